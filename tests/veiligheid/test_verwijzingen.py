"""Links in the folder with own content lead nowhere outside it: nothing there is read, shown or written."""

import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from samenzorg_sim.cli import app
from samenzorg_sim.content.library import ELDERS, content_files, load_library
from samenzorg_sim.content.places import shipped_folder, shown
from samenzorg_sim.journal import Refused
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.eigen import ELDERS as NIET_SCHRIJVEN
from samenzorg_sim.server.storage.eigen import EigenMateriaal
from tests.server.storage.test_eigen import OWN


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder.open(tmp_path / "gegevens")


@pytest.fixture
def buiten(tmp_path: Path) -> Path:
    """What is not the organisation's to show: a sound case, and a list of passwords."""
    (tmp_path / "buiten" / "geheim").mkdir(parents=True)
    (tmp_path / "buiten" / "geheim" / "scenario.yaml").write_text(OWN, "utf-8")
    (tmp_path / "buiten" / "wachtwoorden.yaml").write_text("id: wachtwoorden\ngeheim: hunebed\n", "utf-8")
    return tmp_path / "buiten"


def eigen(folder: DataFolder) -> EigenMateriaal:
    return EigenMateriaal(folder, load_library((shipped_folder(), folder.content))[0], "p_baas")


def linked(folder: DataFolder, buiten: Path) -> tuple[Path, ...]:
    """A file, a folder of a case, a whole kind, a ring, and a pipe that would keep its reader waiting."""
    for made in ("scenarios/pijp", "exercises/intervisie"):
        (folder.content / made).mkdir(parents=True)
    one, two = folder.content / "exercises/intervisie/lijst.yaml", folder.content / "scenarios/geheim"
    one.symlink_to(buiten / "wachtwoorden.yaml")
    two.symlink_to(buiten / "geheim")
    (folder.content / "exercises/dialoog").symlink_to(buiten)
    (folder.content / "exercises/intervisie/ring.yaml").symlink_to("ring.yaml")
    os.mkfifo(folder.content / "scenarios/pijp/scenario.yaml")
    return one, two / "scenario.yaml", folder.content / "exercises/dialoog/wachtwoorden.yaml"


def test_what_a_link_leads_to_is_not_read(folder: DataFolder, buiten: Path) -> None:
    files = linked(folder, buiten)
    library, mistakes = load_library((folder.content,))
    assert not library.scenarios
    told = {mistake.file: mistake.message for mistake in mistakes}
    assert {shown(file): ELDERS for file in files}.items() <= told.items()
    assert len(content_files(folder.content)[1]) >= len(files)
    said = CliRunner().invoke(app, ["check", str(folder.content)])
    assert said.exit_code == 1
    assert "hunebed" not in said.output


def test_no_trainer_sees_or_changes_what_is_behind_it(folder: DataFolder, buiten: Path) -> None:
    linked(folder, buiten)
    own = eigen(folder)
    shelf = own.overzicht("p_baas")
    assert "het-busje" not in str(shelf)
    assert "hunebed" not in str(shelf)
    assert "het-busje" not in own.library.scenarios
    for vak, name in (
        ("intervisie", "wachtwoorden"),
        ("scenarios", "het-busje"),
        ("dialoog", "wachtwoorden"),
    ):
        with pytest.raises(Refused) as no:
            own.tekst(vak, name)
        assert no.value.melding == "Dit is er niet (meer)."


def test_nothing_is_written_where_a_link_leads(folder: DataFolder, buiten: Path) -> None:
    before = sorted(buiten.rglob("*"))
    (folder.content / "scenarios").symlink_to(buiten)
    with pytest.raises(Refused) as no:
        eigen(folder).zet_neer("p_baas", "scenarios", OWN, "")
    assert no.value.melding == NIET_SCHRIJVEN
    (folder.content / "scenarios").unlink()
    own = eigen(folder)
    assert own.zet_neer("p_baas", "scenarios", OWN, "") == "het-busje"
    (folder.content / "weggehaald").symlink_to(buiten)
    with pytest.raises(Refused):
        own.haal_weg("p_baas", "scenarios", "het-busje")
    assert sorted(buiten.rglob("*")) == before


def test_a_folder_that_is_kept_elsewhere_as_a_whole_is_read(folder: DataFolder, tmp_path: Path) -> None:
    """That is how an organisation keeps its own content on one place for all its computers."""
    (tmp_path / "samen" / "scenarios" / "busje").mkdir(parents=True)
    (tmp_path / "samen" / "scenarios" / "busje" / "scenario.yaml").write_text(OWN, "utf-8")
    folder.content.rmdir()
    folder.content.symlink_to(tmp_path / "samen")
    assert set(load_library((folder.content,))[0].scenarios) == {"het-busje"}
