"""An own version being written: the form, what is still missing, and keeping it."""

from collections.abc import Callable
from typing import Final

from samenzorg_sim.balie import Refused
from samenzorg_sim.content.concept import Concept
from samenzorg_sim.werkplaats.opmaak import html, melding, show
from samenzorg_sim.werkplaats.panelen.maken.formulier import Formulier
from samenzorg_sim.werkplaats.panelen.maken.opslag import store
from samenzorg_sim.werkplaats.panelen.materiaal.ding import bekijk
from samenzorg_sim.werkplaats.pieces import column, row
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

NIET_AF: Final = "Dit is nog niet af. Kijk bij ‘Wat ontbreekt er nog?’."
_BEWAARD: Final = "Bewaard. Dit staat nu bij de andere."


class Schrijven:
    """The form of an own version; `kept` keeps its draft."""

    def __init__(self, scherm: Scherm, concept: Concept, kept: Callable[[], None]) -> None:
        self._scherm, self._concept, self._kept = scherm, concept, kept
        self._form = Formulier(scherm, concept, kept)
        self._naar = html(soort="sz-rustige-link")
        done = kaart("Klaar?", scherm.knop("Bewaren", self._save), self._naar)
        left = column(self._form.widget, soort="sz-hoofd")
        self.widget = row(left, column(self._form.ontbreekt, done, soort="sz-zij"), soort="sz-naast-elkaar")

    def _save(self) -> None:
        if self._concept.problems:
            self._form.toon_fouten()
            raise Refused("niet-af", NIET_AF)
        name = store(self._scherm.client, self._concept, self._kept)
        there = bekijk({"vak": self._concept.vak, "id": name})
        show(self._naar, melding(_BEWAARD, goed=True) + there)
