"""Putting a dialogue ready: how many people, how many rooms; each room is a session with its tables."""

from collections.abc import Callable
from math import ceil
from typing import Any

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.pieces import line, number, text_field
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

WERKVORM, VERDIEPING = "dialoogsessie", "dialoog-verdieping"
# People at a table, as in the four-step dialogue (six to eight), and in a room that one person can lead.
AAN_TAFEL, IN_ZAAL = 7, 22
UITLEG = (
    "Een dwarsdoorsnede van de organisatie: medewerkers, bewoners, naasten, vrijwilligers. "
    "Bij veel mensen gebruikt u meer zalen. Elke zaal heeft een eigen begeleider, "
    "een eigen code en een eigen groot scherm."
)


class Klaarzetten:
    """The form; `klaar` hears the dialogue that it made."""

    def __init__(self, scherm: Scherm, klaar: Callable[[str], Any]) -> None:
        self._scherm, self._klaar = scherm, klaar
        self._naam = text_field("Hoe heet deze dialoogsessie?", "Bijvoorbeeld: Samen met naasten, voorjaar")
        self._mensen = number("Hoeveel mensen verwacht u?", 65, 5, 250)
        self._zalen = number("In hoeveel zalen?", 3, 1, 10)
        self._plan = html()
        for field in (self._mensen, self._zalen):
            field.observe(lambda _: self._explain(), "value")
        self._mensen.observe(lambda _: self._propose(), "value")
        self._explain()
        knop = scherm.knop("Dialoogsessie klaarzetten", self._make)
        velden = line(self._mensen, self._zalen)
        kop = "Dialoogsessie klaarzetten"
        self.widget = kaart(kop, html(UITLEG), self._naam, velden, self._plan, knop, soort="sz-formulier")

    def _propose(self) -> None:
        self._zalen.value = ceil(self._mensen.value / IN_ZAAL)

    def _explain(self) -> None:
        each = ceil(self._mensen.value / self._zalen.value)
        many = "1 zaal" if self._zalen.value == 1 else f"{self._zalen.value} zalen"
        show(self._plan, f"{many} van ongeveer {each} mensen, met elk {tables(each)} tafels.")

    def _make(self) -> None:
        naam = self._naam.value.strip() or "Dialoogsessie"
        each = ceil(self._mensen.value / self._zalen.value)
        dialoog = str(self._scherm.client.doe(None, soort="dialoog", naam=naam)["sessie"])
        for nummer in range(1, self._zalen.value + 1):
            open_room(self._scherm.client, dialoog, f"Zaal {nummer}", each)
        self._naam.value = ""
        self._klaar(dialoog)


def tables(people: int) -> int:
    """How many tables a room needs."""
    return max(1, ceil(people / AAN_TAFEL))


def open_room(client: BalieClient, dialoog: str, naam: str, people: int, *, verdieping: bool = False) -> None:
    """A session with its tables, as a room of this dialogue."""
    werkvorm = VERDIEPING if verdieping else WERKVORM
    expected = min(80, max(1, people))
    sessie = str(client.doe(None, soort="open", werkvorm=werkvorm, groep=naam, verwacht=expected)["sessie"])
    for _ in range(min(12, tables(people)) - 1):
        client.doe(sessie, soort="tafel_erbij")
    client.doe(dialoog, soort="zaal", sessie=sessie, verdieping=verdieping)
