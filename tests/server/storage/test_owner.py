"""Who types a command as somebody else than the data folder's own user is told so, and nothing is written."""

import os
import pwd
from pathlib import Path

import pytest
from typer.testing import CliRunner

from samenzorg_sim.cli import app
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.data_folder_refused import OfAnother
from samenzorg_sim.server.storage.owner import must_be_ours


@pytest.fixture
def of_another(tmp_path: Path) -> Path:
    """A folder that is somebody else's: one that root gave away, or the top one, for who is not root."""
    if os.geteuid() != 0:
        return Path("/")
    DataFolder.open(tmp_path / "g").close()
    os.chown(tmp_path / "g", pwd.getpwnam("nobody").pw_uid, -1)
    return tmp_path / "g"


@pytest.mark.parametrize(
    "command",
    [
        "start --no-browser", "link", "account add ria", "account list", "inzage", "verify",
        "backup kopie.zip", "restore kopie.zip", "move --to postgresql://db.huis.nl/samenzorg",
        "export laatste --to uit",
    ],
)  # fmt: skip
def test_a_command_says_whose_the_folder_is(of_another: Path, command: str) -> None:
    before = sorted(of_another.iterdir())
    told = CliRunner().invoke(app, [*command.split(), "--data", str(of_another)])
    owner = pwd.getpwuid(of_another.stat().st_uid).pw_name
    assert told.output.strip() == (
        f"De map met gegevens {of_another} is van de gebruiker {owner}. Er is niets veranderd. "
        f"Typ de opdracht als die gebruiker: zet er 'sudo -u {owner}' voor. "
        "Of kies een andere map met --data."
    )
    assert told.exit_code == 1
    assert sorted(of_another.iterdir()) == before


def test_ones_own_folder_and_one_that_is_not_there_yet_will_do(tmp_path: Path) -> None:
    must_be_ours(tmp_path)
    must_be_ours(tmp_path / "nog" / "niet")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder to a user that has no name")
def test_a_user_without_a_name_is_told_by_number(tmp_path: Path) -> None:
    os.chown(tmp_path, 54321, -1)
    with pytest.raises(OfAnother) as refused:
        must_be_ours(tmp_path)
    assert "zet er 'sudo -u #54321' voor" in refused.value.melding
