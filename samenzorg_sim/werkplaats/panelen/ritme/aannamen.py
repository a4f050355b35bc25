"""Every number that is assumed, theme by theme: its unit, its range and why, to be changed."""

from collections.abc import Callable
from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.content.aanname import AANNAMEN, THEMAS, Aanname
from samenzorg_sim.content.ritme import Ritme, Ritmewaarde
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.pieces import choice, column, number, visible
from samenzorg_sim.werkplaats.scherm import Scherm


class Aannamen:
    """A theme at a time; its fields are made when it is first chosen."""

    def __init__(self, scherm: Scherm, ritme: Ritme, zet: Callable[[str, int], None]) -> None:
        self._scherm, self._zet, self._ritme = scherm, zet, ritme
        self._velden: dict[str, tuple[w.DOMWidget, w.HTML]] = {}
        self._themas: dict[str, w.VBox] = {}
        self._showing = False
        self._thema = choice("Waarover?", [(thema, thema) for thema in THEMAS])
        self._thema.observe(lambda _: scherm.probeer(self._open), "value")
        self._plek = column()
        self.widget = column(self._thema, self._plek)
        self._open()

    def toon(self, ritme: Ritme) -> None:
        """The numbers of this plan."""
        self._ritme = ritme
        waarden = {one.id: one for one in ritme.aannamen}
        self._showing = True
        try:
            for name, (field, uitleg) in self._velden.items():
                found = waarden[name].waarde
                value = str(found) if AANNAMEN[name].keuzes else found
                if field.value != value:
                    field.value = value
                show(uitleg, in_words(AANNAMEN[name], waarden[name]))
        finally:
            self._showing = False

    def _open(self) -> None:
        thema = self._thema.value
        if thema not in self._themas:
            there = [one for one in AANNAMEN.values() if one.thema == thema]
            made = column(*(self._veld(one) for one in there))
            self._themas[thema] = made
            self._plek.children = tuple(self._themas.values())
        for name, one in self._themas.items():
            visible(one, name == thema)
        self.toon(self._ritme)

    def _veld(self, one: Aanname) -> w.VBox:
        start = next(found.waarde for found in self._ritme.aannamen if found.id == one.id)
        field: Any = (
            choice(one.vraag, [(f"{keuze} {one.eenheid}", str(keuze)) for keuze in one.keuzes])
            if one.keuzes
            else number(_asked(one), start, one.van, one.tot)
        )
        field.observe(partial(self._changed, one.id), "value")
        uitleg = html(soort="sz-bij-getal")
        self._velden[one.id] = (field, uitleg)
        return column(field, uitleg, soort="sz-getal")

    def _changed(self, aanname: str, change: dict[str, Any]) -> None:
        if not self._showing:
            self._scherm.probeer(lambda: self._zet(aanname, int(change["new"])))


def _asked(one: Aanname) -> str:
    return f"{one.vraag} ({one.eenheid})" if one.eenheid else one.vraag


def in_words(one: Aanname, waarde: Ritmewaarde) -> Markup:
    """What it may be, whether anything is known of it, and why it is what it is."""
    bron = waarde.bron
    known = (
        Markup("<b>Aanname.</b>") if bron is None else Markup("<b>Uit een bron:</b> {}").format(bron.tekst)
    )
    return Markup("<p>{} {} Kan zijn: {}.</p>").format(known, waarde.waarom, one.bereik)
