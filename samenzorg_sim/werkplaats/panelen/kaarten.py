"""The role cards to tell aloud, and what observers watch, until people play."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html, kijkkaarten, rolkaart, show
from samenzorg_sim.werkplaats.pieces import visible
from samenzorg_sim.werkplaats.tafel import is_repeated


class Kaarten:
    """The cards, folded; they close again when the step changes."""

    def __init__(self) -> None:
        self.widget = html(soort="sz-kaart")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show them where a round is prepared or about to begin; each table has its own case."""
        ahead = beeld["volgende"] is not None and beeld["volgende"]["per_ronde"] and len(beeld["tafels"]) == 1
        shown = (ahead or is_repeated(beeld)) and beeld["spel"] is None and not beeld["afgesloten"]
        shown = shown and bool(beeld["rolkaarten"] or beeld["kijkkaarten"])
        visible(self.widget, shown)
        if shown:
            cards = Markup("").join(rolkaart(kaart) for kaart in beeld["rolkaarten"])
            # The step is part of what is shown, so that another step shows them shut.
            head = Markup('<h2 data-stap="{}">De kaarten</h2>').format(beeld["fase"]["id"])
            show(self.widget, head + cards + kijkkaarten(beeld["kijkkaarten"]))
