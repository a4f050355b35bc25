"""The list itself: what one looks for, in groups, what is late first, a button for each action."""

from collections.abc import Callable
from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.acties.overzicht import grouped, pick
from samenzorg_sim.acties.woorden import STANDEN, days_late, source
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.panelen.acties.bijwerken import Bijwerken
from samenzorg_sim.werkplaats.pieces import choice, column, line, row, text_field, visible
from samenzorg_sim.werkplaats.scherm import Scherm

# Rows on the page at once: more is scrolling, and a wait.
PER_KEER = 25
WELKE = [("wat open staat", "open"), ("wat te laat is", "laat"), ("wat af is", "klaar"), ("alles", "alles")]
HOE = [
    ("op dag", "dag"),
    ("per functie of team", "wie"),
    ("per thema", "thema"),
    ("waar het vandaan komt", "bron"),
]
NIETS = "Niets gevonden. Kies hierboven ‘alles’, of zoek op een ander woord."


class Lijst:
    """Rows are kept by action: after a change only what changed is sent."""

    def __init__(self, scherm: Scherm, klaar: Callable[[], Any]) -> None:
        self._scherm = scherm
        self._beeld: dict[str, Any] = {"acties": [], "vandaag": "2026-01-01"}
        self._rijen: dict[str, tuple[w.HTML, w.Button, w.VBox]] = {}
        self._koppen: dict[str, w.HTML] = {}
        self._niets = html(NIETS)
        self._open: str | None = None
        self._toon_tot = PER_KEER
        self._bijwerken = Bijwerken(scherm, klaar, lambda: self._turn(None))
        self._zoek = text_field("Zoeken", "Een woord, een team of een thema")
        self._welke = choice("Laat zien", WELKE)
        self._hoe = choice("Bij elkaar", HOE)
        for field in (self._zoek, self._welke, self._hoe):
            field.observe(lambda _: self._anew(), "value")
        self._groepen = column(soort="sz-acties")
        self._meer = scherm.knop("Meer laten zien", self._more, "rustig")
        self.widget = column(
            line(self._welke, self._hoe, self._zoek), self._groepen, self._meer, soort="sz-hoofd"
        )

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show this state of the list."""
        self._beeld = beeld
        there = {one["id"] for one in beeld["acties"]}
        if self._open not in there:
            self._open = None
        self._rijen = {id_: row_ for id_, row_ in self._rijen.items() if id_ in there}
        found = pick(beeld["acties"], self._welke.value, self._zoek.value)
        parts: list[w.Widget] = []
        left = self._toon_tot
        for kop, acties in grouped(found, self._hoe.value, beeld["vandaag"]):
            if left > 0:
                parts.append(self._heading(kop, len(acties)))
                parts += [self._row(dict(one)) for one in acties[:left]]
            left -= len(acties)
        inside = tuple(parts) or (self._niets,)
        if self._groepen.children != inside:
            self._groepen.children = inside
        visible(self._meer, left < 0)
        self._meer.description = f"Nog {-left} laten zien"

    def _heading(self, kop: str, aantal: int) -> w.HTML:
        heading = self._koppen.setdefault(kop, html())
        show(heading, Markup("<h2>{} ({})</h2>").format(kop, aantal))
        return heading

    def _row(self, een: dict[str, Any]) -> w.VBox:
        id_ = een["id"]
        if id_ not in self._rijen:
            words = html(soort="sz-persoon__wie")
            knop = self._scherm.knop("Bijwerken", partial(self._turn, id_), "rustig")
            self._rijen[id_] = words, knop, column(row(words, knop, soort="sz-persoon sz-actie"))
        words, knop, box = self._rijen[id_]
        show(words, told(een))
        knop.tooltip = f"Bijwerken: {een['wat'][:60]}"
        inside = (box.children[0], self._bijwerken.widget) if id_ == self._open else (box.children[0],)
        if box.children != inside:
            box.children = inside
        if id_ == self._open:
            self._bijwerken.toon(een, self._beeld["acties"])
        return box

    def _turn(self, actie: str | None) -> None:
        self._open = None if actie == self._open else actie
        self.toon(self._beeld)

    def _more(self) -> None:
        self._toon_tot += PER_KEER
        self.toon(self._beeld)

    def _anew(self) -> None:
        self._toon_tot = PER_KEER
        self.toon(self._beeld)


def told(een: dict[str, Any]) -> Markup:
    """An action in words: what, who and when, and below it theme and source."""
    late = days_late(een["te_laat"])
    when = Markup(" · ").join(
        part
        for part in (
            een["wie"] or "nog niemand",
            datum(een["wanneer"]),
            Markup('<b class="sz-laat">{}</b>').format(late) if late else "",
            "" if een["stand"] == "open" else STANDEN[een["stand"]],
            "1 keer uitgesteld" if len(een["uitstel"]) == 1 else "",
            f"{len(een['uitstel'])} keer uitgesteld" if len(een["uitstel"]) > 1 else "",
        )
        if part
    )
    rest = " · ".join(part for part in (een["thema"], source(een["bron"])) if part)
    slot = Markup("<br>{}").format(een["slot"]) if een["slot"] else ""
    return Markup('<b>{}</b><br>{}{}<br><span class="sz-zacht">{}</span>').format(
        een["wat"], when, slot, rest
    )
