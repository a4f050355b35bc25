"""The page before a real Samenzorggesprek: which talk it is, its topics, and the way to paper and phone."""

from collections.abc import Mapping
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.werkplaats.opmaak import alineas, html, kruimelpad, link, melding, punten, uitklap
from samenzorg_sim.werkplaats.pieces import column, row
from samenzorg_sim.werkplaats.scherm import kaart

_ADRES = "/meedoen/samenzorggesprek"
_UITLEG = (
    "Op papier krijgt u twee vellen: een om bij te praten, en een voor wat u afspreekt.",
    "Op het scherm kunt u afspraken intypen en meenemen als bestand. Het programma bewaart ze niet.",
    "Staat de deur voor telefoons open? Dan staat dezelfde bladzijde op een telefoon, onder de code.",
)


def _leidraad(een: Mapping[str, Any]) -> w.VBox:
    """One of them, with its topics to look at beforehand."""
    eerst = Markup("<h3>Eerst: {}</h3>{}").format(een["eerst"]["naam"], punten(een["eerst"]["vragen"]))
    themas = Markup("").join(
        Markup("<h3>{}</h3>{}").format(thema["naam"], punten(thema["vragen"])) for thema in een["themas"]
    )
    return kaart(
        een["titel"],
        html(alineas((een["wanneer"], een["uitleg"]))),
        html(uitklap("De onderwerpen bekijken", eerst + themas)),
        row(
            html(link(f"{_ADRES}/{een['id']}", "Open de leidraad", nieuw=True)),
            html(link(f"{_ADRES}/{een['id']}/papier", "Op papier", nieuw=True), "sz-rustige-link"),
        ),
    )


def _page(client: BalieClient) -> w.VBox:
    kaarten = [_leidraad(een) for een in client.overzicht()["leidraden"]]
    return column(
        html(kruimelpad("Samenzorggesprek")), html(alineas(_UITLEG), "sz-kaart"), *kaarten, soort="sz-pagina"
    )


def samenzorggesprek() -> w.Widget:
    """The page for whoever this kernel serves."""
    try:
        return _page(connect())
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(melding(no.melding), "sz-notitie")
