"""What every card on the page of a group has: its screen, what it may ask, and what it showed last."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe, Keuze
from samenzorg_sim.werkplaats.pieces import Options, column, row, toggle
from samenzorg_sim.werkplaats.scherm import Scherm


class Blad:
    """A card; it keeps in `_beeld` what it shows, and shows that again when something is folded out."""

    def __init__(self, scherm: Scherm, doe: Doe) -> None:
        self._scherm, self._doe = scherm, doe
        self._beeld: dict[str, Any] = {}

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show this state of the group."""
        raise NotImplementedError

    def _fold(self, words: str) -> w.ToggleButton:
        """What not everybody needs every time, behind a button."""
        fold = toggle(words)
        fold.observe(lambda _: self.toon(self._beeld), "value")
        return fold


class Rijen:
    """Rows of words with a list beside them; `kies` hears of a row by its id, and what was chosen there."""

    def __init__(self, scherm: Scherm, kies: Callable[[str, str], Any]) -> None:
        self._scherm, self._kies = scherm, kies
        self._rijen: dict[str, tuple[w.HTML, Keuze, w.HBox]] = {}
        self.widget = column(soort="sz-groep")

    def toon(self, rows: Iterable[tuple[str, Markup, str, Options, str]]) -> None:
        """Show these rows: id, words, what the list is called, its options, and which holds."""
        boxes = tuple(self._row(*one) for one in rows)
        if self.widget.children != boxes:
            self.widget.children = boxes

    def _row(self, id_: str, words: Markup, vraag: str, options: Options, value: str) -> w.HBox:
        if id_ not in self._rijen:
            keuze = Keuze(self._scherm, "", partial(self._kies, id_), "sz-persoon__rol")
            wie = html(soort="sz-persoon__wie")
            self._rijen[id_] = wie, keuze, row(wie, keuze.widget, soort="sz-persoon")
        wie, keuze, box = self._rijen[id_]
        show(wie, words)
        if keuze.widget.description != vraag:
            keuze.widget.description = vraag
        keuze.toon(options, value)
        return box
