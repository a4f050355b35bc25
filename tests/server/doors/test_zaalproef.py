"""The check of a room: phones knock on the real door, and the server keeps a count and a time."""

import asyncio
from pathlib import Path

import httpx
import pytest

from samenzorg_sim.server.doors.door import Door
from samenzorg_sim.server.doors.zaalproef import LEFT_ALONE, Zaalproef
from samenzorg_sim.server.storage.data_folder import DataFolder
from tests.running_server import RunningServer, free_port

PHONES = "127.0.0.2"


def phone(server: RunningServer) -> httpx.Client:
    return httpx.Client(base_url=f"http://{PHONES}:{server.port}", timeout=60, follow_redirects=True)


def test_a_phone_that_types_the_short_address_is_counted_once(server: RunningServer) -> None:
    desk = server.desk()
    desk.post("/balie/deur", json={"open": False})
    begun = desk.post("/balie/zaalproef", json={"aan": True}).json()
    assert (begun["aan"], begun["aantal"], begun["laatste"]) == (True, 0, None)
    assert begun["deur"] == {
        "open": False,
        "adressen": [f"http://{PHONES}:{server.port}/meedoen"],
        "melding": None,
    }
    with phone(server) as ans:
        assert "daar staat het nu ook" in ans.get("/").text
        ans.get("/")
    with phone(server) as bilal:
        bilal.get("/meedoen/werkt-het")
    stand = desk.get("/balie/zaalproef").json()
    assert stand["aantal"] == 2
    assert set(stand) == {"aan", "aantal", "laatste", "seconden", "deur", "soorten"}
    ended = desk.post("/balie/zaalproef", json={"aan": False}).json()
    assert (ended["aan"], ended["aantal"], ended["deur"]["adressen"]) == (False, 2, [])
    with pytest.raises(httpx.ConnectError):
        phone(server).get("/")


def test_the_laptop_itself_is_no_phone(server: RunningServer) -> None:
    desk = server.desk()
    desk.post("/balie/zaalproef", json={"aan": True})
    page = httpx.get(server.address + "/meedoen/werkt-het")
    assert "Dit is de laptop zelf" in page.text
    assert desk.post("/balie/zaalproef", json={"aan": False}).json()["aantal"] == 0
    assert "Ja, het werkt" in httpx.get(server.address + "/meedoen/werkt-het").text


def test_a_door_that_is_open_for_a_group_stays_open_after_the_check(server: RunningServer) -> None:
    desk = server.desk()
    desk.post("/balie/deur", json={"open": True})
    desk.post("/balie/zaalproef", json={"aan": True})
    desk.post("/balie/zaalproef", json={"aan": False})
    assert desk.get("/balie/deur").json()["adressen"] == [f"http://{PHONES}:{server.port}/meedoen"]
    with phone(server) as ans:
        assert ans.get("/").url.path == "/meedoen"
    desk.post("/balie/deur", json={"open": False})


def test_a_check_that_nobody_looks_at_any_more_ends_and_shuts_the_door(tmp_path: Path) -> None:
    folder = DataFolder.open(tmp_path)
    now = [0.0]

    async def play() -> None:
        door = Door(folder, free_port(PHONES), lambda: [], phones=PHONES)
        proef = Zaalproef(door, clock=lambda: now[0])
        proef.set_on(True)
        now[0] = LEFT_ALONE
        proef.state()
        now[0] = 2 * LEFT_ALONE
        proef.end_if_left()
        assert proef.on
        assert door.addresses
        now[0] += 1
        proef.end_if_left()
        assert not proef.on
        assert door.addresses == ()

    asyncio.run(play())
    folder.close()
