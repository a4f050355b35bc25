"""The page of a group for intervisie: the next meeting, the year, and who is in it and does what."""

import os
from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, kruimelpad, link, melding, show
from samenzorg_sim.werkplaats.panelen.intervisie.afronden import Afronden
from samenzorg_sim.werkplaats.panelen.intervisie.beginnen import Beginnen
from samenzorg_sim.werkplaats.panelen.intervisie.bewaren import Bewaren
from samenzorg_sim.werkplaats.panelen.intervisie.herkennen import Herkennen
from samenzorg_sim.werkplaats.panelen.intervisie.jaar import Jaar
from samenzorg_sim.werkplaats.panelen.intervisie.klaarzetten import follow_year, next_of
from samenzorg_sim.werkplaats.panelen.intervisie.leden import Leden
from samenzorg_sim.werkplaats.panelen.intervisie.meenemen import Meenemen
from samenzorg_sim.werkplaats.panelen.intervisie.situaties import Situaties
from samenzorg_sim.werkplaats.panelen.intervisie.taken import Taken
from samenzorg_sim.werkplaats.panelen.intervisie.terug import Terug
from samenzorg_sim.werkplaats.panelen.intervisie.volgende import Volgende
from samenzorg_sim.werkplaats.panelen.paneel import Paneel
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.toezicht import Toezicht

TABS = ("De volgende keer", "Het jaar", "De groep")
WEG = "Deze groep is gewist, of u leidt hem niet meer mee."


class IntervisiePagina:
    """The whole page: the choice of a group, or one group behind three tabs."""

    def __init__(self, client: BalieClient, groep: str | None) -> None:
        self._scherm = Scherm(client)
        self._id: str | None = None
        self._beeld: dict[str, Any] = {}
        self._kop, self._adres, self._weg, self._waarschuwing = html(), html(), html(), html()
        self._beginnen = Beginnen(self._scherm, self._begin)
        methoden = client.overzicht()["werkvormen"]
        self._volgende = Volgende(self._scherm, self._doe, self._in_gesprek, methoden)
        panelen: tuple[tuple[Paneel, ...], ...] = (
            (
                self._volgende,
                Terug(self._scherm, self._doe),
                Situaties(self._scherm, self._doe, self._in_gesprek),
                Afronden(self._scherm, self._doe, self._in_gesprek),
                Herkennen(self._scherm, self._doe),
                Meenemen(self._scherm, self._doe),
            ),
            (Jaar(self._scherm, self._doe),),
            (
                Leden(self._scherm, self._doe),
                Taken(self._scherm, self._doe),
                Bewaren(self._scherm, self._doe),
            ),
        )
        self._panelen = tuple(paneel for tab in panelen for paneel in tab)
        self._bladen = tuple(column(*(paneel.widget for paneel in tab)) for tab in panelen)
        self._tabs = tuple(
            self._scherm.knop(words, partial(self._turn, n), "rustig") for n, words in enumerate(TABS)
        )
        self._terug = self._scherm.knop("Ongedaan maken", self._undo, "rustig")
        tabs = row(*self._tabs, soort="sz-tabs sz-tabs--altijd")
        self._groep = column(
            self._waarschuwing, tabs, *self._bladen, row(self._terug, soort="sz-stuur"), soort="sz-hoofd"
        )
        parts = (self._kop, self._adres, self._scherm.notitie, self._weg, self._beginnen.widget, self._groep)
        self.widget = column(*parts, soort="sz-pagina sz-intervisie")
        self._turn(0)
        if groep is None:
            self._choose()
        else:
            self._open(groep)

    @property
    def toezicht(self) -> Toezicht:
        """The supervisor of this screen's background tasks."""
        return self._scherm.toezicht

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show this state of the group."""
        self._beeld = beeld
        show(self._kop, kruimelpad("Intervisie", "intervisie", beeld["naam"]))
        kept = beeld["bewaren"]
        warn = (
            f"Op {datum(kept['tot'])} wordt alles van deze groep gewist. Wilt u verder? "
            "Prik een nieuwe dag, of kies bij ‘De groep’ hoe lang u bewaart."
        )
        show(self._waarschuwing, melding(warn if kept["waarschuw"] else ""))
        for paneel in self._panelen:
            paneel.toon(beeld)
        undo = beeld["ongedaan"]
        visible(self._terug, undo is not None)
        if undo is not None:
            self._terug.description = f"Ongedaan maken: {undo['wat']}"

    def _choose(self) -> None:
        show(self._kop, kruimelpad("Intervisie"))
        show(self._adres, address(None))
        self._beginnen.toon(self._scherm.client.overzicht())
        visible(self._beginnen.widget, True)
        visible(self._groep, False)

    def _begin(self, naam: str, leden: list[str]) -> None:
        self._open(str(self._scherm.client.doe(None, soort="groep", naam=naam, leden=leden)["sessie"]))

    def _open(self, groep: str) -> None:
        beeld = self._scherm.client.beeld(groep)
        self._id = groep
        show(self._weg, "")
        visible(self._beginnen.widget, False)
        visible(self._groep, True)
        show(self._adres, address(groep))
        self.toon(beeld)
        self._scherm.volg(groep, self.toon, lambda no: self._leave())

    def _leave(self) -> None:
        """It is gone, or not hers any more: the choice of groups again."""
        self._id = None
        self._scherm.laat_los()
        self._choose()
        show(self._weg, melding(WEG))

    def _doe(self, soort: str, **rest: Any) -> dict[str, Any]:
        """Have something done to this group, and show at once what came of it, in the session too."""
        done = self._scherm.client.doe(self._id, soort=soort, **rest)
        if soort == "wis_groep":
            self._leave()
        elif self._id is not None:
            follow_year(self._scherm.client, self._scherm.client.beeld(self._id))
            self.toon(self._scherm.client.beeld(self._id))
        return done

    def _in_gesprek(self, soort: str, **rest: Any) -> dict[str, Any]:
        """Have something done in the session of the next meeting, and show what came of it."""
        day = next_of(self._beeld)
        assert day is not None, "what asks this is on screen only when the meeting is ready"
        done = self._scherm.client.doe(day["sessie"], soort=soort, **rest)
        self.toon(self._scherm.client.beeld(self._beeld["id"]))
        return done

    def _undo(self) -> None:
        if self._beeld["ongedaan"] is not None:
            self._doe("ongedaan", daad=self._beeld["ongedaan"]["daad"])

    def _turn(self, tab: int) -> None:
        for number, (knop, blad) in enumerate(zip(self._tabs, self._bladen, strict=True)):
            (knop.add_class if number == tab else knop.remove_class)("mod-active")
            visible(blad, number == tab)


def address(groep: str | None) -> Markup:
    """What the page's address should say, so that it opens this group again."""
    return Markup('<span data-adres="{}"></span>').format(f"?sessie={groep}" if groep else "?")


def intervisie(groep: str | None = None) -> w.Widget:
    """The page: with the group named here or in its address, else with the choice."""
    asked = groep or os.environ.get("SAMENZORG_SESSIE") or ""
    try:
        return IntervisiePagina(connect(), asked if asked.startswith("i_") else None).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(melding(no.melding) + link("/werkplaats/intervisie", "Naar de groepen"), "sz-kaart")
