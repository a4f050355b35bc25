"""What is read aloud before a meeting begins: the stories that were laid ready for it or for its case."""

from typing import Any

from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.panelen.ervaring.voorleesverhaal import voorleesverhalen
from samenzorg_sim.werkplaats.pieces import column, visible
from samenzorg_sim.werkplaats.scherm import Scherm


class Vooraf:
    """Only where there is something to read, and as long as the meeting is on."""

    def __init__(self, scherm: Scherm) -> None:
        self._found = scherm.client.ervaringen()
        self._tekst = html()
        self.widget = column(self._tekst, soort="sz-kaart")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show what there is for this script, as a meeting or as an exercise, else for this case."""
        casus = beeld["casus"]
        places = [f"werkvorm/{beeld['werkvorm']}", f"oefenblad/{beeld['werkvorm']}"]
        places += [] if casus is None else [f"scenario/{casus['id']}"]
        words = next(filter(None, (voorleesverhalen(self._found, place) for place in places)), "")
        visible(self.widget, bool(words) and not beeld["afgesloten"])
        show(self._tekst, words)
