"""The trainer's home page: go on where one was, or choose what to do."""

from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.stijl import load_icons
from samenzorg_sim.werkplaats.opmaak import html, link, melding, show
from samenzorg_sim.werkplaats.panelen.bijeenkomsten import Bijeenkomsten
from samenzorg_sim.werkplaats.panelen.functie import FunctieKeuze
from samenzorg_sim.werkplaats.panelen.manieren import Manieren
from samenzorg_sim.werkplaats.panelen.meenemen import Printen
from samenzorg_sim.werkplaats.panelen.nieuw import Nieuw
from samenzorg_sim.werkplaats.panelen.tegels import Tegel, Tegels
from samenzorg_sim.werkplaats.panelen.verder import Verder
from samenzorg_sim.werkplaats.panelen.zaalproef import Zaalproef
from samenzorg_sim.werkplaats.pieces import column
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

#: The drawings on the tiles, read once for all kernels.
READ_FIRST = (partial(load_icons, "tegels"),)


class Start:
    """Everything on the home page."""

    def __init__(self, client: BalieClient) -> None:
        self._scherm = Scherm(client)
        self._overzicht = client.overzicht()
        self._lijst: Bijeenkomsten | None = None
        alle = Tegel("Alle bijeenkomsten", maak=self._alle)
        self._zaal = Tegel("Werkt het in deze zaal?", maak=self._zaalproef)
        self._verder = Verder(self._scherm, self._overzicht, lambda: self._tegels.open(alle))
        vooraf = (
            self._zaal,
            Tegel("Printen", maak=lambda: Printen(self._overzicht).widget),
            Tegel("Een collega uitnodigen", maak=self._uitnodigen),
            *((Tegel("Beheer", naar="/beheer"),) if self._overzicht.get("beheerder") else ()),
        )
        te_doen = self._te_doen()
        self._tegels = Tegels(self._scherm, self._verder.widget, te_doen, vooraf)
        functie = FunctieKeuze(self._scherm, te_doen, self._tegels.toon)
        kop, rooster = self._tegels.doen.children
        self._tegels.doen.children = (kop, functie.boven, rooster, functie.onder)
        self.widget = column(self._scherm.notitie, self._tegels.widget, soort="sz-pagina")

    def _te_doen(self) -> tuple[Tegel, ...]:
        """The tiles, what is done most first."""
        return (
            Tegel(
                "Oefengesprek voorbereiden",
                "Met uw groep een gesprek met een naaste oefenen. Of een andere bijeenkomst.",
                "gesprek",
                maak=lambda: Nieuw(self._scherm, self._overzicht, self._refresh).widget,
            ),
            Tegel(
                "Alleen oefenen",
                "Een gesprek met een naaste die het programma speelt. Niemand kijkt mee.",
                "alleen",
                "/werkplaats/alleen_oefenen",
            ),
            Tegel(
                "Korte oefeningen",
                "Een kwartier oefenen met één ding. Alleen, of met een groep.",
                "oefenbladen",
                "/werkplaats/oefenbladen",
            ),
            Tegel(
                "Intervisie",
                "Samen leren van iets dat u zelf meemaakte. Eén keer, of een heel jaar met een vaste groep.",
                "intervisie",
                maak=self._intervisie,
            ),
            Tegel(
                "Groepen maken",
                "Van een rooster naar groepen voor training of intervisie. U zegt wat u wilt.",
                "groepen",
                "/werkplaats/groepen",
            ),
            Tegel(
                "Ecogram tekenen",
                "Wie doen er voor iemand toe? Teken het, lees het samen en praat erover.",
                "ecogram",
                "/werkplaats/ecogram",
            ),
            Tegel(
                "Programma van de dag",
                "Een ochtend of een hele dag, met tijden en pauzes. U zet alles vanaf één scherm klaar.",
                "programma",
                "/werkplaats/programma",
            ),
            Tegel(
                "Beleidscheck",
                "Hoe staat het bij ons? Verschillende mensen vullen in, en u legt het naast elkaar.",
                "beleid",
                "/werkplaats/beleidscheck",
            ),
            Tegel(
                "Dialoogsessie",
                "Met veel mensen praten over samenwerken met naasten. In zalen en aan tafels.",
                "dialoog",
                "/werkplaats/dialoog",
            ),
            Tegel(
                "Acties",
                "Wie doet wat, en voor wanneer? Alles wat afgesproken is, met bovenaan wat te laat is.",
                "acties",
                "/werkplaats/acties",
            ),
            Tegel(
                "Het Samenzorggesprek",
                "Een echt gesprek met een bewoner en naasten voorbereiden, op papier of op het scherm.",
                "samenzorggesprek",
                "/werkplaats/samenzorggesprek",
            ),
            Tegel(
                "Ritme en tijd",
                "Hoeveel tijd kosten de gesprekken, en lukt het elk kwartaal? Reken het na met uw getallen.",
                "ritme",
                "/werkplaats/ritme",
            ),
            Tegel(
                "Het kwartaalgesprek",
                "Elk kwartaal een half uur: worden de gesprekken gevoerd, wat zit in de weg, wat doen we?",
                "kwartaal",
                "/werkplaats/kwartaal",
            ),
            Tegel(
                "Ervaringen",
                "Korte, echte verhalen van cliënten en naasten. Verzamel ze, en lees ze voor.",
                "ervaringen",
                "/werkplaats/ervaringen",
            ),
            Tegel(
                "Logboek",
                "Iets voor uzelf opschrijven, of lezen wat deelnemers met u delen.",
                "logboek",
                "/werkplaats/logboek",
            ),
            Tegel(
                "Zelf een gesprek maken",
                "Een oefengesprek van uw eigen plek. U beantwoordt vragen, het programma schrijft het op.",
                "maken",
                "/werkplaats/scenario_maken",
            ),
            Tegel(
                "Materiaal en bronnen",
                "Alles wat er is, en waar het vandaan komt. Maak uw eigen versie van een lijst of oefening.",
                "materiaal",
                "/werkplaats/materiaal",
            ),
            Tegel(
                "Veel gesprekken naspelen",
                "Wat doet luisteren, en wat aandringen? De computer speelt een gesprek heel vaak.",
                "naspelen",
                "/werkplaats/simulatie",
            ),
        )

    def _alle(self) -> w.Widget:
        self._lijst = Bijeenkomsten(self._scherm, self._overzicht["sessies"], self._refresh)
        return self._lijst.widget

    def _intervisie(self) -> w.VBox:
        """A meeting now, or a group and its year."""
        nu = Manieren(self._scherm, self._overzicht, self._refresh).widget
        uitleg = "De dagen van het jaar, wie wanneer leidt, en wat er van voornemens werd."
        naar = html(link("/werkplaats/intervisie", "Naar uw groepen"), "sz-rustige-link")
        kop = html(Markup("<h2>Intervisie</h2>"))
        return column(kop, nu, kaart("Een vaste groep en haar jaar", html(uitleg), naar))

    def _zaalproef(self) -> w.VBox:
        return Zaalproef(self._scherm, lambda: self._tegels.is_open(self._zaal)).widget

    def _uitnodigen(self) -> w.VBox:
        """A one-time link for a colleague."""
        uitnodiging = html()

        def invite() -> None:
            text = Markup("<p>Geef deze link aan uw collega:</p><p><code>{}</code></p>")
            show(uitnodiging, text.format(self._scherm.client.nodig_uit()))

        maak = self._scherm.knop("Link maken", invite)
        uitleg = html("Uw collega krijgt een eigen werkplaats op deze computer. Een link werkt één keer.")
        return kaart("Een collega uitnodigen", uitleg, maak, uitnodiging)

    def _refresh(self) -> None:
        """Read the sessions anew: one stands ready, or was put away."""
        overzicht: dict[str, Any] = self._scherm.client.overzicht()
        self._verder.toon(overzicht)
        if self._lijst is not None:
            self._lijst.toon(overzicht["sessies"])
        self._overzicht = overzicht


def start() -> w.Widget:
    """The home page, or in Dutch why it cannot be shown."""
    try:
        return Start(connect()).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(melding(no.melding), "sz-kaart")
