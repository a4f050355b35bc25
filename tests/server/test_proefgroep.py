"""The group of made-up people as the server keeps it: only in an example, and never longer than wanted."""

import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from samenzorg_sim.server.proefgroep import AANTAL, AFGESLOTEN, ALLEEN_VOORBEELD
from tests.running_server import RunningServer, command_of, start_server, wait_until


class Voorbeeld:
    """A session of the trainer at the keyboard."""

    def __init__(self, server: RunningServer, voorbeeld: bool = True) -> None:
        self.server, self.desk, self.sessie = server, server.desk(), ""
        opened = self.doe(
            "open", scenario="de-chauffeur", werkvorm="oefengesprek-standaard", voorbeeld=voorbeeld
        )
        self.sessie = opened["sessie"]

    def doe(self, soort: str, **rest: Any) -> dict[str, Any]:
        body = {"sessie": self.sessie or None, "opdracht": {"soort": soort, **rest}, "age_ms": 0}
        answer = self.desk.post("/balie/opdracht", json=body | {"command_id": "c_" + secrets.token_hex(16)})
        return dict(answer.json())

    def proefgroep(self, aan: bool) -> httpx.Response:
        return self.desk.post(f"/balie/sessies/{self.sessie}/proefgroep", json={"aan": aan})

    @property
    def aan(self) -> bool:
        return bool(self.desk.get(f"/balie/sessies/{self.sessie}/proefgroep").json()["aan"])

    @property
    def verbonden(self) -> int:
        beeld = self.desk.get(f"/balie/sessies/{self.sessie}/beeld").json()
        return sum(d["verbonden"] for d in beeld["deelnemers"])


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RunningServer]:
    running = start_server(tmp_path, phones="127.0.0.2")
    yield running
    running.stop()
    assert "Traceback" not in running.said


def groups(server: RunningServer) -> list[psutil.Process]:
    return [p for p in server.family() if "samenzorg_sim.proefgroep" in command_of(p)]


def test_it_comes_with_the_door_shut_and_goes_with_the_button(server: RunningServer) -> None:
    voorbeeld = Voorbeeld(server)
    assert not voorbeeld.aan
    assert voorbeeld.proefgroep(True).json() == {"aan": True}
    wait_until(lambda: voorbeeld.verbonden == AANTAL, "everybody inside")
    assert server.desk().get("/balie/deur").json()["open"] is False
    voorbeeld.proefgroep(True)
    assert len(groups(server)) == 1
    assert voorbeeld.proefgroep(False).json() == {"aan": False}
    assert groups(server) == []
    wait_until(lambda: voorbeeld.verbonden == 0, "phones put away")


def test_it_goes_when_the_session_is_closed_and_does_not_come_back(server: RunningServer) -> None:
    voorbeeld = Voorbeeld(server)
    voorbeeld.proefgroep(True)
    wait_until(lambda: voorbeeld.verbonden == AANTAL, "everybody inside")
    voorbeeld.doe("sluit")
    wait_until(lambda: not groups(server), "its process to end")
    wait_until(lambda: not voorbeeld.aan, "the server to have seen that")
    refused = voorbeeld.proefgroep(True)
    assert (refused.status_code, refused.json()["melding"]) == (409, AFGESLOTEN)


def test_a_group_of_ones_own_stays_ones_own(server: RunningServer) -> None:
    eigen = Voorbeeld(server, voorbeeld=False)
    refused = eigen.proefgroep(True)
    assert (refused.status_code, refused.json()["melding"]) == (409, ALLEEN_VOORBEELD)
    assert groups(server) == []


@pytest.mark.parametrize("end", ["stop", "kill"])
def test_it_never_outlives_the_server(server: RunningServer, end: str) -> None:
    voorbeeld = Voorbeeld(server)
    voorbeeld.proefgroep(True)
    wait_until(lambda: voorbeeld.verbonden == AANTAL, "everybody inside")
    (group,) = groups(server)
    assert server.process is not None
    if end == "stop":
        server.stop()
    else:
        server.process.kill()
    assert group.wait(60) in (0, None)
    assert not group.is_running()
