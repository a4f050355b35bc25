"""Practise alone: a talk with the simulated naaste, looked back at, and tried otherwise."""

import os
from collections.abc import Callable

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.werkplaats.oefening import Oefening
from samenzorg_sim.werkplaats.opmaak import html, kruimelpad, link, melding, show, uitklap
from samenzorg_sim.werkplaats.panelen.alleen.bewaren import Bewaren
from samenzorg_sim.werkplaats.panelen.alleen.dialoog import Dialoog
from samenzorg_sim.werkplaats.panelen.alleen.kiezen import Kiezen
from samenzorg_sim.werkplaats.panelen.alleen.naast_elkaar import WatAls
from samenzorg_sim.werkplaats.panelen.alleen.spreken import Spreken
from samenzorg_sim.werkplaats.panelen.alleen.terugblik import Terugblik
from samenzorg_sim.werkplaats.panelen.alleen.uit_de_groep import UitDeGroep
from samenzorg_sim.werkplaats.panelen.alleen.uit_ecogram import UitEcogram
from samenzorg_sim.werkplaats.panelen.alleen.verstaan import Verstaanpaneel
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.verstaan import Verstaan, read_first, verstaan

#: What the process that kernels are forked from does once for all of them.
READ_FIRST = (read_first,)

MODEL = (
    "{} is een oefenmaatje: een model, geen mens. "
    "Wat u hier ziet, voorspelt niet hoe iemand in het echt reageert."
)


class AlleenOefenen:
    """The whole page."""

    def __init__(self, client: BalieClient, gesprek: str | None) -> None:
        self._scherm = Scherm(client)
        self.oefening = Oefening(client)
        scherm = self._scherm
        self._kop, self._adres, self._verslag, self._uitleg = html(), html(), html(), html()
        self._kiezen = Kiezen(scherm, lambda case: self._then(lambda: self.oefening.begin(case)))
        self._dialoog = Dialoog()
        self._spreken = Spreken(scherm, self._choose, self._type)
        self._verstaan = Verstaanpaneel(scherm, self._say, self._correct, self._spreken.terug)
        self._wat_als = WatAls()
        self._bewaren = Bewaren(scherm, self._keep, lambda: self._then(self.oefening.gooi_weg))
        self._terug = scherm.knop("Laatste beurt terugnemen", self._order("neem_terug"), "rustig")
        self._klaar = scherm.knop("Gesprek afronden", self._order("rond_af"), "rustig")
        self._verder = scherm.knop("Toch verder praten", self._order("praat_verder"), "rustig")
        self._opnieuw = scherm.knop("Opnieuw beginnen", self._again, "rustig")
        after = row(self._verder, self._opnieuw, soort="sz-stuur")
        self._terugblik = Terugblik(
            scherm, after, lambda turn: self._then(lambda: self.oefening.wat_als(turn))
        )
        during = row(self._terug, self._klaar, soort="sz-stuur sz-tussendoor")
        rechts = column(self._verstaan.widget, self._spreken.widget, during, soort="sz-zij")
        links = column(*self._dialoog.widgets, soort="sz-hoofd")
        self._praten = row(links, rechts, soort="sz-praten")
        self._groep = UitDeGroep(scherm)
        self._ecogram = UitEcogram()
        back = column(
            self._terugblik.widget, self._ecogram.widget, self._groep.widget, self._bewaren.widget,
            soort="sz-terugblik",
        )  # fmt: skip
        self._gesprek = column(
            self._verslag, self._uitleg, self._ecogram.feiten, self._wat_als.widget, self._praten, back,
            soort="sz-hoofd",
        )  # fmt: skip
        parts = [self._kop, self._adres, scherm.notitie, self._kiezen.widget, self._gesprek]
        self.widget = column(*parts, soort="sz-pagina sz-oefenen")
        self._panelen = (
            self._ecogram, self._dialoog, self._spreken, self._verstaan, self._wat_als, self._terugblik,
            self._groep, self._bewaren,
        )  # fmt: skip
        if gesprek is not None:
            self.oefening.show(gesprek)
        self.toon()

    def toon(self) -> None:
        """Show the talk, or the choice when there is none."""
        beeld = self.oefening.beeld
        visible(self._kiezen.widget, beeld is None)
        visible(self._gesprek, beeld is not None)
        if beeld is None:
            show(self._kop, kruimelpad("Alleen oefenen"))
            show(self._adres, address(None))
            self._kiezen.toon(self._scherm.client.overzicht()["alleen"])
            return
        show(self._kop, kruimelpad("Alleen oefenen", "alleen_oefenen", beeld["titel"]))
        show(self._adres, address(beeld["id"]))
        show(self._verslag, melding(" ".join(beeld["verslag"])))
        about = Markup("<p>{}</p><p>{}</p>").format(beeld["situatie"], beeld["doel"])
        model = Markup('<p class="sz-zacht">{}</p>').format(MODEL.format(beeld["naaste"]))
        show(self._uitleg, model + uitklap("Waar gaat dit gesprek over?", about))
        for button in (self._terug, self._klaar):
            visible(button, bool(beeld["beurten"]))
        visible(self._verder, beeld["kan_verder"])
        visible(self._praten, not beeld["voorbij"])
        for paneel in self._panelen:
            paneel.toon(self.oefening)

    def _then(self, action: Callable[[], None]) -> None:
        action()
        self._verstaan.gezegd(None)
        self.toon()

    def _order(self, soort: str) -> Callable[[], None]:
        return lambda: self._then(lambda: self.oefening.do(soort))

    def _again(self) -> None:
        self._then(self.oefening.opnieuw)

    def _choose(self, zin: str) -> None:
        self._then(lambda: self.oefening.kies(zin))

    def _type(self, tekst: str) -> None:
        understood = verstaan(tekst, self.oefening.open)
        if understood.kies_zelf or understood.keuzes or not understood.onderwerp_zeker:
            self._verstaan.vraag(understood)
            self._spreken.wacht(True)
        elif understood.melding:
            raise Refused("niet-verstaan", understood.melding)
        else:
            self._say(understood)

    def _say(self, meant: Verstaan) -> None:
        self.oefening.zeg(meant.tekst, meant.soort, meant.onderwerp, meant.belooft)
        self._spreken.leeg()
        self._verstaan.gezegd(meant)
        self.toon()

    def _correct(self, meant: Verstaan) -> None:
        self.oefening.zeg(meant.tekst, meant.soort, meant.onderwerp, meant.belooft, in_plaats=True)
        self._verstaan.gezegd(meant)
        self.toon()

    def _keep(self, naam: str) -> None:
        self._then(lambda: self.oefening.do("bewaar", naam=naam))


def address(gesprek: str | None) -> Markup:
    """What the page's address should say, so that it opens this talk again."""
    return Markup('<span data-adres="{}"></span>').format(f"?sessie={gesprek}" if gesprek else "?")


def alleen_oefenen(gesprek: str | None = None) -> w.Widget:
    """The page: with the talk named here or in its address, else with the choice of a naaste."""
    try:
        return AlleenOefenen(connect(), gesprek or os.environ.get("SAMENZORG_SESSIE")).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        back = link("/werkplaats/alleen_oefenen", "Naar alleen oefenen")
        return html(melding(no.melding) + back, "sz-kaart")
