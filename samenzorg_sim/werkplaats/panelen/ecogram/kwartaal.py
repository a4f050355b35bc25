"""A drawing beside the one that it goes on from: what is otherwise, and both to look at or to take along."""

from collections.abc import Callable
from typing import Any

from samenzorg_sim.werkplaats.opmaak import alineas, html, show
from samenzorg_sim.werkplaats.panelen.ecogram.meenemen import file_message
from samenzorg_sim.werkplaats.pieces import row, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart
from samenzorg_sim.werkplaats.tekening import Beeld, as_ecogram

VERDER = (
    "Over een paar maanden kan het anders zijn. Begin dan een tweede tekening vanuit deze. "
    "Deze blijft staan, en u ziet wat er anders is."
)


class Kwartaal:
    """Beside the drawing of before, where there is one; and the way to a next one, once this is ready."""

    def __init__(
        self,
        scherm: Scherm,
        send: Callable[[dict[str, Any]], None],
        begin: Callable[[dict[str, Any]], None],
    ) -> None:
        """`send` gives the browser a file to keep, `begin` gets the order that opens the next drawing."""
        self._scherm, self._send, self._begin = scherm, send, begin
        self._beeld: Beeld | None = None
        self._woorden, self._plaatje = html(), html(soort="sz-vorige")
        kijk = scherm.knop("De vorige tekening erbij", self._look, "rustig")
        papier = scherm.knop("Beide op één blad (PDF)", self._make, "rustig")
        self._naast = kaart(
            "Naast de vorige tekening", self._woorden, row(kijk, papier, soort="sz-stuur"), self._plaatje
        )
        verder = scherm.knop("Een kwartaal later tekenen", self._draw_later, "rustig")
        self._verder = kaart("Een kwartaal later", html(VERDER), verder)
        self.widgets = (self._naast, self._verder)

    def toon(self, beeld: Beeld) -> None:
        """What is otherwise now; a story says itself whether it goes on."""
        if self._beeld is not None and self._beeld["id"] != beeld["id"]:
            show(self._plaatje, "")
        self._beeld = beeld
        visible(self._naast, beeld["verschil"] is not None)
        visible(self._verder, beeld["gesloten"] and beeld["opgave"] is None)
        if beeld["verschil"] is not None:
            show(self._woorden, alineas(beeld["verschil"]["zinnen"]))

    def _look(self) -> None:
        if self._beeld is None or self._beeld["uit"] is None:
            return
        from samenzorg_sim.reports.ecogram.tekening import draw_tekening, said  # takes a moment to import

        before = as_ecogram(self._scherm.client.beeld(self._beeld["uit"]))
        show(self._plaatje, draw_tekening(before, "De vorige tekening", for_page=True).inline(said(before)))

    def _draw_later(self) -> None:
        if self._beeld is not None:
            self._begin({"soort": "teken", "uit": self._beeld["id"]})

    def _make(self) -> None:
        if self._beeld is None or self._beeld["uit"] is None:
            return
        from samenzorg_sim.reports.ecogram.kwartaal import draw_kwartaal  # takes a moment to import

        before = self._scherm.client.beeld(self._beeld["uit"])
        sheet = draw_kwartaal(as_ecogram(before), as_ecogram(self._beeld), ("De vorige tekening", "Nu"))
        self._send(file_message("ecogram-naast-elkaar.pdf", sheet.as_file(".pdf")))
