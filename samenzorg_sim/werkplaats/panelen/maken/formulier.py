"""The form: one step at a time, what is still missing beside it, and every step back."""

from collections.abc import Callable
from functools import partial
from typing import Final

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.content.concept import Concept
from samenzorg_sim.content.node import Path
from samenzorg_sim.content.read import GESPREKKEN
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.panelen.maken.blad import Blad, css_name
from samenzorg_sim.werkplaats.panelen.maken.lijst import make_inhoud
from samenzorg_sim.werkplaats.panelen.maken.plaats import Plaats, place_of
from samenzorg_sim.werkplaats.panelen.maken.stappen import steps_of
from samenzorg_sim.werkplaats.panelen.maken.zinnen import Zinnen
from samenzorg_sim.werkplaats.pieces import choice, column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

MOST_SHOWN: Final = 6
_KLAAR: Final = "Alles is ingevuld. U kunt het gesprek bewaren en spelen."
_KLAAR_LIJST: Final = "Alles is ingevuld. U kunt het bewaren."


class Formulier:
    """The fields of one step, and what is missing; `keep` is called with every change."""

    def __init__(self, scherm: Scherm, concept: Concept, keep: Callable[[], None]) -> None:
        self.blad = Blad(scherm, concept, self._changed, self._rebuild)
        self._concept, self._keep = concept, keep
        self._stappen = steps_of(concept.vak)
        self._stap, self._asked = 0, 0
        self._ga = choice(
            "Ga naar", [(f"{n}. {stap.titel}", str(n)) for n, stap in enumerate(self._stappen, 1)]
        )
        self._ga.observe(lambda _: scherm.probeer(lambda: self.toon_stap(int(self._ga.value) - 1)), "value")
        self._kop, self._focus, self._stand = html(), html(soort="sz-onzichtbaar"), html()
        self._inhoud = column()
        self._vorige = scherm.knop("Vorige stap", lambda: self.toon_stap(self._stap - 1), "rustig")
        self._volgende = scherm.knop("Volgende stap", lambda: self.toon_stap(self._stap + 1))
        self._terug = scherm.knop("Ongedaan maken", lambda: self.blad.doe(concept.terug), "rustig")
        self._weer = scherm.knop("Opnieuw doen", lambda: self.blad.doe(concept.opnieuw), "rustig")
        self._mist = [scherm.knop("", partial(self._go, n), "rustig sz-mist") for n in range(MOST_SHOWN)]
        self._missing: list[Plaats] = []
        self._meer = html()
        steps = row(self._terug, self._weer, soort="sz-stuur")
        onder = column(
            row(self._vorige, self._volgende, soort="sz-stuur sz-stuur--verder"), soort="sz-navigatie"
        )
        self.widget = column(self._kop, self._focus, self._ga, self._inhoud, onder, soort="sz-hoofd sz-maken")
        self.ontbreekt = kaart("Wat ontbreekt er nog?", self._stand, *self._mist, self._meer, steps)
        self._show_step()
        self._changed(kept=True)

    def toon_stap(self, stap: int) -> None:
        """Turn to this step (from 0), where there is one."""
        if 0 <= stap < len(self._stappen) and stap != self._stap:
            self._stap = stap
            self._ga.value = str(stap + 1)
            self._show_step()

    def toon_fouten(self) -> None:
        """From now on an empty field is told at the field too."""
        self.blad.streng = True
        self.blad.toon()

    def _show_step(self) -> None:
        stap = self._stappen[self._stap]
        place = Markup(
            '<nav data-stap="{0}" aria-label="Stap"><p class="sz-zacht">Stap {0} van {1}</p>'
            "<h2>{2}</h2></nav>"
        )
        show(self._kop, place.format(self._stap + 1, len(self._stappen), stap.titel))
        self._rebuild(())
        visible(self._vorige, self._stap > 0)
        visible(self._volgende, self._stap + 1 < len(self._stappen))

    def _rebuild(self, focus: Path) -> None:
        stap, before = self._stappen[self._stap], self._inhoud.children
        self.blad.forget()
        cards: list[w.Widget] = [
            kaart(deel.kop, html(deel.uitleg), *make_inhoud(self.blad, (), deel.inhoud), soort="sz-formulier")
            for deel in stap.delen
        ]
        if stap.zinnen:
            cards = [Zinnen(self.blad).widget]
        self._inhoud.children = tuple(cards)
        _close(before)
        if focus:
            self._focus_on(focus)
        self.blad.toon()

    def _focus_on(self, path: Path) -> None:
        self._asked += 1
        name = css_name(path)
        fields = ", ".join(f".{name} {kind}" for kind in ("input", "textarea", "select"))
        show(self._focus, Markup('<span data-focus="{}" data-bij="{}"></span>').format(fields, self._asked))

    def _go(self, number: int) -> None:
        there = self._missing[number]
        self.toon_fouten()
        self.toon_stap(there.stap)
        self._focus_on(there.pad)

    def _changed(self, kept: bool = False) -> None:
        # Told first, then kept: a letter need not wait for the disk, which phones use too. Fields that come
        # or go are shown after this, so what one sees of them is on the disk.
        self._show_missing()
        if not kept:
            self._keep()

    def _show_missing(self) -> None:
        found: dict[tuple[int, Path], Plaats] = {}
        for problem in self._concept.problems:
            there = place_of(problem.path, self._stappen)
            found.setdefault((there.stap, there.pad), there)
        self._missing = sorted(found.values(), key=lambda one: one.stap)
        many = len(self._missing)
        done = _KLAAR if self._concept.vak == GESPREKKEN else _KLAAR_LIJST
        show(self._stand, done if not many else "Druk op een regel om erheen te gaan.")
        for n, button in enumerate(self._mist):
            visible(button, n < many)
            if n < many:
                one = self._missing[n]
                button.description = f"{self._stappen[one.stap].titel}: {one.woorden}"
        show(self._meer, f"En nog {many - MOST_SHOWN}." if many > MOST_SHOWN else "")
        self._terug.disabled, self._weer.disabled = not self._concept.kan_terug, not self._concept.kan_opnieuw
        self.blad.toon()


def _close(widgets: tuple[w.Widget, ...]) -> None:
    """Take fields that are gone out of the page's memory; layouts and styles are shared and stay."""
    for one in widgets:
        _close(getattr(one, "children", ()))
        one.close()
