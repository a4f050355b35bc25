"""What a trainer finds to print and to take along; the links are those that the server answers."""

import re

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.reports.lijst import MEE_TE_NEMEN, TE_PRINTEN
from samenzorg_sim.werkplaats.panelen.meenemen import Meenemen
from samenzorg_sim.werkplaats.start import Start
from tests.running_server import RunningServer
from tests.werkplaats.lezen import parts, press, text


def addresses(widget: object) -> list[str]:
    """Where the links to paper and files lead."""
    html = " ".join(str(getattr(part, "value", "")) for part in parts(widget))  # type: ignore[arg-type]
    return re.findall(r'href="(/balie/[^"]+)"', html)


def answers(server: RunningServer, places: list[str]) -> set[int]:
    trainer = server.sign_in()
    return {trainer.get(place).status_code for place in places}


def test_cards_of_a_case_before_there_is_a_session(client: BalieClient, server: RunningServer) -> None:
    home = Start(client).widget
    press(home, "Printen")
    places = addresses(home)
    assert len(places) == 1 + len(TE_PRINTEN)
    assert places[0] == "/balie/papier/de-chauffeur/oefengesprek-standaard/alles"
    assert "Rolkaart naaste voor wie de naaste speelt" in text(home)
    assert answers(server, places) == {200}


def test_sheets_and_files_of_a_session(client: BalieClient, server: RunningServer, sessie: str) -> None:
    panel = Meenemen(sessie)
    panel.toon(client.beeld(sessie))
    places = addresses(panel.widget)
    assert len(places) == 1 + len(TE_PRINTEN) + len(MEE_TE_NEMEN)
    assert "Tafel" not in text(panel.widget)
    assert answers(server, places) == {200}


def test_each_table_has_its_own_cards(client: BalieClient, server: RunningServer, sessie: str) -> None:
    client.doe(sessie, soort="tafel_erbij")
    panel = Meenemen(sessie)
    panel.toon(client.beeld(sessie))
    places = addresses(panel.widget)
    assert f"/balie/sessies/{sessie}/papier/rolkaart-naaste?tafel=2" in places
    assert [place for place in places if place.endswith("/papier/aanwezig")] != []
    assert "Tafel 1 Alles voor de dag" in text(panel.widget)
    assert answers(server, places) == {200}


def test_at_the_end_what_may_be_taken_along_stands_open(client: BalieClient, sessie: str) -> None:
    panel = Meenemen(sessie)
    panel.toon(client.beeld(sessie))
    assert '<details class="sz-uitklap"><summary>Meenemen' in panel.widget.children[-1].value
    client.doe(sessie, soort="sluit")
    panel.toon(client.beeld(sessie))
    assert '<details class="sz-uitklap" open><summary>Meenemen' in panel.widget.children[-1].value
