"""After the meeting: who was there; then what was handed in is erased, and the group may name a theme."""

from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.panelen.intervisie.blad import Blad
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe
from samenzorg_sim.werkplaats.panelen.intervisie.klaarzetten import live, next_of
from samenzorg_sim.werkplaats.pieces import column, make, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm

UITLEG = Markup(
    "<p>Wie waren er? Ook wie later kwam of eerder wegging, telt mee.</p>"
    "<p>Daarna is de bijeenkomst afgesloten, en alles gewist wat over de situaties is opgeschreven. "
    "Dat kan niet terug.</p>"
)


class Afronden(Blad):
    """Boxes to tick, and one button."""

    def __init__(self, scherm: Scherm, doe: Doe, in_gesprek: Doe) -> None:
        super().__init__(scherm, doe)
        self._in_gesprek = in_gesprek
        self._was: dict[str, Any] | None = None
        self._kop = html(Markup("<h2>Na de bijeenkomst</h2>"))
        self._open = self._fold("Deze bijeenkomst is geweest: afronden")
        self._wie = html()
        self._vakjes: dict[str, w.Checkbox] = {}
        self._namen = row(soort="sz-vakjes")
        self._knop = scherm.knop("Afronden en situaties wissen", self._close)
        self._inhoud = column(html(UITLEG), self._wie, self._namen, self._knop)
        self.widget = column(self._kop, self._open, self._inhoud, soort="sz-kaart")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show who may have been there."""
        self._beeld = beeld
        day = next_of(beeld)
        over = day is not None and day["dag"] <= beeld["vandaag"]
        visible(self.widget, over)
        visible(self._inhoud, over and self._open.value)
        if day is None:
            return
        show(self._wie, Markup("<h3>Bijeenkomst van {}</h3>").format(datum(day["dag"])))
        here = [one for one in beeld["leden"] if not one["weg"]]
        boxes = []
        for one in here:
            if one["id"] not in self._vakjes:
                self._vakjes[one["id"]] = make(w.Checkbox, "sz-vakje", value=True, indent=False)
                self._was = None
            self._vakjes[one["id"]].description = one["naam"]
            boxes.append(self._vakjes[one["id"]])
        if self._namen.children != tuple(boxes):
            self._namen.children = tuple(boxes)
        self._tick_who_came(day)

    def _tick_who_came(self, day: dict[str, Any]) -> None:
        """As the session knows it, each time it learns of somebody; whoever left early was there too."""
        came = {
            one["lid"]: one["stand"] != "verwacht"
            for one in (day["gesprek"] or {"deelnemers": ()})["deelnemers"]
        }
        if came == self._was or not any(came.values()):
            return
        self._was = came
        for lid, box in self._vakjes.items():
            box.value = came.get(lid, False)

    def _close(self) -> None:
        here = [one["id"] for one in self._beeld["leden"] if not one["weg"]]
        there = [lid for lid in here if self._vakjes[lid].value]
        gesprek = live(next_of(self._beeld))
        if gesprek is not None:
            self._in_gesprek("sluit")
        self._doe("rond_af", bijeenkomst=self._beeld["volgende"], aanwezig=there)
        self._open.value = False
        for box in self._vakjes.values():
            box.value = True
        self._was = None
