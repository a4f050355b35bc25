"""Own cases at the desk: written beside what was shipped, never over it, and playable at once."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from samenzorg_sim.content.places import shipped_folder
from tests.running_server import RunningServer, start_server

CHAUFFEUR = (shipped_folder() / "scenarios/de-chauffeur/scenario.yaml").read_text("utf-8")
OWN = CHAUFFEUR.replace("id: de-chauffeur\n", "id: het-busje\n").replace(
    "titel: De chauffeur", "titel: Het busje"
)
NAAM = "k_" + "a" * 32


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    running = start_server(tmp_path_factory.mktemp("eigen"))
    yield running
    running.stop()


@pytest.fixture
def desk(server: RunningServer) -> httpx.Client:
    return server.desk()


def write(desk: httpx.Client, text: str, stamp: str = "") -> tuple[int, dict[str, Any]]:
    answer = desk.post("/balie/eigen", json={"tekst": text, "stempel": stamp})
    return answer.status_code, answer.json()


def test_an_own_case_is_written_changed_and_played(server: RunningServer, desk: httpx.Client) -> None:
    assert write(desk, OWN) == (200, {"scenario": "het-busje"})
    file = server.data / "content" / "scenarios" / "het-busje" / "scenario.yaml"
    assert file.read_text("utf-8") == OWN
    mine = next(s for s in desk.get("/balie/eigen").json()["scenarios"] if s["id"] == "het-busje")
    assert mine == {"id": "het-busje", "titel": "Het busje", "eigen": True, "mag": True}
    assert "het-busje" in [s["id"] for s in desk.get("/balie/overzicht").json()["alleen"]["scenarios"]]
    order = {"soort": "oefen", "scenario": "het-busje"}
    begun = desk.post(
        "/balie/opdracht", json={"sessie": None, "opdracht": order, "command_id": "c_" + "1" * 32}
    )
    talk = begun.json()["sessie"]
    assert desk.get(f"/balie/sessies/{talk}/beeld").json()["titel"] == "Het busje"
    stamp = desk.get("/balie/eigen/tekst/het-busje").json()["stempel"]
    assert write(desk, OWN.replace("Het busje", "Het bruine busje"), stamp)[0] == 200
    assert desk.get(f"/balie/sessies/{talk}/beeld").json()["titel"] == "Het bruine busje"
    assert file.with_name(".vorige.yaml").read_text("utf-8") == OWN
    assert write(desk, OWN, stamp) == (
        409,
        {
            "code": "anders",
            "melding": "Dit gesprek is intussen ergens anders veranderd. Uw concept is bewaard. "
            "Maak er een kopie van, of open het gesprek opnieuw.",
        },
    )
    assert "bruine" in file.read_text("utf-8")


def test_what_was_shipped_is_never_overwritten(server: RunningServer, desk: httpx.Client) -> None:
    status, told = write(desk, CHAUFFEUR)
    assert (status, told["code"]) == (409, "meegeleverd")
    assert not (server.data / "content" / "scenarios" / "de-chauffeur").exists()


def test_what_does_not_read_well_is_not_written(desk: httpx.Client) -> None:
    for text in ("", "titel: [", "versie: 1\n", OWN.replace("niveau: gemiddeld", "niveau: gek")):
        assert write(desk, text)[1]["code"] == "klopt-niet"


def test_another_person_makes_a_copy_instead(
    server: RunningServer, desk: httpx.Client, tmp_path: Path
) -> None:
    text = OWN.replace("id: het-busje", "id: van-mij")
    assert write(desk, text)[0] == 200
    makers = json.loads((server.data / "makers.json").read_text("utf-8"))
    makers["van-mij"] = "p_" + "0" * 32
    (server.data / "makers.json").write_text(json.dumps(makers), "utf-8")
    stamp = desk.get("/balie/eigen/tekst/van-mij").json()["stempel"]
    assert write(desk, text + "\n", stamp)[1]["melding"] == (
        "Een ander maakte dit gesprek. Maak er een kopie van, dan kunt u die veranderen."
    )


def test_a_draft_survives_the_server_and_is_its_writers_only(tmp_path: Path) -> None:
    server = start_server(tmp_path)
    kept = {"titel": "=1+1 <b>", "data": {"titel": "=1+1 <b>"}, "basis": "", "stempel": ""}
    assert server.desk().post(f"/balie/eigen/concepten/{NAAM}", json=kept).status_code == 200
    server.kill()
    server.start()
    desk = server.desk()
    assert desk.get(f"/balie/eigen/concepten/{NAAM}").json() == kept
    assert [(one["id"], one["titel"]) for one in desk.get("/balie/eigen").json()["concepten"]] == [
        (NAAM, "=1+1 <b>")
    ]
    (folder,) = (server.data / "concepten").iterdir()
    folder.rename(folder.with_name("p_" + "0" * 32))
    gone = desk.get(f"/balie/eigen/concepten/{NAAM}")
    assert (gone.status_code, gone.json()["melding"]) == (409, "Dit concept is er niet (meer).")
    assert desk.get("/balie/eigen").json()["concepten"] == []
    server.stop()


def test_the_sources_of_everything_are_there(desk: httpx.Client) -> None:
    sources = desk.get("/balie/eigen").json()["bronnen"]
    assert all(one["bron"] for one in sources)
    chauffeur = next(one for one in sources if one["id"] == "de-chauffeur")
    assert chauffeur["bron"][0]["link"] == (
        "https://www.waardigheidentrots.nl/uit-de-praktijk/roomburgh-werkt-samen-met-naasten"
    )
