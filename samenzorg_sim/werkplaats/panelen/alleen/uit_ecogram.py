"""What a drawing told of somebody before the talk, and the way to draw what was heard in it."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from samenzorg_sim.werkplaats.oefening import Oefening
from samenzorg_sim.werkplaats.opmaak import html, link, show, uitklap
from samenzorg_sim.werkplaats.pieces import visible

TERUG = "Wat hoorde u wat nog niet in de tekening staat? Teken het nu, dan vergeet u het niet."
NIEUW = (
    "Wie kwamen er voorbij in dit gesprek, en wie doen er voor de cliënt toe? Teken het, en kijk wie u mist."
)


class UitEcogram:
    """`feiten` stands above a talk begun from a drawing; `widget` after a talk with people to draw."""

    def __init__(self) -> None:
        self.feiten, self.widget = html(), html(soort="sz-kaart")

    def toon(self, oefening: Oefening) -> None:
        """The facts lie open until the first turn."""
        beeld = oefening.open
        show(self.feiten, facts(beeld))
        visible(self.feiten, bool(beeld["invulling"]))
        visible(self.widget, beeld["voorbij"] and beeld["tekenen"])
        if beeld["tekening"] is None:
            why, there = NIEUW, link("/werkplaats/ecogram", "Ecogram tekenen")
        else:
            there = link(f"/werkplaats/ecogram?sessie={beeld['tekening']}", "Terug naar het ecogram")
            why = TERUG
        show(self.widget, Markup("<h2>Teken wat u hoorde</h2><p>{}</p>{}").format(why, there))


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
