"""What the files in `hosting/` say to copy and to set is there, and means something to the program."""

import re
from configparser import ConfigParser
from pathlib import Path

import pytest
from typer.main import get_command

from samenzorg_sim.cli import app

ROOT = Path(__file__).parents[2]
HOSTING = ROOT / "hosting"
FILES = sorted(file for file in HOSTING.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
UNIT = HOSTING / "systemd" / "samenzorg@.service"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_setting_named_is_one_that_the_program_reads(file: Path) -> None:
    sources = "\n".join(source.read_text("utf-8") for source in (ROOT / "samenzorg_sim").rglob("*.py"))
    named = set(re.findall(r"SAMENZORG_[A-Z_]+", file.read_text("utf-8")))
    assert {name for name in named if f'"{name}"' not in sources} == set()


def test_the_service_starts_with_options_that_there_are() -> None:
    unit = ConfigParser(interpolation=None, strict=False)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(UNIT.read_text("utf-8"))
    program, command, *told = unit["Service"]["ExecStart"].split()
    assert (Path(program).name, command) == ("samenzorg", "start")
    params = get_command(app).commands[command].params  # type: ignore[attr-defined]
    spellings = {name for param in params for name in (*param.opts, *param.secondary_opts)}
    assert {word for word in told if word.startswith("--")} <= spellings


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_guide_names_every_file(file: Path) -> None:
    assert f"hosting/{file.relative_to(HOSTING)}" in (ROOT / "docs" / "hosting.md").read_text("utf-8")
