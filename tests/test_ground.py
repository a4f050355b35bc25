"""The ground: what is pinned, declared and shipped stays in step."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from ruamel.yaml import YAML

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
LOCK = (ROOT / "requirements.lock").read_text()
PINNED = {
    canonicalize_name(name): version
    for name, version in re.findall(r"^([\w.\-]+)==(\S+)$", LOCK, re.MULTILINE)
}
DECLARED = [Requirement(r) for r in [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]]]


@pytest.mark.parametrize("requirement", DECLARED, ids=str)
def test_every_declared_dependency_is_pinned_at_a_version_it_allows(requirement: Requirement) -> None:
    assert requirement.specifier.contains(PINNED[canonicalize_name(requirement.name)])


def test_the_lock_pins_versions_and_names_no_index_or_host() -> None:
    lines = [line for line in LOCK.splitlines() if line.strip()]
    assert all(re.fullmatch(r"[\w.\-]+==[\w.!+]+", line) for line in lines)
    assert len(lines) == len(PINNED)


def test_conda_installs_that_lock_and_nothing_else() -> None:
    environment = YAML(typ="safe").load(ROOT / "environment.yml")
    python, pip, extra = environment["dependencies"]
    assert (pip, extra) == ("pip", {"pip": ["-r requirements.lock", "-e ."]})
    assert PROJECT["requires-python"] == ">=3.11"
    assert python == "python=3.11"


def test_the_make_commands_install_that_lock() -> None:
    makefile = (ROOT / "Makefile").read_text()
    assert "--requirement requirements.lock" in makefile
    assert "--no-deps --editable ." in makefile


def test_our_licence_is_apache() -> None:
    assert PROJECT["license"] == "Apache-2.0"
    assert "Apache License" in (ROOT / "LICENSE").read_text()


@pytest.mark.parametrize("notebook", sorted((ROOT / "notebooks").glob("*.ipynb")), ids=lambda path: path.name)
def test_a_notebook_holds_a_dutch_introduction_and_three_lines(notebook: Path) -> None:
    cells = json.loads(notebook.read_text())["cells"]
    introduction, *code = cells
    assert introduction["cell_type"] == "markdown"
    assert "".join(introduction["source"]).startswith("# ")
    for cell in code:
        lines = [line for line in "".join(cell["source"]).splitlines() if line.strip()]
        assert cell["cell_type"] == "code"
        assert len(lines) <= 3
        assert not cell["outputs"]
        assert cell["execution_count"] is None
        assert all("samenzorg_sim.werkplaats" in line for line in lines if "import" in line)
