"""How far all heard the same in an example conversation: people talk first, then it opens for all."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.voorbeeldgesprek import samen_html
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm


class Overeenkomst:
    """Shut until she opens it, for herself as for the group."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._tekst = html()
        self._open = scherm.knop("Openen wat iedereen hoorde", lambda: self._do(True))
        self._sluit = scherm.knop("Weer sluiten", lambda: self._do(False), "rustig")
        knoppen = row(self._open, self._sluit, soort="sz-stuur")
        self.widget = column(self._tekst, knoppen, soort="sz-kaart")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show it in the step that is made for it."""
        self._beeld = beeld
        part = beeld["overeenkomst"]
        visible(self.widget, part is not None)
        if part is None:
            return
        read = beeld["spel"] is not None and beeld["spel"]["stand"] == "gestopt"
        visible(self._open, part["stand"] == "wacht" and read)
        visible(self._sluit, part["stand"] == "open")
        head = "Wat iedereen hoorde" if read else "Er is nog niet voorgelezen"
        show(self._tekst, Markup("<h2>{}</h2>{}").format(head, samen_html(part) if read else ""))

    def _do(self, aan: bool) -> None:
        self._scherm.client.doe(self._sessie, soort="vergelijking", spel=self._beeld["spel"]["id"], aan=aan)
