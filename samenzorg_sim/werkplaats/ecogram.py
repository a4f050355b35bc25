"""Draw an ecogram: the canvas, what can be read in it, and what if somebody cannot come."""

import os
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.ecogram.keuzes import as_pairs
from samenzorg_sim.werkplaats.opmaak import html, kruimelpad, link, melding, show
from samenzorg_sim.werkplaats.panelen.ecogram.beginnen import Beginnen
from samenzorg_sim.werkplaats.panelen.ecogram.gesprek import Gesprek
from samenzorg_sim.werkplaats.panelen.ecogram.kwartaal import Kwartaal
from samenzorg_sim.werkplaats.panelen.ecogram.leeslijsten import Leeslijsten
from samenzorg_sim.werkplaats.panelen.ecogram.meenemen import Meenemen
from samenzorg_sim.werkplaats.panelen.ecogram.meetekenen import Meetekenen
from samenzorg_sim.werkplaats.panelen.ecogram.verhaal import Naast, Verhaal
from samenzorg_sim.werkplaats.panelen.ecogram.wat_als import WatAlsPaneel
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.tekening import Beeld
from samenzorg_sim.widgets.ecogram_canvas import EcogramCanvas


class EcogramPagina:
    """The whole page: the choice of a drawing, or one drawing that everybody who draws sees grow."""

    def __init__(self, client: BalieClient, tekening: str | None) -> None:
        self._scherm = Scherm(client)
        self._id = tekening
        self._kop, self._adres = html(), html()
        self._beginnen = Beginnen(self._scherm, self._begin, self._read)
        self._plek = column(soort="sz-doek")
        self.canvas: EcogramCanvas | None = None
        self._verhaal, self._naast = Verhaal(), Naast(self._scherm, self._begin)
        self._samen = Meetekenen()
        self._wat_als, self._leeslijsten = WatAlsPaneel(self._scherm, self._send), Leeslijsten()
        self._gesprek = Gesprek(self._scherm)
        self._kwartaal = Kwartaal(self._scherm, self._send, self._begin)
        self._meenemen = Meenemen(self._scherm, self._send)
        self._klaar = self._scherm.knop("Tekening is klaar", lambda: self._order("sluit"))
        self._verder = self._scherm.knop("Verder tekenen", lambda: self._order("heropen"), "rustig")
        self._weg = self._scherm.knop("Tekening weggooien", self._ask_discard, "rustig")
        self._zeker = self._scherm.knop("Ja, alles weggooien", self._discard, "stop")
        self._toch_niet = self._scherm.knop("Nee, bewaren", self._keep, "rustig")
        knoppen = row(self._klaar, self._verder, self._weg, self._zeker, self._toch_niet, soort="sz-stuur")
        self._tekening = column(
            column(self._verhaal.widget, self._plek, soort="sz-lezend"),
            knoppen,
            self._samen.widget,
            self._naast.widget,
            *self._kwartaal.widgets,
            self._gesprek.widget,
            self._leeslijsten.widget,
            self._wat_als.widget,
            self._meenemen.widget,
            soort="sz-hoofd",
        )
        parts = [self._kop, self._adres, self._scherm.notitie, self._beginnen.widget, self._tekening]
        self.widget = column(*parts, soort="sz-pagina sz-ecogram")
        if tekening is None:
            self._choose()
        else:
            self._open(tekening)

    def toon(self, beeld: Beeld) -> None:
        """Show this state of the drawing."""
        show(self._kop, kruimelpad("Ecogram", "ecogram", beeld["client"] or "Zonder naam", beeld["id"]))
        if self.canvas is None:
            self.canvas = EcogramCanvas(tekening=beeld, keuzes=as_pairs())
            self.canvas.on_msg(lambda _, message, __: self._told(message))
            self._plek.children = (self.canvas,)
        else:
            self.canvas.tekening = beeld
        panelen = (
            self._verhaal, self._samen, self._naast, self._kwartaal, self._gesprek, self._wat_als,
            self._meenemen,
        )  # fmt: skip
        for paneel in panelen:
            paneel.toon(beeld)
        visible(self._klaar, beeld["mag"]["tekenen"] and not beeld["gesloten"])
        visible(self._verder, beeld["mag"]["weggooien"] and beeld["gesloten"])
        visible(self._weg, beeld["mag"]["weggooien"])

    def _choose(self) -> None:
        show(self._kop, kruimelpad("Ecogram", stap=""))
        show(self._adres, address(None))
        self._beginnen.toon(self._scherm.client.overzicht())
        visible(self._beginnen.widget, True)
        visible(self._tekening, False)

    def _begin(self, order: dict[str, Any]) -> None:
        self._open(str(self._scherm.client.doe(None, **order)["sessie"]))

    def _read(self, tekening: dict[str, Any]) -> None:
        """A new drawing with everything of a file in it, or none where that cannot be."""
        new = str(self._scherm.client.doe(None, soort="teken")["sessie"])
        try:
            self._scherm.client.doe(new, soort="neem_over", tekening=tekening)
        except Refused:
            self._scherm.client.doe(new, soort="gooi_weg")
            raise
        self._open(new)

    def _open(self, tekening: str) -> None:
        beeld = self._scherm.client.beeld(tekening)
        self._id = tekening
        visible(self._beginnen.widget, False)
        visible(self._tekening, True)
        self._keep()
        show(self._adres, address(tekening))
        overzicht = self._scherm.client.overzicht()
        self._leeslijsten.toon(overzicht["ecogram"]["leeslijsten"])
        self._gesprek.bied_aan(overzicht["alleen"])
        self.canvas = None
        self.toon(beeld)
        self._scherm.volg(tekening, self._seen, lambda no: self._scherm.meld(no.melding))

    def _seen(self, beeld: Beeld) -> None:
        """What others draw, and what we drew ourselves, as the desk has it."""
        self._scherm.meld("")
        self.toon(beeld)

    def _told(self, message: dict[str, Any]) -> None:
        """An order from the canvas; what is refused is said beside the drawing."""
        if self.canvas is None or message.get("soort") != "opdracht":
            return
        told: dict[str, Any] = {"soort": "antwoord", "command_id": message["command_id"]}
        try:
            done = self._scherm.client.geef_door(self._id, message["opdracht"], message["command_id"])
            told["versie"] = done["versie"]
        except (Refused, BalieWeg, GeenKaartje) as no:
            told["melding"] = no.melding
        self.canvas.send(told)

    def _send(self, message: dict[str, Any]) -> None:
        if self.canvas is not None:
            self.canvas.send(message)

    def _order(self, soort: str) -> None:
        self._scherm.client.doe(self._id, soort=soort)

    def _ask_discard(self) -> None:
        for knop in (self._zeker, self._toch_niet):
            visible(knop, True)

    def _keep(self) -> None:
        for knop in (self._zeker, self._toch_niet):
            visible(knop, False)

    def _discard(self) -> None:
        gone, self._id = self._id, None
        self._scherm.laat_los()
        self._scherm.client.doe(gone, soort="gooi_weg")
        self.canvas = None
        self._plek.children = ()
        self._choose()


def address(tekening: str | None) -> Markup:
    """What the page's address should say, so that it opens this drawing again."""
    return Markup('<span data-adres="{}"></span>').format(f"?sessie={tekening}" if tekening else "?")


def ecogram(tekening: str | None = None) -> w.Widget:
    """The page: with the drawing named here or in its address, else with the choice."""
    try:
        return EcogramPagina(connect(), tekening or os.environ.get("SAMENZORG_SESSIE")).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        back = link("/werkplaats/ecogram", "Naar de ecogrammen")
        return html(melding(no.melding) + back, "sz-kaart")
