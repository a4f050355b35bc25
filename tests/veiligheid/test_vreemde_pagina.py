"""What a page of another site can have a visitor's browser do here: nothing, on no road of either door."""

import json
import re

import httpx
import pytest

from tests.running_server import RunningServer
from tests.veiligheid.groep import PHONES
from tests.veiligheid.oordelen import DOOR, LOOPBACK
from tests.veiligheid.rollen import Toneel
from tests.veiligheid.test_wie_mag_wat import LINE
from tests.veiligheid.vraag import Vraag

#: What a browser sends along with what a page elsewhere has it send; one on another port is 'same-site'.
ELSEWHERE = (
    {"Origin": "http://elders.test", "Sec-Fetch-Site": "cross-site"},
    {"Origin": "http://127.0.0.1:1", "Sec-Fetch-Site": "same-site"},
    {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
    {"Origin": "https://elders.test"},
)
CHANGING = ("POST", "PUT", "PATCH", "DELETE")
WHO = {"loopback": ("begeleider", "kernel"), "door": ("telefoon", "telefoon leidt")}


@pytest.fixture(scope="module")
def toneel(server: RunningServer) -> Toneel:
    return Toneel(server, "w")


def roads(deur: str) -> list[Vraag]:
    """Every question on every road of this door; the tables are held against the running code."""
    return [one for asked in (LOOPBACK if deur == "loopback" else DOOR).values() for one in asked]


def base_of(toneel: Toneel, deur: str) -> str:
    return f"http://{'127.0.0.1' if deur == 'loopback' else PHONES}:{toneel.server.port}"


@pytest.mark.parametrize("deur", ["loopback", "door"])
def test_no_road_does_what_another_sites_page_asks(toneel: Toneel, deur: str) -> None:
    """With the visitor's own cookie or token, in every verb that changes something, as form and as JSON."""
    base, wrong, asked = base_of(toneel, deur), list[str](), 0
    for vraag in {(one.path, one.method): one for one in roads(deur)}.values():
        path = vraag.path.format(**toneel.ids)
        verbs = CHANGING if vraag.method != "GET" else CHANGING[:1]
        for number, verb in enumerate(verbs):
            for rol in WHO[deur]:
                from_there = ELSEWHERE[(asked + number) % len(ELSEWHERE)]
                headers = toneel.rollen[rol].headers | from_there | {"Content-Type": "text/plain"}
                body = json.dumps(vraag.body) if isinstance(vraag.body, dict) else str(vraag.body or "")
                client = httpx.Client(transport=LINE, trust_env=False, timeout=60)
                asked += 1
                try:
                    status = client.request(verb, base + path, headers=headers, content=body).status_code
                except httpx.TransportError:  # cut before the body was read
                    continue
                if status not in (403, 404, 405):
                    wrong.append(f"{rol}: {verb} {path} from {from_there} gave {status}")
    assert wrong == []
    assert asked > 60


@pytest.mark.parametrize("deur", ["loopback", "door"])
def test_every_answer_keeps_its_guard(toneel: Toneel, deur: str) -> None:
    """No frame, no script from elsewhere, no guessing of kinds, no copy that stays, and no version told."""
    base, wrong = base_of(toneel, deur), list[str]()
    for vraag in roads(deur):
        path = vraag.path.format(**toneel.ids)
        if vraag.method != "GET":
            continue
        for rol in ("niemand", WHO[deur][0]):
            client = httpx.Client(transport=LINE, trust_env=False, timeout=60)
            with client.stream("GET", base + path, headers=toneel.rollen[rol].headers) as answer:
                told = answer.headers
                status = answer.status_code
            lacks = [name for name, wanted in GUARD.items() if not re.search(wanted, told.get(name, ""))]
            if re.search(r"\d|tornado|python", told.get("Server", "").lower()) or "X-Powered-By" in told:
                lacks.append("Server")
            wrong += [f"{rol}: {path} ({status}) lacks {name}" for name in lacks]
    assert wrong == []


GUARD = {
    "Content-Security-Policy": "^default-src 'none'; .*frame-ancestors 'none'",
    "X-Content-Type-Options": "^nosniff$",
    "X-Frame-Options": "^DENY$",
    "Referrer-Policy": "^(no-referrer|same-origin)$",
    "Cache-Control": "^no-store$",
}
