"""Whether what was heard in a play may be kept: said aloud by who has no phone, noted by the trainer."""

from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import alineas, html, show
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm

UITLEG = (
    "Bij het afsluiten wordt gewist wat de meekijkers aantikten. "
    "Het blijft alleen als de speler en de naaste het allebei willen."
)
ROLLEN = ("speler", "naaste")


class Bewaren:
    """Two buttons for each of those who played and has no phone to say it on."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._uitleg = html()
        self._rijen: dict[str, w.HBox] = {}
        self.widget = column(self._uitleg, soort="sz-kaart")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show it at the time line, when anything was heard."""
        self._beeld = beeld
        spel = beeld["spel"]
        parts = beeld["fase"]["onderdelen"]
        # Nobody can say anything about a time line that she has not seen.
        seen = "tijdlijn" in parts and spel is not None and spel["openheid"] != "dicht"
        elsewhere = "bewaren" in parts and "tijdlijn" not in parts
        here = (elsewhere or seen) and not beeld["afgesloten"]
        asked = [rol for rol in ROLLEN if here and spel is not None and asked_aloud(spel, rol)]
        visible(self.widget, bool(asked))
        if not asked:
            return
        said = [in_words(spel, rol) for rol in asked]
        show(self._uitleg, Markup("<h2>Bewaren of wissen?</h2>{}").format(alineas([UITLEG, *said])))
        rows = tuple(self._row(rol) for rol in asked)
        for rol, rij in zip(asked, rows, strict=True):
            for button, words in zip(rij.children, ("mag bewaard worden", "liever wissen"), strict=True):
                button.description = f"{spel[rol]}: {words}"
        if self.widget.children[1:] != rows:
            self.widget.children = (self._uitleg, *rows)

    def _row(self, rol: str) -> w.HBox:
        if rol not in self._rijen:
            both = (self._scherm.knop("", partial(self._note, rol, ja), "rustig") for ja in (True, False))
            self._rijen[rol] = row(*both, soort="sz-stuur")
        return self._rijen[rol]

    def _note(self, rol: str, ja: bool) -> None:
        spel = self._beeld["spel"]
        self._scherm.client.doe(
            self._sessie, soort="bewaren", spel=spel["id"], ja=ja, deelnemer=spel[f"{rol}_id"]
        )


def asked_aloud(spel: dict[str, Any], rol: str) -> bool:
    """Whether this one decides, and has no phone to do it on."""
    known = spel[f"{rol}_id"] is not None and not spel[f"{rol}_telefoon"]
    return known and spel["getikt"] and spel["stand"] == "gestopt" and not spel["gewist"]


def in_words(spel: dict[str, Any], rol: str) -> str:
    """What somebody without a phone said so far."""
    said = {None: "zei nog niets", True: "wil het bewaren", False: "wil het liever wissen"}
    return f"{spel[rol]} {said[spel['bewaren'][rol]]}."
