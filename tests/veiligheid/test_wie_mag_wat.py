"""Nobody gets what is not theirs: every road of both applications, walked by everybody."""

import io
import json
import zipfile
from pathlib import Path

import httpx
import pytest

from tests.running_server import RunningServer, bytes_in, wait_until
from tests.veiligheid.groep import PHONES
from tests.veiligheid.oordelen import DOOR, LOOPBACK
from tests.veiligheid.rollen import Rol, Toneel
from tests.veiligheid.vraag import NAMES, OOGST, SHEET, Vraag
from tests.veiligheid.wegen import all_roads

LINE = httpx.HTTPTransport(verify=False)  # shared; a client for each question, so that no cookie stays


@pytest.fixture(scope="module")
def toneel(server: RunningServer) -> Toneel:
    return Toneel(server, "x")


def test_every_road_has_a_verdict(tmp_path: Path) -> None:
    """A new route is in this table, or this fails."""
    loopback, door = all_roads(tmp_path / "g")
    assert loopback == set(LOOPBACK)
    assert door == set(DOOR)


def words_in(content: bytes) -> str:
    """What can be read in an answer; a workbook is a zip of texts."""
    if not content.startswith(b"PK"):
        return content.decode(errors="replace")
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return "".join(book.read(name).decode(errors="replace") for name in book.namelist())


def walk(toneel: Toneel, base: str, vraag: Vraag, rol: Rol) -> tuple[int, str]:
    """The status, and all that was said: headers, body, and of a stream its first words."""
    path = vraag.path.format(**toneel.ids)
    headers = {"Origin": base, **rol.headers}
    content = vraag.body
    if isinstance(content, dict):
        headers["Content-Type"] = "application/json"
        content = json.dumps(content)
        for name, value in toneel.ids.items():
            content = content.replace(f"{{{name}}}", value)
    elif content is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    client = httpx.Client(base_url=base, timeout=30, transport=LINE, trust_env=False)
    with client.stream(vraag.method, path, headers=headers, content=content) as answer:  # type: ignore[arg-type]
        said = str(answer.headers)
        if "event-stream" in answer.headers.get("Content-Type", ""):
            said += next(line for line in answer.iter_lines() if line.startswith("data:"))
        else:
            said += words_in(answer.read())
        return answer.status_code, said


@pytest.mark.parametrize("deur", ["loopback", "door"])
def test_nobody_gets_what_is_not_theirs(toneel: Toneel, deur: str) -> None:
    table = LOOPBACK if deur == "loopback" else DOOR
    base = f"http://{'127.0.0.1' if deur == 'loopback' else PHONES}:{toneel.server.port}"
    wrong: list[str] = []
    for vraag in (vraag for vragen in table.values() for vraag in vragen):
        for rol in toneel.rollen.values():
            status, said = walk(toneel, base, vraag, rol)
            expected = vraag.rollen.get(rol.naam, vraag.anders)
            if status != expected:
                wrong.append(f"{rol.naam}: {vraag.method} {vraag.path} gave {status}, not {expected}")
            leaks = set(toneel.leaks(rol, said)) - vraag.told(rol.naam, status)
            wrong += [f"{rol.naam} read '{leak}' at {vraag.path}" for leak in leaks]
            if "Traceback" in said or "/site-packages/" in said or str(toneel.server.data) in said:
                wrong.append(f"{rol.naam} read of our insides at {vraag.path}")
    assert wrong == []
    assert [p["naam"] for p in toneel.groep.beeld()["deelnemers"] if "Indringer" in p["naam"]] == []


def test_the_planted_secrets_are_really_there(toneel: Toneel) -> None:
    """Who may know them finds them: else the test above would prove nothing."""
    vraag = Vraag("/balie/sessies/{sessie}/beeld", 200, {})
    _, said = walk(toneel, toneel.server.address, vraag, toneel.rollen["kernel"])
    seen = {name for name, secret in toneel.secrets.items() if secret in said}
    unreadable = {name for name in toneel.secrets if "logboek" in name}
    elsewhere = {name for name in toneel.secrets if "ecogram" in name and name != "ecogram"}
    of_year = {name for name in toneel.secrets if name.endswith("het jaar")}
    of_team = {name for name in toneel.secrets if name.endswith("een team")}
    unseen = {"code in tweeën", "tik", "kernel", "kaartje", "sleutel", "antwoord dat nog dicht is"}
    unseen |= {
        "actie",
        "antwoord in de check",
        *SHEET,
        "antwoord aan de begeleider",
        "ecogram",
        *elsewhere,
        *unreadable,
        *of_year,
        *of_team,
    }  # each in its own step, or on its own page; a logboek nowhere
    assert set(toneel.secrets) - seen == unseen
    page = Vraag("/balie/sessies/{tekening}/beeld", 200, {})
    _, drawn = walk(toneel, toneel.server.address, page, toneel.rollen["kernel"])
    assert {name for name in elsewhere if toneel.secrets[name] in drawn} == elsewhere
    own = {"logboek": toneel.logboek, "sleutel": toneel.toegang}
    assert toneel.geheimschrift in toneel.speler.client.post("/meedoen/logboek/open", json=own).text
    _, year = walk(
        toneel, toneel.server.address, Vraag("/balie/sessies/{jaar}/beeld", 200, {}), toneel.rollen["kernel"]
    )
    assert {name for name in of_year if toneel.secrets[name] in year} == of_year
    assert toneel.tag["command_id"] in toneel.observator.page
    assert toneel.groep.code[:4] in toneel.a.get(f"/meedoen/scherm/{toneel.groep.sessie}").text


READ = [
    (base, vraag)
    for base, table in (("127.0.0.1", LOOPBACK), (PHONES, DOOR))
    for vraag in (one for vragen in table.values() for one in vragen)
    if vraag.method == "GET" and not vraag.path.startswith(("/werkplaats", "/balie/papier"))
]
IN_THE_GROUP = ("telefoon", "telefoon weg", "begeleider")
GONE = OOGST | {"antwoord aan de begeleider", "antwoord dat nog dicht is"}
GONE |= {name for name in NAMES if name.startswith("naam van")}  # not of who has no phone to erase it on

SHOWN = {
    "welkom": ("kernel", "antwoord aan de begeleider"),
    "terugkijken-observatoren": ("telefoon", "antwoord dat nog dicht is"),
    "oogst": ("telefoon", "afspraak"),
    "gesloten": ("kernel", "leerpunt"),
    "gewist": ("kernel", "naam zonder telefoon"),
}


@pytest.mark.parametrize("moment", SHOWN)
def test_nobody_gets_it_at_any_later_moment(toneel: Toneel, moment: str) -> None:
    """In other steps, after closing and after erasing: all that can be read, by everybody."""
    if moment == "welkom":
        toneel.groep.doe(soort="stop", spel=toneel.spel)
    if moment == "gesloten":
        toneel.groep.doe(soort="sluit")
    elif moment == "gewist":
        toneel.erases()
    else:
        toneel.groep.naar(moment, 0 if moment != "terugkijken-observatoren" else 1)
    wrong, seen = [], set()
    for address, vraag in READ:
        for rol in toneel.rollen.values():
            status, said = walk(toneel, f"http://{address}:{toneel.server.port}", vraag, rol)
            seen |= {(rol.naam, name) for name, secret in toneel.secrets.items() if secret in said}
            told = vraag.told(rol.naam, status)
            if moment in ("oogst", "gesloten") and rol.naam in IN_THE_GROUP:
                told |= NAMES | {"afspraak", "deelnemer"}  # read aloud, with the names to choose from
            if moment == "gewist":
                told -= GONE
            wrong += [
                f"{rol.naam} read '{leak}' at {vraag.path}" for leak in set(toneel.leaks(rol, said)) - told
            ]
    assert wrong == []
    assert SHOWN[moment] in seen, "who may read it, reads it"


def test_what_was_erased_is_in_no_file(toneel: Toneel) -> None:
    """Not in the journal, its log or its free space, nor in any log: names, answers, what was agreed."""

    def found() -> set[tuple[str, str]]:
        files = bytes_in(toneel.server.data).items()
        gone = {name: toneel.secrets[name].encode() for name in GONE}
        return {(name, file.name) for name, secret in gone.items() for file, held in files if secret in held}

    # While a copy is made, the journal's log cannot be emptied: the server does it within seconds after.
    wait_until(lambda: found() == set(), f"the words to be gone; at first: {sorted(found())}")
    files = bytes_in(toneel.server.data)
    assert [file.name for file in files if file.stat().st_mode & 0o077] == [], "nobody else on this machine"
