"""Nonsense in any form is refused, and is never an error of ours."""

import json
import re
import socket
from typing import Any

import httpx
import pytest

from tests.running_server import RunningServer
from tests.veiligheid.groep import PHONES, Groep, command_id
from tests.veiligheid.test_invoer import NO_INSIDES

LINE = httpx.HTTPTransport(verify=False)


def post(address: str, content: Any, headers: dict[str, str]) -> httpx.Response:
    """A question that leaves no cookie behind."""
    client = httpx.Client(transport=LINE, trust_env=False, timeout=30)
    return client.post(address, content=content, headers=headers)


@pytest.fixture(scope="module")
def groep(server: RunningServer) -> Groep:
    return Groep(server, "Onzin")


DEEP = b"[" * 10_000
NONSENSE = [
    b"",
    b"null",
    b'{"geheim":"\\ud800"}',
    b'{"ticket":"\\udfff"}',
    b'{"sleutel":"\\ud800"}',
    b'{"open":1}',
    DEEP,
    b'{"geheim":' + DEEP,
    b'{"opdracht":' + b'{"a":' * 3_000,
    b'{"age_ms":' + b"9" * 5_000 + b"}",
    b'{"age_ms":1e999,"command_id":"c_' + b"0" * 32 + b'"}',
    b'{"sessie":{"$ne":1},"command_id":"c_' + b"0" * 32 + b'","opdracht":{"soort":"verdeel"}}',
    b"\xff\xfe\x00",
    b'{"naam":"\\u0000"}',
]
ROADS = (
    "/in",
    "/balie/ticket",
    "/balie/link",
    "/balie/opdracht",
    "/balie/deur",
    "/balie/zaalproef",
    "/meedoen/doe",
    "/meedoen/naam",
    "/meedoen/logboek/open",
    "/meedoen/logboek/doe",
    "/meedoen/logboek/gedeeld",
)


@pytest.mark.parametrize("road", ROADS)
def test_no_nonsense_is_an_error_of_ours(groep: Groep, road: str) -> None:
    """Never a 500, never a word of our insides: also for the trainer and for a phone that joined."""
    server = groep.server
    phone = groep.telefoon(f"Onzin {command_id()[:9]}")
    headers = {"Cookie": f"samenzorg_apparaat={phone.cookie}", "Origin": server.address}
    headers |= {"Authorization": groep.desk.headers["Authorization"]}
    for body in NONSENSE:
        for kind in (
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
        ):
            answer = post(server.address + road, body, headers | {"Content-Type": kind})
            assert answer.status_code in (303, 400, 403, 409, 413), (body[:40], kind, answer.status_code)
            assert not NO_INSIDES.search(answer.text)


@pytest.mark.parametrize("headers", [{"Origin": "http://["}, {"Referer": "http://["}], ids=str)
def test_a_page_that_no_browser_can_be_on_is_a_page_of_another_site(
    groep: Groep, headers: dict[str, str]
) -> None:
    for address in (groep.server.address, f"http://{PHONES}:{groep.server.port}"):
        assert post(f"{address}/meedoen/doe", b"{}", headers).status_code == 403


@pytest.mark.parametrize("length", ["abc", "-1", "5, 6", "0x10", "1" * 5_000])
def test_a_length_that_is_no_number_is_refused(groep: Groep, length: str) -> None:
    for address in ("127.0.0.1", PHONES):
        with socket.create_connection((address, groep.server.port), 30) as line:
            head = f"POST /meedoen/doe HTTP/1.1\r\nHost: {address}:{groep.server.port}\r\n"
            line.sendall(f"{head}Content-Length: {length}\r\n\r\n".encode())
            assert re.match(rb"HTTP/1.1 (400|413) |$", line.recv(100))


OPEN = {"soort": "open", "scenario": "de-chauffeur", "werkvorm": "oefengesprek-standaard", "groep": "Groot"}


@pytest.mark.parametrize(
    ("road", "told", "size", "said"),
    [
        ("/meedoen/code", {"code": "11111111"}, 17_000, 413),
        ("/balie/opdracht", {"sessie": None, "opdracht": OPEN, "command_id": "c_" + "5" * 32}, 66_000, 413),
        ("/balie/deur", {"open": True}, 66_000, 413),
        ("/in", {"geheim": "geen link"}, 2 << 20, 400),
    ],
)
def test_too_much_is_refused_before_it_is_read(
    groep: Groep, road: str, told: dict[str, Any], size: int, said: int
) -> None:
    """Also when all of it but the spaces at its end is what is asked there."""
    answer = _send(groep, road, json.dumps(told).ljust(size).encode())
    assert answer is None or answer.status_code == said
    sessies = groep.desk.get("/balie/overzicht").json()["sessies"]
    assert "Groot" not in [sessie["groep"] for sessie in sessies]


def test_a_body_of_unstated_length_has_the_same_limit(groep: Groep) -> None:
    def endless() -> Any:
        for _ in range(100):
            yield b"x" * 1_000

    answer = _send(groep, "/meedoen/doe", endless())
    assert answer is None or answer.status_code == 413


def _send(groep: Groep, road: str, content: Any) -> httpx.Response | None:
    headers = {"Origin": groep.server.address, "Authorization": groep.desk.headers["Authorization"]}
    try:
        return post(groep.server.address + road, content, headers)
    except httpx.TransportError:  # the line was cut while we went on sending
        return None
