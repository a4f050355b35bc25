"""The ground: what is pinned, declared and shipped stays in step."""

import json
import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from ruamel.yaml import YAML

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
RUNNING, TESTING = ((ROOT / name).read_text() for name in ("requirements.lock", "requirements-test.lock"))


def pinned(lock: str) -> dict[str, str]:
    """The version of each package."""
    found = re.findall(r"^([\w.\-]+)==(\S+)$", lock, re.MULTILINE)
    return {canonicalize_name(name): version for name, version in found}


NEEDED = [(RUNNING, each) for each in PROJECT["dependencies"]]
NEEDED += [(TESTING, each) for each in PROJECT["optional-dependencies"]["test"]]


@pytest.mark.parametrize(("lock", "needs"), NEEDED, ids=[needs for _, needs in NEEDED])
def test_every_declared_dependency_is_pinned_at_a_version_it_allows(lock: str, needs: str) -> None:
    requirement = Requirement(needs)
    assert requirement.specifier.contains(pinned(lock)[canonicalize_name(requirement.name)])


@pytest.mark.parametrize("lock", [RUNNING, TESTING], ids=["running", "testing"])
def test_a_lock_pins_versions_and_names_no_index_or_host(lock: str) -> None:
    lines = [line for line in lock.splitlines() if line.strip()]
    assert all(re.fullmatch(r"[\w.\-]+==[\w.!+]+", line) for line in lines)
    assert len(lines) == len(pinned(lock))


def test_what_is_pinned_runs_on_the_python_of_debian_12() -> None:
    """Of what is installed as pinned: a distribution says itself which versions of Python it takes."""
    here = ((name, distribution(name)) for name in pinned(RUNNING))
    asks = {
        name: found.metadata["Requires-Python"] or ""
        for name, found in here
        if pinned(RUNNING)[name] == found.version
    }
    assert len(asks) > 80
    assert [name for name, told in asks.items() if not SpecifierSet(told).contains("3.11.2")] == []


def test_tests_run_on_the_very_versions_that_people_run() -> None:
    assert pinned(RUNNING).items() <= pinned(TESTING).items()


def test_who_starts_installs_nothing_that_only_tests_need() -> None:
    """All that the packages we name ask for, and theirs, here; what is GPL is not among it."""
    asked, waiting = set(), [Requirement(each) for each in PROJECT["dependencies"]]
    while waiting:
        one = waiting.pop()
        key = (canonicalize_name(one.name), *sorted(one.extras))
        if key not in asked:
            asked.add(key)
            below = [Requirement(each) for each in distribution(one.name).requires or ()]
            extras = ("", *one.extras)
            waiting += [
                b for b in below if not b.marker or any(b.marker.evaluate({"extra": e}) for e in extras)
            ]
    assert {name for name, *_ in asked} == set(pinned(RUNNING))
    assert not {"igraph", "krippendorff", "pytest", "playwright"} & set(pinned(RUNNING))


def test_conda_installs_that_lock_and_nothing_else() -> None:
    environment = YAML(typ="safe").load(ROOT / "environment.yml")
    python, pip, extra = environment["dependencies"]
    assert (pip, extra) == ("pip", {"pip": ["-r requirements.lock", "-e ."]})
    assert PROJECT["requires-python"] == ">=3.11"
    assert python == "python=3.11"


def test_the_make_commands_install_that_lock() -> None:
    makefile = (ROOT / "Makefile").read_text()
    assert "--requirement requirements.lock" in makefile
    assert "--requirement requirements-test.lock" in makefile
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
