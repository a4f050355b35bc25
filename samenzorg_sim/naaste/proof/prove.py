"""Proves a scenario that can be played alone: every finding, in the form of a mistake with its place."""

from collections.abc import Iterator

from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.naaste.proof import blind, eindes, gespeeld, herhaling, nooit
from samenzorg_sim.naaste.proof.bevinding import Bevinding
from samenzorg_sim.naaste.wet import make_wet


def prove(scenario: Scenario) -> tuple[Bevinding, ...]:
    """Every finding; none for a scenario without antwoorden, which is only played live."""
    if not scenario.antwoorden:
        wants = "karakter" in scenario.model_fields_set or bool(scenario.zinnen)
        text = "Er staan geen antwoorden in, dus alleen oefenen kan niet. Schrijf ze onder 'antwoorden'."
        return (Bevinding(("karakter",), text),) if wants else ()
    return tuple(_findings(scenario))


def _findings(scenario: Scenario) -> Iterator[Bevinding]:
    wet = make_wet(scenario)
    yield from herhaling.twice(wet)
    yield from herhaling.silent(wet)
    if at_once := tuple(gespeeld.over_at_once(wet)):
        # All else that is found then is only what follows from it.
        yield from at_once
        return
    tellable, bereik = nooit.tellable_things(wet)
    never_said = tuple(nooit.never_said(wet, bereik))
    yield from nooit.never_told(wet, tellable, bereik)
    yield from never_said
    yield from eindes.never_ended(wet, tellable, bereik)
    yield from eindes.stuck(wet, tellable, bereik)
    yield from eindes.unsafe(wet, bereik)
    yield from eindes.bad_no(wet, tellable, bereik)
    yield from gespeeld.walks(wet)
    played = gespeeld.play_all(wet)
    yield from gespeeld.hardly_ever(wet, tellable, bereik, played)
    yield from (one for one in gespeeld.hardly_said(wet) if one.path not in [a.path for a in never_said])
    yield from gespeeld.order(wet, played)
    yield from blind.blind(wet)
