"""Which ways of going about a talk to play: six that are there, and an order that the user makes."""

from typing import Any, Final

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.content.soort import SOORTEN, Aanpak, Soort
from samenzorg_sim.naaste.aanpak import BEURTEN, BLOK
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.pieces import choice, column, make, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm

EIGEN: Final = "Uw eigen volgorde"
_EERST: Final = (Aanpak.LUISTEREN, Aanpak.INFORMEREN, Aanpak.ONDERVRAGEN, Aanpak.OVERTUIGEN)
_NERGENS: Final = ""


class Aanpakken:
    """Six boxes to tick, and a list of one's own."""

    def __init__(self, scherm: Scherm) -> None:
        self._scherm = scherm
        self._vakjes = {way: _box(way.value.capitalize(), way in _EERST) for way in Aanpak}
        self._eigen = _box(EIGEN, False)
        self._beurten: list[tuple[str, str]] = []
        self._onderwerpen: dict[str, str] = {}
        zelf = self._make_own()
        visible(zelf, False)
        self._eigen.observe(lambda change: visible(zelf, change["new"]), "value")
        vakjes = [
            part
            for way, box in self._vakjes.items()
            for part in (box, html(Markup("<p>{}</p>").format(in_words(way)), "sz-bij-vakje"))
        ]
        kop = html(Markup("<h3>Welke aanpak?</h3>"))
        self.widget = column(kop, *vakjes, self._eigen, zelf, soort="sz-aanpakken")

    def over(self, onderwerpen: list[dict[str, Any]]) -> None:
        """The subjects of another case; a list of one's own begins anew."""
        self._onderwerpen = {one["id"]: one["titel"] for one in onderwerpen}
        options = [("waar de naaste over praat", _NERGENS)]
        self._over.options = options + [(title, id_) for id_, title in self._onderwerpen.items()]
        self._over.value = _NERGENS
        self._clear()

    def chosen(self) -> list[tuple[str, str]]:
        """Name on screen, and what `simulate` plays; an own list without turns is left out."""
        found = [(way.value.capitalize(), way.value) for way, box in self._vakjes.items() if box.value]
        if self._eigen.value and self._beurten:
            turns = (f"{kind}:{about}" if about else kind for kind, about in self._beurten)
            found.append((EIGEN, ",".join(turns)))
        return found

    def _make_own(self) -> w.VBox:
        kinds = [(words.capitalize(), kind.value) for kind, words in SOORTEN.items()]
        self._soort = choice("Wat zegt de zorgmedewerker?", kinds)
        self._over = choice("Waarover?", [])
        self._lijst = html()
        uitleg = html(
            Markup(
                "<p>Zet de beurten achter elkaar, hoogstens {}. Is de lijst op, dan begint hij opnieuw.</p>"
            ).format(BEURTEN)
        )
        self._erbij = self._scherm.knop("Beurt toevoegen", self._add, "rustig")
        self._laatste = self._scherm.knop("Laatste beurt weghalen", self._drop, "rustig")
        knoppen = row(self._erbij, self._laatste, soort="sz-stuur")
        return column(uitleg, self._soort, self._over, knoppen, self._lijst, soort="sz-eigen")

    def _add(self) -> None:
        self._beurten.append((self._soort.value, self._over.value))
        self._show()

    def _drop(self) -> None:
        self._beurten = self._beurten[:-1]
        self._show()

    def _clear(self) -> None:
        self._beurten = []
        self._show()

    def _show(self) -> None:
        self._erbij.disabled = len(self._beurten) == BEURTEN
        self._laatste.disabled = not self._beurten
        items = Markup("").join(Markup("<li>{}</li>").format(self._line(*one)) for one in self._beurten)
        empty = Markup("<p>Uw lijst is nog leeg.</p>")
        show(self._lijst, Markup('<ol class="sz-beurten">{}</ol>').format(items) if items else empty)

    def _line(self, kind: str, about: str) -> str:
        words = SOORTEN[Soort(kind)].capitalize()
        return f"{words}, over: {self._onderwerpen[about]}" if about else words


def in_words(way: Aanpak) -> str:
    """What this way of going about it is made of."""
    if way is Aanpak.WILLEKEURIG:
        return "Elke beurt iets anders, zonder plan."
    return f"Steeds: {', '.join(SOORTEN[kind] for kind in BLOK[way])}."


def _box(words: str, ticked: bool) -> w.Checkbox:
    return make(w.Checkbox, "sz-vakje", description=words, value=ticked, indent=False)
