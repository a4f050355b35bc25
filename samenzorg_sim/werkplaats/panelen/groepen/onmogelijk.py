"""Why there is no division, and a button for each way out."""

from collections.abc import Callable
from functools import partial

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.groepen.antwoord import Onmogelijk
from samenzorg_sim.groepen.indeling import Indeling
from samenzorg_sim.groepen.rooster import Rooster
from samenzorg_sim.groepen.uitleg import Voorstel, make_voorstel, say_where, say_wishes
from samenzorg_sim.groepen.wensen import Wensen
from samenzorg_sim.werkplaats.opmaak import html, punten
from samenzorg_sim.werkplaats.pieces import column
from samenzorg_sim.werkplaats.scherm import Scherm, kaart


def explained(
    scherm: Scherm,
    rooster: Rooster,
    wensen: Wensen,
    no: Onmogelijk,
    indeling: Indeling | None,
    take: Callable[[Voorstel], None],
) -> w.VBox:
    """The card; `take` gets the way out that is pressed."""
    ways = [make_voorstel(rooster, wensen, way, indeling) for way in no.uitwegen]
    where = say_where(rooster, wensen, no)
    parts = [
        html(
            Markup(
                '<nav data-stap="nee" aria-label="Het lukt niet"></nav><p>Deze wensen gaan niet samen:</p>'
            )
        ),
        html(punten(say_wishes(rooster, wensen, no))),
    ]
    if where:
        parts.append(html(Markup("<h3>Waar het knelt</h3>{}").format(punten(where))))
    if ways:
        parts.append(html(Markup("<h3>Wat kunt u doen?</h3><p>Elke knop hieronder is genoeg.</p>")))
    buttons = [scherm.knop(one.tekst, partial(take, one), "rustig") for one in ways]
    return kaart("Zo lukt het niet", *parts, column(*buttons, soort="sz-uitwegen"))
