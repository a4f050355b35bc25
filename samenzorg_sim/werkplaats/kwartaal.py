"""The page of the quarterly look: a team's sheet for a talk of half an hour, and the page it may lead to."""

import os
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.werkplaats.opmaak import alineas, html, kruimelpad, link, melding, show, uitklap
from samenzorg_sim.werkplaats.panelen.kwartaal.aantallen import Aantallen
from samenzorg_sim.werkplaats.panelen.kwartaal.acties import Acties
from samenzorg_sim.werkplaats.panelen.kwartaal.beginnen import ADRES, Beginnen
from samenzorg_sim.werkplaats.panelen.kwartaal.bladzijde import make_bladzijde
from samenzorg_sim.werkplaats.panelen.kwartaal.klaar import Klaar
from samenzorg_sim.werkplaats.panelen.kwartaal.lijst import Lijst
from samenzorg_sim.werkplaats.panelen.kwartaal.vragen import Vragen
from samenzorg_sim.werkplaats.pieces import choice, column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart
from samenzorg_sim.werkplaats.toezicht import Toezicht

BEWAARD = "Wat u invult, wordt meteen bewaard. Alleen u ziet dit blad."
GEEN_LIJST = (
    "Er is geen vragenlijst voor het kwartaal. Vraag wie deze computer beheert om hem terug te zetten."
)
_LEEG: dict[str, Any] = {"delen": (), "uitleg": "", "werkversie": "", "bron": ()}


class KwartaalPagina:
    """The whole page: the choice, a team's sheet, or a page for the management team."""

    def __init__(self, client: BalieClient, asked: str) -> None:
        self._scherm = Scherm(client)
        self._id, self._beeld = "", dict[str, Any]()
        overzicht = client.overzicht()
        self._lijst = overzicht["kwartaal"]["lijst"] or _LEEG
        self._kop, self._adres = html(), html()
        self._beginnen = Beginnen(self._scherm, self._begin, self._open_page)
        self._kwartaal = choice("Welk kwartaal?", [])
        self._kwartaal.observe(lambda _: self._scherm.probeer(self._show), "value")
        self._aantallen = Aantallen(self._scherm, self._doe)
        self._invoer = Lijst(self._scherm, self._doe)
        self._vragen = Vragen(self._scherm, self._doe, self._lijst)
        self._acties = Acties(self._scherm, self._refresh)
        self._klaar = Klaar(self._scherm, self._doe)
        self._terug = self._scherm.knop("Ongedaan maken", self._undo, "rustig")
        self._balk = column(row(self._terug, soort="sz-stuur"), soort="sz-navigatie")
        papier = html(link("/balie/kwartaal/leeg", "Leeg blad op papier", nieuw=True), "sz-rustige-link")
        sheet = kaart(
            "", html(alineas((self._lijst["uitleg"], BEWAARD))), row(self._kwartaal, soort="sz-regel"), papier
        )
        over = html(_about(self._lijst) if self._lijst["bron"] else melding(GEEN_LIJST))
        self._team = column(
            sheet, self._acties.terug, self._aantallen.widget, self._invoer.widget, self._vragen.widget,
            self._acties.nieuw, self._klaar.widget, over, self._balk,
        )  # fmt: skip
        self._blad = column()
        parts = (self._kop, self._adres, self._scherm.notitie, self._beginnen.widget, self._team, self._blad)
        self.widget = column(*parts, soort="sz-pagina sz-kwartaal")
        if asked.startswith("j_"):
            self._open(asked)
        elif asked.startswith("z_"):
            self._open_page(asked)
        else:
            self._choose(overzicht)

    @property
    def toezicht(self) -> Toezicht:
        """The supervisor of this screen's background tasks."""
        return self._scherm.toezicht

    def _choose(self, overzicht: dict[str, Any]) -> None:
        self._id = ""
        self._beginnen.toon(overzicht)
        self._only(self._beginnen.widget, "", "")

    def _begin(self, naam: str) -> None:
        self._open(str(self._scherm.client.doe(None, soort="kwartaalteam", naam=naam)["sessie"]))

    def _open(self, team: str) -> None:
        self._beeld, self._id = self._scherm.client.beeld(team), team
        quarters = self._beeld["kwartalen"]
        # Talked about is mostly the quarter that is over; the new one once that was handed in.
        last = next((n for n, one in enumerate(quarters) if one["eind"] < self._beeld["vandaag"]), 0)
        begin = 0 if quarters[last]["ingeleverd"] else last
        self._kwartaal.options = [(one["naam"], one["id"]) for one in quarters]
        self._kwartaal.value = quarters[begin]["id"]
        self._only(self._team, self._beeld["naam"], team)
        self._show()

    def _open_page(self, page: str) -> None:
        beeld = self._scherm.client.beeld(page)
        self._blad.children = (make_bladzijde(beeld, self._lijst),)
        self._only(self._blad, f"Bladzijde {beeld['naam']}", page)

    def _only(self, part: w.VBox, naam: str, stream: str) -> None:
        show(self._kop, kruimelpad("Kwartaalgesprek", "kwartaal", naam))
        show(
            self._adres,
            Markup('<span data-adres="{}"></span>').format(f"?sessie={stream}" if stream else "?"),
        )
        for one in (self._beginnen.widget, self._team, self._blad):
            visible(one, one is part)

    def _show(self) -> None:
        quarters = self._beeld.get("kwartalen", [])
        place = next((n for n, one in enumerate(quarters) if one["id"] == self._kwartaal.value), None)
        if place is None:
            return
        blad, eerder = quarters[place], quarters[place + 1 :]
        self._aantallen.toon(blad, eerder)
        self._invoer.toon(blad, self._beeld["vandaag"])
        self._vragen.toon(blad)
        self._klaar.toon(self._beeld, blad)
        self._acties.toon(self._beeld, blad)
        undo = self._beeld["ongedaan"]
        visible(self._balk, undo is not None)
        if undo is not None:
            self._terug.description = f"Ongedaan maken: {undo['wat']}"

    def _doe(self, soort: str, **rest: Any) -> None:
        """Have something done to the sheet that is shown, and show what came of it."""
        try:
            self._scherm.client.doe(self._id, soort=soort, kwartaal=self._kwartaal.value, **rest)
        finally:
            self._refresh()

    def _refresh(self) -> None:
        self._beeld = self._scherm.client.beeld(self._id)
        self._show()

    def _undo(self) -> None:
        if self._beeld["ongedaan"] is not None:
            self._scherm.client.doe(self._id, soort="ongedaan", daad=self._beeld["ongedaan"]["daad"])
            self._refresh()


def _about(lijst: dict[str, Any]) -> Markup:
    sources = [one["tekst"] for one in lijst["bron"]]
    return uitklap("Waar deze vragen vandaan komen", alineas((lijst["werkversie"], *sources)))


def kwartaal(team: str | None = None) -> w.Widget:
    """The page: with the team or the page named here or in its address, else with the choice."""
    try:
        return KwartaalPagina(connect(), team or os.environ.get("SAMENZORG_SESSIE") or "").widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(melding(no.melding) + link(ADRES, "Naar uw teams"), "sz-kaart")
