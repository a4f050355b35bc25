"""All material and where it comes from: to look through, to print, and to make one's own version of."""

import os
import secrets
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.content.concept import Concept
from samenzorg_sim.content.read import GESPREKKEN, VAKKEN
from samenzorg_sim.werkplaats.opmaak import html, kruimelpad, link, melding, show
from samenzorg_sim.werkplaats.panelen.maken.opslag import open_draft
from samenzorg_sim.werkplaats.panelen.maken.verder import verder
from samenzorg_sim.werkplaats.panelen.materiaal.ding import Ding
from samenzorg_sim.werkplaats.panelen.materiaal.lijst import Lijst
from samenzorg_sim.werkplaats.panelen.materiaal.schrijven import Schrijven
from samenzorg_sim.werkplaats.panelen.weggehaald import teruggehaald
from samenzorg_sim.werkplaats.pieces import column
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.toezicht import Toezicht

_ANDERE = tuple(vak for vak in VAKKEN if vak != GESPREKKEN)
_HIER = "/werkplaats/materiaal"


class Materiaal:
    """The page: all things, one of them (`leeslijst-sofa`), or a draft of an own version (`k_…`)."""

    def __init__(self, client: BalieClient, waar: str | None) -> None:
        self._scherm = Scherm(client)
        self._kop, self._adres = html(soort="sz-niet-afdrukken"), html()
        self._lijst, self._blad = Lijst(self._scherm), column()
        self.widget = column(self._kop, self._adres, self._scherm.notitie, self._blad, soort="sz-pagina")
        self._naam = ""
        if waar is not None and waar.startswith("k_"):
            self._write(open_draft(client.concept(waar)), waar)
            return
        vak, _, name = (waar or "").partition("-")
        found = client.eigen()
        ding = next((one for one in found["materiaal"] if (one["vak"], one["id"]) == (vak, name)), None)
        if ding is None:
            self._show_all(found)
        else:
            self._show_one(ding)

    @property
    def toezicht(self) -> Toezicht:
        """The supervisor of this screen's background tasks."""
        return self._scherm.toezicht

    def _show_all(self, found: dict[str, Any] | None = None) -> None:
        found = found or self._scherm.client.eigen()
        self._go("", "")
        self._lijst.toon(found["materiaal"])
        self._blad.children = (
            *verder(self._scherm, found["concepten"], _ANDERE, self._go_on, self._show_all),
            self._lijst.widget,
            *teruggehaald(self._scherm, found, VAKKEN, self._show_all),
        )

    def _show_one(self, ding: dict[str, Any]) -> None:
        self._go(str(ding["titel"]), f"{ding['vak']}-{ding['id']}")
        self._blad.children = (Ding(self._scherm, ding, self._begin, self._show_all).widget,)

    def _begin(self, concept: Concept) -> None:
        """Write on it: here, or for a case on the page where it can be played and proved."""
        if concept.vak == GESPREKKEN:
            naam = _new_name()
            self._scherm.client.concept(naam, concept.as_json())
            there = html(link(f"/werkplaats/scenario_maken?sessie={naam}", "Naar het formulier", ga=True))
            self._blad.children = (there,)
        else:
            self._write(concept, "")

    def _go_on(self, naam: str) -> None:
        self._write(open_draft(self._scherm.client.concept(naam)), naam)

    def _write(self, concept: Concept, naam: str) -> None:
        self._naam = naam

        def keep() -> None:
            """Whatever was typed is on the disk before the next key is heard."""
            if not self._naam:
                self._naam = _new_name()
            self._go(concept.titel, self._naam)
            self._scherm.client.concept(self._naam, concept.as_json())

        self._go(concept.titel, naam)
        self._blad.children = (Schrijven(self._scherm, concept, keep).widget,)

    def _go(self, titel: str, waar: str) -> None:
        show(self._kop, kruimelpad("Materiaal en bronnen", "materiaal", titel))
        show(self._adres, Markup('<span data-adres="{}"></span>').format(f"?sessie={waar}" if waar else "?"))


def _new_name() -> str:
    return f"k_{secrets.token_hex(16)}"


def materiaal(waar: str | None = None) -> w.Widget:
    """The page: with what is named here or in its address, else with everything."""
    try:
        return Materiaal(connect(), waar or os.environ.get("SAMENZORG_SESSIE")).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(melding(no.melding) + link(_HIER, "Naar al het materiaal"), "sz-kaart")
