"""Where one begins: something new, a copy, a draft of before, or an own case to change."""

from collections.abc import Callable
from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.content.concept import Concept
from samenzorg_sim.content.read import GESPREKKEN
from samenzorg_sim.werkplaats.opmaak import html, link
from samenzorg_sim.werkplaats.panelen.maken.werkblad import Inlezen
from samenzorg_sim.werkplaats.panelen.weggehaald import teruggehaald
from samenzorg_sim.werkplaats.pieces import choice, column, line, row
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

_LEEG = "Nog zonder titel"
WIE_MAG = (
    "Wie een gesprek maakte, kan het veranderen en weghalen. "
    "Wie Samenzorg op deze computer startte, kan dat ook. Ieder ander maakt een kopie."
)
BRONNEN = "Waar alle gesprekken, oefeningen en lijsten vandaan komen."
ONLEESBAAR = (
    "Dit bestand is niet te lezen, dus het formulier kan het niet openen. "
    "Typ 'samenzorg check' om te zien waarom."
)


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
            *self._drafts(found["concepten"]),
            nieuw,
            self._copy(found),
            *self._change(found),
            kaart("Een werkblad uit een rekenprogramma", html(leeg, "sz-rustige-link"), inlezen),
            *teruggehaald(self._scherm, found, (GESPREKKEN,), self.toon),
            kaart("Bronnen", html(BRONNEN), html(naar, "sz-rustige-link")),
        )

    def _drafts(self, concepten: list[dict[str, Any]]) -> list[w.Widget]:
        concepten = [one for one in concepten if one["vak"] == GESPREKKEN]
        rows = [
            row(
                html(Markup("<b>{}</b>").format(one["titel"] or _LEEG), "sz-persoon__wie"),
                self._scherm.knop("Verder schrijven", partial(self._go_on, one["id"]), "rustig"),
                self._scherm.knop("Weghalen", partial(self._throw, one["id"]), "rustig"),
                soort="sz-persoon",
            )
            for one in concepten
        ]
        for one, widget in zip(concepten, rows, strict=True):
            for button in widget.children[1:]:
                button.tooltip = f"{button.description}: {one['titel'] or _LEEG}"
        intro = html("Wat u typt, wordt steeds bewaard. Alleen u ziet dit.")
        return [kaart("Verder waar u was", intro, column(*rows, soort="sz-groep"))] if rows else []

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
        found = _read(told["tekst"])
        return found.kopie(f"{found.titel} (kopie)")

    def _own(self, scenario: str) -> Concept:
        told = self._scherm.client.tekst(scenario)
        return _read(told["tekst"], told["stempel"])

    def _go_on(self, naam: str) -> None:
        self._begin(open_draft(self._scherm.client.concept(naam)), naam)

    def _throw(self, naam: str) -> None:
        self._scherm.client.gooi_concept_weg(naam)
        self.toon()


def open_draft(told: dict[str, Any]) -> Concept:
    """A draft as it was kept; raises `Refused`."""
    try:
        return Concept.of_json(told)
    except ValueError:
        raise Refused("onleesbaar", "Dit concept is niet te lezen.") from None


def _read(tekst: str, stempel: str = "") -> Concept:
    try:
        return Concept.of_text(tekst, stempel)
    except ValueError:
        raise Refused("onleesbaar", ONLEESBAAR) from None


def cases(found: dict[str, Any]) -> list[dict[str, Any]]:
    """The cases among all content."""
    return [one for one in found["materiaal"] if one["vak"] == GESPREKKEN]
