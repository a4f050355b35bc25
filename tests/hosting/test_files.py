"""What the files in `hosting/` say to copy and to set is there, and means something to the program."""

import os
import pwd
import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest
from typer.main import get_command

from samenzorg_sim.cli import app

ROOT = Path(__file__).parents[2]
HOSTING = ROOT / "hosting"
FILES = sorted(file for file in HOSTING.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
COMMAND = HOSTING / "systemd" / "samenzorg"
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


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("runuser"), reason="runs commands as another user")
def test_the_command_on_a_server_is_told_what_the_servers_are_told(tmp_path: Path) -> None:
    me = pwd.getpwuid(os.geteuid()).pw_name
    ours = {
        "/etc/samenzorg": str(tmp_path),
        "/opt/samenzorg/.venv/bin": str(Path(sys.executable).parent),
        "-u samenzorg": f"-u {me}",
    }
    text = COMMAND.read_text("utf-8")
    for there, here in ours.items():
        assert there in text
        text = text.replace(there, here)
    (tmp_path / "samenzorg").write_text(text)
    settings = (HOSTING / "systemd" / "samenzorg.env").read_text("utf-8")
    (tmp_path / "samenzorg.env").write_text(settings.replace("/var/lib/samenzorg", f"{tmp_path}/gegevens"))
    asked = ["sh", str(tmp_path / "samenzorg"), "account", "list"]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)
    missing = (
        f"In {tmp_path}/gegevens staan nog geen gegevens van Samenzorg. Start Samenzorg daar eerst één keer."
    )
    assert (told.returncode, told.stderr) == (1, f"{missing}\n")


def test_a_service_whose_database_is_not_there_yet_keeps_trying() -> None:
    assert {"Restart=on-failure", "StartLimitIntervalSec=0"} <= set(UNIT.read_text("utf-8").splitlines())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_guide_names_every_file(file: Path) -> None:
    assert f"hosting/{file.relative_to(HOSTING)}" in (ROOT / "docs" / "hosting.md").read_text("utf-8")
