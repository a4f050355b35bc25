"""The page for the management team: plain sentences, a row for each team; left out is said as left out."""

from collections.abc import Mapping
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.kwartaal.bladzijde_woorden import GEEN_TEAMS, WEGGELATEN, hinder_of, say_bladzijde, say_rij
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import alineas, html, link, naast_elkaar, punten
from samenzorg_sim.werkplaats.panelen.kwartaal.klaar import WERKBLAD
from samenzorg_sim.werkplaats.pieces import column
from samenzorg_sim.werkplaats.scherm import kaart


def make_bladzijde(beeld: Mapping[str, Any], lijst: Mapping[str, Any] | None) -> w.VBox:
    """The page as it was made; `lijst` are the questions, for the words of what hinders."""
    rows = Markup("").join(
        Markup('<tr><th scope="row">{}</th><td>{}</td><td>{}</td></tr>').format(
            rij["team"], rij["clienten"], say_rij(rij)
        )
        for rij in beeld["rijen"]
    )
    head = Markup(
        '<tr><th scope="col">Team</th><th scope="col">Bewoners</th><th scope="col">Met een gesprek</th></tr>'
    )
    table = Markup('<table class="sz-tabel"><thead>{}</thead><tbody>{}</tbody></table>').format(head, rows)
    hinder = hinder_of(beeld, lijst)
    base = f"/balie/bladzijden/{beeld['id']}"
    paper = link(f"{base}/bladzijde.html", "Op papier", nieuw=True)
    links = naast_elkaar(paper, link(f"{base}/bladzijde.xlsx", WERKBLAD, bewaar=True))
    return column(
        kaart(
            f"Samenwerken met naasten, {beeld['naam']}",
            html(alineas(say_bladzijde(beeld))),
            html(table),
            html(WEGGELATEN, "sz-zacht"),
        ),
        kaart(
            "Wat in de weg zit, volgens minstens vijf teams", html(punten(hinder) if hinder else GEEN_TEAMS)
        ),
        kaart(
            "Meenemen", html(f"Gemaakt op {datum(beeld['op'])}.", "sz-zacht"), html(links, "sz-rustige-link")
        ),
    )
