"""What observers heard differently: the trainer reads it first, and opens it to the group as a question."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.vergelijking import vergelijking_html
from samenzorg_sim.werkplaats.opmaak import html, show, uitklap
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm

DICHT = (
    "Waar de een iets hoorde en de ander niet, zit vaak een goed gesprek. Niemand heeft gelijk of ongelijk. "
    "De groep ziet dit pas als u het opent."
)


class Vergelijking:
    """Off until she opens it, and never there before the time line is open to the group."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._tekst = html()
        self._open = scherm.knop("Vergelijking openen voor de groep", lambda: self._do(True), "rustig")
        self._sluit = scherm.knop("Vergelijking weer sluiten", lambda: self._do(False), "rustig")
        self.widget = column(
            self._tekst, row(self._open, self._sluit, soort="sz-stuur"), soort="sz-kaart sz-vergelijk"
        )

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show it beside an open time line."""
        self._beeld = beeld
        spel = beeld["spel"]
        found = None if spel is None else spel["vergeleken"]
        visible(self.widget, found is not None)
        if found is None:
            return
        opened = bool(spel["vergelijking"])
        # Without a question there is nothing to open: then she reads here why not, and can say so.
        visible(self._open, not opened and bool(found["vragen"]))
        visible(self._sluit, opened)
        show(self._tekst, told(found, opened))

    def _do(self, aan: bool) -> None:
        self._scherm.client.doe(self._sessie, soort="vergelijking", spel=self._beeld["spel"]["id"], aan=aan)


def told(found: dict[str, Any], opened: bool) -> Markup:
    """Before it is open: what it is, with the questions folded; then the questions themselves."""
    drawn = vergelijking_html(found)
    if opened:
        return Markup("<h2>Vraag het de groep</h2>{}").format(drawn)
    head = Markup("<h2>Hoorden de meekijkers hetzelfde?</h2>")
    if not found["vragen"]:
        return head + drawn
    return head + Markup("<p>{}</p>{}").format(DICHT, uitklap("Eerst zelf lezen", drawn))
