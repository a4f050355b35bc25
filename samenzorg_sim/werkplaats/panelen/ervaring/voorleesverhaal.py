"""A story that comes first, on the page of an exercise or a day; gone stories say so."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.datum import maand
from samenzorg_sim.werkplaats.opmaak import alineas, link, melding, uitklap

TERUGGETROKKEN = (
    "Deze ervaring is teruggetrokken. Lees haar niet meer voor, en vernietig wat op papier staat."
)
VERZONNEN = "Dit is een verzonnen voorbeeld."


def woorden(verhaal: dict[str, Any]) -> Markup:
    """The story, and what its teller asks; with where it may be used."""
    leave = verhaal["toestemming"]
    may = VERZONNEN if leave is None else f"{verhaal['waar']}, tot en met {maand(leave['tot'])}."
    return (
        alineas(verhaal["verhaal"].split("\n"))
        + Markup("<h3>Wat de verteller u meegeeft</h3><p>{}</p>").format(verhaal["vraagt"])
        + Markup('<p class="sz-zacht">{}</p>').format(may)
    )


def voorleesverhalen(found: dict[str, Any], plaats: str) -> Markup:
    """What is read aloud in this place ('oefenblad/oma-thuis'); nothing where nothing is.

    `found` is what `BalieClient.ervaringen` gave.
    """
    named = found["plaatsen"].get(plaats, ())
    if not named:
        return Markup("")
    known = {one["id"]: one for one in found["verhalen"]}
    parts = Markup("").join(_een(known.get(one)) for one in named)
    return Markup('<h2>Eerst een ervaring</h2><div class="sz-voorleesverhalen">{}</div>').format(parts)


def _een(verhaal: dict[str, Any] | None) -> Markup:
    if verhaal is None:
        return melding(TERUGGETROKKEN)
    paper = link(f"/balie/ervaringen/{verhaal['id']}/papier", "Op papier", nieuw=True, knop=False)
    body = woorden(verhaal) + Markup("<p>{}</p>").format(paper)
    return uitklap(f"{verhaal['titel']} ({verhaal['wie'].lower()} vertelt)", body)
