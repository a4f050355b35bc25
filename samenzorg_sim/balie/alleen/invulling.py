"""What a talk is filled in with: words of an ecogram in the places of a scenario's texts."""

from collections.abc import Callable, Mapping
from typing import Any

from samenzorg_sim.balie.opdracht import ONZIN
from samenzorg_sim.content.invulplek import fill, filled_in
from samenzorg_sim.content.library import Library
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.journal import Refused
from samenzorg_sim.naaste.commands import Ingevuld
from samenzorg_sim.naaste.state import Gesprek

Text = Callable[[str | None], str]
Keep = Callable[[str], str]


def keep_words(library: Library, scenario: str, typed: Mapping[str, str], keep: Keep) -> Ingevuld:
    """Each place with the id of its words; a place that was left open has none. Raises `Refused`."""
    sjabloon = library.sjablonen.get(scenario)
    known = () if sjabloon is None else tuple(one.id for one in sjabloon.invulplekken)
    if not set(typed) <= set(known):
        raise Refused("onzin", ONZIN)
    return tuple((plek, keep(typed[plek])) for plek in known if typed.get(plek))


def keep_again(gesprek: Gesprek, text: Text, keep: Keep) -> Ingevuld:
    """The same words for another talk: each talk takes its own along when it is thrown away."""
    return tuple((plek, keep(text(words))) for plek, words in gesprek.invulling)


def as_filled(library: Library, scenario: Scenario, gesprek: Gesprek, text: Text) -> Scenario:
    """The scenario as this talk has it: as it stands in the library when nothing was filled in."""
    sjabloon = library.sjablonen.get(scenario.id)
    if sjabloon is None or not gesprek.invulling:
        return scenario
    words = {plek: text(id_) for plek, id_ in gesprek.invulling}
    return fill(sjabloon, filled_in(sjabloon.invulplekken, words))


def plain_invulling(scenario: Scenario, gesprek: Gesprek, text: Text) -> list[dict[str, Any]]:
    """What was filled in, under the question it answers; '' where nothing is known, [] for no filling."""
    words = {plek: text(id_) for plek, id_ in gesprek.invulling}
    return [
        {"id": one.id, "vraag": one.vraag, "woorden": words.get(one.id, "")}
        for one in scenario.invulplekken
        if words
    ]
