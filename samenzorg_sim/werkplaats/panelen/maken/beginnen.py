"""Where one begins: something new, a copy, a draft of before, or an own case to change."""

from collections.abc import Callable
from typing import Any

import ipywidgets as w

from samenzorg_sim.content.concept import Concept
from samenzorg_sim.content.read import GESPREKKEN
from samenzorg_sim.werkplaats.opmaak import html, link
from samenzorg_sim.werkplaats.panelen.maken.opslag import open_draft, read_concept
from samenzorg_sim.werkplaats.panelen.maken.verder import verder
from samenzorg_sim.werkplaats.panelen.maken.werkblad import Inlezen
from samenzorg_sim.werkplaats.panelen.weggehaald import teruggehaald
from samenzorg_sim.werkplaats.pieces import choice, column, line
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

WIE_MAG = (
    "Wie een gesprek maakte, kan het veranderen en weghalen. "
    "Wie Samenzorg op deze computer startte, kan dat ook. Ieder ander maakt een kopie."
)
BRONNEN = "Waar alle gesprekken, oefeningen en lijsten vandaan komen."


class Beginnen:
    """The choice; `begin` gets the case to write on, and the name of its draft when it has one."""

    def __init__(self, scherm: Scherm, begin: Callable[[Concept, str | None], None]) -> None:
        self._scherm, self._begin = scherm, begin
        self.widget = column(soort="sz-hoofd")
        self.toon()

    def toon(self) -> None:
        """Show what there is now."""
        found = self._scherm.client.eigen()
        knop = self._scherm.knop
        nieuw = kaart(
            "Een nieuw gesprek",
            html(
                "U beantwoordt vragen, stap voor stap. Veel staat al klaar. "
                "Een kort gesprek is in een kwartier af."
            ),
            knop("Nieuw gesprek", lambda: self._begin(Concept.nieuw(), None)),
        )
        leeg = link("/balie/eigen/leeg.xlsx", "Leeg werkblad maken", bewaar=True)
        naar = link("/werkplaats/materiaal", "Naar de bronnen")
        inlezen = Inlezen(self._scherm, self._from_werkblad).widget
        self.widget.children = (
            *verder(self._scherm, found["concepten"], (GESPREKKEN,), self._go_on, self.toon),
            nieuw,
            self._copy(found),
            *self._change(found),
            kaart("Een werkblad uit een rekenprogramma", html(leeg, "sz-rustige-link"), inlezen),
            *teruggehaald(self._scherm, found, (GESPREKKEN,), self.toon),
            kaart("Bronnen", html(BRONNEN), html(naar, "sz-rustige-link")),
        )

    def _copy(self, found: dict[str, Any]) -> w.VBox:
        from_ = choice("Een kopie van", [(one["titel"], one["id"]) for one in cases(found)])
        button = self._scherm.knop(
            "Kopie maken", lambda: self._begin(self._copied(str(from_.value)), None), "rustig"
        )
        text = html("U verandert de kopie. Het gesprek zelf blijft zoals het is.")
        return kaart("Een kopie veranderen", text, line(from_, button))

    def _change(self, found: dict[str, Any]) -> list[w.Widget]:
        mine = [(one["titel"], one["id"]) for one in cases(found) if one["mag"]]
        broken = [one["id"] for one in found["stuk"] if one["vak"] == GESPREKKEN]
        mine += [(f"{name} (klopt niet)", name) for name in broken]
        if not any(one["eigen"] for one in cases(found)) and not mine:
            return []
        which = choice("Welk gesprek?", mine)
        button = self._scherm.knop(
            "Aanpassen", lambda: self._begin(self._own(str(which.value)), None), "rustig"
        )
        away = self._scherm.knop("Gesprek weghalen", lambda: self._away(str(which.value)), "rustig")
        fields = [line(which, button, away)] if mine else []
        return [kaart("Een eigen gesprek aanpassen of weghalen", html(WIE_MAG), *fields)]

    def _away(self, scenario: str) -> None:
        self._scherm.client.haal_weg(GESPREKKEN, scenario)
        self.toon()

    def _from_werkblad(self, plain: dict[str, Any]) -> None:
        """A new case: what has its id already is never overwritten."""
        self._begin(Concept({**plain, "id": ""}), None)

    def _copied(self, scenario: str) -> Concept:
        told = self._scherm.client.tekst(scenario)
        found = read_concept(told["tekst"])
        return found.kopie(f"{found.titel} (kopie)")

    def _own(self, scenario: str) -> Concept:
        told = self._scherm.client.tekst(scenario)
        return read_concept(told["tekst"], told["stempel"])

    def _go_on(self, naam: str) -> None:
        self._begin(open_draft(self._scherm.client.concept(naam)), naam)


def cases(found: dict[str, Any]) -> list[dict[str, Any]]:
    """The cases among all content."""
    return [one for one in found["materiaal"] if one["vak"] == GESPREKKEN]
