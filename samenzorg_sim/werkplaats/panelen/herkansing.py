"""After a play: once more as a second chance, or only the hard fragment."""

from functools import partial
from typing import Any

from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html
from samenzorg_sim.werkplaats.panelen.spel import stand_of
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm

UITLEG = Markup('<p class="sz-zacht">Wil de speler het nog eens proberen? Het mag, het hoeft niet.</p>')


class Herkansing:
    """Two ways to play once more, and a new conversation for who changed places."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        heel = scherm.knop(
            "Nog een keer, als tweede kans", partial(self._do, "herkansing", wat="herkansing"), "rustig"
        )
        stukje = scherm.knop(
            "Alleen het moeilijke stukje", partial(self._do, "herkansing", wat="fragment"), "rustig"
        )
        self._nieuw = scherm.knop("Nieuw gesprek beginnen", lambda: self._do("begin"), "rustig")
        knoppen = row(heel, stukje, self._nieuw, soort="sz-stuur")
        self.widget = column(html(UITLEG), knoppen, soort="sz-kaart")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show it from the end of a play to the end of its round."""
        self._beeld = beeld
        ready = beeld["fase"]["spel"] and stand_of(beeld["spel"]) == "nog-eens"
        resting = beeld["klok"]["pauze"] is not None
        visible(
            self.widget,
            beeld["nog_eens"] is not None and not ready and not resting and not beeld["afgesloten"],
        )
        visible(self._nieuw, beeld["fase"]["spel"])

    def _do(self, soort: str, **rest: str) -> None:
        where = {"tafel": self._beeld["nummer"]} if soort == "begin" else {"spel": self._beeld["nog_eens"]}
        self._scherm.client.doe(self._sessie, soort=soort, **where, **rest)
