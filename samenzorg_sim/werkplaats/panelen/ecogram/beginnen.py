"""Begin a drawing, or go on with one."""

from collections.abc import Callable
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.dag import day_of
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, link, show
from samenzorg_sim.werkplaats.panelen.ecogram.bestand import Bestand
from samenzorg_sim.werkplaats.pieces import column, text_field, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart
from samenzorg_sim.werkplaats.tekening import Beeld

UITLEG = (
    "Een ecogram laat zien wie er voor iemand toe doen. Het gaat niet over hoeveel hulp mensen kunnen geven. "
    "Gebruik een verzonnen naam of een initiaal. "
    "Echte ecogrammen horen in het zorgdossier: dit is om te oefenen."
)
VERHAAL = (
    "Lees over iemand en teken wie er om die mens heen staan. Daarna legt u uw tekening naast het verhaal."
)
EIGEN = (
    "Uw eigen netwerk tekent u op uw eigen telefoon, of op papier. Het blijft daar: wij bewaren er niets van."
)
LATER = "Gaat een kwartaal later verder."
GROEP = (
    "Zet op de startpagina een bijeenkomst klaar met de oefening 'Samen een ecogram tekenen'. Ieder tekent "
    "dan op de eigen telefoon, alleen of samen. Op het grote scherm legt u de tekeningen over elkaar."
)


class Beginnen:
    """The choice that comes before the drawing."""

    def __init__(
        self, scherm: Scherm, begin: Callable[[dict[str, Any]], None], read: Callable[[Beeld], None]
    ):
        """`begin` gets the order that opens a drawing; `read` a drawing from a file."""
        self._begin = begin
        self._naam = text_field("Wie staat er in het midden?", "een verzonnen naam of initiaal")
        nieuw = scherm.knop("Nieuwe tekening", self._new)
        self._bestand = Bestand(scherm, read)
        self._lijst = html()
        self._verhalen = column(soort="sz-verhalen")
        self._scherm = scherm
        self._eerder = kaart("Uw tekeningen", self._lijst)
        naar = html(link("/werkplaats/start", "Naar de startpagina"), "sz-rustige-link")
        groep = kaart("Met de groep een verhaal tekenen", html(GROEP), naar)
        eigen = html(link("/meedoen/eigen-netwerk", "Eigen netwerk tekenen", nieuw=True), "sz-rustige-link")
        self.widget: w.VBox = column(
            kaart("Een ecogram tekenen", html(UITLEG), self._naam, nieuw),
            self._eerder,
            kaart("Een verhaal tekenen", html(VERHAAL), self._verhalen),
            groep,
            kaart("Een ecogram uit een bestand", self._bestand.widget),
            kaart("Uw eigen netwerk", html(EIGEN), eigen),
            soort="sz-hoofd",
        )

    def toon(self, overzicht: dict[str, Any]) -> None:
        """Show one's own drawings, newest first."""
        self._verhalen.children = [self._story(one) for one in overzicht["ecogram"]["casussen"]]
        drawings = overzicht["ecogram"]["tekeningen"]
        lines = Markup("").join(Markup("<li>{}</li>").format(_line(one)) for one in drawings)
        show(self._lijst, Markup('<ul class="sz-sessies">{}</ul>').format(lines))
        visible(self._eerder, bool(drawings))

    def _story(self, casus: dict[str, Any]) -> w.VBox:
        knop = self._scherm.knop(casus["titel"], lambda: self._new(casus), "rustig")
        knop.tooltip = f"{casus['titel']}: dit verhaal tekenen"
        about = Markup("<p>{}</p>").format(casus["samenvatting"])
        if casus["kan_later"]:
            about += Markup('<p class="sz-zacht">{}</p>').format(LATER)
        return column(knop, html(about, "sz-bij-verhaal"))

    def _new(self, casus: dict[str, Any] | None = None) -> None:
        order: dict[str, Any] = {"soort": "teken", "client": self._naam.value.strip() or None}
        if casus is not None:
            order |= {"casus": casus["id"], "client": casus["client"]}
        self._begin(order)


def _line(one: dict[str, Any]) -> Markup:
    namen = "1 naam" if one["namen"] == 1 else f"{one['namen']} namen"
    when = datum(day_of(one["begonnen"]))
    parts = [namen, when] + (["klaar"] if one["gesloten"] else [])
    return Markup('{} <span class="sz-zacht">{}</span>').format(
        link(f"/werkplaats/ecogram?sessie={one['id']}", one["client"] or "Zonder naam", knop=False),
        " · ".join(parts),
    )
