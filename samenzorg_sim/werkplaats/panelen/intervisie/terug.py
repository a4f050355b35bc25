"""What became of earlier intentions: the meeting opens with it, open ones first."""

from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.intervisie.woorden import UITKOMSTEN
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, punten, show
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe, Keuze
from samenzorg_sim.werkplaats.pieces import Options, column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

UITLEG = (
    "Begin hiermee, met een rondje. Vertellen mag, het hoeft niet. "
    "Losgelaten is ook goed: dat vraagt soms net zo veel moed."
)
KEUZES: Options = [(words.capitalize(), key) for key, words in UITKOMSTEN.items()]


class Terug:
    """A row for each intention, with what became of it."""

    def __init__(self, scherm: Scherm, doe: Doe) -> None:
        self._scherm, self._doe = scherm, doe
        self._bijeenkomst = ""
        self._rijen: dict[str, tuple[w.HTML, Keuze, w.HBox]] = {}
        self._lijst = column(soort="sz-groep")
        self._leren = html()
        self.widget = kaart("Wat werd ervan?", html(UITLEG), self._lijst, self._leren)

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show what comes back; nothing while there is nothing."""
        goals = [one for one in beeld["leerdoelen"] if not one["klaar"]]
        visible(self.widget, bool(beeld["volgende"]) and bool(beeld["terug"] or goals))
        words = punten(f"{one['naam']}: {one['tekst']}" for one in goals)
        show(self._leren, Markup("<h3>Wat mensen hier willen leren</h3>") + words if goals else "")
        self._bijeenkomst = beeld["volgende"] or ""
        rows = tuple(self._row(one) for one in beeld["terug"])
        if self._lijst.children != rows:
            self._lijst.children = rows

    def _row(self, one: dict[str, Any]) -> w.HBox:
        if one["id"] not in self._rijen:
            keuze = Keuze(self._scherm, "", partial(self._told, one["id"]), "sz-persoon__rol")
            wie = html(soort="sz-persoon__wie")
            self._rijen[one["id"]] = wie, keuze, row(wie, keuze.widget, soort="sz-persoon")
        wie, keuze, box = self._rijen[one["id"]]
        show(wie, told(one))
        label = f"Wat werd ervan: {one['naam']}, {one['stap']}"
        if keuze.widget.description != label:
            keuze.widget.description = label
        keuze.toon(KEUZES, one["uitkomst"])
        return box

    def _told(self, voornemen: str, uitkomst: str) -> None:
        self._doe("vertel", voornemen=voornemen, bijeenkomst=self._bijeenkomst, uitkomst=uitkomst)


def told(one: dict[str, Any]) -> Markup:
    """An intention in words: whose, what, and who asks about it."""
    asks = f"{one['vraagt_naam']} vraagt ernaar" if one["vraagt"] else ""
    when = datum(one["wanneer"]) if one["wanneer"] else ""
    rest = " · ".join(part for part in (one["inzicht"], asks, when) if part)
    return Markup('<b>{}</b>: {}<br><span class="sz-zacht">{}</span>').format(one["naam"], one["stap"], rest)
