"""An exercise in which an example conversation is read aloud: with which case, and what comes after it."""

from typing import Any

from samenzorg_sim.content.casus import CASUSSEN
from samenzorg_sim.content.voorbeeldgesprek import Spreker
from samenzorg_sim.content.werkvorm import Onderdeel
from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.case import Case
from samenzorg_sim.werkvorm.decide.spel import play
from samenzorg_sim.werkvorm.spel import Spel, Stand
from samenzorg_sim.werkvorm.state import Sessie


def check_fits(case: Case, scenario: str | None) -> None:
    """Raises `Refused` for a case that is not there or not of the script's kind, for one where there is none,
    for a case to play in an exercise that reads aloud, and the other way round.
    """
    if scenario is None and CASUSSEN[case.script.casus] is None:
        return
    if scenario not in case.casussen:
        raise Refused("geen-materiaal", "Deze casus is er niet (meer). Kies een andere.")
    found = case.gesprek(scenario)
    if found is None or (found.voorbeeldgesprek is not None) is case.script.leest_voor:
        return
    if case.script.leest_voor:
        raise Refused(
            "past-niet", "In deze casus staat geen gesprek om voor te lezen. Kies een andere casus."
        )
    raise Refused(
        "past-niet", "Deze casus is een gesprek om voor te lezen. Kies er een oefening bij die daarvoor is."
    )


def was_read(case: Case, state: Sessie, spel: Spel, deel: Onderdeel) -> bool:
    """Whether an example conversation has been read to its end, and the phase that is on has this part."""
    on_screen = spel.tafel in state.tafels and case.has_part(state, spel.tafel, deel)
    return case.script.leest_voor and spel.stand is Stand.GESTOPT and on_screen


def toon_kijksleutel(case: Case, state: Sessie, command: c.ToonKijksleutel, meant: Meant) -> tuple[Any, ...]:
    """Turn by turn, once people have spoken: in the phase that is made for it."""
    spel = play(state, command.spel)
    if not was_read(case, state, spel, Onderdeel.KIJKSLEUTEL):
        raise Refused("niet-nu", "Wat de schrijver hoorde, komt na het voorlezen en het praten.")
    scenario = case.gesprek(spel.scenario)
    talk = None if scenario is None else scenario.voorbeeldgesprek
    turns = () if talk is None else talk.beurten
    known = [turn[0].id for turn in turns if turn[0].wie is Spreker.ZORGMEDEWERKER]
    if command.uitspraak is not None and command.uitspraak not in known:
        raise Refused("geen-zin", "Deze zin is er niet (meer). Kies een andere.")
    return () if spel.sleutel == command.uitspraak else (e.KijksleutelShown(spel.id, command.uitspraak),)
