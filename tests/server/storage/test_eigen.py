"""Own cases at the desk: written beside what was shipped, never over it, and playable at once."""

import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.journal import Refused
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.eigen import EigenMateriaal
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
    answer = desk.post("/balie/eigen", json={"vak": "scenarios", "tekst": text, "stempel": stamp})
    return answer.status_code, answer.json()


def begin(desk: httpx.Client) -> str:
    """A talk with the own case, alone."""
    order = {"soort": "oefen", "scenario": "het-busje"}
    asked = {"sessie": None, "opdracht": order, "command_id": f"c_{uuid.uuid4().hex}"}
    return str(desk.post("/balie/opdracht", json=asked).json()["sessie"])


def found(desk: httpx.Client, part: str, name: str) -> dict[str, Any]:
    return dict(next(one for one in desk.get("/balie/eigen").json()[part] if one["id"] == name))


def test_an_own_case_is_written_changed_and_played(server: RunningServer, desk: httpx.Client) -> None:
    assert write(desk, OWN) == (200, {"id": "het-busje"})
    file = server.data / "content" / "scenarios" / "het-busje" / "scenario.yaml"
    assert file.read_text("utf-8") == OWN
    mine = found(desk, "materiaal", "het-busje")
    assert mine.items() >= {"titel": "Het busje", "eigen": True, "mag": True, "weg": True}.items()
    assert "het-busje" in [s["id"] for s in desk.get("/balie/overzicht").json()["alleen"]["scenarios"]]
    talk = begin(desk)
    assert desk.get(f"/balie/sessies/{talk}/beeld").json()["titel"] == "Het busje"
    stamp = desk.get("/balie/eigen/tekst/scenarios/het-busje").json()["stempel"]
    assert write(desk, OWN.replace("Het busje", "Het bruine busje"), stamp)[0] == 200
    assert desk.get(f"/balie/sessies/{talk}/beeld").json()["titel"] == "Het bruine busje"
    assert file.with_name(".vorige.yaml").read_text("utf-8") == OWN
    assert write(desk, OWN, stamp) == (
        409,
        {
            "code": "anders",
            "melding": "Dit is intussen ergens anders veranderd. Uw concept is bewaard. "
            "Maak er een kopie van, of open het opnieuw.",
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


def test_who_may_change_a_case_and_take_it_away(tmp_path: Path) -> None:
    """Its maker, and who started Samenzorg on this computer; a colleague makes a copy."""
    folder = DataFolder.open(tmp_path)
    eigen = EigenMateriaal(folder, load_library((shipped_folder(), folder.content))[0], "p_baas")

    def write(who: str, name: str, more: str = "") -> str:
        text = OWN.replace("id: het-busje", f"id: {name}")
        stamp = eigen.tekst("scenarios", name)["stempel"] if more else ""
        return eigen.zet_neer(who, "scenarios", text + more, stamp)

    write("p_baas", "van-de-baas")
    write("p_collega", "van-haar")
    with pytest.raises(Refused) as no:
        write("p_collega", "van-de-baas", "\n")
    assert no.value.melding == "Een ander maakte dit. Maak er een kopie van, dan kunt u die veranderen."
    away = "Een ander maakte dit. Vraag het aan wie dit maakte, of aan wie Samenzorg hier startte."
    for name in ("van-de-baas", "de-chauffeur"):
        with pytest.raises(Refused) as no:
            eigen.haal_weg("p_collega", "scenarios", name)
        assert no.value.melding == away
    write("p_baas", "van-haar", "\n")
    eigen.haal_weg("p_collega", "scenarios", "van-haar")
    with pytest.raises(Refused) as no:
        eigen.haal_terug("p_ander", "scenarios", "van-haar")
    assert no.value.melding == away
    eigen.haal_terug("p_collega", "scenarios", "van-haar")
    assert {one["id"] for one in eigen.overzicht("p_collega")["materiaal"] if one["mag"]} == {"van-haar"}
    folder.close()


def test_a_case_that_is_taken_away_is_chosen_no_more_and_what_runs_goes_on(tmp_path: Path) -> None:
    server = start_server(tmp_path)
    desk = server.desk()
    assert write(desk, OWN)[0] == 200
    talk = begin(desk)
    stamp = desk.get("/balie/eigen/tekst/scenarios/het-busje").json()["stempel"]
    kept = {"titel": "Het busje", "data": {}, "basis": OWN, "stempel": stamp, "bewaard": True}
    assert desk.post(f"/balie/eigen/concepten/{NAAM}", json=kept).status_code == 200
    what = {"vak": "scenarios", "id": "het-busje"}
    assert desk.post("/balie/eigen/weg", json=what).json() == {}
    # The draft that only said what stood in the file went along.
    assert desk.get(f"/balie/eigen/concepten/{NAAM}").status_code == 409
    assert write(desk, OWN)[1]["code"] == "weggehaald"
    for _ in range(2):
        alone = [one["id"] for one in desk.get("/balie/overzicht").json()["alleen"]["scenarios"]]
        assert "het-busje" not in alone
        assert "de-chauffeur" in alone
        assert found(desk, "weggehaald", "het-busje")["titel"] == "Het busje"
        said = desk.get(f"/balie/sessies/{talk}/beeld").json()
        assert said["titel"] == "Het busje"
        assert (server.data / "content/weggehaald/scenarios/het-busje/scenario.yaml").read_text() == OWN
        server.kill()
        server.start()
        desk = server.desk()
    assert desk.post("/balie/eigen/terug", json=what).json() == {}
    assert found(desk, "materiaal", "het-busje")["mag"]
    assert desk.get("/balie/eigen").json()["weggehaald"] == []
    assert begin(desk)
    server.stop()


def test_what_is_shipped_goes_out_of_sight_and_comes_back(server: RunningServer, desk: httpx.Client) -> None:
    def lists() -> list[str]:
        return [one["id"] for one in desk.get("/balie/overzicht").json()["ecogram"]["leeslijsten"]]

    what = {"vak": "leeslijst", "id": "schijf-van-vijf"}
    assert desk.post("/balie/eigen/weg", json=what).status_code == 200
    assert lists() == ["sofa"]
    assert desk.post("/balie/eigen/weg", json=what).json()["melding"] == "Dit is er niet (meer)."
    assert desk.post("/balie/eigen/terug", json=what).status_code == 200
    assert sorted(lists()) == ["schijf-van-vijf", "sofa"]


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
    sources = desk.get("/balie/eigen").json()["materiaal"]
    assert all(one["bron"] for one in sources)
    chauffeur = next(one for one in sources if one["id"] == "de-chauffeur")
    assert chauffeur["bron"][0]["link"] == (
        "https://www.waardigheidentrots.nl/uit-de-praktijk/roomburgh-werkt-samen-met-naasten"
    )
