"""Somebody signed in at the organisation: its proxy says who, and nobody else can say so."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from tornado.httputil import HTTPHeaders, HTTPServerRequest, RequestStartLine

from samenzorg_sim.server.doors.adres import GEEN_KOPREGEL, AdresRefused, read_adres
from samenzorg_sim.server.doors.public_hosts import PublicHosts
from samenzorg_sim.server.people import account_command
from tests.running_server import RunningServer, start_server

HUIS, HEADER = "https://samenzorg.huis.test", "X-Forwarded-User"
NAME = {"Host": "samenzorg.huis.test"}


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory, notebooks: Path) -> Iterator[RunningServer]:
    running = start_server(
        tmp_path_factory.mktemp("header"), notebooks=notebooks, address=HUIS, identity_header=HEADER
    )
    yield running
    running.stop()


def ask(server: RunningServer, path: str, **headers: str) -> httpx.Response:
    """Through the proxy on this machine."""
    told = NAME | {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.get(server.address + path, headers=told, timeout=30)


def test_who_the_proxy_names_is_in_without_a_password(hosted: RunningServer) -> None:
    assert ask(hosted, "/").status_code == 403
    assert ask(hosted, "/", X_Forwarded_User="ria@huis.test").headers["Location"] == "/werkplaats/start"
    page = ask(hosted, "/account", X_Forwarded_User="ria@huis.test").text
    assert "U bent ingelogd via uw organisatie." in page
    assert "Beheer" not in page


def test_the_role_of_beheerder_is_given_by_hand_and_keeps_who_she_is(hosted: RunningServer) -> None:
    assert ask(hosted, "/beheer/inzage", X_Forwarded_User="bea@huis.test").status_code == 403
    account_command.role("bea@huis.test", "beheerder", hosted.data)
    assert ask(hosted, "/beheer/inzage", X_Forwarded_User="Bea@huis.test").status_code == 200
    account_command.remove("bea@huis.test", hosted.data)
    assert ask(hosted, "/beheer/inzage", X_Forwarded_User="bea@huis.test").status_code == 403


def test_a_name_beside_another_name_is_nobody(hosted: RunningServer) -> None:
    for told in ("carla, ria@huis.test", "x", "y" * 200, ","):
        assert ask(hosted, "/", X_Forwarded_User=told).status_code == 403
    twice = [("Host", NAME["Host"]), (HEADER, "carla"), (HEADER, "ria@huis.test")]
    assert httpx.get(hosted.address + "/", headers=twice).status_code == 403
    assert (
        ask(hosted, "/", X_Forwarded_Email="carla", X_User="carla", X_Forwarded_Use="carla").status_code
        == 403
    )


def test_a_name_that_looks_alike_is_not_that_person(hosted: RunningServer) -> None:
    """What we write the same may be two people there: whoever is the second is nobody here."""
    assert ask(hosted, "/beheer", X_Forwarded_User="j.strauss@huis.test").status_code == 403
    account_command.role("j.strauss@huis.test", "beheerder", hosted.data)
    assert ask(hosted, "/beheer", X_Forwarded_User="J.Strauss@huis.test").status_code == 200
    for told in ("j.strauß@huis.test", "j.ſtrauss@huis.test", "ｊ.strauss@huis.test"):
        headers = [("Host", NAME["Host"]), (HEADER, told.encode())]
        page = httpx.get(hosted.address + "/account", headers=headers, timeout=30)
        assert (page.status_code, "Naar beheer" in page.text) == (403, False), told
    named = [("Host", NAME["Host"]), (HEADER, "José.ÉLU@huis.test".encode())]
    assert httpx.get(hosted.address + "/", headers=named, timeout=30).status_code == 302
    assert "josé.élu@huis.test" in account_command.listed(hosted.data)[0]


def test_who_signs_in_elsewhere_makes_no_password_here(hosted: RunningServer) -> None:
    """She would still come in by it after she has left there."""
    told = {"wat": "wachtwoord", "nieuw": "drie kopjes thee", "nogmaals": "drie kopjes thee"}
    headers = NAME | {HEADER: "dora@huis.test", "Origin": HUIS}
    answer = httpx.post(hosted.address + "/account", data=told, headers=headers, timeout=30)
    assert answer.status_code == 400
    assert "dora@huis.test\ttrainer\tnog geen wachtwoord" in account_command.listed(hosted.data)[0]


def test_a_program_on_the_machine_names_itself_in_vain(hosted: RunningServer) -> None:
    assert httpx.get(hosted.address + "/", headers={HEADER: "ria@huis.test"}).status_code == 403


def forged(peer: str, protocol: str, proxies: tuple[str, ...] = ()) -> HTTPServerRequest:
    """What is left of a request from `peer` that names somebody, when a handler for it has been found."""
    adres = read_adres(HUIS, proxies, identity_header=HEADER)
    settings: dict[str, Any] = {"adres": adres, "door": SimpleNamespace(lets_in=lambda _: True)}
    application = PublicHosts(hosts=("127.0.0.1:8866",), **settings)
    context = SimpleNamespace(remote_ip=peer, protocol=protocol)
    request = HTTPServerRequest(
        headers=HTTPHeaders({**NAME, HEADER: "ria@huis.test"}),
        start_line=RequestStartLine("GET", "/", "HTTP/1.1"),
        connection=SimpleNamespace(context=context),  # type: ignore[arg-type]
    )
    application.find_handler(request)
    return request


def test_a_forged_header_from_elsewhere_is_taken_away() -> None:
    assert HEADER not in forged("203.0.113.7", "https").headers
    assert HEADER not in forged("203.0.113.7", "https", ("10.0.0.2",)).headers
    assert forged("10.0.0.2", "http", ("10.0.0.2",)).headers[HEADER] == "ria@huis.test"


def test_without_the_option_no_header_names_anybody(server: RunningServer) -> None:
    for name in (HEADER, "-", "Remote-User"):
        assert httpx.get(server.address + "/", headers={name: "ria@huis.test"}).status_code == 403


def test_a_wrong_name_of_a_header_is_told() -> None:
    with pytest.raises(AdresRefused) as refused:
        read_adres(HUIS, identity_header="X Forwarded: User")
    assert refused.value.melding == GEEN_KOPREGEL.format("X Forwarded: User")
