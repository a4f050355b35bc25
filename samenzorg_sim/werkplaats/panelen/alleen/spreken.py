"""Two ways to speak: choose a formulation of the scenario, or type in your own words."""

from collections.abc import Callable
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.werkplaats.oefening import Oefening
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.panelen.oogst import follow
from samenzorg_sim.werkplaats.pieces import choice, column, make, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm

# So many formulations fit on a phone together with what was just said.
AT_ONCE = 5
NU, ALGEMEEN = "nu", "algemeen"
PRIVE = "Het programma leest mee, om te herkennen wat voor zin het is. Wat u typt, wordt nergens bewaard."


class Spreken:
    """The part of the page where the next turn is made."""

    def __init__(self, scherm: Scherm, kies: Callable[[str], None], typ: Callable[[str], None]) -> None:
        self._scherm, self._kies, self._typ = scherm, kies, typ
        self._zinnen: list[dict[str, Any]] = []
        self._gesprek, self._nu, self._page = "", None, 0
        self._kiezen = scherm.knop("Een zin kiezen", lambda: self._mode(typing=False), "rustig")
        self._typen = scherm.knop("Zelf typen", lambda: self._mode(typing=True), "rustig")
        self._over = choice("Waarover wilt u praten?", [("Wat nu past", NU)])
        self._over.observe(lambda _: self._turn_to(0), "value")
        self._knoppen = [self._zin(place) for place in range(AT_ONCE)]
        self._meer = scherm.knop("Andere zinnen", lambda: self._turn_to(self._page + 1), "rustig")
        chosen = [self._over, *self._knoppen, self._meer]
        self._lijst = column(*chosen, soort="sz-zinnen")
        self._veld = make(
            w.Textarea, "sz-spreekveld", description="Wat zegt u?", rows=2, continuous_update=False
        )
        zeg = scherm.knop("Zeg dit", self._say)
        uitleg = html(Markup('<p class="sz-zacht">{}</p>').format(PRIVE))
        self._zelf = column(self._veld, zeg, uitleg, soort="sz-spreekregel")
        ways = row(self._kiezen, self._typen, soort="sz-manieren")
        self._merk, self._times = html(), 0
        self.widget = column(ways, self._lijst, self._zelf, self._merk, soort="sz-kaart sz-spreken")
        self._mode(typing=False)

    def toon(self, oefening: Oefening) -> None:
        """Offer what can be said now."""
        beeld = oefening.open
        visible(self.widget, not beeld["voorbij"])
        self._zinnen, self._nu = beeld["zinnen"], beeld["over"]
        if beeld["id"] != self._gesprek:
            self._gesprek, self._veld.value = beeld["id"], ""
        subjects = [(one["titel"], one["id"]) for one in beeld["onderwerpen"]]
        follow(self._over, [("Wat nu past", NU), *subjects, ("Over iets anders", ALGEMEEN)])
        visible(self._kiezen, bool(self._zinnen))
        if not self._zinnen:
            self._mode(typing=True)
        self._turn_to(0)

    def terug(self, tekst: str) -> None:
        """Put these words back into the field, ready to be changed: they were not said."""
        self.wacht(False)
        self._mode(typing=True)
        self._veld.value = tekst
        self._times += 1
        mark = Markup('<span data-focus=".sz-spreekveld textarea" data-bij="{}"></span>').format(self._times)
        show(self._merk, mark)

    def wacht(self, waiting: bool) -> None:
        """Step aside while something else must be answered first."""
        visible(self.widget, not waiting)

    def leeg(self) -> None:
        """What was typed has been said."""
        self._veld.value = ""

    def _zin(self, place: int) -> w.Button:
        return self._scherm.knop("…", lambda: self._choose(place), "rustig sz-zin")

    def _mode(self, typing: bool) -> None:
        visible(self._lijst, not typing)
        visible(self._zelf, typing)
        for button, down in ((self._kiezen, not typing), (self._typen, typing)):
            button.remove_class("mod-active")
            if down:
                button.add_class("mod-active")

    def _offered(self) -> list[dict[str, Any]]:
        """What fits the chosen subject, what was not said yet first."""
        about = self._over.value
        if about == NU:
            fits = [one for one in self._zinnen if one["onderwerp"] in (None, self._nu)]
        else:
            wanted = None if about == ALGEMEEN else about
            fits = [one for one in self._zinnen if one["onderwerp"] == wanted]
        return sorted(fits or self._zinnen, key=lambda one: bool(one["gezegd"]))

    def _turn_to(self, page: int) -> None:
        offered = self._offered()
        pages = max(1, -(-len(offered) // AT_ONCE))
        self._page = page % pages
        here = offered[self._page * AT_ONCE : (self._page + 1) * AT_ONCE]
        self._here = [one["id"] for one in here]
        for place, button in enumerate(self._knoppen):
            visible(button, place < len(here))
            if place < len(here):
                button.description = here[place]["zegt"]
        visible(self._meer, pages > 1)

    def _choose(self, place: int) -> None:
        if place < len(self._here):
            self._kies(self._here[place])

    def _say(self) -> None:
        self._typ(self._veld.value)
