"""A talk with somebody of a drawing: what was known of that one, and the way back to draw what was heard."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from samenzorg_sim.werkplaats.oefening import Oefening
from samenzorg_sim.werkplaats.opmaak import html, link, show, uitklap
from samenzorg_sim.werkplaats.pieces import visible

TERUG = "Wat hoorde u wat nog niet in de tekening staat? Teken het nu, dan vergeet u het niet."


class UitEcogram:
    """Only for a talk that was begun from a drawing; `feiten` stands above the talk, `widget` after it."""

    def __init__(self) -> None:
        self.feiten, self.widget = html(), html(soort="sz-kaart")

    def toon(self, oefening: Oefening) -> None:
        """The facts lie open until the first turn."""
        beeld = oefening.open
        show(self.feiten, facts(beeld))
        visible(self.feiten, bool(beeld["invulling"]))
        back = beeld["voorbij"] and beeld["tekening"] is not None
        visible(self.widget, back)
        if back:
            there = link(f"/werkplaats/ecogram?sessie={beeld['tekening']}", "Terug naar het ecogram")
            told = Markup("<h2>Teken wat u hoorde</h2><p>{}</p>{}")
            show(self.widget, told.format(TERUG, there))


def facts(beeld: Mapping[str, Any]) -> Markup:
    """What was filled in, under what it is called; what is not known yet is something to hear."""
    known = Markup('<dl class="sz-feiten">{}</dl>').format(
        Markup("").join(
            Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(one["vraag"], one["woorden"])
            for one in beeld["invulling"]
            if one["woorden"]
        )
    )
    open_ = [one["vraag"].lower() for one in beeld["invulling"] if not one["woorden"]]
    if open_:
        known += Markup('<p class="sz-zacht">Dit weet u nog niet: {}.</p>').format(", ".join(open_))
    return uitklap("Dit weet u uit het ecogram", known, open=not beeld["beurten"])
