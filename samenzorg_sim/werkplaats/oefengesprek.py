"""The trainer's screen of a practice conversation."""

import asyncio
import os
from collections.abc import AsyncIterator
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.werkplaats.opmaak import html, kruimelpad, link, melding, show
from samenzorg_sim.werkplaats.panelen.afsluiten import Afsluiten
from samenzorg_sim.werkplaats.panelen.deur import Deur
from samenzorg_sim.werkplaats.panelen.ervaring.vooraf import Vooraf
from samenzorg_sim.werkplaats.panelen.groep import Groep
from samenzorg_sim.werkplaats.panelen.leiding import Leiding
from samenzorg_sim.werkplaats.panelen.meenemen import Meenemen
from samenzorg_sim.werkplaats.panelen.oogst import Oogst
from samenzorg_sim.werkplaats.panelen.paneel import Paneel
from samenzorg_sim.werkplaats.panelen.proefgroep import Proefgroep
from samenzorg_sim.werkplaats.panelen.rondleiding import Rondleiding
from samenzorg_sim.werkplaats.panelen.tafel import Balk
from samenzorg_sim.werkplaats.panelen.tafels import Tafels
from samenzorg_sim.werkplaats.panelen.verdeling import Verdeling
from samenzorg_sim.werkplaats.pieces import column, row
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.tafel import at_table, led_now
from samenzorg_sim.werkplaats.toezicht import Toezicht

# Seconds between two looks at the clocks: they inform, they do not hurry.
KLOK = 5.0

# What is left of the page of a colleague who does not lead along any more.
NIET_MEER = Markup(
    "<h2>U leidt deze bijeenkomst niet meer mee</h2>"
    "<p>De bijeenkomst gaat gewoon door. Klopt dit niet? Vraag uw collega om een nieuwe link.</p>"
)


class Oefengesprek:
    """Leads one session; every part follows the desk by itself."""

    def __init__(self, client: BalieClient, sessie: str, beeld: dict[str, Any]) -> None:
        self._scherm = Scherm(client)
        self._sessie = sessie
        self._titel = html()
        oogst, deur = Oogst(self._scherm, sessie), Deur(self._scherm, sessie)
        afsluiten, leiding = Afsluiten(self._scherm, sessie), Leiding(self._scherm, sessie)
        proef, tour = Proefgroep(self._scherm, sessie), Rondleiding(self._scherm, sessie)
        verdeling, meenemen = Verdeling(self._scherm, sessie), Meenemen(sessie)
        vooraf = Vooraf(self._scherm)
        groep = Groep(self._scherm, sessie, verdeling.knop, verdeling.widget)
        bar = Balk(boven=(tour.widget,), onder=(afsluiten.knoppen,))
        self._tafels = Tafels(self._scherm, sessie, (oogst.widget, afsluiten.widget), bar)
        self._panelen: tuple[Paneel, ...] = (
            oogst,
            afsluiten,
            deur,
            leiding,
            groep,
            verdeling,
            meenemen,
            proef,
            tour,
            vooraf,
        )
        tables = (self._tafels.tabs, self._tafels.widget)
        links = column(proef.widget, vooraf.widget, *tables, groep.widget, meenemen.widget, soort="sz-hoofd")
        rechts = column(deur.widget, leiding.widget, soort="sz-zij")
        self._naast = row(links, rechts, soort="sz-naast-elkaar")
        self.widget = column(self._titel, self._scherm.notitie, self._naast, soort="sz-pagina")
        self.toon(beeld)
        self._scherm.toezicht.start(self._follow(), "volg")
        self._scherm.toezicht.start(self._tick(), "klok")

    @property
    def toezicht(self) -> Toezicht:
        """The supervisor of this screen's background tasks."""
        return self._scherm.toezicht

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show this state of the session everywhere."""
        here = at_table(beeld)
        show(self._titel, titel(here))
        apart = len(led_now(beeld)) > 1
        (self._naast.add_class if apart else self._naast.remove_class)("sz-naast-elkaar--tafels")
        self._tafels.toon(beeld)
        for paneel in self._panelen:
            paneel.toon(here)

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(KLOK)
            self._tafels.tik()

    async def _led(self) -> AsyncIterator[dict[str, Any] | None]:
        """The session as it goes; until she does not lead it any more: then nothing of it is left here."""
        try:
            async for beeld in self._scherm.client.volg(self._sessie):
                yield beeld
        except Refused:
            self._scherm.meld("")
            self.widget.children = (
                html(NIET_MEER + link("/werkplaats/start", "Naar de startpagina"), "sz-kaart"),
            )
            self._scherm.toezicht.stop()

    async def _follow(self) -> None:
        lost = False
        async for beeld in self._led():
            if beeld is None:
                self._scherm.meld(BalieWeg.melding)
                lost = True
                continue
            if lost:
                self._scherm.meld("")
                lost = False
            self.toon(beeld)


def titel(beeld: dict[str, Any]) -> Markup:
    """The way home, what is practised and with whom."""
    words = " · ".join(filter(None, (beeld["titel"], beeld["groep"])))
    return kruimelpad(words)


def oefengesprek(sessie: str | None = None) -> w.Widget:
    """The screen of a session: the one named, else that of the page's address, else the newest that runs."""
    try:
        client = connect()
        chosen = sessie or os.environ.get("SAMENZORG_SESSIE") or newest(client)
        if chosen is None:
            text = Markup("<h2>Er loopt nog geen oefengesprek</h2><p>Begin er een op de startpagina.</p>{}")
            return html(text.format(link("/werkplaats/start", "Naar de startpagina")), "sz-kaart")
        screen = Oefengesprek(client, chosen, client.beeld(chosen))
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(melding(no.melding) + link("/werkplaats/start", "Naar de startpagina"), "sz-kaart")
    return screen.widget


def newest(client: BalieClient) -> str | None:
    """The newest session that is not over."""
    running = [s["id"] for s in client.overzicht()["sessies"] if s["bruikbaar"] and not s["afgesloten"]]
    return next(iter(running), None)
