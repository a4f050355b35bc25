"""The page of the policy check: answered by several people, seen beside each other, done again later."""

import os
from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.werkplaats.opmaak import alineas, html, kruimelpad, melding, show
from samenzorg_sim.werkplaats.panelen.beleid.invullen import Invullen
from samenzorg_sim.werkplaats.panelen.beleid.naast_elkaar import NaastElkaar
from samenzorg_sim.werkplaats.panelen.beleid.verder import Verder
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart
from samenzorg_sim.werkplaats.toezicht import Toezicht

TABS = ("Invullen", "Naast elkaar", "Delen en opnieuw")
UITLEG = (
    "Hoe staat het bij u met samenwerken met naasten? Een stuk of vijf mensen van verschillende functies "
    "beantwoorden elk dezelfde vragen. Dat duurt tien minuten.",
    "Daarna ziet u de antwoorden naast elkaar. Waar u verschilt, begint het gesprek. Wat u gaat doen, "
    "schrijft u meteen op als actie.",
    "Na een half jaar doet u het opnieuw en ziet u per vraag wat er veranderde.",
)


class BeleidscheckPagina:
    """The whole page: a beginning, or one check behind three tabs."""

    def __init__(self, client: BalieClient, check: str | None) -> None:
        self._scherm = Scherm(client)
        self._id: str | None = None
        self._beeld: dict[str, Any] = {}
        self._adres, self._over = html(), html(soort="sz-zacht")
        self._begin = kaart(
            "De beleidscheck", html(alineas(UITLEG)), self._scherm.knop("Beginnen", self._start)
        )
        self._invullen = Invullen(self._scherm, self._doe, partial(self._turn, 1))
        self._naast = NaastElkaar(self._scherm)
        self._verder = Verder(self._scherm, self._doe)
        self._bladen = (self._invullen.widget, self._naast.widget, self._verder.widget)
        self._tabs = tuple(
            self._scherm.knop(words, partial(self._turn, n), "rustig") for n, words in enumerate(TABS)
        )
        self._undo = self._scherm.knop("Ongedaan maken", self._take_back, "rustig")
        self._check = column(
            row(*self._tabs, soort="sz-tabs sz-tabs--altijd"),
            *self._bladen,
            row(self._undo, soort="sz-stuur"),
            self._over,
            soort="sz-hoofd",
        )
        pad = html(kruimelpad("Beleidscheck"), "sz-niet-afdrukken")
        parts = (pad, self._adres, self._scherm.notitie, self._begin, self._check)
        self.widget = column(*parts, soort="sz-pagina")
        mine = [str(one["id"]) for one in client.overzicht()["beleidschecks"]]
        found = check if check in mine else next(iter(mine), None)
        visible(self._begin, found is None)
        visible(self._check, found is not None)
        if found is not None:
            self._open(found)

    @property
    def toezicht(self) -> Toezicht:
        """The supervisor of this screen's background tasks."""
        return self._scherm.toezicht

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show this state of the check."""
        self._beeld = beeld
        for paneel in (self._invullen, self._naast, self._verder):
            paneel.toon(beeld)
        show(self._over, beeld["lijst"]["werkversie"])
        undo = beeld["ongedaan"]
        visible(self._undo, undo is not None)
        if undo is not None:
            self._undo.description = f"Ongedaan maken: {undo['wat']}"

    def _start(self) -> None:
        self._open(str(self._scherm.client.doe(None, soort="beleidscheck")["sessie"]))

    def _open(self, check: str) -> None:
        beeld = self._scherm.client.beeld(check)
        self._id = check
        visible(self._begin, False)
        visible(self._check, True)
        show(self._adres, Markup('<span data-adres="?sessie={}"></span>').format(check))
        self.toon(beeld)
        answered = any(one["antwoorden"] for one in beeld["rondes"][-1]["invullers"])
        self._turn(1 if answered else 0)
        self._scherm.volg(check, self.toon, lambda no: self._leave())

    def _leave(self) -> None:
        """It is gone, or not hers any more."""
        self._id = None
        self._scherm.laat_los()
        show(self._adres, Markup('<span data-adres="?"></span>'))
        visible(self._begin, True)
        visible(self._check, False)

    def _doe(self, soort: str, **rest: Any) -> None:
        self._scherm.client.doe(self._id, soort=soort, **rest)
        if soort == "wis_check":
            self._leave()
        elif self._id is not None:
            self.toon(self._scherm.client.beeld(self._id))
            if soort == "ronde":
                self._turn(0)

    def _take_back(self) -> None:
        if self._beeld["ongedaan"] is not None:
            self._doe("ongedaan", daad=self._beeld["ongedaan"]["daad"])

    def _turn(self, tab: int) -> None:
        for number, (knop, blad) in enumerate(zip(self._tabs, self._bladen, strict=True)):
            (knop.add_class if number == tab else knop.remove_class)("mod-active")
            visible(blad, number == tab)


def beleidscheck() -> w.Widget:
    """The page for whoever this kernel serves; the check in its address, else the latest."""
    try:
        return BeleidscheckPagina(connect(), os.environ.get("SAMENZORG_SESSIE")).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(melding(no.melding), "sz-notitie")
