"""The home page: prepare a practice conversation, go on with one, invite a colleague."""

import re

import ipywidgets as w
import pytest

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.werkplaats.panelen.functie import EERST
from samenzorg_sim.werkplaats.start import Start, start
from samenzorg_sim.werkplaats.tafel import at_table
from tests.running_server import RunningServer
from tests.werkplaats.lezen import buttons, field, parts, press, text


def html(home: w.Widget) -> str:
    """What stands on the page, with its links."""
    return " ".join(part.value for part in parts(home) if isinstance(part, w.HTML))


def opened(client: BalieClient, tegel: str = "Oefengesprek voorbereiden") -> w.Widget:
    """The home page with what this tile opens."""
    home = Start(client).widget
    press(home, tegel)
    return home


def test_a_trainer_prepares_a_conversation_and_finds_it_again(client: BalieClient) -> None:
    home = opened(client)
    assert "Kees komt trouw bij zijn moeder" in text(home)
    field(home, "Naam van de groep").value = "Team <b>Linde</b>"
    press(home, "Oefengesprek klaarzetten")
    assert "Het oefengesprek staat klaar." in text(home)
    assert "Naar het oefengesprek" in text(home)
    assert "De chauffeur – Team &lt;b&gt;Linde&lt;/b&gt;" in text(Start(client).widget)


def test_another_size_warns_with_the_reason_and_may_go_on(client: BalieClient) -> None:
    home = opened(client)
    assert "Deze oefening is gemaakt voor" not in text(home)
    field(home, "Hoeveel deelnemers verwacht u?").value = 4
    assert "Deze oefening is gemaakt voor 6 tot 8 deelnemers. Dan zijn er genoeg mensen" in text(home)
    press(home, "Oefengesprek klaarzetten")
    assert "Het oefengesprek staat klaar." in text(home)


def test_minutes_are_settings(client: BalieClient) -> None:
    home = opened(client)
    field(home, "Minuten per stap aanpassen").value = True
    field(home, "Welkom").value = 25
    press(home, "Oefengesprek klaarzetten")
    newest = client.overzicht()["sessies"][0]["id"]
    assert at_table(client.beeld(newest))["fase"]["minuten"] == 25


def test_a_name_that_is_too_long_is_said_in_dutch_and_nothing_is_lost(client: BalieClient) -> None:
    home = opened(client)
    before = len(client.overzicht()["sessies"])
    field(home, "Naam van de groep").value = "x" * 41
    press(home, "Oefengesprek klaarzetten")
    assert "Deze naam is te lang. Gebruik hoogstens 40 letters." in text(home)
    assert field(home, "Naam van de groep").value == "x" * 41
    assert len(client.overzicht()["sessies"]) == before


def test_the_plan_says_how_long_and_proposes_two_tables_for_an_afternoon(client: BalieClient) -> None:
    home = opened(client)
    plan = field(home, "Plan van de dag")
    assert plan.options[0][0] == "Ons voorstel: 5 uur en 24 minuten: 1 tafel, 7 rondes"
    assert "7 rondes van 37 minuten: samen 4 uur en 19 minuten. Begin en eind: 20 minuten." in text(home)
    assert "En 3 pauzes van 15 minuten, na elke 2 rondes." in text(home)
    field(home, "Hoeveel tijd hebt u?").value = "210"
    assert plan.options[0][0].startswith("Ons voorstel: 3 uur en 3 minuten: 2 tafels, 4 rondes")
    assert "En 1 pauze van 15 minuten, na ronde 2." in text(home)
    press(home, "Oefengesprek klaarzetten")
    newest = client.overzicht()["sessies"][0]["id"]
    assert [tafel["naam"] for tafel in client.beeld(newest)["tafels"]] == ["Tafel 1", "Tafel 2"]


def test_what_does_not_fit_is_said_and_may_be_chosen(client: BalieClient) -> None:
    home = opened(client)
    field(home, "Hoeveel tijd hebt u?").value = "90"
    first, *_, last = field(home, "Plan van de dag").options
    assert first[0] == "Ons voorstel: 57 minuten: 2 tafels, 1 ronde"
    assert "2 mensen spelen één keer. Wie niet speelt, kijkt mee." in text(home)
    field(home, "Plan van de dag").value = last[1]
    assert "Dit past niet in uw tijd. Kies minder rondes, meer tafels of kortere stappen." in text(home)


def listed(client: BalieClient) -> int:
    """How many sessions there are, without those that other stories put away."""
    return sum(not one.get("weg") for one in client.overzicht()["sessies"])


def test_sessions_are_found_back_by_group_theme_and_month(client: BalieClient) -> None:
    home = opened(client)
    for groep in ("Linde", "Beuk", "Eik", "Es", "Berk", "Wilg"):
        field(home, "Naam van de groep").value = groep
        press(home, "Oefengesprek klaarzetten")
    home = Start(client).widget
    assert "– Wilg" in text(home)
    assert "– Beuk" not in text(home)
    press(home, f"Alle bijeenkomsten ({listed(client)})")
    assert "– Beuk" in text(home)
    field(home, "Zoeken").value = "vervoer WILG"
    assert "– Wilg" in text(home)
    assert "– Beuk" not in text(home)
    field(home, "Zoeken").value = "oktober 1999"
    assert "Geen bijeenkomst gevonden. Zoek op een ander woord." in text(home)


def test_a_session_that_does_not_go_on_is_put_away_and_comes_back(client: BalieClient) -> None:
    home = opened(client)
    field(home, "Naam van de groep").value = "Gaat niet door"
    press(home, "Oefengesprek klaarzetten")
    press(home, "Terug naar het begin")
    press(home, f"Alle bijeenkomsten ({listed(client)})")
    field(home, "Een bijeenkomst weghalen die niet doorgaat").value = True
    assert field(home, "Welke bijeenkomst?").options[0][0].startswith("De chauffeur – Gaat niet door, ")
    press(home, "Weghalen")
    assert "De bijeenkomst is weggehaald." in text(home)
    assert "Gaat niet door" not in text(Start(client).widget)
    press(home, "Toch terugzetten")
    assert "Gaat niet door" in text(Start(client).widget)


def test_a_colleague_gets_a_link_of_her_own(client: BalieClient, server: RunningServer) -> None:
    home = opened(client, "Een collega uitnodigen")
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


def test_a_group_sees_which_way_of_intervisie_fits_and_why_another_does_not(client: BalieClient) -> None:
    home = opened(client, "Intervisie")
    field(home, "Intervisie voorbereiden").value = True
    way = field(home, "Manier van werken")
    assert way.options[0] == ("Eerste bijeenkomst (90 minuten)", "intervisie-eerste-bijeenkomst")
    assert "Hiermee begint elke nieuwe groep." in text(home)
    field(home, "De hoeveelste keer met deze groep?").value = 2
    field(home, "Hoeveel tijd is er?").value = "60"
    assert [words for words, _ in way.options[:3]] == [
        "Incident, met de verteller buiten de kamer (65 minuten)",
        "Incident, in vijftig minuten (60 minuten)",
        "Vijf stappen (58 minuten)",
    ]
    assert "Roddelen met respect. Dit past pas vanaf de vierde bijeenkomst." in text(home)
    way.value = "intervisie-tien-stappen"
    assert "Dit duurt ongeveer 124 minuten. U hebt er 60. U mag hem toch kiezen." in text(home)
    way.value = "intervisie-incident-b"
    field(home, "Hoe heet uw groep?").value = "Team Linde"
    press(home, "Intervisie klaarzetten")
    assert "De intervisie staat klaar." in text(home)
    newest = client.overzicht()["sessies"][0]
    assert (newest["titel"], newest["groep"]) == ("Incident, in vijftig minuten", "Team Linde")


def test_the_home_page_is_calm_until_something_is_chosen_and_there_is_a_way_back(client: BalieClient) -> None:
    home = Start(client).widget
    assert [b for b in buttons(home) if not b.startswith("Alle bijeenkomsten")] == [
        "Oefengesprek voorbereiden", "Intervisie", "Werkt het in deze zaal?", "Printen",
        "Een collega uitnodigen",
    ]  # fmt: skip
    assert tuple(re.findall(r'href="(/werkplaats/[a-z_]+)">', html(home))) == (
        "/werkplaats/alleen_oefenen", "/werkplaats/oefenbladen", "/werkplaats/groepen",
        "/werkplaats/ecogram", "/werkplaats/programma", "/werkplaats/beleidscheck",
        "/werkplaats/dialoog", "/werkplaats/acties", "/werkplaats/samenzorggesprek",
        "/werkplaats/ritme", "/werkplaats/kwartaal", "/werkplaats/ervaringen",
        "/werkplaats/logboek", "/werkplaats/scenario_maken", "/werkplaats/materiaal", "/werkplaats/simulatie",
    )  # fmt: skip
    press(home, "Oefengesprek voorbereiden")
    assert "Wat wilt u doen?" not in text(home)
    field(home, "Naam van de groep").value = "Half getypt"
    press(home, "Terug naar het begin")
    assert "Wat wilt u doen?" in text(home)
    assert "Naam van de groep" not in text(home)
    press(home, "Oefengesprek voorbereiden")
    assert field(home, "Naam van de groep").value == "Half getypt"


def test_the_tiles_are_arranged_by_who_one_is_and_that_is_remembered(client: BalieClient) -> None:
    def led() -> list[str]:
        return re.findall(r'href="/werkplaats/([a-z_]+)">', html(Start(client).widget))

    assert {"beleidscheck", "acties", "alleen_oefenen", "simulatie"} <= set(led()), "not chosen: all of it"
    home = Start(client).widget
    field(home, "Wat doet u?").value = "projectleider"
    assert led()[:3] == ["beleidscheck", "dialoog", "acties"]
    assert "simulatie" not in led()
    field(home, "Alles laten zien").value = True
    assert {"alleen_oefenen", "simulatie"} <= set(re.findall(r"/werkplaats/([a-z_]+)", html(home)))
    field(home, "Wat doet u?").value = "zorgmedewerker"
    assert led()[0] == "alleen_oefenen"
    field(home, "Wat doet u?").value = ""
    assert client.functie() == ""


def test_every_tile_that_comes_first_for_somebody_is_there(client: BalieClient) -> None:
    client.functie("")
    home = Start(client).widget
    there = {*buttons(home), *re.findall(r'<a href="[^"]*">([^<]*)</a>', html(home))}
    assert {name for names in EERST.values() for name in names} - there == set()


def test_a_meeting_that_is_no_practice_conversation_is_called_a_meeting(client: BalieClient) -> None:
    home = opened(client)
    field(home, "Oefening").value = "eigen-netwerk"
    press(home, "Bijeenkomst klaarzetten")
    assert "De bijeenkomst staat klaar." in text(home)
    assert "Naar de bijeenkomst" in text(home)
    field(home, "Oefening").value = "oefengesprek-standaard"
    press(home, "Oefengesprek klaarzetten")
    assert "Het oefengesprek staat klaar." in text(home)
