"""Decide what a command means for a talk with the simulated naaste: events, or a refusal in plain Dutch."""

from typing import Any

from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.journal import Codec, Domain, Meant, Refused
from samenzorg_sim.naaste import commands as c
from samenzorg_sim.naaste import events as e
from samenzorg_sim.naaste.apply import apply
from samenzorg_sim.naaste.spelen import answer
from samenzorg_sim.naaste.state import Binnen, Gesprek, Zet
from samenzorg_sim.naaste.wet import Wet, make_wet
from samenzorg_sim.naaste.woorden import ending_of

CODEC = Codec(e.EVENTS)


def naaste_domain(scenario: Scenario) -> Domain[Gesprek, Any, Any]:
    """The domain of one talk with this scenario's naaste.

    Raises `Refused` from its `decide`; with code "geen-antwoorden" for a scenario that is only played live.
    """
    wet = make_wet(scenario)

    def decide(state: Gesprek, command: Any, meant: Meant) -> tuple[Any, ...]:
        match command:
            case c.BeginOefening():
                return _begin(wet, state, command)
            case c.Zeg():
                return _say(wet, _running(state), len(state.beurten), command)
            case c.RondAf():
                return (e.OefeningEnded(ending_of(wet, _running(state))),)
        raise TypeError(f"{command!r} is no command of this room")

    return Domain(Gesprek(), decide, apply, CODEC)


def _begin(wet: Wet, state: Gesprek, command: c.BeginOefening) -> tuple[Any, ...]:
    if state.begin is not None:
        raise Refused("al-begonnen", "Dit gesprek is al begonnen.")
    if command.scenario != wet.scenario.id:
        raise Refused("ander-scenario", "Dit gesprek hoort bij een andere situatie.")
    if not wet.scenario.antwoorden:
        raise Refused("geen-antwoorden", "Deze situatie kunt u alleen met een groep spelen. Kies een andere.")
    return (e.OefeningBegun(wet.scenario.id, command.zaad, wet.begin.niveaus, wet.begin.onderwerp),)


def _running(state: Gesprek) -> Binnen:
    if state.binnen is None:
        raise Refused("niet-begonnen", "Dit gesprek is nog niet begonnen.")
    if state.voorbij:
        raise Refused("voorbij", "Dit gesprek is klaar. Kijk terug, of begin opnieuw.")
    return state.binnen


def _say(wet: Wet, was: Binnen, said: int, command: c.Zeg) -> tuple[Any, ...]:
    if not 0 <= command.worp < 1:
        raise ValueError(f"a draw is in [0, 1), not {command.worp!r}")
    if command.onderwerp is not None and command.onderwerp not in wet.onderwerpen:
        raise Refused("onbekend-onderwerp", "Over dat onderwerp gaat dit gesprek niet. Kies een ander.")
    zet = Zet(command.soort, command.onderwerp, command.weerspiegelt, command.belooft)
    given = answer(wet, was, zet, command.worp)
    step, na = given.stap, given.stap.na
    events: list[Any] = [
        e.BeurtSaid(
            zet.soort,
            zet.onderwerp,
            zet.weerspiegelt,
            zet.belooft,
            command.tekst,
            command.zin,
            command.worp,
        ),
        e.NaasteAnswered(
            reactie=step.reactie,
            antwoord=given.antwoord,
            onthulling=step.onthulling,
            redenen=step.redenen,
            niveaus=na.niveaus,
            toon=na.toon,
            groep=na.groep,
            reeks=na.reeks,
            onderwerp=na.onderwerp,
            geraakt=_new(was.geraakt, na.geraakt),
            zorg=na.zorg,
            zorg_oud=na.zorg_oud,
            vraag=na.vraag,
            weet=_new(was.weet, na.weet),
            geholpen=_new(was.geholpen, na.geholpen),
            beloofd=_new(was.beloofd, na.beloofd),
            weg=na.weg,
        ),
    ]
    if na.weg or said + 1 >= wet.scenario.karakter.beurten:
        events.append(e.OefeningEnded(ending_of(wet, na)))
    return tuple(events)


def _new(before: tuple[str, ...], after: tuple[str, ...]) -> str | None:
    return after[-1] if len(after) > len(before) else None
