"""A server with a public address behind a proxy on this machine: one name for begeleiders and phones."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from samenzorg_sim.server.doors.adres import ADRES_NODIG, GEEN_ADRES
from samenzorg_sim.server.doors.public_hosts import DICHT
from samenzorg_sim.server.start import start
from tests.running_server import RunningServer, start_server, wait_until

HUIS = "https://samenzorg.huis.test"
NAME = {"Host": "samenzorg.huis.test"}
HTML = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory, notebooks: Path) -> Iterator[RunningServer]:
    running = start_server(tmp_path_factory.mktemp("voordeur"), notebooks=notebooks, address=HUIS)
    yield running
    running.stop()


def ask(server: RunningServer, path: str, method: str = "GET", **headers: str) -> httpx.Response:
    """What the proxy in front asks for a visitor, without following where the answer leads."""
    return httpx.request(method, server.address + path, headers={**NAME, **headers}, timeout=30)


def signed_in(server: RunningServer) -> str:
    """The cookie of the trainer, as a browser sends it over https."""
    secret = server.new_link().partition("#")[2]
    answer = httpx.post(server.address + "/in", json={"geheim": secret}, headers=NAME)
    return answer.headers["Set-Cookie"].partition(";")[0]


def test_the_link_that_is_printed_has_the_public_address(hosted: RunningServer) -> None:
    assert hosted.link().startswith(f"{HUIS}/in#")
    assert hosted.new_link().startswith(f"{HUIS}/in#")


def test_its_cookie_has_no_port_and_travels_encrypted_only(hosted: RunningServer) -> None:
    secret = hosted.new_link().partition("#")[2]
    cookie = httpx.post(hosted.address + "/in", json={"geheim": secret}, headers=NAME).headers["Set-Cookie"]
    assert cookie.startswith("samenzorg=")
    assert re.search("; Secure", cookie)
    assert ask(hosted, "/", Cookie=cookie.partition(";")[0]).headers["Location"] == "/werkplaats/start"


def test_it_answers_to_its_own_names_only(hosted: RunningServer) -> None:
    for host in ("elders.test", "samenzorg.huis.test:8866", "samenzorg.huis.test.elders.test"):
        assert httpx.get(hosted.address + "/leeft", headers={"Host": host}).status_code == 421
    assert ask(hosted, "/leeft").status_code == 200
    assert httpx.get(hosted.address + "/leeft").status_code == 200  # a health check on this machine
    # Somebody outside who says that she is on this machine; the proxy always says whom it saw.
    outside = {"X-Forwarded-For": "203.0.113.7"}
    assert httpx.get(hosted.address + "/leeft", headers=outside).status_code == 421


def test_a_visitor_who_typed_the_address_hears_where_to_go(hosted: RunningServer) -> None:
    page = ask(hosted, "/", **HTML)
    assert page.status_code == 403
    assert "Vul dan de code in die de begeleider laat zien." in page.text
    assert "samenzorg link" not in page.text


def test_phones_come_in_by_the_same_address_while_the_door_is_open(hosted: RunningServer) -> None:
    desk = hosted.desk()
    assert desk.post("/balie/deur", json={"open": False}).json()["adressen"] == []
    shut = ask(hosted, "/meedoen", **HTML)
    assert (shut.status_code, shut.headers["Retry-After"], DICHT in shut.text) == (503, "10", True)
    assert ask(hosted, "/meedoen/stroom").json() == {"code": "deur-dicht", "melding": DICHT}
    assert ask(hosted, "/meedoen", Cookie=signed_in(hosted)).status_code == 200
    opened = desk.post("/balie/deur", json={"open": True}).json()
    assert opened == {"open": True, "adressen": [f"{HUIS}/meedoen"], "melding": None}
    phone = ask(hosted, "/meedoen", **HTML)
    assert phone.status_code == 200
    assert all("; Secure" in cookie for cookie in phone.headers.get_list("Set-Cookie"))
    desk.post("/balie/deur", json={"open": False})
    assert ask(hosted, "/meedoen", **HTML).status_code == 503


def test_a_check_of_the_room_lets_phones_in_and_leads_them_on(hosted: RunningServer) -> None:
    desk = hosted.desk()
    told = desk.post("/balie/zaalproef", json={"aan": True}).json()
    assert told["deur"]["adressen"] == [f"{HUIS}/meedoen"]
    assert ask(hosted, "/").headers["Location"] == "/meedoen/werkt-het"
    assert ask(hosted, "/meedoen/werkt-het").status_code == 200
    assert desk.get("/balie/zaalproef").json()["aantal"] == 1
    desk.post("/balie/zaalproef", json={"aan": False})
    assert ask(hosted, "/meedoen/werkt-het").status_code == 503


def test_who_is_inside_goes_out_when_the_door_is_shut(hosted: RunningServer) -> None:
    desk = hosted.desk()
    desk.post("/balie/deur", json={"open": True})
    order = {"soort": "open", "scenario": "de-chauffeur", "werkvorm": "oefengesprek-standaard"}
    asked = {"sessie": None, "opdracht": order, "command_id": "c_" + "7" * 32, "age_ms": 0}
    sessie = desk.post("/balie/opdracht", json=asked).json()["sessie"]
    code = desk.get(f"/balie/sessies/{sessie}/beeld").json()["code"]
    page = {**NAME, **HTML, "Origin": HUIS}
    with httpx.Client(base_url=hosted.address, headers=page, timeout=30) as phone:
        jar = {}
        for path, told in (
            ("code", {"code": code}),
            ("naam", {"naam": "Ria", "command_id": "c_" + "8" * 32}),
        ):
            kept = "; ".join(f"{name}={value}" for name, value in jar.items())
            answer = phone.post(f"/meedoen/{path}", data=told, headers={"Cookie": kept})
            jar |= dict(
                each.partition(";")[0].split("=", 1) for each in answer.headers.get_list("Set-Cookie")
            )
        kept = "; ".join(f"{name}={value}" for name, value in jar.items())
        with phone.stream("GET", "/meedoen/stroom", headers={"Cookie": kept}) as stream:
            assert stream.status_code == 200
            lines = stream.iter_lines()
            assert next(lines) == "event: scherm"
            desk.post("/balie/deur", json={"open": False})
            with pytest.raises(httpx.TransportError):
                list(lines)


def test_what_another_server_on_this_folder_did_with_the_door_is_followed(hosted: RunningServer) -> None:
    hosted.desk().post("/balie/deur", json={"open": False})
    (hosted.data / "deur.json").write_text('{"open": true}')
    wait_until(lambda: ask(hosted, "/meedoen").status_code == 200, "the door to open")


def test_wrong_options_are_told_before_anything_starts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "gegevens"
    assert start(data=data, address="huis.test") == 1
    assert start(data=data, proxies=["10.0.0.2"]) == 1
    assert capsys.readouterr().err.splitlines() == [GEEN_ADRES.format("huis.test"), ADRES_NODIG]
    assert not data.exists()
