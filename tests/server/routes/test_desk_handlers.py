"""The desk over loopback, with the real desk behind it."""

import json

import httpx
import pytest

from tests.running_server import RunningServer

COMMAND = "c_" + "5" * 32
NERGENS = "s_" + "0" * 32


@pytest.mark.parametrize(
    "told",
    [
        b"",
        b"[]",
        b"{",
        b'"x"',
        b"[" * 30_000,
        b"\xff\xfe",
        b"{}",
        json.dumps({"sessie": 5, "opdracht": {}, "command_id": COMMAND}).encode(),
        json.dumps({"sessie": None, "opdracht": {}, "command_id": "x"}).encode(),
        json.dumps({"sessie": None, "opdracht": {}, "command_id": COMMAND, "age_ms": "oud"}).encode(),
        json.dumps({"sessie": None, "opdracht": {"soort": "nergens"}, "command_id": COMMAND}).encode(),
    ],
)
def test_nonsense_is_refused_in_dutch(server: RunningServer, told: bytes) -> None:
    answer = server.desk().post("/balie/opdracht", content=told)
    assert answer.status_code == 400
    assert answer.json()["code"] == "onzin"
    assert answer.json()["melding"].endswith(".")
    assert "Traceback" not in answer.text


def test_a_session_that_is_not_there_is_refused(server: RunningServer) -> None:
    for path in ("beeld", "stroom"):
        answer = server.desk().get(f"/balie/sessies/{NERGENS}/{path}")
        assert answer.status_code == 409
        assert set(answer.json()) == {"code", "melding"}


def test_what_there_is(server: RunningServer) -> None:
    found = [s["id"] for s in server.desk().get("/balie/overzicht").json()["scenarios"]]
    # What is only read aloud comes last.
    assert (found[0], found[-1]) == ("de-chauffeur", "de-maaltijdkaart")


def test_a_session_opened_streamed_and_still_there_after_a_crash(own_server: RunningServer) -> None:
    desk = own_server.desk()
    overview = desk.get("/balie/overzicht").json()
    order = {
        "soort": "open",
        "scenario": overview["scenarios"][0]["id"],
        "werkvorm": overview["werkvormen"][0]["id"],
    }
    told = {"sessie": None, "opdracht": order, "command_id": COMMAND, "age_ms": 0}
    done = desk.post("/balie/opdracht", json=told)
    assert done.status_code == 200, done.text
    sessie = done.json()["sessie"]
    with desk.stream("GET", f"/balie/sessies/{sessie}/stroom") as stream:
        assert stream.headers["Content-Type"] == "text/event-stream; charset=utf-8"
        first = next(line for line in stream.iter_lines() if line.startswith("data:"))
    assert json.loads(first[5:])["sessie"] == sessie
    assert server_knows(own_server, sessie, 200)
    own_server.kill()
    own_server.start()
    assert server_knows(own_server, sessie, 200)
    again = own_server.desk().post("/balie/opdracht", json=told).json()
    assert again["al"] is True


def server_knows(server: RunningServer, sessie: str, status: int) -> bool:
    return server.desk().get(f"/balie/sessies/{sessie}/beeld").status_code == status


def test_one_trainer_does_not_see_the_sessions_of_another(server: RunningServer) -> None:
    desk = server.desk()
    order = {"soort": "open", "scenario": "de-chauffeur", "werkvorm": "standaard"}
    overview = desk.get("/balie/overzicht").json()
    order["werkvorm"] = overview["werkvormen"][0]["id"]
    told = {"sessie": None, "opdracht": order, "command_id": COMMAND, "age_ms": 0}
    sessie = desk.post("/balie/opdracht", json=told).json()["sessie"]
    page = server.colleague().get("/werkplaats/verteld").text
    token = json.loads(page.split("@@")[1])["trades"][0][1]["token"]
    other = httpx.Client(base_url=server.address, headers={"Authorization": f"Bearer {token}"})
    for path in ("beeld", "stroom"):
        assert other.get(f"/balie/sessies/{sessie}/{path}").status_code == 409
    assert server.colleague().get(f"/meedoen/scherm/{sessie}").status_code == 404
    assert server.sign_in().get(f"/meedoen/scherm/{sessie}").status_code == 200
    assert httpx.get(f"{server.address}/meedoen/scherm/{sessie}").status_code == 404


def test_one_who_practises_alone_is_seen_by_nobody_else(server: RunningServer) -> None:
    """Over every route there is: looking, following, doing, beginning from it, the list."""
    desk = server.desk()
    order = {"soort": "oefen", "scenario": "de-chauffeur"}
    told = {"sessie": None, "opdracht": order, "command_id": COMMAND, "age_ms": 0}
    gesprek = desk.post("/balie/opdracht", json=told).json()["sessie"]
    assert gesprek == "n_" + "5" * 32
    assert desk.get(f"/balie/sessies/{gesprek}/beeld").status_code == 200
    page = server.colleague().get("/werkplaats/verteld").text
    token = json.loads(page.split("@@")[1])["trades"][0][1]["token"]
    other = httpx.Client(base_url=server.address, headers={"Authorization": f"Bearer {token}"})
    for path in ("beeld", "stroom"):
        assert other.get(f"/balie/sessies/{gesprek}/{path}").status_code == 409
    for sessie, asked in (
        (gesprek, {"soort": "kies", "zin": "zin-koffie"}),
        (None, {"soort": "oefen", "uit": gesprek, "beurten": 0}),
    ):
        refused = other.post(
            "/balie/opdracht",
            json=told | {"sessie": sessie, "opdracht": asked, "command_id": "c_" + "6" * 32},
        )
        assert refused.json()["melding"] == "Dit gesprek is er niet (meer)."
    assert other.get("/balie/overzicht").json()["alleen"]["gesprekken"] == []
    assert server.colleague().get(f"/meedoen/scherm/{gesprek}").status_code == 404
    assert server.sign_in().get(f"/meedoen/scherm/{gesprek}").status_code == 404
    for asked in (httpx.get, httpx.post):
        assert asked(f"{server.address}/balie/sessies/{gesprek}/beeld").status_code in (403, 405)
