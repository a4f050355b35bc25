"""A token that is good for some minutes: who shows herself anew goes on, who may not is told so."""

import asyncio

import pytest

from samenzorg_sim.balie.client import BalieClient, GeenKaartje, GeenToegang
from samenzorg_sim.balie.vinden import NietGevonden, find_central_server, is_private
from samenzorg_sim.server.people.tickets import Bearer, Tickets
from tests.running_server import RunningServer

ANNA = "p_" + "1" * 32
OLD = "een kaartje van gisteren"


def test_a_token_ends_when_its_time_is_over() -> None:
    now = 100.0
    tickets = Tickets(clock=lambda: now)
    short, long = tickets.token(Bearer(ANNA, None, until=220.0)), tickets.token(Bearer(ANNA, None))
    now = 219.9
    assert tickets.bearer(short) == Bearer(ANNA, None, until=220.0)
    now = 220.0
    assert tickets.bearer(short) is None
    assert tickets.bearer(long) == Bearer(ANNA, None)


def test_who_shows_herself_anew_goes_on(server: RunningServer) -> None:
    """An order, and the stream of a session, with a token that the server does not know any more."""
    known = server.desk().headers["Authorization"].partition(" ")[2]
    shown: list[str] = []

    def anew() -> str:
        shown.append("weer")
        return known

    client = BalieClient(server.address, OLD, ANNA, anew)
    sessie = client.doe(None, soort="open", scenario="de-chauffeur", werkvorm="oefengesprek-standaard")[
        "sessie"
    ]
    assert shown == ["weer"]
    watching = BalieClient(server.address, OLD, ANNA, anew)

    async def first() -> object:
        return await anext(watching.volg(sessie))

    beeld = asyncio.run(first())
    assert isinstance(beeld, dict)
    assert beeld["sessie"] == sessie
    assert shown == ["weer", "weer"]


def test_who_may_not_any_more_is_told_so(server: RunningServer) -> None:
    def refused() -> str:
        raise GeenToegang

    client = BalieClient(server.address, OLD, ANNA, refused)
    with pytest.raises(GeenToegang):
        client.overzicht()

    async def first() -> object:
        return await anext(client.volg("s_" + "0" * 32))

    with pytest.raises(GeenToegang):
        asyncio.run(first())
    with pytest.raises(GeenKaartje):
        BalieClient(server.address, OLD, ANNA).overzicht()


@pytest.mark.parametrize(
    ("address", "private"),
    [
        ("https://samenzorg.huis.nl", True),
        ("https://samenzorg.huis.nl:8443", True),
        ("http://127.0.0.1:8866", True),
        ("http://[::1]:8866", True),
        ("http://samenzorg.huis.nl", False),
        ("http://localhost.kwaad.example", False),
        ("http://127.0.0.1.kwaad.example", False),
        ("http://127.0.0.1@kwaad.example", False),
        ("http://10.0.0.5:8866", False),
        ("ftp://127.0.0.1", False),
        ("https://", False),
        ("http://[", False),
        ("samenzorg.huis.nl", False),
    ],
)
def test_a_token_travels_encrypted_or_not_off_this_machine(address: str, private: bool) -> None:
    assert is_private(address) is private


def test_a_notebook_on_a_hub_knows_where_to(monkeypatch: pytest.MonkeyPatch) -> None:
    assert find_central_server() is None
    monkeypatch.setenv("SAMENZORG_SERVER", "https://samenzorg.huis.nl/")
    assert find_central_server() is None
    monkeypatch.setenv("JUPYTERHUB_API_TOKEN", "geheim")
    assert find_central_server() == ("https://samenzorg.huis.nl", "geheim")
    monkeypatch.setenv("SAMENZORG_SERVER", "http://samenzorg.huis.nl")
    with pytest.raises(NietGevonden) as no:
        find_central_server()
    assert no.value.melding == (
        "Het adres http://samenzorg.huis.nl moet met https beginnen. Zeg dat aan wie de JupyterHub beheert."
    )
