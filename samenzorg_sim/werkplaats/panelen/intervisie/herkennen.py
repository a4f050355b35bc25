"""Who of the meeting is whom in the group: only of those who joined under another name."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html
from samenzorg_sim.werkplaats.panelen.intervisie.blad import Blad, Rijen
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe
from samenzorg_sim.werkplaats.panelen.intervisie.meenemen import last_of
from samenzorg_sim.werkplaats.pieces import visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

UITLEG = (
    "Deze mensen deden mee onder een naam die de groep niet kent. Dan weet u ook van wie een afspraak is."
)
NIET = ("hoort niet bij de groep", "")


class Herkennen(Blad):
    """A row for each of them; nobody is known by a name alone."""

    def __init__(self, scherm: Scherm, doe: Doe) -> None:
        super().__init__(scherm, doe)
        self._rijen = Rijen(scherm, self._say)
        self.widget = kaart("Wie is wie?", html(UITLEG), self._rijen.widget)

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show who is not known, of the meeting that is going on or was the last."""
        self._beeld = beeld
        day = last_of(beeld)
        people = [] if day is None or day["gesprek"] is None else day["gesprek"]["deelnemers"]
        came = [one for one in people if one["stand"] != "verwacht"]
        strangers = [one for one in came if one["lid"] is None]
        visible(self.widget, bool(strangers))
        known = {one["lid"] for one in came}
        free = [NIET, *((one["naam"], one["id"]) for one in beeld["leden"] if one["id"] not in known)]
        self._rijen.toon(
            (one["id"], Markup("<b>{}</b>").format(one["naam"]), f"Wie is {one['naam']}?", free, "")
            for one in strangers
        )

    def _say(self, deelnemer: str, lid: str) -> None:
        day = last_of(self._beeld)
        if day is not None:
            self._doe("herken", bijeenkomst=day["id"], deelnemer=deelnemer, lid=lid or None)
