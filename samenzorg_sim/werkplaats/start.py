"""The trainer's home page: prepare a practice conversation, go on with one, invite a colleague."""

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.werkplaats.opmaak import html, link, melding, show
from samenzorg_sim.werkplaats.panelen.bijeenkomsten import Bijeenkomsten
from samenzorg_sim.werkplaats.panelen.manieren import Manieren
from samenzorg_sim.werkplaats.panelen.meenemen import Printen
from samenzorg_sim.werkplaats.panelen.nieuw import Nieuw
from samenzorg_sim.werkplaats.panelen.zaalproef import Zaalproef
from samenzorg_sim.werkplaats.pieces import column, row
from samenzorg_sim.werkplaats.scherm import Scherm, kaart


class Start:
    """Everything on the home page."""

    def __init__(self, client: BalieClient) -> None:
        self._scherm = Scherm(client)
        overzicht = client.overzicht()
        lijst = Bijeenkomsten(self._scherm, overzicht["sessies"])
        zaal = Zaalproef(self._scherm).widget
        nieuw, printen = Nieuw(self._scherm, overzicht, lijst.refresh).widget, Printen(overzicht).widget
        alone = row(
            self._alleen(),
            self._ecogram(),
            self._intervisie(),
            self._naspelen(),
            self._logboek(),
            soort="sz-op-een-rij",
        )
        samen = Manieren(self._scherm, overzicht, lijst.refresh).widget
        links = column(lijst.widget, nieuw, samen, alone, soort="sz-hoofd")
        rechts = column(zaal, printen, self._uitnodigen(), soort="sz-zij")
        beside = row(links, rechts, soort="sz-naast-elkaar")
        self.widget = column(self._scherm.notitie, beside, soort="sz-pagina")

    def _alleen(self) -> w.VBox:
        """To the page for practising without a group."""
        uitleg = (
            "Een gesprek met een naaste die het programma speelt. Daarna kijkt u terug. Niemand kijkt mee."
        )
        naar = html(link("/werkplaats/alleen_oefenen", "Alleen oefenen"), "sz-rustige-link")
        return kaart("Alleen oefenen", html(uitleg), naar)

    def _ecogram(self) -> w.VBox:
        """To the page where ecograms are drawn."""
        uitleg = "Wie doen er voor iemand toe? Teken het, lees het samen, en praat erover."
        naar = html(link("/werkplaats/ecogram", "Ecogram tekenen"), "sz-rustige-link")
        return kaart("Ecogram", html(uitleg), naar)

    def _intervisie(self) -> w.VBox:
        """To the page of a group's year."""
        uitleg = "Intervisie met een vaste groep: de dagen, wie leidt, en wat er van voornemens werd."
        naar = html(link("/werkplaats/intervisie", "Naar uw groepen"), "sz-rustige-link")
        return kaart("Een groep en haar jaar", html(uitleg), naar)

    def _naspelen(self) -> w.VBox:
        """To the page that plays a case many times."""
        uitleg = "Wat doet luisteren in het oefenmodel, en wat aandringen? De computer speelt het heel vaak."
        naar = html(link("/werkplaats/simulatie", "Gesprekken naspelen"), "sz-rustige-link")
        return kaart("Veel gesprekken naspelen", html(uitleg), naar)

    def _logboek(self) -> w.VBox:
        """To the page for what one writes for oneself."""
        uitleg = "Iets voor uzelf opschrijven, of lezen wat deelnemers met u delen."
        naar = html(link("/werkplaats/logboek", "Logboek"), "sz-rustige-link")
        return kaart("Logboek", html(uitleg), naar)

    def _uitnodigen(self) -> w.VBox:
        """A one-time link for a colleague."""
        self._uitnodiging = html()
        maak = self._scherm.knop("Link maken", self._invite, "rustig")
        uitleg = html("Uw collega krijgt een eigen werkplaats op deze computer. Een link werkt één keer.")
        return kaart("Een collega uitnodigen", uitleg, maak, self._uitnodiging)

    def _invite(self) -> None:
        text = Markup("<p>Geef deze link aan uw collega:</p><p><code>{}</code></p>")
        show(self._uitnodiging, text.format(self._scherm.client.nodig_uit()))


def start() -> w.Widget:
    """The home page, or in Dutch why it cannot be shown."""
    try:
        return Start(connect()).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(melding(no.melding), "sz-kaart")
