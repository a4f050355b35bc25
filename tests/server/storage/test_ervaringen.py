"""Stories that people tell: kept without a trace of who told them, and gone once they are taken back."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import httpx
import pytest

from samenzorg_sim.content.library import Library, load_library
from samenzorg_sim.content.read import read_content
from samenzorg_sim.dag import today
from samenzorg_sim.journal import Refused
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.ervaringen import LINK_DAGEN, Ervaringen
from samenzorg_sim.server.storage.reservekopie import AUTOMATIC, keep_kopie
from tests.running_server import RunningServer, start_server

PHONES = "127.0.0.2"
VERTELD = {
    "titel": "De soep",
    "verteller": "familie",
    "verhaal": "Ik nam soep mee.\r\n\r\nNiemand had mij gebeld: dat knaagde.",
    "vraagt": "Bel even.",
    "themas": ["gehoord"],
    "mag": "hier",
    "jaren": "1",
}
MAAND = today()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    running = start_server(tmp_path_factory.mktemp("ervaringen"), phones=PHONES)
    running.desk().post("/balie/deur", json={"open": True})
    yield running
    running.stop()
    assert "Traceback" not in running.said


@pytest.fixture
def tablet(server: RunningServer) -> Iterator[httpx.Client]:
    base = f"http://{PHONES}:{server.port}"
    with httpx.Client(base_url=base, headers={"Origin": base}, timeout=30) as client:
        yield client


def with_link(server: RunningServer, tablet: httpx.Client) -> str:
    """Open the link that the trainer gives; its secret."""
    link: str = server.desk().post("/balie/ervaringen/link", json={"aan": True}).json()["link"]
    page, _, secret = link.partition("#")
    assert page == f"{tablet.base_url}/meedoen/ervaring".replace("//meedoen", "/meedoen")
    assert tablet.post("/meedoen/ervaring/binnen", json={"geheim": secret}).json() == {"ok": True}
    return secret


def tell(tablet: httpx.Client, number: int, **other: object) -> httpx.Response:
    order = {"command_id": f"c_{number:032x}", "verteld": VERTELD | other}
    return tablet.post("/meedoen/ervaring/bewaar", json=order)


def everything(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_only_who_has_the_link_may_tell(server: RunningServer, tablet: httpx.Client) -> None:
    refused = {
        "ok": False,
        "code": "geen-link",
        "melding": "U hebt de link van de trainer nodig om te bewaren. Uw verhaal staat er nog.",
    }
    assert tell(tablet, 1).json() == refused
    with_link(server, tablet)
    assert "data-mag" in tablet.get("/meedoen/ervaring").text
    assert tell(tablet, 1).status_code == 200
    server.desk().post("/balie/ervaringen/link", json={"aan": False})
    assert tell(tablet, 2).json() == refused
    assert "data-mag" not in tablet.get("/meedoen/ervaring").text
    old = tablet.post("/meedoen/ervaring/binnen", json={"geheim": "oud"})
    assert old.json()["melding"] == "Deze link werkt niet (meer). Vraag de trainer om een nieuwe link."


def test_a_story_is_kept_once_and_says_nothing_of_who_told(
    server: RunningServer, tablet: httpx.Client
) -> None:
    with_link(server, tablet)
    words = tell(tablet, 3).json()["woorden"]
    assert tell(tablet, 3).json()["woorden"] == words
    file = server.data / "content" / "exercises" / "ervaring" / f"{words}.yaml"
    story, mistakes = read_content(file)
    assert mistakes == ()
    assert story.verhaal == "Ik nam soep mee.\nNiemand had mij gebeld: dat knaagde."
    assert story.toestemming.tot == f"{MAAND.year + 1}-{MAAND:%m}"
    assert datetime.datetime.fromtimestamp(file.stat().st_mtime).strftime("%d %H:%M") == "01 00:00"
    told = next(
        one for one in server.desk().get("/balie/ervaringen").json()["verhalen"] if one["id"] == words
    )
    assert (told["eigen"], told["wie"], told["waarover"]) == (
        True,
        "Een familielid",
        ["Wel of niet gehoord worden"],
    )


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"verhaal": ""}, 409),
        ({"verhaal": "a" * 4001}, 409),
        ({"themas": ["soep"]}, 409),
        ({"mag": "x"}, 409),
        ({"jaren": "3"}, 400),
        ({"titel": 7}, 400),
        ({"themas": "gehoord"}, 400),
    ],
)
def test_what_is_no_story_is_not_kept(
    server: RunningServer, tablet: httpx.Client, wrong: dict[str, object], status: int
) -> None:
    with_link(server, tablet)
    assert tell(tablet, 4, **wrong).status_code == status


def test_a_teller_takes_it_back_with_three_words(server: RunningServer, tablet: httpx.Client) -> None:
    """Without the link: who knows the words may. Not a word of it stays in the data folder."""
    with_link(server, tablet)
    words = tell(tablet, 5, verhaal="Alleen hier staat kwartelkoning.").json()["woorden"]
    desk = server.desk()
    assert (
        desk.post(
            "/balie/ervaringen/voorlezen", json={"plaats": "oefenblad/oma-thuis", "verhalen": [words, "weg"]}
        ).json()
        == {}
    )
    tablet.cookies.clear()
    typed = words.replace("-", "  ").upper()
    shown = tablet.post("/meedoen/ervaring/mijn", data={"woorden": typed, "wat": "lees"})
    assert "Alleen hier staat kwartelkoning." in shown.text
    paper = tablet.post("/meedoen/ervaring/mijn", data={"woorden": typed, "wat": "papier"}).text
    assert " · ".join(words.split("-")) in paper
    assert b"kwartelkoning" in everything(server.data)
    gone = tablet.post("/meedoen/ervaring/mijn", data={"woorden": typed, "wat": "terug"})
    assert "Uw verhaal is gewist" in gone.text
    assert b"kwartelkoning" not in everything(server.data)
    found = desk.get("/balie/ervaringen").json()
    assert words not in [one["id"] for one in found["verhalen"]]
    assert found["plaatsen"] == {"oefenblad/oma-thuis": [words]}  # which says that it was taken back
    again = tablet.post("/meedoen/ervaring/mijn", data={"woorden": typed, "wat": "lees"})
    assert (again.status_code, "Met deze woorden vinden wij geen verhaal." in again.text) == (404, True)


def test_the_trainer_takes_it_back_for_a_teller(server: RunningServer, tablet: httpx.Client) -> None:
    with_link(server, tablet)
    words = tell(tablet, 6).json()["woorden"]
    desk = server.desk()
    assert desk.post(f"/balie/ervaringen/{words}/terug").status_code == 200
    assert desk.post(f"/balie/ervaringen/{words}/terug").json() == {
        "code": "geen-verhaal",
        "melding": "Dit verhaal is er niet (meer).",
    }


def test_the_copy_that_the_server_keeps_is_made_anew_without_it(
    server: RunningServer, tablet: httpx.Client
) -> None:
    """Taking a story back writes nothing in the journal; the next copy is made all the same."""
    with_link(server, tablet)
    words = tell(tablet, 8).json()["woorden"]
    folder = DataFolder(server.data)
    name = f"content/exercises/ervaring/{words}.yaml"
    keep_kopie(folder)
    assert name in ZipFile(folder.backups / AUTOMATIC).namelist()
    assert not keep_kopie(folder)
    server.desk().post(f"/balie/ervaringen/{words}/terug")
    assert keep_kopie(folder)
    assert name not in ZipFile(folder.backups / AUTOMATIC).namelist()


def test_a_link_and_a_story_end_by_themselves(tmp_path: Path) -> None:
    folder = DataFolder.open(tmp_path / "gegevens")
    now = [1_800_000_000_000]  # January 2027
    stories = Ervaringen(folder, Library({}, {}), clock=lambda: now[0])
    secret = stories.geef_link()
    told = {key: value for key, value in VERTELD.items() if key != "jaren"} | {"verhaal": "Kort."}
    words = stories.bewaar(told, 1, "c_" + "7" * 32)
    now[0] += LINK_DAGEN * 86_400_000 - 1
    assert stories.laat_binnen(secret) is not None
    now[0] += 1
    assert stories.laat_binnen(secret) is None
    now[0] = 1_800_000_000_000 + 365 * 86_400_000  # January 2028
    stories.wis_verlopen()
    assert stories.lees(words) is not None
    now[0] += 31 * 86_400_000
    stories.wis_verlopen()
    assert stories.lees(words) is None
    assert load_library([folder.content])[0].ervaringen == {}
    with pytest.raises(Refused, match="geen-verhaal"):
        stories.neem_terug(words)
    folder.close()
