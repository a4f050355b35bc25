"""The trainer finds stories, gives the council its link, has one read aloud, and takes one back."""

import re
import secrets

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.werkplaats.ervaringen import ErvaringenPagina
from samenzorg_sim.werkplaats.oefenbladen import Oefenbladen
from samenzorg_sim.werkplaats.panelen.ervaring.vooraf import Vooraf
from samenzorg_sim.werkplaats.panelen.ervaring.voorleesverhaal import TERUGGETROKKEN
from samenzorg_sim.werkplaats.programma import ProgrammaPagina
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.tafel import at_table
from tests.running_server import RunningServer
from tests.server.storage.test_ervaringen import VERTELD
from tests.werkplaats.lezen import buttons, field, parts, press, text

CHAUFFEUR = (shipped_folder() / "scenarios/de-chauffeur/scenario.yaml").read_text("utf-8")


def tell(server: RunningServer, **other: str) -> str:
    """A story told on this computer by who signed in; its three words."""
    order = {"command_id": f"c_{secrets.token_hex(16)}", "verteld": VERTELD | other}
    here = {"Origin": server.address}
    answer = server.sign_in().post("/meedoen/ervaring/bewaar", json=order, headers=here)
    return str(answer.json()["woorden"])


def test_stories_are_found_by_word_and_by_theme(server: RunningServer, client: BalieClient) -> None:
    tell(server, titel="De fanfare", verhaal="Op zondag speelde de fanfare.")
    page = ErvaringenPagina(client, None).widget
    assert "De fanfare" in text(page)
    field(page, "Zoek op een woord").value = "Zondag  fanfare"
    assert buttons(page).count("Lezen") == 1
    field(page, "Waar gaat het over?").value = "verhuizen"
    assert "Geen verhaal gevonden. Kies een ander thema, of maak het zoekwoord korter." in text(page)
    field(page, "Waar gaat het over?").value = "gehoord"
    press(page, "Lezen")
    assert "Op zondag speelde de fanfare. Wat de verteller u meegeeft Bel even." in text(page)
    press(page, "Terug naar de verhalen")
    assert "De fanfare" in text(page)


def test_the_link_for_the_council_is_shown_once(server: RunningServer, client: BalieClient) -> None:
    page = ErvaringenPagina(client, None).widget
    assert "Telefoons en tablets kunnen er nog niet bij." in text(page)
    press(page, "Telefoons toelaten")
    press(page, "Link maken voor de cliëntenraad")
    assert f"http://127.0.0.2:{server.port}/meedoen/ervaring#" in text(page)
    later = ErvaringenPagina(client, None).widget
    assert "Er is een link voor de cliëntenraad. Kwijt? Maak een nieuwe." in text(later)
    assert "ervaring#" not in text(later)
    press(later, "De link stoppen")
    assert "De link werkt niet meer. Wat al verteld is, blijft staan." in text(later)
    assert client.ervaringen()["link_tot"] is None
    client.deur(open=False)


def test_what_is_read_aloud_somewhere_says_that_it_was_taken_back(
    server: RunningServer, client: BalieClient
) -> None:
    """On the page of an exercise and of a day; and there it can be taken off the list."""
    words = tell(server, titel="De sleutel", verhaal="De sleutel lag onder de mat.")
    page = ErvaringenPagina(client, words).widget
    for place in ("oefenblad/oma-thuis", "programma/programma-oefendag"):
        field(page, "Voorlezen bij").value = place
        press(page, "Toevoegen")
    assert buttons(page).count("Weghalen") == 2
    assert "De sleutel lag onder de mat." in text(Oefenbladen(client, "oma-thuis").widget)
    assert "De sleutel lag onder de mat." in text(ProgrammaPagina(client, "programma-oefendag").widget)
    press(page, "Dit verhaal terugnemen")
    assert "Wij wissen dit verhaal dan meteen. Terughalen kan niet." in text(page)
    press(page, "Ja, wis dit verhaal")
    assert "‘De sleutel’ is gewist." in text(page)
    for shown in (
        Oefenbladen(client, "oma-thuis").widget,
        ProgrammaPagina(client, "programma-oefendag").widget,
    ):
        assert TERUGGETROKKEN in text(shown)
        assert "De sleutel" not in text(shown)
    client.lees_voor("oefenblad/oma-thuis", [])
    client.lees_voor("programma/programma-oefendag", [])
    assert TERUGGETROKKEN not in text(ProgrammaPagina(client, "programma-oefendag").widget)


def test_before_a_meeting_the_story_of_its_case_is_read(
    server: RunningServer, client: BalieClient, sessie: str
) -> None:
    words = tell(server, verhaal="Hij reed altijd zelf.")
    client.lees_voor("scenario/de-chauffeur", [words])
    vooraf = Vooraf(Scherm(client))
    vooraf.toon(at_table(client.beeld(sessie)))
    assert "Eerst een ervaring De soep (een familielid vertelt) Hij reed altijd zelf." in text(vooraf.widget)
    client.lees_voor("scenario/de-chauffeur", [])
    nothing = Vooraf(Scherm(client))
    nothing.toon(at_table(client.beeld(sessie)))
    assert text(nothing.widget) == ""


def test_a_case_made_of_a_story_names_it_and_says_when_it_was_taken_back(
    server: RunningServer, client: BalieClient
) -> None:
    words = tell(server)
    page = ErvaringenPagina(client, words).widget
    press(page, "Een oefengesprek hiervan maken")
    (naam,) = set(re.findall(r"scenario_maken\?sessie=(k_[0-9a-f]{32})", repr(list(parts(page)))))
    said = "Naar een ervaring van een familielid. Namen en plaatsen zijn verzonnen."
    assert client.concept(naam)["data"]["bron"] == [{"tekst": said, "ervaring": words}]
    client.gooi_concept_weg(naam)

    case = CHAUFFEUR.replace("id: de-chauffeur\n", "id: het-stuur\n")
    case = re.sub(r"^bron:\n", f"bron:\n  - tekst: {said}\n    ervaring: {words}\n", case, flags=re.M)
    client.zet_neer(case, "")
    client.neem_ervaring_terug(words)
    mine = next(one for one in client.eigen()["materiaal"] if one["id"] == "het-stuur")
    assert mine["bron"][0]["tekst"] == f"{said} Deze ervaring is teruggetrokken."
    client.haal_weg("scenarios", "het-stuur")


def test_a_shipped_example_stays(client: BalieClient) -> None:
    page = ErvaringenPagina(client, "verzonnen-de-soep").widget
    assert "Dit is een verzonnen voorbeeld." in text(page)
    assert "Dit verhaal terugnemen" not in buttons(page)
