"""What was made of a typed turn: said plainly, asked when unsure, and always to be corrected."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.werkplaats.oefening import Oefening
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.panelen.alleen.dialoog import kind, titel
from samenzorg_sim.werkplaats.panelen.oogst import follow
from samenzorg_sim.werkplaats.pieces import choice, column, make, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.verstaan import Verstaan

GEEN = ""


class Verstaanpaneel:
    """Asks before a turn is said, shows after it, and corrects the last one."""

    def __init__(
        self, scherm: Scherm, zeg: Callable[[Verstaan], None], verbeter: Callable[[Verstaan], None],
        anders: Callable[[str], None],
    ) -> None:  # fmt: skip
        self._zeg, self._verbeter, self._anders = zeg, verbeter, anders
        self._beeld: dict[str, Any] = {}
        self._wacht: Verstaan | None = None
        self._gezegd: Verstaan | None = None
        self._vraag = html()
        self._eerste = scherm.knop("…", lambda: self._pick(0))
        self._tweede = scherm.knop("…", lambda: self._pick(1))
        self._iets = scherm.knop("Iets anders", self._choose_self, "rustig")
        self._niet = scherm.knop("Ik zeg het anders", self._take_back, "rustig")
        self._knoppen = row(self._eerste, self._tweede, self._iets, self._niet, soort="sz-stuur")
        self._soort = choice("Wat voor zin is het?", [("…", GEEN)])
        self._over = choice("Waar gaat het over?", [("…", GEEN)])
        self._belooft = make(w.Checkbox, description="Ik beloof hier iets", value=False, indent=False)
        self._zo = scherm.knop("Zo bedoelde ik het", self._meant_so)
        self._laat = scherm.knop("Laat maar", self._leave, "rustig")
        buttons = row(self._zo, self._laat, soort="sz-stuur")
        self._zelf = column(self._soort, self._over, self._belooft, buttons, soort="sz-formulier")
        self._klopt_niet = scherm.knop("Dat klopt niet", self._correct, "rustig")
        self.widget = column(
            self._vraag, self._knoppen, self._zelf, self._klopt_niet, soort="sz-kaart sz-verstaan"
        )
        self._draw()

    @property
    def bezig(self) -> bool:
        """Whether a question waits for an answer."""
        return self._wacht is not None

    def toon(self, oefening: Oefening) -> None:
        """Follow the talk; a new talk has no question open."""
        if oefening.open["id"] != self._beeld.get("id"):
            self._wacht = self._gezegd = None
        self._beeld = oefening.open
        kinds = [(one["naam"], one["id"]) for one in self._beeld["soorten"]]
        follow(self._soort, kinds)
        subjects = [(one["titel"], one["id"]) for one in self._beeld["onderwerpen"]]
        follow(self._over, [("Niets bepaalds, het gaat gewoon verder", GEEN), *subjects])
        self._draw()

    def vraag(self, unsure: Verstaan) -> None:
        """Ask what was meant."""
        self._wacht, self._gezegd = unsure, None
        if unsure.kies_zelf:
            self._fill(unsure)
        self._draw(choosing=unsure.kies_zelf)

    def gezegd(self, said: Verstaan | None) -> None:
        """Show how the last turn was taken; None when it was not typed."""
        self._wacht, self._gezegd = None, said
        self._draw()

    def _draw(self, choosing: bool = False) -> None:
        asking, told = self._wacht, self._gezegd
        self._laat.description = "Laat maar" if asking is None else "Ik zeg het anders"
        visible(self.widget, asking is not None or told is not None)
        visible(self._zelf, choosing)
        kinds = asking is not None and bool(asking.keuzes)
        about = asking is not None and not kinds and not asking.onderwerp_zeker
        visible(self._knoppen, asking is not None and not choosing)
        for button in (self._eerste, self._tweede):
            visible(button, kinds or about)
        visible(self._klopt_niet, told is not None and not choosing)
        if asking is not None:
            show(self._vraag, self._question(asking, kinds, choosing))
        elif told is not None:
            show(self._vraag, self._told(told, choosing))

    def _question(self, asking: Verstaan, kinds: bool, choosing: bool) -> Markup:
        said = Markup('<p class="sz-zacht">U typte: ‘{}’</p>').format(shortened(asking.tekst))
        if asking.kies_zelf:
            question = asking.melding
        elif kinds:
            one, two = (self._name(each) for each in asking.keuzes)
            self._eerste.description, self._tweede.description = capital(one), capital(two)
            question = f"Bedoelde u dit als {one} of als {two}?"
        else:
            one = titel(self._beeld, asking.onderwerp)
            self._eerste.description, self._tweede.description = (
                f"Over ‘{one}’",
                "Nee, het ging gewoon verder",
            )
            question = f"Ging dit over ‘{one}’?"
        focus = ".sz-verstaan select" if choosing else ".sz-verstaan button"
        mark = Markup('<span data-focus="{}" data-bij="{}"></span>').format(focus, question)
        return said + Markup("<h2>{}</h2>{}").format(question, mark)

    def _told(self, told: Verstaan, choosing: bool) -> Markup:
        turns = self._beeld["beurten"]
        what = kind(self._beeld, turns[-1]) if turns else ""
        promise = ", met een belofte" if turns and turns[-1]["belooft"] else ""
        focus = ".sz-verstaan select" if choosing else ".sz-spreekveld textarea"
        mark = Markup('<span data-focus="{}" data-bij="{}"></span>').format(focus, len(turns))
        return Markup("<p>Wij hoorden: <b>{}{}</b>. {}</p>{}").format(what, promise, told.zekerheid, mark)

    def _pick(self, which: int) -> None:
        asking = self._wacht
        if asking is None:
            return
        if asking.keuzes:
            chosen = replace(asking, soort=asking.keuzes[which], keuzes=(), zekerheid="Dat koos u zelf.")
            if chosen.onderwerp_zeker:
                self._zeg(chosen)
            else:
                self.vraag(chosen)
            return
        self._zeg(replace(asking, onderwerp=(asking.onderwerp, None)[which], onderwerp_zeker=True))

    def _choose_self(self) -> None:
        if self._wacht is not None:
            self._fill(self._wacht)
            self._draw(choosing=True)

    def _correct(self) -> None:
        if self._gezegd is not None:
            self._fill(self._gezegd)
            self._draw(choosing=True)

    def _fill(self, known: Verstaan) -> None:
        self._soort.value, self._over.value = known.soort, known.onderwerp or GEEN
        self._belooft.value = known.belooft

    def _meant_so(self) -> None:
        known = self._wacht or self._gezegd
        if known is None:
            return
        meant = replace(
            known, melding="", kies_zelf=False, soort=self._soort.value, keuzes=(), onderwerp_zeker=True,
            onderwerp=self._over.value or None, belooft=self._belooft.value, zekerheid="Dat koos u zelf.",
        )  # fmt: skip
        (self._zeg if self._wacht is not None else self._verbeter)(meant)

    def _leave(self) -> None:
        if self._wacht is not None:
            self._take_back()
        else:
            self._draw()

    def _take_back(self) -> None:
        if self._wacht is not None:
            words, self._wacht = self._wacht.tekst, None
            self._draw()
            self._anders(words)

    def _name(self, soort: str) -> str:
        return next((one["naam"] for one in self._beeld["soorten"] if one["id"] == soort), soort)


def shortened(text: str, most: int = 160) -> str:
    """The beginning of a long text."""
    return text if len(text) <= most else text[: most - 1] + "…"


def capital(text: str) -> str:
    """With a capital."""
    return text[:1].upper() + text[1:]
