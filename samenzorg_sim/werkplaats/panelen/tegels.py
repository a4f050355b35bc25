"""The home page's tiles: each leads to a page, or opens one thing in place with a way back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.stijl import load_icons
from samenzorg_sim.werkplaats.opmaak import html, link, show
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm


@dataclass(frozen=True)
class Tegel:
    """What one may want to do: `naar` is a page; else `maak` makes, once, what opens in place."""

    kop: str
    uitleg: str = ""
    prent: str = ""
    naar: str = ""
    maak: Callable[[], w.Widget] | None = None


class Tegels:
    """The home page: what one was busy with, the tiles, what is arranged beforehand; or one opened thing.

    What opens in place is made when it is chosen first: most visits need none of it.
    """

    def __init__(
        self, scherm: Scherm, verder: w.Widget, tegels: Sequence[Tegel], vooraf: Sequence[Tegel]
    ) -> None:
        self._scherm, self._made = scherm, dict[str, w.Widget]()
        self._places: dict[str, str] = {}
        self._open, self._times = "", 0
        self._focus = html()
        self._terug = scherm.knop("Terug naar het begin", self.close, "rustig")
        self._terug.add_class("sz-terug")
        self._blad = column(soort="sz-blad")
        self._rooster, self._drawn = column(soort="sz-tegels"), dict[str, w.Widget]()
        quiet = row(*map(self._rustig, vooraf), soort="sz-vooraf")
        self.doen = column(html(Markup("<h2>Wat wilt u doen?</h2>")), self._rooster)
        regelen = column(html(Markup("<h2>Vooraf regelen</h2>")), quiet)
        self._begin = column(verder, self.doen, regelen, soort="sz-begin")
        self.widget = column(self._begin, self._blad, self._focus)
        self.toon(tegels)

    def toon(self, tegels: Sequence[Tegel]) -> None:
        """Show these tiles, in this order."""
        self._rooster.children = tuple(self._grid(tegels))

    def open(self, tegel: Tegel) -> None:
        """Show what this tile opens, alone on the page."""
        assert tegel.maak is not None
        if tegel.kop not in self._made:
            self._made[tegel.kop] = tegel.maak()
        self._open = tegel.kop
        self._blad.children = (self._terug, self._made[tegel.kop])
        visible(self._begin, False)
        self._point(".sz-blad h2")

    def close(self) -> None:
        """Back to the tiles, with the keyboard where it was."""
        came_from = self._places.get(self._open, ".sz-begin h2")
        self._open, self._blad.children = "", ()
        visible(self._begin, True)
        self._point(came_from)

    def is_open(self, tegel: Tegel) -> bool:
        """Whether what this tile opens is on the page now."""
        return self._open == tegel.kop

    def _point(self, place: str) -> None:
        """Where the keyboard goes; and while something is open, what the browser's way back presses."""
        self._times += 1
        back = Markup(' data-terug=".sz-terug"') if self._open else Markup("")
        mark = Markup('<span data-focus="{}" data-bij="{}"{}></span>')
        show(self._focus, mark.format(place, self._times, back))

    def _grid(self, tegels: Sequence[Tegel]) -> list[w.Widget]:
        """The tiles in order; links that follow each other are one piece of the page."""
        found: list[w.Widget] = []
        for links, some in groupby(tegels, key=lambda one: bool(one.naar)):
            if links:
                found.append(html(Markup("").join(map(as_link, some))))
            else:
                found += [self._draw(one) for one in some]
        return found

    def _draw(self, tegel: Tegel) -> w.Widget:
        """A tile with a button, made once: its place in the page is where the keyboard comes back to."""
        if tegel.kop not in self._drawn:
            parts = (self._knop(tegel), html(_prent(tegel) + _uitleg(tegel)))
            self._drawn[tegel.kop] = column(*parts, soort="sz-tegel")
        return self._drawn[tegel.kop]

    def _rustig(self, tegel: Tegel) -> w.Widget:
        """A button, or a link that looks like one."""
        if tegel.naar:
            return html(link(tegel.naar, tegel.kop), "sz-rustige-link")
        return self._knop(tegel, "sz-knop sz-knop--rustig")

    def _knop(self, tegel: Tegel, soort: str = "") -> w.Button:
        mark = f"sz-kies-{len(self._places)}"
        self._places[tegel.kop] = f".{mark}"
        button = self._scherm.knop(tegel.kop, lambda: self.open(tegel))
        button._dom_classes = (*soort.split(), mark)
        return button


def as_link(tegel: Tegel) -> Markup:
    """A tile that leads to another page."""
    kop = Markup('<a href="{}">{}</a>').format(tegel.naar, tegel.kop)
    return Markup('<div class="sz-tegel">{}{}{}</div>').format(kop, _prent(tegel), _uitleg(tegel))


def _prent(tegel: Tegel) -> Markup:
    return Markup(load_icons("tegels")[tegel.prent])


def _uitleg(tegel: Tegel) -> Markup:
    return Markup("<p>{}</p>").format(tegel.uitleg)
