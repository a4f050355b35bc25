"""All tables: one as it is, two beside each other, and where there is no room one at a time behind tabs."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import ipywidgets as w

from samenzorg_sim.werkplaats.panelen.tafel import Balk, Tafel
from samenzorg_sim.werkplaats.pieces import row, visible
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.tafel import at_table, led_now

# More tables than this are only seen one at a time.
NAAST = 2


class Tafels:
    """`tabs` choose a table where they do not fit beside each other; the style sheet knows when."""

    def __init__(self, scherm: Scherm, sessie: str, stap: Sequence[w.Widget], balk: Balk) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._gekozen = 0
        self._tafels: dict[int, Tafel] = {}
        self._knoppen: dict[int, w.Button] = {}
        self._eerste = Tafel(scherm, sessie, stap, balk)
        self.tabs = row(soort="sz-tabs")
        self.widget = row(self._eerste.widget, soort="sz-tafels")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show the tables that are led separately now."""
        self._beeld = beeld
        led = led_now(beeld)
        if self._gekozen not in led:
            self._gekozen = led[0]
        shown = led if len(led) <= NAAST else [self._gekozen]
        for nummer in shown:
            self._tafel(nummer).toon(at_table(beeld, nummer))
            _mark(self._tafel(nummer).widget, "sz-tafel--gekozen", nummer == self._gekozen)
        _children(self.widget, [self._tafel(nummer).widget for nummer in shown])
        _mark(self.widget, "sz-tafels--naast", len(shown) > 1)
        visible(self.tabs, len(led) > 1)
        _mark(self.tabs, "sz-tabs--altijd", len(led) > NAAST)
        _children(self.tabs, [self._knop(at_table(beeld, nummer)) for nummer in led] if len(led) > 1 else [])

    def tik(self) -> None:
        """Time goes by: look at the clocks again."""
        for tafel in (self._eerste, *self._tafels.values()):
            if tafel.widget in self.widget.children:
                tafel.tik()

    def _tafel(self, nummer: int) -> Tafel:
        """A table's panels; the first table's are there from the beginning."""
        if nummer == self._beeld["tafels"][0]["nummer"]:
            return self._eerste
        if nummer not in self._tafels:
            self._tafels[nummer] = Tafel(self._scherm, self._sessie)
        return self._tafels[nummer]

    def _knop(self, beeld: dict[str, Any]) -> w.Button:
        nummer = beeld["nummer"]
        if nummer not in self._knoppen:
            self._knoppen[nummer] = self._scherm.knop("", partial(self._choose, nummer), "rustig")
        knop = self._knoppen[nummer]
        knop.description = f"{beeld['naam']}: {beeld['fase']['titel']}"
        _mark(knop, "mod-active", nummer == self._gekozen)
        return knop

    def _choose(self, nummer: int) -> None:
        self._gekozen = nummer
        self.toon(self._beeld)


def _children(box: w.Box, wanted: Sequence[w.Widget]) -> None:
    if box.children != tuple(wanted):
        box.children = tuple(wanted)


def _mark(widget: w.DOMWidget, soort: str, on: bool) -> None:
    (widget.add_class if on else widget.remove_class)(soort)
