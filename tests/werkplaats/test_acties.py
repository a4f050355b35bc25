"""The page of actions: written down, looked for, put off, done, taken back; and what a meeting agreed."""

import datetime

import ipywidgets as w

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.dag import today
from samenzorg_sim.werkplaats.acties import ActiesPagina, acties
from tests.werkplaats.lezen import buttons, field, parts, press, text

VANDAAG = today()
STRAKS = VANDAAG + datetime.timedelta(days=20)


def begin(client: BalieClient) -> ActiesPagina:
    """The page without what other stories on this server left."""
    lijst = client.acties.lijst()
    if lijst is not None:
        client.doe(lijst, soort="wis_lijst")
    return ActiesPagina(client)


def test_an_action_from_written_down_to_done(client: BalieClient) -> None:
    page = begin(client)
    assert "Er staat nog geen actie in de lijst." in text(page.widget)
    field(page.widget, "Een actie opschrijven").value = True
    press(page.widget, "Opschrijven")
    assert "Schrijf op wat iemand gaat doen." in text(page.widget)
    field(page.widget, "Wat gaat er gebeuren?").value = "De folder herschrijven"
    field(page.widget, "Wie doet het? Een functie of een team").value = "welzijn"
    field(page.widget, "Wanneer is het klaar?").value = STRAKS
    press(page.widget, "Opschrijven")
    assert "1 actie staat open, niets is te laat, 0 klaar." in text(page.widget)
    assert "De komende 30 dagen (1) De folder herschrijven welzijn" in text(page.widget)

    press(page.widget, "Bijwerken")
    field(page.widget, "Wat is er gebeurd?").value = "later"
    press(page.widget, "Opslaan")
    assert "Kies de dag waarop het klaar is." in text(page.widget)
    field(page.widget, "Wanneer is het dan klaar?").value = STRAKS + datetime.timedelta(days=30)
    press(page.widget, "Opslaan")
    assert "Schrijf in een paar woorden op waarom." in text(page.widget)
    field(page.widget, "Waarom wordt het later?").value = "Griep in het team"
    press(page.widget, "Opslaan")
    assert "1 keer uitgesteld" in text(page.widget)
    assert ": Griep in het team" in text(page.widget)

    field(page.widget, "Wat is er gebeurd?").value = "gedaan"
    field(page.widget, "Wat leverde het op? Mag leeg blijven.").value = "Drie naasten lazen mee"
    press(page.widget, "Opslaan")
    assert "Niets staat open, niets is te laat, 1 klaar." in text(page.widget)
    assert "Niets gevonden. Kies hierboven ‘alles’, of zoek op een ander woord." in text(page.widget)
    field(page.widget, "Laat zien").value = "klaar"
    assert "Klaar, of gaat niet door (1)" in text(page.widget)
    press(page.widget, "Ongedaan maken: dat een actie klaar is of vervalt")
    field(page.widget, "Laat zien").value = "open"
    assert "1 actie staat open" in text(page.widget)
    field(page.widget, "Zoeken").value = "tuin"
    assert "Niets gevonden." in text(page.widget)
    page.toezicht.check()


def test_a_long_list_is_shown_in_pieces_and_by_owner(client: BalieClient) -> None:
    begin(client)
    for n in range(30):
        client.acties.add(f"Actie {n}", wie="welzijn" if n % 2 else "teamleider", wanneer=STRAKS)
    page = ActiesPagina(client)
    assert buttons(page.widget).count("Bijwerken") == 25
    press(page.widget, "Nog 5 laten zien")
    assert buttons(page.widget).count("Bijwerken") == 30
    field(page.widget, "Bij elkaar").value = "wie"
    assert "teamleider (15)" in text(page.widget)
    assert "welzijn (15)" in text(page.widget)
    field(page.widget, "Zoeken").value = "actie 13"
    assert buttons(page.widget).count("Bijwerken") == 1


def test_what_a_meeting_agreed_is_taken_over_once(client: BalieClient, sessie: str) -> None:
    client.doe(sessie, soort="fase", fase="oogst", ronde=0)
    days = {"wanneer": STRAKS.isoformat(), "terugkijken": (STRAKS + datetime.timedelta(30)).isoformat()}
    client.doe(sessie, soort="afspraak", wat="De zoon van 3 bellen over de fiets", wie=None, **days)
    page = begin(client)
    field(page.widget, "Een actie opschrijven").value = True
    uit = field(page.widget, "Uit een bijeenkomst overnemen")
    found = next(id_ for words, id_ in uit.options if words.startswith("De zoon van 3 bellen"))
    uit.value = found
    assert "In de bijeenkomst: de begeleider, klaar op" in text(page.widget)
    assert field(page.widget, "Wanneer is het klaar?").value == STRAKS
    field(page.widget, "Wat gaat er gebeuren?").value = "De familie bellen over de fiets"
    press(page.widget, "Opschrijven")
    (one,) = client.acties.list(soort="bijeenkomst")
    assert (one["wat"], one["bron"]["van"]) == ("De familie bellen over de fiets", found)
    field(page.widget, "Een actie opschrijven").value = True
    fields = [one for one in parts(page.widget) if isinstance(one, w.Dropdown)]
    assert found not in [id_ for one in fields for _, id_ in one.options]


def test_a_colleague_gets_a_link_and_the_list_can_be_erased(client: BalieClient) -> None:
    begin(client)
    client.acties.add("Iets")
    page = ActiesPagina(client)
    press(page.widget, "Link voor een collega maken")
    assert f"{client.address}/in#" in text(page.widget)
    field(page.widget, "Deze lijst wissen").value = True
    press(page.widget, "Ja, alle acties wissen")
    assert client.acties.lijst() is None
    assert "Er staat nog geen actie" in text(acties())
