"""The trainer's screen of a practice conversation."""

import os
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.werkplaats.opmaak import html, link, melding
from samenzorg_sim.werkplaats.panelen.deur import Deur
from samenzorg_sim.werkplaats.panelen.groep import Groep
from samenzorg_sim.werkplaats.panelen.kaarten import Kaarten
from samenzorg_sim.werkplaats.panelen.meenemen import Meenemen
from samenzorg_sim.werkplaats.panelen.oogst import Oogst
from samenzorg_sim.werkplaats.panelen.paneel import Paneel
from samenzorg_sim.werkplaats.panelen.proefgroep import Proefgroep
from samenzorg_sim.werkplaats.panelen.rondleiding import Rondleiding
from samenzorg_sim.werkplaats.panelen.spel import Spel
from samenzorg_sim.werkplaats.panelen.stuur import Stuur
from samenzorg_sim.werkplaats.panelen.terugkijken import Tijdlijn, Vragen
from samenzorg_sim.werkplaats.pieces import column, row
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.tafel import at_table
from samenzorg_sim.werkplaats.toezicht import Toezicht


class Oefengesprek:
    """Leads one session; every part follows the desk by itself."""

    def __init__(self, client: BalieClient, sessie: str, beeld: dict[str, Any]) -> None:
        self._scherm = Scherm(client)
        self._sessie = sessie
        titel = Markup('<p class="sz-zacht"><a href="/werkplaats/start">Samenzorg</a> › {}{}</p>').format(
            beeld["titel"], f" · {beeld['groep']}" if beeld["groep"] else ""
        )
        stuur, spel = Stuur(self._scherm, sessie), Spel(self._scherm, sessie)
        vragen, tijdlijn = Vragen(), Tijdlijn(self._scherm, sessie)
        oogst, deur = Oogst(self._scherm, sessie), Deur(self._scherm, sessie)
        groep, kaarten, meenemen = Groep(self._scherm, sessie), Kaarten(), Meenemen(sessie)
        proef, tour = Proefgroep(self._scherm, sessie), Rondleiding(self._scherm, sessie)
        self._panelen: tuple[Paneel, ...] = (
            stuur,
            spel,
            vragen,
            tijdlijn,
            oogst,
            deur,
            groep,
            kaarten,
            meenemen,
            proef,
            tour,
        )
        # What belongs to the step, then the bar with what to press (always in sight), then people and cards.
        step = [stuur.widget, spel.widget, vragen.widget, tijdlijn.widget, oogst.widget]
        bar = column(tour.widget, spel.knoppen, stuur.navigatie, oogst.sluiten, soort="sz-navigatie")
        people = [groep.widget, kaarten.widget, meenemen.widget]
        links = column(proef.widget, *step, bar, *people, soort="sz-hoofd")
        rechts = column(deur.widget, soort="sz-zij")
        naast = row(links, rechts, soort="sz-naast-elkaar")
        self.widget = column(html(titel), self._scherm.notitie, naast, soort="sz-pagina")
        self.toon(beeld)
        self._scherm.toezicht.start(self._follow(), "volg")

    @property
    def toezicht(self) -> Toezicht:
        """The supervisor of this screen's background tasks."""
        return self._scherm.toezicht

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show this state of the session everywhere."""
        here = at_table(beeld)
        for paneel in self._panelen:
            paneel.toon(here)

    async def _follow(self) -> None:
        lost = False
        async for beeld in self._scherm.client.volg(self._sessie):
            if beeld is None:
                self._scherm.meld(BalieWeg.melding)
                lost = True
                continue
            if lost:
                self._scherm.meld("")
                lost = False
            self.toon(beeld)


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
