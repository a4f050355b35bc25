"""The door for phones: shut until a trainer opens it, and behind it only the pages for phones."""

import httpx
import pytest

from tests.running_server import RunningServer, wait_until

PHONES = "127.0.0.2"


def at_door(
    server: RunningServer, path: str, method: str = "GET", **options: object
) -> httpx.Response | None:
    try:
        return httpx.request(method, f"http://{PHONES}:{server.port}{path}", timeout=60, **options)  # type: ignore[arg-type]
    except httpx.ConnectError:
        return None


def test_the_door_is_shut_until_it_is_opened_stays_open_after_a_crash_and_can_be_shut(
    own_server: RunningServer,
) -> None:
    server = own_server
    desk = server.desk()
    assert desk.get("/balie/deur").json() == {"open": False, "adressen": [], "melding": None}
    assert at_door(server, "/meedoen") is None
    opened = desk.post("/balie/deur", json={"open": True}).json()
    assert opened == {"open": True, "adressen": [f"http://{PHONES}:{server.port}/meedoen"], "melding": None}
    page = at_door(server, "/meedoen")
    assert page is not None
    assert page.status_code == 200
    server.kill()
    assert at_door(server, "/meedoen") is None
    server.start()
    wait_until(lambda: at_door(server, "/meedoen"), "the door")
    assert server.desk().post("/balie/deur", json={"open": False}).json()["open"] is False
    assert at_door(server, "/meedoen") is None


def test_who_is_inside_goes_out_when_the_door_is_shut(server: RunningServer) -> None:
    desk = server.desk()
    desk.post("/balie/deur", json={"open": True})
    with httpx.Client(base_url=f"http://{PHONES}:{server.port}", timeout=60) as phone:
        assert phone.get("/meedoen/werkt-het").status_code == 200
        desk.post("/balie/deur", json={"open": False})
        with pytest.raises(httpx.TransportError):
            phone.get("/meedoen/werkt-het")  # on the line that it had open


PATHS = [
    ("GET", "/werkplaats/start"),
    ("GET", "/in"),
    ("POST", "/in"),
    ("GET", "/balie/overzicht"),
    ("POST", "/balie/ticket"),
    ("POST", "/balie/link"),
    ("POST", "/balie/deur"),
    ("GET", "/api/kernels/00000000-0000-0000-0000-000000000000"),
    ("GET", "/api/kernels/00000000-0000-0000-0000-000000000000/channels"),
    ("POST", "/voila/api/shutdown/00000000-0000-0000-0000-000000000000"),
    ("GET", "/vast/inlog.js"),
]


@pytest.mark.parametrize(("method", "path"), PATHS)
def test_nothing_of_the_workbench_is_behind_it(server: RunningServer, method: str, path: str) -> None:
    server.desk().post("/balie/deur", json={"open": True})
    trainer = server.sign_in()  # even with the trainer's own cookie
    answer = at_door(server, path, method, cookies=dict(trainer.cookies))
    assert answer is not None
    assert answer.status_code == 404


def test_it_answers_only_to_its_own_address(server: RunningServer) -> None:
    server.desk().post("/balie/deur", json={"open": True})
    for host in ("elders.test", f"127.0.0.1:{server.port}", PHONES):
        answer = at_door(server, "/meedoen", headers={"Host": host})
        assert answer is not None
        assert answer.status_code == 421


def test_an_address_that_this_machine_does_not_have(server_to_be: RunningServer) -> None:
    server_to_be.phones = "192.0.2.7"
    told = server_to_be.start().desk().post("/balie/deur", json={"open": True}).json()
    assert told["adressen"] == []
    assert told["melding"] == (
        "De deur kon niet open: een ander programma gebruikt deze poort op 192.0.2.7. "
        "Sluit dat programma, of start Samenzorg met een andere poort (--port)."
    )
