"""Decide what a command means for a team: the events it leads to, or a refusal in plain Dutch."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from samenzorg_sim.journal import Codec, Domain, Meant, Refused
from samenzorg_sim.kwartaal import commands as c
from samenzorg_sim.kwartaal import events as e
from samenzorg_sim.kwartaal.apply import apply
from samenzorg_sim.kwartaal.gewist import erases
from samenzorg_sim.kwartaal.kwartaal import read_kwartaal
from samenzorg_sim.kwartaal.state import MOST_CLIENTEN, MOST_KWARTALEN, Aantallen, Team

Events = tuple[Any, ...]


def decide(state: Team, command: Any, meant: Meant) -> Events:
    """The events of a command; none when nothing changes. Raises `Refused`."""
    if state.weg:
        raise Refused("gewist", "Dit team is gewist.")
    if (state.van is not None) == isinstance(command, c.OpenTeam):
        raise Refused("geen-team", "Dit team is er niet (meer).")
    kwartaal = getattr(command, "kwartaal", None)
    if kwartaal is not None and read_kwartaal(kwartaal) is None:
        raise Refused("geen-kwartaal", "Dit kwartaal kennen wij niet. Kies een ander.")
    if kwartaal is not None and kwartaal not in state.bladen and len(state.bladen) >= MOST_KWARTALEN:
        raise Refused(
            "vol", f"Een team houdt hoogstens {MOST_KWARTALEN} kwartalen. Wis eerst een oud kwartaal."
        )
    return DECIDERS[type(command)](state, command, meant)


def _open(state: Team, command: c.OpenTeam, meant: Meant) -> Events:
    return (e.TeamOpened(meant.actor, command.naam),)


def _rename(state: Team, command: c.HernoemTeam, meant: Meant) -> Events:
    return (e.TeamRenamed(state.teller + 1, command.naam),)


def _discard(state: Team, command: c.GooiTeamWeg, meant: Meant) -> Events:
    return (e.TeamDiscarded(),)


def _numbers(state: Team, command: c.ZetAantallen, meant: Meant) -> Events:
    new = Aantallen(command.clienten, command.gehouden, command.verslagen)
    if new == state.blad(command.kwartaal).aantallen:
        return ()
    check_aantallen(new)
    numbers = (new.clienten, new.gehouden, new.verslagen)
    return (e.AantallenSet(state.teller + 1, command.kwartaal, *numbers),)


def check_aantallen(new: Aantallen) -> None:
    """Raises `Refused` for numbers that cannot all be right."""
    if any(one is not None and not 0 <= one <= MOST_CLIENTEN for one in (new.clienten, new.gehouden)):
        raise Refused("onzin", f"Vul een getal in van 0 tot {MOST_CLIENTEN}.")
    if None not in (new.clienten, new.gehouden) and new.gehouden > new.clienten:  # type: ignore[operator]
        raise Refused(
            "meer-dan-alle",
            f"Er staan {new.gehouden} bewoners met een gesprek, maar het team heeft er {new.clienten}. "
            "Klopt een van de twee niet? Tel elke bewoner één keer, ook na meer gesprekken.",
        )
    most = new.gehouden if new.gehouden is not None else new.clienten
    if new.verslagen is not None and not 0 <= new.verslagen <= (MOST_CLIENTEN if most is None else most):
        raise Refused(
            "meer-dan-alle",
            "Er staan meer verslagen dan bewoners met een gesprek. Tel elke bewoner één keer.",
        )


def _answer(state: Team, command: c.Antwoord, meant: Meant) -> Events:
    if command.woorden == state.blad(command.kwartaal).antwoorden.get(command.vraag):
        return ()
    return (e.AntwoordGiven(state.teller + 1, command.kwartaal, command.vraag, command.woorden),)


def _tick(state: Team, command: c.KruisAan, meant: Meant) -> Events:
    if (command.keuze in state.blad(command.kwartaal).keuzes) == command.aan:
        return ()
    return (e.KeuzeTicked(state.teller + 1, command.kwartaal, command.keuze, command.aan),)


def _discuss(state: Team, command: c.Bespreek, meant: Meant) -> Events:
    day: date | None = command.op
    if day == state.blad(command.kwartaal).besproken:
        return ()
    return (e.BladDiscussed(state.teller + 1, command.kwartaal, day),)


def _hand_in(state: Team, command: c.LeverIn, meant: Meant) -> Events:
    blad = state.blad(command.kwartaal)
    if blad.ingeleverd == command.aan:
        return ()
    if command.aan and blad.aantallen == Aantallen() and not blad.antwoorden and not blad.keuzes:
        raise Refused("leeg", "Dit blad is nog leeg. Vul eerst iets in.")
    return (e.BladHandedIn(state.teller + 1, command.kwartaal, command.aan),)


def _erase(state: Team, command: c.WisBlad, meant: Meant) -> Events:
    return (e.BladErased(command.kwartaal),) if command.kwartaal in state.bladen else ()


def _undo(state: Team, command: c.MaakOngedaan, meant: Meant) -> Events:
    if not state.eerder or state.eerder[-1].daad != command.daad:
        raise Refused("niet-meer", "Dit kan niet meer ongedaan gemaakt worden. Er is al iets anders gebeurd.")
    return (e.DaadUndone(),)


DECIDERS: Mapping[type, Callable[[Team, Any, Meant], Events]] = {
    c.OpenTeam: _open,
    c.HernoemTeam: _rename,
    c.GooiTeamWeg: _discard,
    c.ZetAantallen: _numbers,
    c.Antwoord: _answer,
    c.KruisAan: _tick,
    c.Bespreek: _discuss,
    c.LeverIn: _hand_in,
    c.WisBlad: _erase,
    c.MaakOngedaan: _undo,
}

DOMAIN: Domain[Team, Any, Any] = Domain(Team(), decide, apply, Codec(e.EVENTS), erases)
"""A team with its quarters as a kind of stream of the journal."""
