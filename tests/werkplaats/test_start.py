"""The home page: prepare a practice conversation, go on with one, invite a colleague."""

import pytest

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.werkplaats.start import Start, start
from samenzorg_sim.werkplaats.tafel import at_table
from tests.running_server import RunningServer
from tests.werkplaats.lezen import field, press, text


def test_a_trainer_prepares_a_conversation_and_finds_it_again(client: BalieClient) -> None:
    home = Start(client).widget
    assert "Kees komt trouw bij zijn moeder" in text(home)
    field(home, "Naam van de groep").value = "Team <b>Linde</b>"
    press(home, "Oefengesprek klaarzetten")
    assert "Het oefengesprek staat klaar." in text(home)
    assert "/werkplaats/oefengesprek?sessie=s_" in home.children[2].children[-1].value
    assert "De chauffeur – Team &lt;b&gt;Linde&lt;/b&gt;" in text(Start(client).widget)


def test_another_size_warns_with_the_reason_and_may_go_on(client: BalieClient) -> None:
    home = Start(client).widget
    assert "Deze oefening is gemaakt voor" not in text(home)
    field(home, "Hoeveel deelnemers verwacht u?").value = 4
    assert "Deze oefening is gemaakt voor 6 tot 8 deelnemers. Dan zijn er genoeg mensen" in text(home)
    press(home, "Oefengesprek klaarzetten")
    assert "Het oefengesprek staat klaar." in text(home)


def test_minutes_are_settings(client: BalieClient) -> None:
    home = Start(client).widget
    field(home, "Minuten per stap aanpassen").value = True
    field(home, "Welkom").value = 25
    press(home, "Oefengesprek klaarzetten")
    newest = client.overzicht()["sessies"][0]["id"]
    assert at_table(client.beeld(newest))["fase"]["minuten"] == 25


def test_a_name_that_is_too_long_is_said_in_dutch_and_nothing_is_lost(client: BalieClient) -> None:
    home = Start(client).widget
    before = len(client.overzicht()["sessies"])
    field(home, "Naam van de groep").value = "x" * 41
    press(home, "Oefengesprek klaarzetten")
    assert "Deze naam is te lang. Gebruik hoogstens 40 letters." in text(home)
    assert field(home, "Naam van de groep").value == "x" * 41
    assert len(client.overzicht()["sessies"]) == before


def test_a_colleague_gets_a_link_of_her_own(client: BalieClient, server: RunningServer) -> None:
    home = Start(client).widget
    press(home, "Link maken")
    link = text(home).split("Geef deze link aan uw collega: ")[1].split()[0]
    assert server.sign_in(link).get("/").headers["location"] == "/werkplaats/start"


def test_a_kernel_of_our_server_without_a_ticket_serves_nobody(
    server: RunningServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAMENZORG_SERVED", "1")
    monkeypatch.setenv("SAMENZORG_ADDRESS", server.address)
    monkeypatch.delenv("SAMENZORG_TICKET", raising=False)
    assert text(start()) == "Deze pagina is verlopen. Laad de pagina opnieuw."
