"""`samenzorg export`, as a trainer types it: what is found, what is written, and what never is."""

import json
import os
import stat
from pathlib import Path

import pytest
from typer.testing import CliRunner

from samenzorg_sim.cli import app
from samenzorg_sim.journal import SqliteStore
from samenzorg_sim.reports.bestanden import BESTANDEN
from tests.balie.verhaal import Verhaal
from tests.reports.dag import oogst, opent, speelt_met_alles
from tests.reports.lezen import events, rows, sheets
from tests.running_server import RunningServer

BESTANDEN_EERST = next(iter(BESTANDEN))


def typed(*words: object) -> tuple[int, str]:
    """The exit code and what was said (on stderr when it went wrong)."""
    result = CliRunner().invoke(app, ["export", *map(str, words)])
    assert not (result.stdout and result.stderr)
    return result.exit_code, (result.stdout or result.stderr).strip()


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three sessions: two groups, and a made-up one that is the newest."""
    folder = tmp_path_factory.mktemp("gegevens")
    store = SqliteStore(folder / "journal.db")
    with Verhaal(store) as v:
        opent(v)
        speelt_met_alles(v)
        oogst(v).trainer.doe("sluit")
        v.later(3600)
        v.opent(groep="Team Linde Noord").later(3600)
        v.opent(groep="Voorbeeldgroep", voorbeeld=True)
    store.close()
    return folder


@pytest.fixture
def linde(data: Path) -> str:
    """The id of the first session, from the list that a trainer gets."""
    _, said = typed("linde", "--to", data / "nergens", "--data", data)
    return next(line.split()[0] for line in said.splitlines() if line.endswith("Team Linde · De chauffeur"))


def test_every_file_of_a_session_found_by_its_id(data: Path, linde: str, tmp_path: Path) -> None:
    code, said = typed(linde, "--to", tmp_path / "mee" / "linde", "--data", data)
    to = tmp_path / "mee" / "linde"
    assert code == 0, said
    assert sorted(file.name for file in to.iterdir()) == sorted(BESTANDEN)
    assert said.startswith(
        f"Bewaard in {to}, van wo 18 november 2026 · Team Linde · De chauffeur:\n  verslag.html "
    )
    assert said.endswith(
        "Met namen en leerpunten, dus alleen voor u: "
        "voor-thuis.html, verslag.xlsx, leerpunten.csv, verslag.json."
    )
    assert rows((to / "afspraken.csv").read_bytes())[2][:2] == ["Kees bellen over het busje", "Ans"]
    assert sheets((to / "verslag.xlsx").read_bytes())["Leerpunten"][1] == ["Ans", "Stiltes durven uitzitten"]
    assert len(events((to / "afspraken.ics").read_bytes())) == 5
    report = json.loads((to / "verslag.json").read_bytes())
    assert [a["wat"] for a in report["afspraken"]] == ["Een bord bij de ingang", "Kees bellen over het busje"]
    assert report["gesprekken"] == []
    if os.name == "posix":  # names of people: for this user's eyes only
        assert {stat.S_IMODE(file.stat().st_mode) for file in to.iterdir()} == {0o600}


def test_the_last_session_is_not_the_made_up_one(data: Path, tmp_path: Path) -> None:
    code, said = typed("laatste", "--to", tmp_path, "--data", data)
    assert code == 0
    assert "Team Linde Noord" in said
    assert said.endswith("Deze bijeenkomst is nog niet afgesloten: wat er nog bij komt, staat hier niet in.")


def test_a_part_of_the_name_in_any_case(data: Path, tmp_path: Path) -> None:
    assert typed(" NOORD ", "--to", tmp_path, "--data", data)[0] == 0
    assert json.loads((tmp_path / "verslag.json").read_bytes())["groep"] == "Team Linde Noord"


def test_more_than_one_group_fits_so_the_trainer_chooses(data: Path, tmp_path: Path) -> None:
    code, said = typed("linde", "--to", tmp_path / "mee", "--data", data)
    first, noord, linde = said.splitlines()
    assert code == 1
    assert first == "Er zijn 2 bijeenkomsten met 'linde'. Kies er een, en geef het id dat voorop staat:"
    assert noord.endswith("  wo 18 november 2026 · Team Linde Noord · De chauffeur")
    assert linde.endswith("  wo 18 november 2026 · Team Linde · De chauffeur")
    assert not (tmp_path / "mee").exists()


def test_no_group_fits_so_there_is_a_list(data: Path, tmp_path: Path) -> None:
    code, said = typed("Eik", "--to", tmp_path, "--data", data)
    assert code == 1
    assert said.splitlines()[0] == (
        "Er is geen bijeenkomst met 'Eik' in de naam van de groep, en geen met dat id. Deze zijn er:"
    )
    assert len(said.splitlines()) == 4


def test_what_is_there_is_never_replaced_unasked(data: Path, linde: str, tmp_path: Path) -> None:
    (tmp_path / "verslag.html").write_text("van mij")
    code, said = typed(linde, "--to", tmp_path, "--data", data)
    assert (code, said) == (
        1,
        f"In {tmp_path} staat al: verslag.html. Er is niets veranderd. "
        "Kies een andere map, of voeg --overwrite toe om te vervangen.",
    )
    assert [file.name for file in tmp_path.iterdir()] == ["verslag.html"]
    assert typed(linde, "--to", tmp_path, "--data", data, "--overwrite")[0] == 0
    assert "Kees bellen" in (tmp_path / "verslag.html").read_text("utf-8")


def test_a_folder_that_is_a_file(data: Path, linde: str, tmp_path: Path) -> None:
    (tmp_path / "mee").write_text("")
    to = tmp_path / "mee"
    assert typed(linde, "--to", to, "--data", data) == (
        1,
        f"In {to} kan niet worden bewaard. Kies een andere map met --to.",
    )


def test_a_folder_that_may_not_be_written_gets_nothing(data: Path, linde: str, tmp_path: Path) -> None:
    """A name that is taken by a folder is not replaced either, and nothing half lies about."""
    (tmp_path / BESTANDEN_EERST).mkdir()
    assert typed(linde, "--to", tmp_path, "--data", data, "--overwrite")[0] == 1
    assert [file.name for file in tmp_path.iterdir()] == [BESTANDEN_EERST]


def test_an_empty_folder_and_a_damaged_one(tmp_path: Path) -> None:
    said = f"In {tmp_path} staat nog geen bijeenkomst. Gebruik --data als uw gegevens ergens anders staan."
    assert typed("laatste", "--to", tmp_path / "mee", "--data", tmp_path) == (1, said)
    (tmp_path / "journal.db").write_bytes(b"geen database" * 500)
    assert typed("laatste", "--to", tmp_path / "mee", "--data", tmp_path) == (
        1,
        f"De gegevens in {tmp_path} zijn nu niet te lezen. Er is niets bewaard. "
        "Vraag hulp aan wie de computer beheert.",
    )


def test_while_the_server_runs(server: RunningServer, tmp_path: Path) -> None:
    desk = server.desk()
    order = {"soort": "open", "scenario": "de-chauffeur", "werkvorm": "oefengesprek-standaard"}
    order["groep"] = "Team Beuk"
    told = {"sessie": None, "opdracht": order, "command_id": "c_" + "7" * 32, "age_ms": 0}
    assert desk.post("/balie/opdracht", json=told).status_code == 200
    assert typed("beuk", "--to", tmp_path, "--data", server.data)[0] == 0
    assert desk.get("/balie/overzicht").status_code == 200
