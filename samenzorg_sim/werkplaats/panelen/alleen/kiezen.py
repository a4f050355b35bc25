"""With whom to practise: the cases there are, and one's own talks."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.dag import here
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, show, uitklap
from samenzorg_sim.werkplaats.pieces import column
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

NIEMAND = "Er is nog geen situatie om alleen te oefenen. Zet er een in de map met gegevens en start opnieuw."


class Kiezen:
    """What is on the page while no talk is open."""

    def __init__(self, scherm: Scherm, begin: Callable[[str], None]) -> None:
        self._scherm, self._begin = scherm, begin
        self._eigen, self._anders = html(), html()
        self._kaarten = column()
        self.widget = column(self._eigen, self._kaarten, self._anders)

    def toon(self, alleen: dict[str, Any]) -> None:
        """Show the choice, easy cases first; `alleen` is that part of the overview."""
        cases = [one for one in alleen["scenarios"] if one["te_spelen"]]
        levels = [self._niveau(*level) for level in groupby(cases, key=lambda one: str(one["niveau"]))]
        self._kaarten.children = tuple(levels or [kaart("Alleen oefenen", html(NIEMAND))])
        show(self._eigen, talks(alleen["gesprekken"]))
        show(self._anders, only_live(alleen["scenarios"]))

    def _niveau(self, niveau: str, cases: Iterable[dict[str, Any]]) -> w.VBox:
        kop = html(Markup("<h2>{}</h2>").format(niveau.capitalize()))
        return column(kop, column(*map(self._kaart, cases), soort="sz-situaties"))

    def _kaart(self, case: dict[str, Any]) -> w.VBox:
        about = html(Markup("<p>{}</p>").format(case["samenvatting"]))
        words = f"Begin een gesprek met {case['naaste']}"
        return kaart(case["titel"], about, self._scherm.knop(words, lambda: self._begin(case["id"])))


def only_live(scenarios: Sequence[dict[str, Any]]) -> Markup:
    """The cases in which the naaste has no words, so that nobody looks for them in vain."""
    titles = [one["titel"] for one in scenarios if not one["te_spelen"]]
    told = Markup('<p class="sz-zacht">Alleen met een groep te spelen: {}.</p>')
    return told.format(", ".join(titles)) if titles else Markup("")


def talks(gesprekken: Sequence[dict[str, Any]]) -> Markup:
    """One's own talks: to go on with, kept, and the rest."""
    running = [one for one in gesprekken if not one["naam"] and not one["voorbij"] and one["beurten"]]
    kept = [one for one in gesprekken if one["naam"]]
    rest = [one for one in gesprekken if not one["naam"] and one["voorbij"] and one["beurten"]]
    parts = Markup("")
    if running:
        parts += Markup('<div class="sz-kaart"><h2>Verder waar u was</h2>{}</div>').format(rows(running[:3]))
    if kept:
        parts += Markup('<div class="sz-kaart"><h2>Uw bewaarde gesprekken</h2>{}</div>').format(rows(kept))
    if rest:
        parts += Markup('<div class="sz-kaart">{}</div>').format(
            uitklap(f"Klaar, niet bewaard ({len(rest)})", rows(rest))
        )
    return parts


def rows(gesprekken: Sequence[dict[str, Any]]) -> Markup:
    """A line each, as a link."""
    return Markup('<ul class="sz-sessies">{}</ul>').format(Markup("").join(row(one) for one in gesprekken))


def row(gesprek: dict[str, Any]) -> Markup:
    """One talk: its name or case, the day, how far."""
    begun = here(gesprek["begonnen"])
    many = "1 beurt" if gesprek["beurten"] == 1 else f"{gesprek['beurten']} beurten"
    words = [gesprek["titel"]] if gesprek["naam"] else []
    words += [
        f"{datum(begun.date())}, {begun:%H:%M} uur",
        many,
        "klaar" if gesprek["voorbij"] else "nog bezig",
    ]
    line = '<li><a href="/werkplaats/alleen_oefenen?sessie={}">{}</a> <span class="sz-zacht">{}</span></li>'
    return Markup(line).format(gesprek["id"], gesprek["naam"] or gesprek["titel"], " · ".join(words))
