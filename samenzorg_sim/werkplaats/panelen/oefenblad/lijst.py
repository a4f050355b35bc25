"""Which short exercises there are, as cards to begin one."""

from collections.abc import Callable
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html
from samenzorg_sim.werkplaats.pieces import column, row
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

GEEN = "Er zijn nog geen korte oefeningen. Zet ze in de map met gegevens en start Samenzorg opnieuw."


class Lijst:
    """`begin` is told which exercise is chosen."""

    def __init__(self, scherm: Scherm, bladen: list[dict[str, Any]], begin: Callable[[str], None]) -> None:
        self._scherm, self._begin = scherm, begin
        cards = [self._kaart(blad) for blad in bladen]
        self.widget = column(
            row(*cards, soort="sz-op-een-rij") if cards else kaart("Korte oefeningen", html(GEEN))
        )

    def _kaart(self, blad: dict[str, Any]) -> w.VBox:
        alone, together = minuten(blad["minuten"]), minuten(blad["minuten_samen"])
        facts = f"{alone} alleen, {together} met een groep. {blad['niveau'].capitalize()}."
        about = html(Markup('<p>{}</p><p class="sz-zacht">{}</p>').format(blad["uitleg"], facts))
        # A screen reader reads the buttons by themselves: each says of which exercise it is.
        begin = self._scherm.knop("Beginnen", lambda: self._begin(blad["id"]), "rustig")
        begin.tooltip = f"Beginnen met {blad['titel']}"
        return kaart(blad["titel"], about, begin)


def minuten(number: int) -> str:
    """In words."""
    return "1 minuut" if number == 1 else f"{number} minuten"
