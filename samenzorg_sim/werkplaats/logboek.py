"""The page of the logboek for a laptop: the way to one's own, and what others share with this trainer."""

from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.werkplaats.opmaak import html, kruimelpad, link, melding, show
from samenzorg_sim.werkplaats.pieces import column
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

_EIGEN = Markup(
    "<p>Wat raakte u? Wat wilt u onthouden? Wat u bewaart, kunt u alleen zelf lezen, met uw zes woorden. "
    "Deze bladzijde en het programma op de computer zien uw tekst niet.</p>"
)
_GEEN = Markup("<p>Er is nu niets met u gedeeld.</p>")


class Logboek:
    """Two cards; a piece of one's own never comes here, only what somebody chose to share."""

    def __init__(self, client: BalieClient) -> None:
        self._scherm = Scherm(client)
        self._gedeeld = html()
        eigen = kaart(
            "Uw eigen logboek", html(_EIGEN), html(link("/meedoen/logboek", "Schrijf voor uzelf op"))
        )
        kijk = self._scherm.knop("Kijk of er iets nieuws is", self.refresh, "rustig")
        gedeeld = kaart("Wat anderen met u delen", self._gedeeld, kijk)
        pad = html(kruimelpad("Logboek"))
        self.widget = column(pad, self._scherm.notitie, eigen, gedeeld, soort="sz-pagina")
        self.refresh()

    def refresh(self) -> None:
        """Ask anew: what was taken back is gone."""
        found = self._scherm.client.overzicht()["gedeeld"]
        show(self._gedeeld, Markup("").join(map(_copy, found)) or _GEEN)


def _copy(een: dict[str, Any]) -> Markup:
    body = Markup("<br>").join(een["woorden"].split("\n"))
    return Markup("<h3>Van {}</h3><blockquote>{}</blockquote>").format(een["van"], body)


def logboek() -> w.Widget:
    """The page for whoever this kernel serves."""
    try:
        return Logboek(connect()).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(melding(no.melding), "sz-notitie")
