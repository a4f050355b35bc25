"""What somebody types is text on every page, or is refused in Dutch; nothing of it is logged."""

import re
from contextlib import ExitStack
from html.parser import HTMLParser

import pytest

from samenzorg_sim.meedoen.stroom import STREAMS_PER_VIEWER
from tests.reports.lezen import sheets
from tests.running_server import RunningServer, wait_until
from tests.veiligheid.groep import Groep, Telefoon, command_id

SOURCE = "127.0.0.23"
DAYS = {"wanneer": "2026-12-01", "terugkijken": "2027-03-01"}
ODD = {
    "script": "<script>alert(1)</script>",
    "entity": "&lt;b&gt; &amp;amp; &#x3c;",
    "attribute": "\"' onmouseover=alert(1) x='",
    "template": "{{ 7*7 }} ${7*7} {% raw %}",
    "right to left": "\u202ednarG",
    "invisible": "Jan\u200b\u2060",
    "emoji": "👩‍🦽 Jo",
    "accents": "Zo\u0308e\u0301",
    "formula": "=1+1",
    "next line": "Jan\u2028Piet\x85",
    "not in XML": "Joost\uffff\ufffe",
}
REFUSED = {"nul": "Jan\x00", "half a sign": "\ud800", "too long": "a" * 5_000, "nothing": " \u200b\u3164"}
NO_INSIDES = re.compile(r"Traceback|File \"|site-packages|\.py\b|Error\b|Exception")


def foreign(page: str) -> list[str]:
    """Elements and attributes that could do something and are not ours."""
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
            names = dict(attributes)
            if tag in ("img", "iframe", "object") or (tag == "script" and "src" not in names):
                found.append(tag)
            found.extend(name for name in names if name.startswith("on") or name == "style")

    Reader().feed(page)
    return found


@pytest.fixture(scope="module")
def groep(server: RunningServer) -> Groep:
    groep = Groep(server, "Invoer")
    groep.naar("oogst", 0)
    return groep


@pytest.mark.parametrize("typed", ODD.values(), ids=ODD)
def test_whatever_is_typed_stays_text(groep: Groep, typed: str) -> None:
    """Name, learning point and agreement, by the phone and by the trainer: escaped on every page."""
    phone = groep.telefoon(typed)
    assert phone.doe("leerpunt", tekst=typed).status_code == 200
    assert phone.doe("afspraak", wat=typed, wie=None, **DAYS).status_code == 200
    groep.doe(soort="toevoegen", naam=typed)
    screen = groep.server.sign_in().get(f"/meedoen/scherm/{groep.sessie}").text
    for page in (phone.page, screen, phone.client.get("/meedoen/naam", follow_redirects=True).text):
        assert foreign(page) == []
        assert "\u202e" not in page
        assert ">49<" not in page
    shown = typed.strip("\u202e\u200b\u2060\x85\ufffe\uffff")
    assert groep.beeld()["leerpunten"][-1]["tekst"] in (typed, shown, "Jan")


def test_whatever_is_typed_the_workbook_opens_and_calculates_nothing(groep: Groep) -> None:
    groep.telefoon("Heel\uffff").doe("leerpunt", tekst="ook dit\x01\ufffe")
    groep.doe(soort="toevoegen", naam="=1+1")
    files = f"/balie/sessies/{groep.sessie}/meenemen"
    found = sheets(groep.server.sign_in().get(f"{files}/verslag.xlsx").content)
    assert ["Heel", "ook dit"] in found["Leerpunten"]
    assert not any(str(cell).startswith("=") for rows in found.values() for row in rows for cell in row)


@pytest.mark.parametrize("typed", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_kept_is_refused_in_dutch(groep: Groep, typed: str) -> None:
    """By the phone's form, by its script and by the trainer's page."""
    phone = groep.telefoon(f"Weigeraar {command_id()[:9]}")
    before = groep.beeld()
    answers = [groep.ask(soort="toevoegen", naam=typed)]
    if typed.strip(" \u200b\u3164"):
        answers += [phone.doe("leerpunt", tekst=typed), groep.ask(soort="afspraak", wat=typed, **DAYS)]
    for answer in answers:
        assert answer.status_code in (400, 409)
        assert re.match(r"[A-Z].*\.$", answer.json()["melding"])
        assert not NO_INSIDES.search(answer.text)
    stranger = Telefoon(groep.server)
    stranger.client.post("/meedoen/code", data={"code": groep.code})
    form = f"command_id={command_id()}&naam=".encode() + _quoted(typed)
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    stranger.client.post("/meedoen/naam", content=form, headers=kind)
    page = stranger.client.get("/meedoen/naam").text
    assert re.search(r'class="sz-melding".*?[A-Z][a-z].*\.', page, re.S)
    after = groep.beeld()
    assert (after["deelnemers"], after["leerpunten"]) == (before["deelnemers"], before["leerpunten"])


def _quoted(typed: str) -> bytes:
    return "".join(f"%{byte:02X}" for byte in typed.encode("utf-8", "surrogatepass")).encode()


def test_a_phone_asks_nothing_in_another_name(groep: Groep) -> None:
    """Fields that are the trainer's, or somebody else's, are dropped or refused."""
    phone, other = groep.telefoon("Eigen"), groep.telefoon("Andere")
    victim = next(p["id"] for p in groep.beeld()["deelnemers"] if p["naam"] == "Andere")
    phone.doe("leerpunt", tekst="van Eigen", deelnemer=victim)
    phone.doe("vertrekken", deelnemer=victim)
    people = {p["naam"]: p["aanwezig"] for p in groep.beeld()["deelnemers"]}
    assert (people["Eigen"], people["Andere"]) == (False, True)
    other.doe("afspraak", wat="van Andere", wie=None, **DAYS)
    mine = groep.beeld()["afspraken"][-1]["id"]
    phone.doe("terugkeren")
    assert phone.doe("afspraak_weg", afspraak=mine).status_code == 409
    for soort in ("open", "sluit", "fase", "verdeel", "begin", "rol", "overname", "tijdlijn_openen"):
        answer = phone.doe(soort, fase="oogst", ronde=0, apparaat="a_" + "0" * 32, goed=True)
        assert answer.status_code == 400
        assert answer.json()["scherm"] is None


def test_the_log_holds_nothing_of_anybody(groep: Groep) -> None:
    """After all that was asked above: no typed word, cookie, ticket, code or key, and not whose phone."""
    asks_too_much = groep.telefoon("Veelvrager", source=SOURCE)
    with ExitStack() as open_streams:
        lines = [
            open_streams.enter_context(asks_too_much.client.stream("GET", "/meedoen/stroom"))
            for _ in range(STREAMS_PER_VIEWER + 1)
        ]
        assert lines[-1].status_code == 503
    log = groep.server.data / "log"
    wait_until(lambda: any(file.stat().st_size for file in log.iterdir()), "a line in the log")
    written = "".join(file.read_text("utf-8") for file in log.iterdir()) + groep.server.said
    phone = groep.telefoon("Logboeknaam")
    known = [
        groep.code,
        phone.cookie,
        groep.server.key(),
        groep.desk.headers["Authorization"][7:],
        "Logboeknaam",
        SOURCE,
    ]
    known += [p["naam"] for p in groep.beeld()["deelnemers"] if len(p["naam"]) > 4] + [
        "alert(1)",
        "samenzorg_apparaat",
    ]
    links = re.findall(r"/in#(\S+)", groep.server.said)
    assert len(links) == 1  # the trainer's own, on her own terminal
    assert [word for word in known if word in written] == []
