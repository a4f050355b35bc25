"""The drawings of a table: which there are, one for who has no phone, and what the group sees of them."""

from functools import partial
from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.tekeningen import tekeningen_html
from samenzorg_sim.werkplaats.opmaak import html, link, show
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm

PAGINA = "/werkplaats/ecogram?sessie="
OVER = "Leg de tekeningen over elkaar op de beamer"
NIETS = "Er is nog niets getekend. Wie op papier tekent, ziet u hier niet."


class Tekeningen:
    """Shut for the group until she opens them; she may look into each at any time, to help."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._lijst, self._groep = html(), html()
        self._begin = scherm.knop("Teken met wie geen telefoon heeft", self._draw, "rustig")
        self._over = scherm.knop(OVER, partial(self._do, "over_elkaar"))
        self._naast = scherm.knop("Leg de voorbeeldtekening ernaast", partial(self._do, "met_voorbeeld"))
        self._zonder = scherm.knop("Voorbeeldtekening weer weg", partial(self._do, "over_elkaar"), "rustig")
        self._dicht = scherm.knop("Tekeningen weer dicht", partial(self._do, "dicht"), "rustig")
        knoppen = row(self._over, self._naast, self._zonder, self._dicht, soort="sz-stuur")
        self.widget = column(self._lijst, self._begin, self._groep, knoppen, soort="sz-kaart")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show them in a step in which is drawn, or looked at drawings."""
        self._beeld = beeld
        part = beeld["tekeningen"]
        visible(self.widget, part is not None)
        if part is None:
            return
        show(self._lijst, listed(part["lijst"]))
        opened = part["stand"] != "dicht"
        show(self._groep, _over_elkaar(part) if opened else "")
        visible(self._begin, not opened)
        visible(self._over, part["op_scherm"] and not opened)
        visible(self._zonder, part["stand"] == "met_voorbeeld")
        visible(self._naast, part["stand"] == "over_elkaar" and part["casus"] is not None)
        visible(self._dicht, opened)

    def _do(self, stand: str) -> None:
        nummer = self._beeld["nummer"]
        self._scherm.client.doe(self._sessie, soort="tekeningen_tonen", tafel=nummer, stand=stand)

    def _draw(self) -> None:
        part = self._beeld["tekeningen"]
        about = {"casus": part["casus"], "client": part["client"] or None, "tafel": self._beeld["nummer"]}
        self._scherm.client.doe(None, soort="teken", sessie=self._sessie, **about)


def _over_elkaar(part: dict[str, Any]) -> Markup:
    """The picture that the group sees, and the same in words."""
    words = tekeningen_html(part)
    if not part["lagen"]:
        return words
    from samenzorg_sim.reports.ecogram.lagen import lagen_html  # takes a moment to import

    return lagen_html(part["lagen"], smal=True) + words


def listed(drawings: list[dict[str, Any]]) -> Markup:
    """Each drawing with who began it and how many names are in it; it opens beside this page."""
    head = Markup("<h2>Tekeningen</h2>")
    if not drawings:
        return head + Markup("<p>{}</p>").format(NIETS)
    items = Markup("").join(
        Markup("<li>{} <span class='sz-zacht'>{}</span></li>").format(
            link(PAGINA + one["id"], f"Tekening van {one['naam']}", nieuw=True, knop=False),
            _many(one["namen"]) + (", klaar" if one["gesloten"] else ""),
        )
        for one in drawings
    )
    return head + Markup('<ul class="sz-sessies">{}</ul>').format(items)


def _many(namen: int) -> str:
    return "1 naam" if namen == 1 else f"{namen} namen" if namen else "nog leeg"
