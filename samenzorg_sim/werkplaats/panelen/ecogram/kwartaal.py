"""A drawing beside the one that it goes on from: what is otherwise, and both on one sheet."""

from collections.abc import Callable
from typing import Any

from samenzorg_sim.werkplaats.opmaak import alineas, html, show
from samenzorg_sim.werkplaats.panelen.ecogram.meenemen import file_message
from samenzorg_sim.werkplaats.pieces import row, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart
from samenzorg_sim.werkplaats.tekening import Beeld, as_ecogram


class Kwartaal:
    """Shown only where there is a drawing of before."""

    def __init__(self, scherm: Scherm, send: Callable[[dict[str, Any]], None]) -> None:
        """`send` gives the browser a file to keep."""
        self._scherm, self._send = scherm, send
        self._beeld: Beeld | None = None
        self._woorden = html()
        papier = scherm.knop("Beide op één blad (PDF)", self._make, "rustig")
        self.widget = kaart("Naast de vorige tekening", self._woorden, row(papier))

    def toon(self, beeld: Beeld) -> None:
        """What is otherwise now."""
        self._beeld = beeld
        visible(self.widget, beeld["verschil"] is not None)
        if beeld["verschil"] is not None:
            show(self._woorden, alineas(beeld["verschil"]["zinnen"]))

    def _make(self) -> None:
        if self._beeld is None or self._beeld["uit"] is None:
            return
        from samenzorg_sim.reports.ecogram.kwartaal import draw_kwartaal  # takes a moment to import

        before = self._scherm.client.beeld(self._beeld["uit"])
        sheet = draw_kwartaal(as_ecogram(before), as_ecogram(self._beeld), ("De vorige tekening", "Nu"))
        self._send(file_message("ecogram-naast-elkaar.pdf", sheet.as_file(".pdf")))
