"""Which kind a typed sentence is: asked when the program is unsure, and always to be corrected."""

from collections.abc import Callable

from markupsafe import Markup

from samenzorg_sim.content.soort import SOORTEN, Soort
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.pieces import choice, column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.verstaan import Verstaan

ZELF = "Dat koos u zelf."


class Gehoord:
    """`meant` is told the kind and how sure that is, in words."""

    def __init__(self, scherm: Scherm, meant: Callable[[Soort, str], None]) -> None:
        self._meant = meant
        self._keuzes: tuple[str, ...] = ()
        self._vraag = html()
        self._een = scherm.knop("…", lambda: self._pick(0))
        self._ander = scherm.knop("…", lambda: self._pick(1))
        self._anders = scherm.knop("Ik bedoelde iets anders", self._choose, "rustig")
        self._soort = choice("Wat voor zin is het?", [(name, kind.value) for kind, name in SOORTEN.items()])
        zo = scherm.knop("Zo bedoelde ik het", lambda: self._take(self._soort.value))
        self._zelf = column(self._soort, zo)
        buttons = row(self._een, self._ander, self._anders, soort="sz-stuur")
        self.widget = column(self._vraag, buttons, self._zelf, soort="sz-verstaan")
        self.weg()

    def weg(self) -> None:
        """Nothing was typed yet."""
        visible(self.widget, False)

    def vraag(self, unsure: Verstaan) -> None:
        """Ask which of two kinds it is, or of all ten when nothing was understood."""
        self._keuzes = unsure.keuzes
        self._open(asking=bool(unsure.keuzes), choosing=not unsure.keuzes)
        if unsure.keuzes:
            one, two = (SOORTEN[Soort(each)] for each in unsure.keuzes)
            self._een.description, self._ander.description = capital(one), capital(two)
            question = f"Bedoelde u dit als {one} of als {two}?"
        else:
            question = unsure.melding or "Wat voor zin is het?"
        focus = ".sz-verstaan button" if unsure.keuzes else ".sz-verstaan select"
        mark = Markup('<span data-focus="{}" data-bij="{}"></span>').format(focus, unsure.tekst)
        show(self._vraag, Markup("<p><b>{}</b></p>{}").format(question, mark))

    def gehoord(self, soort: Soort) -> None:
        """It was taken as this; somebody may know better."""
        self._soort.value = soort.value
        show(self._vraag, "")
        self._open(asking=False, choosing=False)

    def _open(self, asking: bool, choosing: bool) -> None:
        visible(self.widget, True)
        for button in (self._een, self._ander):
            visible(button, asking)
        visible(self._anders, not choosing)
        visible(self._zelf, choosing)

    def _pick(self, which: int) -> None:
        self._take(self._keuzes[which])

    def _choose(self) -> None:
        self._open(asking=False, choosing=True)
        mark = Markup('<span data-focus=".sz-verstaan select" data-bij="{}"></span>')
        show(self._vraag, mark.format(self._soort.value))

    def _take(self, soort: str) -> None:
        self._meant(Soort(soort), ZELF)


def capital(text: str) -> str:
    """With a capital."""
    return text[:1].upper() + text[1:]
