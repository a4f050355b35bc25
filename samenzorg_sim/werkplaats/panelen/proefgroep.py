"""In an example: made-up people with simulated phones, so that somebody alone sees everything happen."""

import asyncio
from typing import Any

from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieWeg
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.pieces import column, visible
from samenzorg_sim.werkplaats.scherm import Scherm

#: Seconds between two looks whether they still take part.
KIJK = 2.0
_UIT = (
    "<h2>Alleen? Laat een proefgroep meedoen</h2><p>Zeven verzonnen mensen met een nagebootste telefoon. "
    "Zij komen binnen, tikken, schrijven iets op en maken afspraken, zoals straks uw groep.</p>"
)
_AAN = "<p><b>De proefgroep doet mee.</b> Achter iedere verzonnen naam staat 'proefpersoon'.</p>"


class Proefgroep:
    """Begin and stop; only in a session that was opened as an example."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._aan = self._hier = False
        self._uitleg = html()
        self._begin = scherm.knop("Laat de proefgroep meedoen", lambda: self._set(True))
        self._stop = scherm.knop("Proefgroep laten stoppen", lambda: self._set(False), "rustig")
        self.widget = column(
            self._uitleg, self._begin, self._stop, soort="sz-kaart sz-proefgroep sz-niet-afdrukken"
        )
        scherm.toezicht.start(self._follow(), "proefgroep")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show it in an example that is not over."""
        self._hier = bool(beeld["voorbeeld"]) and not beeld["afgesloten"]
        visible(self.widget, self._hier)
        self._show()

    def _show(self) -> None:
        show(self._uitleg, Markup(_AAN if self._aan else _UIT))
        visible(self._begin, not self._aan)
        visible(self._stop, self._aan)

    def _set(self, aan: bool) -> None:
        self._aan = self._scherm.client.proefgroep(self._sessie, aan)
        self._show()

    async def _follow(self) -> None:
        while True:
            if self._hier:
                try:
                    self._aan = self._scherm.client.proefgroep(self._sessie)
                    self._show()
                except (BalieWeg, Refused):  # the page says so already, and goes on by itself
                    pass
            await asyncio.sleep(KIJK)
