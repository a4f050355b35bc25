"""The story that a table draws: to read aloud, and its questions for the talk afterwards."""

from typing import Any

from samenzorg_sim.werkplaats.opmaak import alineas, html, punten, show, uitklap
from samenzorg_sim.werkplaats.pieces import column, visible

VERHAAL = "Het verhaal om voor te lezen"
VRAGEN = "Vragen bij het verhaal"


class Voorlezen:
    """Folded in every step but the first, where it is read."""

    def __init__(self) -> None:
        self._tekst = html()
        self.widget = column(self._tekst, soort="sz-kaart")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show it where there is a story, as long as the day is on."""
        story = beeld["verhaal"]
        visible(self.widget, story is not None and not beeld["afgesloten"])
        if story is not None:
            first = beeld["vorige"] is None
            read = uitklap(VERHAAL, alineas(story["alineas"]), first)
            show(self._tekst, read + uitklap(VRAGEN, punten(story["vragen"])))
