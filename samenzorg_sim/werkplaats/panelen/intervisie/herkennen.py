"""Who of the meeting is whom in the group: only of those who joined under another name."""

from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe, Keuze
from samenzorg_sim.werkplaats.panelen.intervisie.meenemen import last_of
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

UITLEG = (
    "Deze mensen deden mee onder een naam die de groep niet kent. Dan weet u ook van wie een afspraak is."
)
NIET = ("hoort niet bij de groep", "")


class Herkennen:
    """A row for each of them; nobody is known by a name alone."""

    def __init__(self, scherm: Scherm, doe: Doe) -> None:
        self._scherm, self._doe = scherm, doe
        self._bijeenkomst = ""
        self._rijen: dict[str, tuple[w.HTML, Keuze, w.HBox]] = {}
        self._lijst = column(soort="sz-groep")
        self.widget = kaart("Wie is wie?", html(UITLEG), self._lijst)

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show who is not known, of the meeting that is going on or was the last."""
        day = last_of(beeld)
        people = [] if day is None or day["gesprek"] is None else day["gesprek"]["deelnemers"]
        strangers = [one for one in people if one["lid"] is None and one["stand"] != "verwacht"]
        visible(self.widget, bool(strangers))
        self._bijeenkomst = "" if day is None else day["id"]
        known = {one["lid"] for one in people if one["stand"] != "verwacht"}
        free = [(one["naam"], one["id"]) for one in beeld["leden"] if one["id"] not in known]
        rows = tuple(self._row(one, free) for one in strangers)
        if self._lijst.children != rows:
            self._lijst.children = rows

    def _row(self, one: dict[str, Any], free: list[tuple[str, str]]) -> w.HBox:
        if one["id"] not in self._rijen:
            keuze = Keuze(self._scherm, f"Wie is {one['naam']}?", partial(self._say, one["id"]))
            wie = html(soort="sz-persoon__wie")
            self._rijen[one["id"]] = wie, keuze, row(wie, keuze.widget, soort="sz-persoon")
        wie, keuze, box = self._rijen[one["id"]]
        show(wie, Markup("<b>{}</b>").format(one["naam"]))
        keuze.toon([NIET, *free], "")
        return box

    def _say(self, deelnemer: str, lid: str) -> None:
        self._doe("herken", bijeenkomst=self._bijeenkomst, deelnemer=deelnemer, lid=lid or None)
