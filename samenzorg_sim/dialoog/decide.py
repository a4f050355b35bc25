"""Decide what a command means for a dialogue: its events, or a refusal in plain Dutch."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from samenzorg_sim.dialoog import commands as c
from samenzorg_sim.dialoog import events as e
from samenzorg_sim.dialoog.apply import apply
from samenzorg_sim.dialoog.state import MEESTE_THEMAS, Dialoog
from samenzorg_sim.journal import Codec, Domain, Meant, Refused
from samenzorg_sim.ongedaan import check_latest, unused_after

D = Dialoog
MEESTE_ZALEN = 12


def decide(state: D, command: Any, meant: Meant) -> tuple[Any, ...]:
    """The events of a command; none when nothing changes. Raises `Refused`."""
    if (state.van is not None) == isinstance(command, c.OpenDialoog) or state.weg:
        raise Refused("geen-dialoog", "Deze dialoogsessie is er niet (meer).")
    return DECIDERS[type(command)](state, command, meant)


def _zaal(state: D, command: c.VoegZaalToe, meant: Meant) -> tuple[Any, ...]:
    if any(zaal.sessie == command.sessie for zaal in state.zalen):
        return ()
    if len(state.zalen) >= MEESTE_ZALEN:
        raise Refused("vol", f"Meer dan {MEESTE_ZALEN} zalen kan niet.")
    return (e.ZaalAdded(command.sessie, command.verdieping),)


def _noem(state: D, command: c.NoemThema, meant: Meant) -> tuple[Any, ...]:
    if command.thema not in state.themas and len(state.themas) >= MEESTE_THEMAS:
        raise Refused("vol", f"Er zijn al {MEESTE_THEMAS} thema's. Leg eerst twee thema's bij elkaar.")
    return (e.ThemaNamed(state.teller + 1, command.thema, command.naam),)


def _thema_weg(state: D, command: c.HaalThemaWeg, meant: Meant) -> tuple[Any, ...]:
    return (e.ThemaRemoved(state.teller + 1, command.thema),) if command.thema in state.themas else ()


def _leg(state: D, command: c.LegKaart, meant: Meant) -> tuple[Any, ...]:
    kaart = command.kaart
    if command.thema is not None and command.thema not in state.themas:
        raise Refused("geen-thema", "Dit thema is er niet (meer). Kies een ander.")
    if state.plek.get(kaart) == command.thema:
        return ()
    return (e.KaartPlaced(state.teller + 1, kaart.antwoord, kaart.regel, command.thema),)


def _ongedaan(state: D, command: c.MaakOngedaan, meant: Meant) -> tuple[Any, ...]:
    check_latest(state, command.daad, meant)
    return (e.DaadUndone(command.daad),)


DECIDERS: Mapping[type, Callable[[D, Any, Meant], tuple[Any, ...]]] = {
    c.OpenDialoog: lambda s, x, meant: (e.DialoogOpened(meant.actor, x.naam),),
    c.GooiDialoogWeg: lambda s, x, meant: (e.DialoogDiscarded(),),
    c.VoegZaalToe: _zaal,
    c.NoemThema: _noem,
    c.HaalThemaWeg: _thema_weg,
    c.LegKaart: _leg,
    c.MaakOngedaan: _ongedaan,
}


def texts_of(state: D) -> Iterator[str]:
    """The ids of its own texts, and of what can come back by undoing; not those of the harvest."""
    for one in (state, *(before.was for before in state.eerder)):
        yield from (() if one.naam is None else (one.naam,))
        yield from one.themas.values()


erases = unused_after(apply, texts_of)
"""The ids of the texts that an event erases, from the state before it."""

DOMAIN: Domain[D, Any, Any] = Domain(D(), decide, apply, Codec(e.EVENTS), erases)
"""A dialogue as a kind of stream of the journal."""
