"""The page of a dialogue over several rooms: putting it ready, the rooms, the harvest and the actions."""

import os
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.werkplaats.opmaak import html, kruimelpad, melding, show
from samenzorg_sim.werkplaats.panelen.dialoog.acties import Actielijst
from samenzorg_sim.werkplaats.panelen.dialoog.klaarzetten import Klaarzetten
from samenzorg_sim.werkplaats.panelen.dialoog.oogst import Oogst
from samenzorg_sim.werkplaats.panelen.dialoog.zalen import Zalen
from samenzorg_sim.werkplaats.pieces import choice, column, visible
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.toezicht import Toezicht


class DialoogPagina:
    """The newest dialogue, or the form while there is none; it follows what happens in its rooms."""

    def __init__(self, client: BalieClient, dialoog: str | None = None) -> None:
        self._scherm = Scherm(client)
        self._kop = html()
        self._welke = choice("Welke dialoogsessie?", [("", "")])
        self._welke.observe(lambda change: self._scherm.probeer(self._chosen), "value")
        self._nieuw = Klaarzetten(self._scherm, self._open)
        self._delen = (Zalen(self._scherm), Oogst(self._scherm), Actielijst(self._scherm))
        self._dialoog = column(self._kop, self._welke, *(deel.widget for deel in self._delen))
        pad = html(kruimelpad("Dialoogsessie"), "sz-niet-afdrukken")
        self.widget = column(pad, self._scherm.notitie, self._dialoog, self._nieuw.widget, soort="sz-pagina")
        self._open(dialoog)

    @property
    def toezicht(self) -> Toezicht:
        """The supervisor of this screen's background tasks."""
        return self._scherm.toezicht

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show this dialogue."""
        show(self._kop, Markup("<h2>{}</h2>").format(beeld["naam"]))
        for deel in self._delen:
            deel.toon(beeld)

    def _open(self, dialoog: str | None) -> None:
        """Go on with this one, else with the newest."""
        known = self._scherm.client.overzicht()["dialogen"]
        ids = [one["id"] for one in known]
        chosen = dialoog if dialoog in ids else (ids[-1] if ids else None)
        visible(self._dialoog, chosen is not None)
        visible(self._welke, len(ids) > 1)
        if chosen is None:
            return
        self._welke.options = [(one["naam"], one["id"]) for one in known]
        self._welke.value = chosen
        self._follow(chosen)

    def _chosen(self) -> None:
        if self._welke.value:
            self._follow(self._welke.value)

    def _follow(self, dialoog: str) -> None:
        self.toon(self._scherm.client.beeld(dialoog))
        self._scherm.volg(dialoog, self.toon, lambda no: self._scherm.meld(no.melding))


def dialoog() -> w.Widget:
    """The page for whoever this kernel serves: the dialogue of the page's address, else the newest."""
    try:
        return DialoogPagina(connect(), os.environ.get("SAMENZORG_SESSIE")).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(melding(no.melding), "sz-notitie")
