"""The trainer's home page: prepare a practice conversation, go on with one, invite a colleague."""

from datetime import datetime
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, link, melding, punten, show
from samenzorg_sim.werkplaats.panelen.zaalproef import Zaalproef
from samenzorg_sim.werkplaats.pieces import choice, column, number, text_field, toggle, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart


class Start:
    """Everything on the home page."""

    def __init__(self, client: BalieClient) -> None:
        self._scherm = Scherm(client)
        self._overzicht = client.overzicht()
        self._lopend = html()
        zaal = Zaalproef(self._scherm).widget
        parts = [
            self._scherm.notitie,
            self._lopend,
            self._nieuw(),
            self._naspelen(),
            zaal,
            self._uitnodigen(),
        ]
        self.widget = column(*parts, soort="sz-pagina")
        show(self._lopend, sessions(self._overzicht["sessies"]))

    def _nieuw(self) -> w.VBox:
        """Prepare a practice conversation."""
        cases = [(f"{s['titel']} ({s['niveau']})", s["id"]) for s in self._overzicht["scenarios"]]
        methods = [(m["titel"], m["id"]) for m in self._overzicht["werkvormen"]]
        if not cases or not methods:
            return kaart(
                "Nieuw oefengesprek",
                html("Er is nog geen casus. Zet er een in de map met gegevens en start Samenzorg opnieuw."),
            )
        self._casus = choice("Casus", cases)
        self._oefening = choice("Oefening", methods)
        self._groep = text_field("Naam van de groep", "Bijvoorbeeld: team Linde")
        self._verwacht = number("Hoeveel deelnemers verwacht u?", 7, 1, 80)
        self._over = html()
        self._maat = html()
        self._minuten = column(soort="sz-minuten")
        visible(self._minuten, False)
        tijden = toggle("Minuten per stap aanpassen")
        tijden.observe(lambda change: visible(self._minuten, change["new"]), "value")
        self._klaar = html()
        for field in (self._casus, self._oefening, self._verwacht):
            field.observe(lambda _: self._scherm.probeer(self._explain), "value")
        self._explain()
        zet_klaar = self._scherm.knop("Oefengesprek klaarzetten", self._open)
        box = kaart(
            "Nieuw oefengesprek",
            self._casus, self._over, self._groep, self._verwacht, self._maat, self._oefening, tijden,
            self._minuten, zet_klaar, self._klaar, soort="sz-formulier",
        )  # fmt: skip
        visible(self._oefening, len(methods) > 1)
        return box

    def _naspelen(self) -> w.VBox:
        """To the page that plays a case many times."""
        uitleg = "Wat doet luisteren in het oefenmodel, en wat aandringen? De computer speelt het heel vaak."
        naar = html(link("/werkplaats/simulatie", "Gesprekken naspelen"), "sz-rustige-link")
        return kaart("Veel gesprekken naspelen", html(uitleg), naar)

    def _uitnodigen(self) -> w.VBox:
        """A one-time link for a colleague."""
        self._uitnodiging = html()
        maak = self._scherm.knop("Link maken", self._invite, "rustig")
        uitleg = html("Uw collega krijgt een eigen werkplaats op deze computer. Een link werkt één keer.")
        return kaart("Een collega uitnodigen", uitleg, maak, self._uitnodiging)

    def _explain(self) -> None:
        case = next(s for s in self._overzicht["scenarios"] if s["id"] == self._casus.value)
        learn = Markup("<p>Hier kunt u van leren:</p>{}").format(punten(case["leerdoelen"]))
        show(self._over, Markup("<p>{}</p>{}").format(case["samenvatting"], learn))
        method = next(m for m in self._overzicht["werkvormen"] if m["id"] == self._oefening.value)
        size, group = self._verwacht.value, method["groep"]
        fits = group["van"] <= size <= group["tot"]
        warning = (
            f"Deze oefening is gemaakt voor {group['van']} tot {group['tot']} deelnemers. {group['waarom']}"
        )
        show(self._maat, melding("" if fits else warning))
        if [field.description for field in self._minuten.children] != [f["titel"] for f in method["fasen"]]:
            self._minuten.children = tuple(number(f["titel"], f["minuten"], 0, 240) for f in method["fasen"])

    def _open(self) -> None:
        method = next(m for m in self._overzicht["werkvormen"] if m["id"] == self._oefening.value)
        minutes = {
            f["id"]: field.value for f, field in zip(method["fasen"], self._minuten.children, strict=True)
        }
        made = self._scherm.client.doe(
            None,
            soort="open",
            scenario=self._casus.value,
            werkvorm=self._oefening.value,
            groep=self._groep.value.strip() or None,
            verwacht=self._verwacht.value,
            minuten=minutes,
        )
        naar = link(f"/werkplaats/oefengesprek?sessie={made['sessie']}", "Naar het oefengesprek", ga=True)
        show(self._klaar, melding("Het oefengesprek staat klaar.", goed=True) + naar)
        show(self._lopend, sessions(self._scherm.client.overzicht()["sessies"]))

    def _invite(self) -> None:
        text = Markup("<p>Geef deze link aan uw collega:</p><p><code>{}</code></p>")
        show(self._uitnodiging, text.format(self._scherm.client.nodig_uit()))


def sessions(sessies: list[dict[str, Any]]) -> Markup:
    """The sessions to go on with, newest first, and those that are over."""
    running = [s for s in sessies if s["bruikbaar"] and not s["afgesloten"]]
    over = [s for s in sessies if not s["bruikbaar"] or s["afgesloten"]]
    if not sessies:
        return Markup("")
    parts = Markup("")
    if running:
        parts += Markup('<div class="sz-kaart"><h2>Verder waar u was</h2>{}</div>').format(rows(running))
    if over:
        parts += Markup(
            '<details class="sz-uitklap sz-kaart"><summary>Afgesloten ({})</summary>{}</details>'
        ).format(len(over), rows(over))
    return parts


def rows(sessies: list[dict[str, Any]]) -> Markup:
    """A line each: case, group, day, where it stands."""
    return Markup('<ul class="sz-sessies">{}</ul>').format(Markup("").join(row(s) for s in sessies))


def row(sessie: dict[str, Any]) -> Markup:
    """One session as a link; one whose case is gone says so."""
    opened = datetime.fromtimestamp(sessie["geopend"] / 1000)
    day = f"{datum(opened.date())}, {opened:%H:%M} uur"
    if not sessie["bruikbaar"]:
        return Markup('<li>{} <span class="sz-zacht">{}</span></li>').format(sessie["titel"], day)
    title = f"{sessie['titel']} – {sessie['groep']}" if sessie["groep"] else sessie["titel"]
    words = [day, sessie["fase"], people(sessie["aantal"])]
    if sessie["voorbeeld"]:
        words.append("voorbeeld")
    return Markup(
        '<li><a href="/werkplaats/oefengesprek?sessie={}">{}</a> <span class="sz-zacht">{}</span></li>'
    ).format(sessie["id"], title, " · ".join(words))


def people(aantal: int) -> str:
    """How many take part."""
    return {0: "nog niemand", 1: "1 persoon"}.get(aantal, f"{aantal} personen")


def start() -> w.Widget:
    """The home page, or in Dutch why it cannot be shown."""
    try:
        return Start(connect()).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(melding(no.melding), "sz-kaart")
