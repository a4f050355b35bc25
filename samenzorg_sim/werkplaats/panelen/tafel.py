"""Everything with which one table is led: a step's cards, and the bar with what to press."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import ipywidgets as w

from samenzorg_sim.werkplaats.panelen.barometer import Barometer
from samenzorg_sim.werkplaats.panelen.bewaren import Bewaren
from samenzorg_sim.werkplaats.panelen.groepjes import Groepjes
from samenzorg_sim.werkplaats.panelen.herkansing import Herkansing
from samenzorg_sim.werkplaats.panelen.kaarten import Kaarten
from samenzorg_sim.werkplaats.panelen.kijksleutel import Kijksleutel
from samenzorg_sim.werkplaats.panelen.overeenkomst import Overeenkomst
from samenzorg_sim.werkplaats.panelen.paneel import Paneel
from samenzorg_sim.werkplaats.panelen.rolkeuze import Rolkeuze
from samenzorg_sim.werkplaats.panelen.schrijfdagen import Schrijfdagen
from samenzorg_sim.werkplaats.panelen.schrijfvragen import Schrijfvragen
from samenzorg_sim.werkplaats.panelen.spel import Spel
from samenzorg_sim.werkplaats.panelen.stuur import Stuur
from samenzorg_sim.werkplaats.panelen.tekeningen import Tekeningen
from samenzorg_sim.werkplaats.panelen.terugkijken import Tijdlijn, Vragen
from samenzorg_sim.werkplaats.panelen.tijd import Tijd
from samenzorg_sim.werkplaats.panelen.voorlezen import Voorlezen
from samenzorg_sim.werkplaats.pieces import column
from samenzorg_sim.werkplaats.scherm import Scherm


@dataclass(frozen=True)
class Balk:
    """What the whole meeting has in the bar, above and below the buttons of a table."""

    boven: tuple[w.Widget, ...] = ()
    onder: tuple[w.Widget, ...] = ()


NIETS = Balk()


class Tafel:
    """The panels of a table; `stap` and `balk` are widgets of the whole meeting that stand among them."""

    def __init__(
        self, scherm: Scherm, sessie: str, stap: Sequence[w.Widget] = (), balk: Balk = NIETS
    ) -> None:
        self._stuur, self._spel = Stuur(scherm, sessie), Spel(scherm, sessie)
        vragen, tijdlijn = Vragen(), Tijdlijn(scherm, sessie)
        samen, sleutel = Overeenkomst(scherm, sessie), Kijksleutel(scherm, sessie)
        groepjes, herkansing = Groepjes(scherm, sessie), Herkansing(scherm, sessie)
        schrijfvragen, bewaren = Schrijfvragen(scherm, sessie), Bewaren(scherm, sessie)
        tijd, kaarten = Tijd(scherm, sessie), Kaarten()
        tekeningen, voorlezen = Tekeningen(scherm, sessie), Voorlezen()
        back = (vragen, tijdlijn, samen, sleutel, bewaren, herkansing)
        peiling = Barometer(scherm, sessie)
        dagen = Schrijfdagen(scherm, sessie)
        told = (Rolkeuze(scherm, sessie), groepjes, voorlezen, tekeningen, peiling, schrijfvragen, dagen)
        steps: tuple[Paneel, ...] = (self._stuur, self._spel, *told, *back)
        self._panelen: tuple[Paneel, ...] = (*steps, tijd, kaarten)
        # What belongs to the step, then the bar with what to press (always in sight), then what can wait.
        bar = column(
            *balk.boven, self._spel.knoppen, tijdlijn.knoppen, self._stuur.navigatie, *balk.onder,
            soort="sz-navigatie",
        )  # fmt: skip
        self.widget = column(
            *(paneel.widget for paneel in steps), *stap, bar, tijd.widget, kaarten.widget, soort="sz-tafel"
        )

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show the session as it is at this table (see `at_table`)."""
        for paneel in self._panelen:
            paneel.toon(beeld)

    def tik(self) -> None:
        """Time goes by: look at the clocks again."""
        self._stuur.tik()
        self._spel.tik()
