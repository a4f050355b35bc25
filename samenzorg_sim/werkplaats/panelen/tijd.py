"""Time for a table: two minutes more, and a break; folded away until it is wanted."""

from typing import Any

import ipywidgets as w

from samenzorg_sim.werkplaats.pieces import Options, choice, column, line, toggle, visible
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.tafel import going_along

PAUZES: Options = [("10 minuten", "10"), ("15 minuten", "15"), ("30 minuten", "30")]


class Tijd:
    """The fold; what is in it is made when it is opened for the first time."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._open = toggle("Tijd en pauze")
        self._open.observe(lambda _: self.toon(self._beeld), "value")
        self.widget = column(self._open)
        self._inhoud: w.HBox | None = None

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show what can be done with the time now."""
        self._beeld = beeld
        visible(self.widget, not beeld["afgesloten"] and beeld["termijn"] is None)
        if self._open.value and self._inhoud is None:
            self._inhoud = self._build()
            self.widget.children = (self._open, self._inhoud)
        if self._inhoud is None:
            return
        spel, resting = beeld["spel"], beeld["klok"]["pauze"] is not None
        playing = beeld["fase"]["spel"] and spel is not None and spel["stand"] != "gestopt"
        visible(self._inhoud, self._open.value)
        visible(self._erbij, bool(beeld["fase"]["minuten"]) and not resting)
        for widget in (self._lang, self._pauze):
            visible(widget, not playing)
        others = len(going_along(beeld)) < len(beeld["tafels"])
        words = "Pauze aan deze tafel" if others else "Pauze beginnen"
        self._pauze.description = "Pauze zo lang maken" if resting else words
        visible(self._allemaal, others and not resting and not playing)

    def _build(self) -> w.HBox:
        self._erbij = self._scherm.knop("Twee minuten erbij", lambda: self._do("tijd", minuten=2), "rustig")
        self._lang = choice("Hoe lang duurt de pauze?", PAUZES)
        self._pauze = self._scherm.knop("Pauze beginnen", self._break, "rustig")
        self._allemaal = self._scherm.knop("Pauze voor alle tafels", self._break_for_all, "rustig")
        return line(self._erbij, self._lang, self._pauze, self._allemaal)

    def _break(self) -> None:
        if len(going_along(self._beeld)) == len(self._beeld["tafels"]):
            self._break_for_all()
        else:
            self._do("pauze", minuten=int(self._lang.value))
        self._open.value = False

    def _break_for_all(self) -> None:
        self._scherm.client.doe(self._sessie, soort="pauze", minuten=int(self._lang.value))
        self._open.value = False

    def _do(self, soort: str, **rest: Any) -> None:
        self._scherm.client.doe(self._sessie, soort=soort, tafel=self._beeld["nummer"], **rest)
