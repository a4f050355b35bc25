"""Decide what a command means for a talk with the simulated naaste: events, or a refusal in plain Dutch."""

from dataclasses import replace
from typing import Any

from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.journal import Codec, Domain, Meant, Refused
from samenzorg_sim.naaste import commands as c
from samenzorg_sim.naaste import events as e
from samenzorg_sim.naaste.apply import apply
from samenzorg_sim.naaste.overzetten import carry_over
from samenzorg_sim.naaste.spelen import answer
from samenzorg_sim.naaste.state import Beantwoord, Binnen, Gesprek, Zet
from samenzorg_sim.naaste.vastleggen import said_and_answered
from samenzorg_sim.naaste.wet import Wet, make_wet
from samenzorg_sim.naaste.woorden import ending_of

CODEC = Codec(e.EVENTS)


def naaste_domain(scenario: Scenario) -> Domain[Gesprek, Any, Any]:
    """The domain of one talk with this scenario's naaste, also one recorded before the scenario was edited.

    Raises `Refused` from its `decide`; with code "geen-antwoorden" for a scenario that is only played live.
    """
    wet = make_wet(scenario)

    def decide(state: Gesprek, command: Any, meant: Meant) -> tuple[Any, ...]:
        match command:
            case c.BeginOefening():
                return _begin(wet, state, command, meant.actor)
            case c.WatAls():
                return _what_if(wet, state, command, meant.actor)
            case c.Bewaar():
                _existing(state)
                return (e.OefeningKept(command.naam),)
            case c.GooiWeg():
                _existing(state)
                return (e.OefeningDiscarded(),)
        over = carry_over(wet, state)
        match command:
            case c.Zeg(in_plaats=True):
                back = _taken_back(over.gesprek)
                return (*over.herstel, e.BeurtenDropped(len(back.beurten)), *_say(wet, back, command))
            case c.Zeg():
                return (*over.herstel, *_say(wet, over.gesprek, command))
            case c.NeemTerug():
                return (*over.herstel, e.BeurtenDropped(len(_taken_back(over.gesprek).beurten)))
            case c.PraatVerder():
                return (*over.herstel, *_on(wet, over.gesprek))
            case c.RondAf():
                return (*over.herstel, e.OefeningEnded(ending_of(wet, _running(over.gesprek))))
        raise TypeError(f"{command!r} is no command of this room")

    return Domain(Gesprek(), decide, apply, CODEC, erases)


def erases(state: Gesprek, event: object) -> tuple[str, ...]:
    """The name and what was filled in go with the talk, and an old name with a new one."""
    naam = () if state.naam is None else (state.naam,)
    if isinstance(event, e.OefeningDiscarded):
        return (*naam, *(words for _, words in state.invulling))
    return naam if isinstance(event, e.OefeningKept) else ()


def _begin(wet: Wet, state: Gesprek, command: c.BeginOefening, persoon: str) -> tuple[Any, ...]:
    _fresh(wet, state, command.scenario)
    scenario, begin = wet.scenario.id, wet.begin
    begun = e.OefeningBegun(persoon, scenario, command.zaad, begin.niveaus, begin.onderwerp)
    return (begun, *_filled(command.invulling, command.tekening))


def _what_if(wet: Wet, state: Gesprek, command: c.WatAls, persoon: str) -> tuple[Any, ...]:
    """The first turns once more, as they were recorded: the same draws, the same answers."""
    _fresh(wet, state, command.gesprek.scenario)
    was = carry_over(wet, command.gesprek).gesprek
    if not 0 <= command.beurten <= len(was.beurten):
        raise Refused("geen-beurt", "Die beurt is er niet (meer). Kies een andere.")
    begin = was.begin
    assert begin is not None
    events: list[Any] = [
        e.OefeningBegun(persoon, wet.scenario.id, was.zaad, begin.niveaus, begin.onderwerp, command.uit),
        *_filled(command.invulling, was.tekening),
    ]
    for turn in was.beurten[: command.beurten]:
        events += said_and_answered(begin, turn)
        begin = turn.na
    return tuple(events)


def _filled(invulling: c.Ingevuld, tekening: str | None) -> tuple[e.OefeningFilled, ...]:
    return (e.OefeningFilled(invulling, tekening),) if invulling or tekening else ()


def _fresh(wet: Wet, state: Gesprek, scenario: str | None) -> None:
    if state.begin is not None:
        raise Refused("al-begonnen", "Dit gesprek is al begonnen.")
    if scenario != wet.scenario.id:
        raise Refused("ander-scenario", "Dit gesprek hoort bij een andere situatie.")
    if not wet.scenario.antwoorden:
        raise Refused("geen-antwoorden", "Deze situatie kunt u alleen met een groep spelen. Kies een andere.")


def _existing(state: Gesprek) -> Binnen:
    if state.binnen is None:
        raise Refused("niet-begonnen", "Dit gesprek is nog niet begonnen.")
    return state.binnen


def _running(state: Gesprek) -> Binnen:
    binnen = _existing(state)
    if state.voorbij:
        raise Refused("voorbij", "Dit gesprek is klaar. Kijk terug, of begin opnieuw.")
    return binnen


def _on(wet: Wet, state: Gesprek) -> tuple[Any, ...]:
    if _existing(state).weg:
        raise Refused("weg", "De ander is weggegaan. Neem uw laatste beurt terug, of begin opnieuw.")
    if len(state.beurten) >= wet.scenario.karakter.beurten:
        raise Refused("lang-genoeg", "Dit gesprek is lang genoeg geweest. Kijk terug, of begin opnieuw.")
    return (e.BeurtenDropped(len(state.beurten)),) if state.voorbij else ()


def _taken_back(state: Gesprek) -> Gesprek:
    _existing(state)
    if not state.beurten:
        raise Refused("niets-gezegd", "U hebt nog niets gezegd. Er is niets terug te nemen.")
    return replace(state, beurten=state.beurten[:-1], einde=None, voorbij=False)


def _say(wet: Wet, state: Gesprek, command: c.Zeg) -> tuple[Any, ...]:
    was = _running(state)
    if not 0 <= command.worp < 1:
        raise ValueError(f"a draw is in [0, 1), not {command.worp!r}")
    if command.onderwerp is not None and command.onderwerp not in wet.onderwerpen:
        raise Refused("onbekend-onderwerp", "Over dat onderwerp gaat dit gesprek niet. Kies een ander.")
    zet = Zet(command.soort, command.onderwerp, command.weerspiegelt, command.belooft)
    given = answer(wet, was, zet, command.worp)
    step, na = given.stap, given.stap.na
    turn = Beantwoord(
        zet,
        command.worp,
        command.zin,
        command.woorden,
        step.reactie,
        given.antwoord,
        step.onthulling,
        step.redenen,
        na,
    )
    events = list(said_and_answered(was, turn))
    if na.weg or len(state.beurten) + 1 >= wet.scenario.karakter.beurten:
        events.append(e.OefeningEnded(ending_of(wet, na)))
    return tuple(events)
