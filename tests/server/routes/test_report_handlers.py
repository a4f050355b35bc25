"""Paper and files over the line: a trainer's own, under a policy that allows nothing but the sheet itself."""

import httpx
import pytest

from samenzorg_sim.reports.bestanden import BESTANDEN
from samenzorg_sim.reports.bladen import BLADEN
from samenzorg_sim.reports.lijst import ALLES
from samenzorg_sim.reports.papier import security_policy
from tests.reports.lezen import events, sheets
from tests.running_server import RunningServer

CASE = "/balie/papier/de-chauffeur/oefengesprek-standaard"


@pytest.fixture(scope="module")
def sessie(server: RunningServer) -> str:
    """A session with an agreement."""
    desk = server.desk()

    def do(number: int, sessie: str | None, **order: object) -> str:
        told = {"sessie": sessie, "opdracht": order, "command_id": f"c_{number:032x}", "age_ms": 0}
        answer = desk.post("/balie/opdracht", json=told)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["sessie"])

    made = do(71, None, soort="open", scenario="de-chauffeur", werkvorm="oefengesprek-standaard", groep="Eik")
    do(72, made, soort="toevoegen", naam="Ans & Co")
    do(73, made, soort="afspraak", wat="Kees <b>bellen</b>", wanneer="2026-12-01", terugkijken="2027-03-01")
    return made


@pytest.fixture(scope="module")
def trainer(server: RunningServer) -> httpx.Client:
    return server.sign_in()


@pytest.mark.parametrize("wat", [*BLADEN, ALLES.naam])
def test_a_sheet_before_there_is_a_session(trainer: httpx.Client, wat: str) -> None:
    answer = trainer.get(f"{CASE}/{wat}")
    assert answer.status_code == 200
    assert answer.headers["Content-Security-Policy"] == security_policy()
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert "Ans" not in answer.text


def test_a_sheet_with_the_names_of_a_session(trainer: httpx.Client, sessie: str) -> None:
    answer = trainer.get(f"/balie/sessies/{sessie}/papier/aanwezig")
    assert answer.status_code == 200
    assert "<td>Ans &amp; Co</td>" in answer.text


@pytest.mark.parametrize("name", [name for name in BESTANDEN if name.endswith(".html")])
def test_a_page_to_take_along_is_shown(trainer: httpx.Client, sessie: str, name: str) -> None:
    answer = trainer.get(f"/balie/sessies/{sessie}/meenemen/{name}")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Content-Security-Policy"] == security_policy()
    assert "Content-Disposition" not in answer.headers
    assert "<b>bellen" not in answer.text


@pytest.mark.parametrize("name", [name for name in BESTANDEN if not name.endswith(".html")])
def test_a_file_is_kept_under_a_name_with_a_day_and_no_names(
    trainer: httpx.Client, sessie: str, name: str
) -> None:
    answer = trainer.get(f"/balie/sessies/{sessie}/meenemen/{name}")
    stem, ending = name.split(".")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == BESTANDEN[name].soort
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    kept = answer.headers["Content-Disposition"]
    assert kept.startswith(f'attachment; filename="{stem}-20')
    assert kept.endswith(f'.{ending}"')
    if ending == "ics":
        assert str(events(answer.content)[0]["summary"]) == "Klaar: Kees <b>bellen</b> (de begeleider)"
    if ending == "xlsx":
        assert sheets(answer.content)["Afspraken"][1][0] == "Kees <b>bellen</b>"


@pytest.mark.parametrize(
    "path",
    [
        f"{CASE}/boek",
        "/balie/papier/niet/oefengesprek-standaard/alles",
        "/balie/papier/de-chauffeur/niet/alles",
        "/balie/sessies/s_00000000000000000000000000000000/papier/alles",
        "/balie/sessies/s_00000000000000000000000000000000/meenemen/verslag.html",
        "/balie/sessies/{sessie}/papier/boek",
        "/balie/sessies/{sessie}/papier/alles?tafel=2",
        "/balie/sessies/{sessie}/papier/alles?tafel=-1",
        "/balie/sessies/{sessie}/meenemen/geheim.html",
        "/balie/sessies/{sessie}/meenemen/..%2Fsecret.html",
    ],
)
def test_what_is_not_there_is_said_in_dutch(trainer: httpx.Client, sessie: str, path: str) -> None:
    answer = trainer.get(path.format(sessie=sessie), headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert "Dat lukte niet" in answer.text


def test_a_colleague_reads_that_the_session_is_not_there(server: RunningServer, sessie: str) -> None:
    for path in ("papier/alles", "meenemen/verslag.html"):
        answer = server.colleague().get(f"/balie/sessies/{sessie}/{path}")
        assert answer.status_code == 404
        assert "Deze bijeenkomst is er niet (meer)." in answer.text
        assert "Eik" not in answer.text


def test_who_did_not_sign_in_gets_the_way_in(server: RunningServer, sessie: str) -> None:
    for path in (f"{CASE}/alles", f"/balie/sessies/{sessie}/meenemen/verslag.json"):
        answer = httpx.get(server.address + path)
        assert answer.status_code == 403
        assert "Voor de werkplaats is een link nodig." in answer.text
