"""Nobody comes in, or learns who may, by being fast, patient or good at spelling."""

import secrets
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from samenzorg_sim.server.people import account_command
from samenzorg_sim.server.people.account_handlers import ONJUIST
from samenzorg_sim.server.people.inzage_pagina import inzage
from tests.running_server import RunningServer, start_server

HUIS = "https://samenzorg.huis.test"


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    running = start_server(tmp_path_factory.mktemp("binnenkomen"), address=HUIS)
    yield running
    running.stop()


def post(server: RunningServer, path: str, address: str, cookie: str = "", **form: str) -> httpx.Response:
    """A form, from this address of the network, perhaps by who is in."""
    headers = {"Host": "samenzorg.huis.test", "Origin": HUIS, "X-Forwarded-For": address, "Cookie": cookie}
    return httpx.post(server.address + path, data=form, headers=headers, timeout=120)


def test_one_link_lets_one_browser_in_however_many_hold_it(hosted: RunningServer) -> None:
    """Of colleagues to one meeting: being added takes a moment, in which it must be used up already."""
    desk = hosted.desk()
    order = {"soort": "open", "scenario": "de-chauffeur", "werkvorm": "oefengesprek-standaard"}
    told = {"sessie": None, "opdracht": order, "command_id": f"c_{secrets.token_hex(16)}", "age_ms": 0}
    sessie = desk.post("/balie/opdracht", json=told).json()["sessie"]

    def secret(**told: str) -> str:
        return str(desk.post("/balie/uitnodiging", json=told).json()["link"].partition("#")[2])

    them = [post(hosted, "/in", "203.0.113.1", geheim=secret()).headers["Set-Cookie"] for _ in range(6)]
    link = secret(sessie=sessie)
    with ThreadPoolExecutor(len(them)) as browsers:
        tries = browsers.map(lambda one: post(hosted, "/in", "203.0.113.1", one, geheim=link), them)
        answers = [answer.status_code for answer in tries]
    assert sorted(answers) == [303] + [403] * 5
    assert len(desk.get(f"/balie/sessies/{sessie}/beeld").json()["begeleiders"]) == 1


def test_no_spelling_tells_whether_a_name_is_somebodys(hosted: RunningServer) -> None:
    """All ways to write a name are counted as one: of a name that is nobody's too."""
    assert account_command.add("joke@huis.test", "trainer", hosted.data)[1] == 0
    heard = {}
    for number, naam in enumerate(("joke@huis.test", "joop@huis.test")):
        spellings = (naam, naam.upper(), naam.title(), f" {naam}", naam.replace("o", "O"), naam)
        answers = [
            post(hosted, "/in/wachtwoord", f"198.51.100.{number * 20 + n}", naam=one, wachtwoord="x" * 12)
            for n, one in enumerate(spellings)
        ]
        heard[naam] = [(answer.status_code, ONJUIST in answer.text) for answer in answers]
    assert heard["joke@huis.test"] == [(403, True)] * 5 + [(429, False)]
    assert heard["joop@huis.test"] == heard["joke@huis.test"]


def test_who_knocks_without_end_does_not_fill_the_trail(hosted: RunningServer) -> None:
    """A list that anybody can make longer fills the disk, and hides what it is for."""
    failed = "\tonbekend\tkon niet inloggen"
    for number in range(12):
        assert post(hosted, "/in", "192.0.2.1", geheim=f"geen link {number}").status_code == 403
        assert post(hosted, "/in/wachtwoord", "192.0.2.1", naam=f"nr{number}", wachtwoord="x").is_error
    trail, _ = inzage(data=hosted.data)
    assert sum(line.endswith(failed) for line in trail.splitlines()) == 1
