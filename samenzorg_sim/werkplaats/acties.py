"""The page of actions over all meetings: what is late first, by day, by owner, by theme or by source."""

from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.werkplaats.opmaak import alineas, html, kruimelpad, melding, show
from samenzorg_sim.werkplaats.panelen.acties.delen import Delen
from samenzorg_sim.werkplaats.panelen.acties.lijst import Lijst
from samenzorg_sim.werkplaats.panelen.acties.opschrijven import Opschrijven
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.toezicht import Toezicht

LEEG = (
    "Er staat nog geen actie in de lijst.",
    "Acties komen hier vanzelf uit een dialoogsessie, de beleidscheck en het kwartaalgesprek. "
    "U kunt er ook zelf een opschrijven.",
)


class ActiesPagina:
    """The whole page; it follows the list as soon as there is one."""

    def __init__(self, client: BalieClient) -> None:
        self._scherm = Scherm(client)
        self._beeld: dict[str, Any] | None = None
        self._kop = html()
        self._opschrijven = Opschrijven(self._scherm, self._refresh)
        self._lijst = Lijst(self._scherm, self._refresh)
        self._delen = Delen(self._scherm)
        self._undo = self._scherm.knop("Ongedaan maken", self._take_back, "rustig")
        kop = column(self._kop, self._opschrijven.widget)
        pad = html(kruimelpad("Acties"), "sz-niet-afdrukken")
        parts = (pad, self._scherm.notitie, kop, self._lijst.widget, row(self._undo, soort="sz-stuur"))
        self.widget = column(*parts, self._delen.widget, soort="sz-pagina")
        self._volgt: str | None = None
        self._refresh()

    @property
    def toezicht(self) -> Toezicht:
        """The supervisor of this screen's background tasks."""
        return self._scherm.toezicht

    def toon(self, beeld: dict[str, Any] | None) -> None:
        """Show this list; None while there is none."""
        self._beeld = beeld
        acties = [] if beeld is None else beeld["acties"]
        show(self._kop, summary(acties))
        self._opschrijven.toon(acties)
        visible(self._lijst.widget, bool(acties))
        visible(self._delen.widget, beeld is not None)
        undo = None if beeld is None else beeld["ongedaan"]
        visible(self._undo, undo is not None)
        if undo is not None:
            self._undo.description = f"Ongedaan maken: {undo['wat']}"
        if beeld is not None:
            self._lijst.toon(beeld)
            self._delen.toon(beeld)

    def _refresh(self) -> None:
        client = self._scherm.client
        lijst = client.acties.lijst()
        self.toon(None if lijst is None else client.beeld(lijst))
        if lijst is not None and lijst != self._volgt:
            self._volgt = lijst
            self._scherm.volg(lijst, self.toon, lambda no: self._leave())

    def _leave(self) -> None:
        """It is gone, or not hers any more."""
        self._volgt = None
        self._scherm.laat_los()
        self._refresh()

    def _take_back(self) -> None:
        if self._beeld is not None and self._beeld["ongedaan"] is not None:
            self._scherm.client.acties.undo(self._beeld["ongedaan"]["daad"])
            self._refresh()


def summary(acties: list[dict[str, Any]]) -> Markup:
    """How the list stands, in one line to be read from a chair."""
    if not acties:
        return alineas(LEEG)
    open_ = sum(one["stand"] == "open" for one in acties)
    late = sum(bool(one["te_laat"]) for one in acties)
    done = sum(one["stand"] == "gedaan" for one in acties)
    words = [
        "Niets staat open"
        if not open_
        else f"{open_} {'actie staat' if open_ == 1 else 'acties staan'} open",
        "niets is te laat" if not late else f"{late} te laat",
        f"{done} klaar",
    ]
    return Markup('<p class="sz-actiestand">{}.</p>').format(", ".join(words))


def acties() -> w.Widget:
    """The page for whoever this kernel serves."""
    try:
        return ActiesPagina(connect()).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(melding(no.melding), "sz-notitie")
