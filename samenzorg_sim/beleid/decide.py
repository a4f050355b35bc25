"""Decide what a command means for a policy check: its events, or a refusal in plain Dutch."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from samenzorg_sim.beleid import commands as c
from samenzorg_sim.beleid import events as e
from samenzorg_sim.beleid.apply import apply
from samenzorg_sim.beleid.gewist import erases
from samenzorg_sim.beleid.state import MEESTE_INVULLERS, MEESTE_RONDES, Beleidscheck, Invuller
from samenzorg_sim.dag import day_of
from samenzorg_sim.journal import Codec, Domain, Meant, Refused
from samenzorg_sim.medebegeleider import let_in, send_away
from samenzorg_sim.ongedaan import check_latest

B = Beleidscheck


def decide(state: B, command: Any, meant: Meant) -> tuple[Any, ...]:
    """The events of a command; none when nothing changes. Raises `Refused`."""
    if state.weg:
        raise Refused("gewist", "Deze beleidscheck is gewist.")
    if (state.van is not None) == isinstance(command, c.OpenCheck):
        raise Refused("geen-check", "Deze beleidscheck is er niet (meer).")
    return DECIDERS[type(command)](state, command, meant)


def _open(state: B, command: c.OpenCheck, meant: Meant) -> tuple[Any, ...]:
    return (e.CheckOpened(meant.actor, today(meant)),)


def _discard(state: B, command: c.GooiCheckWeg, meant: Meant) -> tuple[Any, ...]:
    return (e.CheckDiscarded(),)


def _ronde(state: B, command: c.BeginRonde, meant: Meant) -> tuple[Any, ...]:
    if not any(one.antwoorden for one in state.rondes[-1].invullers.values()):
        raise Refused("nog-leeg", "In deze ronde is nog niets ingevuld. Vul eerst deze in.")
    if len(state.rondes) >= MEESTE_RONDES:
        raise Refused("vol", "Deze beleidscheck is vol. Begin een nieuwe.")
    return (e.RondeBegun(state.teller + 1, today(meant)),)


def _invuller_erbij(state: B, command: c.VoegInvullerToe, meant: Meant) -> tuple[Any, ...]:
    if len(state.rondes[-1].invullers) >= MEESTE_INVULLERS:
        raise Refused("vol", f"Er kunnen {MEESTE_INVULLERS} mensen meedoen. Kies een doorsnede.")
    return (e.InvullerAdded(state.teller + 1, command.invuller, command.functie),)


def _invuller_weg(state: B, command: c.HaalInvullerWeg, meant: Meant) -> tuple[Any, ...]:
    return (e.InvullerRemoved(_invuller(state, command.invuller).id),)


def _antwoord(state: B, command: c.GeefAntwoord, meant: Meant) -> tuple[Any, ...]:
    one = _invuller(state, command.invuller)
    now = one.antwoorden.get(command.vraag)
    if now is not None and (now.oordeel, now.bewijs) == (command.oordeel, command.bewijs):
        return ()
    said = (command.vraag, command.oordeel, command.bewijs)
    return (e.AntwoordGiven(state.teller + 1, one.id, *said, today(meant)),)


def _ongedaan(state: B, command: c.MaakOngedaan, meant: Meant) -> tuple[Any, ...]:
    check_latest(state, command.daad, meant)
    return (e.DaadUndone(command.daad),)


def _invuller(state: B, invuller: str) -> Invuller:
    found = state.rondes[-1].invullers.get(invuller)
    if found is None:
        raise Refused("geen-invuller", "Deze persoon doet in deze ronde niet mee. Kies eerst wie invult.")
    return found


def today(meant: Meant) -> date:
    """The day on which it is recorded."""
    return day_of(meant.recorded_at)


DECIDERS: Mapping[type, Callable[[B, Any, Meant], tuple[Any, ...]]] = {
    c.OpenCheck: _open,
    c.GooiCheckWeg: _discard,
    c.VoegBegeleiderToe: let_in,
    c.HaalBegeleiderWeg: send_away,
    c.BeginRonde: _ronde,
    c.VoegInvullerToe: _invuller_erbij,
    c.HaalInvullerWeg: _invuller_weg,
    c.GeefAntwoord: _antwoord,
    c.MaakOngedaan: _ongedaan,
}

DOMAIN: Domain[B, Any, Any] = Domain(B(), decide, apply, Codec(e.EVENTS), erases)
"""A policy check as a kind of stream of the journal."""
