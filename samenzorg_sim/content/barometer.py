"""A statement that everybody weighs once, without a name; asked again later, it shows what shifted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from samenzorg_sim.content.fields import Content, Text
from samenzorg_sim.content.node import Node, Problem, problem
from samenzorg_sim.content.scenario_references import once
from samenzorg_sim.content.schrijfvraag import Keuze

PART = "barometer"


class Barometer(Content):
    """The statement, and what people choose from, from one end to the other."""

    stelling: Text
    keuzes: Annotated[tuple[Keuze, ...], Field(min_length=2, max_length=7)]


def check_barometer(root: Node) -> Iterator[Problem]:
    """It is asked in steps that everybody takes together, and only when there is something to ask."""
    asked = root.get("barometer")
    places = [
        (phase, part)
        for phase in root.items("fasen")
        for screen in phase.fields("schermen").values()
        for part in screen.items("onderdelen")
        if part.value == PART
    ]
    if asked is not None:
        yield from once(asked.items("keuzes"))
        if not places:
            yield problem(
                asked, "Deze barometer komt nergens. Zet 'barometer' bij de onderdelen van een stap."
            )
    for phase, part in places:
        if asked is None:
            yield problem(
                part, "Hier is niets te kiezen. Schrijf bovenaan een 'barometer' met stelling en keuzes."
            )
        elif phase.text("per_ronde") in ("ja", "true"):
            yield problem(
                part, "Een barometer is voor de hele zaal tegelijk. Zet hem in een stap zonder 'per_ronde'."
            )
        elif phase.get("dagen") is not None:
            yield problem(
                part, "Een barometer is voor mensen die samen zijn. Haal hem weg, of haal 'dagen' weg."
            )
