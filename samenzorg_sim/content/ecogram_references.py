"""What must fit together in a case to draw: ids once, paragraphs and contacts that are named exist."""

from __future__ import annotations

from collections.abc import Iterator

from samenzorg_sim.content.node import Node, Problem, problem
from samenzorg_sim.content.scenario_references import known, once
from samenzorg_sim.content.tekens import NAMEN

CLIENT = "client"


def check_ecogram(root: Node) -> Iterator[Problem]:
    """Every cross-reference problem of a case to draw."""
    people, after = root.items("contacten"), root.items("later", "contacten")
    paragraphs = (*root.items("verhaal"), *root.items("later", "verhaal"))
    yield from once(paragraphs)
    yield from once(people)
    yield from once(after)
    told = [one.text("id") for one in paragraphs]
    for one in (*people, *after):
        yield from known(one.get("groep"), "groep", NAMEN)
        for place in one.items("waar"):
            yield from known(place, "alinea", told)
        if one.text("id") == CLIENT:
            yield problem(one, "'client' is het id van wie in het midden staat. Kies hier een ander id.")
    first = [one for one in people if one.text("contactpersoon") in ("ja", "true")]
    for one in first[1:]:
        yield problem(one, "Er is maar één eerste contactpersoon. Haal deze regel weg, of die bij de ander.")
    names = [one.text("id") for one in people]
    for band in root.items("banden"):
        for end in ("een", "ander"):
            yield from known(band.get(end), "contact", names)
        if band.text("een") and band.text("een") == band.text("ander"):
            yield problem(band, "Deze lijn gaat van iemand naar zichzelf. Kies twee contacten.")
    for gone in root.items("later", "weg"):
        yield from known(gone, "contact", names)
    yield from known(root.get("gesprek", "contact"), "contact", names)
