"""Make a case of one's own: a form that writes the file, keeps every step, and lets it be played at once."""

import os
import secrets

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.content.concept import Concept
from samenzorg_sim.werkplaats.opmaak import html, kruimelpad, link, melding, show
from samenzorg_sim.werkplaats.panelen.maken.beginnen import Beginnen
from samenzorg_sim.werkplaats.panelen.maken.formulier import Formulier
from samenzorg_sim.werkplaats.panelen.maken.klaar import Klaar
from samenzorg_sim.werkplaats.panelen.maken.opslag import open_draft
from samenzorg_sim.werkplaats.pieces import column, row
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.toezicht import Toezicht

_PAGINA = "Zelf een gesprek maken"


class ScenarioMaken:
    """The page: first the choice where to begin, then the form."""

    def __init__(self, client: BalieClient, concept: str | None) -> None:
        self._scherm = Scherm(client)
        self._kop, self._adres = html(soort="sz-niet-afdrukken"), html()
        self._blad = column()
        self.widget = column(self._kop, self._adres, self._scherm.notitie, self._blad, soort="sz-pagina")
        self._naam: str | None = None
        self._concept: Concept | None = None
        self._klaar: Klaar | None = None
        if concept is not None and concept.startswith("k_"):
            self._begin(open_draft(client.concept(concept)), concept)
        else:
            self._choose()

    @property
    def toezicht(self) -> Toezicht:
        """The supervisor of this screen's background tasks."""
        return self._scherm.toezicht

    def _choose(self) -> None:
        show(self._kop, kruimelpad(_PAGINA))
        show(self._adres, _address(None))
        self._blad.children = (Beginnen(self._scherm, self._begin).widget,)

    def _begin(self, concept: Concept, naam: str | None) -> None:
        self._concept, self._naam = concept, naam
        form = Formulier(self._scherm, concept, self._keep)
        done = self._klaar = Klaar(self._scherm, concept, form, self._keep)
        done.toon(naam)
        show(self._kop, kruimelpad(_PAGINA, "scenario_maken", concept.titel or "Nieuw gesprek"))
        show(self._adres, _address(naam))
        left = column(done.uitkomst, form.widget, soort="sz-hoofd")
        right = column(form.ontbreekt, done.widget, done.werkblad, soort="sz-zij")
        self._blad.children = (row(left, right, soort="sz-naast-elkaar"),)

    def _keep(self) -> None:
        """Keep the draft: whatever was typed is on the disk before the next key is heard."""
        assert self._concept is not None
        if self._naam is None:
            self._naam = f"k_{secrets.token_hex(16)}"
            show(self._adres, _address(self._naam))
            if self._klaar is not None:
                self._klaar.toon(self._naam)
        show(self._kop, kruimelpad(_PAGINA, "scenario_maken", self._concept.titel or "Nieuw gesprek"))
        self._scherm.client.concept(self._naam, self._concept.as_json())


def _address(naam: str | None) -> Markup:
    return Markup('<span data-adres="{}"></span>').format(f"?sessie={naam}" if naam else "?")


def scenario_maken(concept: str | None = None) -> w.Widget:
    """The page: with the draft named here or in its address, else with the choice where to begin."""
    try:
        return ScenarioMaken(connect(), concept or os.environ.get("SAMENZORG_SESSIE")).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        naar = link("/werkplaats/scenario_maken", "Naar het begin")
        return html(melding(no.melding) + naar, "sz-kaart")
