"""Fold one recorded event into a session's state; pure, and raises on an event it does not know."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from samenzorg_sim.journal import Recorded, UnknownEvent
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.state import Afspraak, Deelnemer, Openheid, Rol, Sessie, Spel, Stand, Tag

K = TypeVar("K")
V = TypeVar("V")


def apply(state: Sessie, recorded: Recorded[Any]) -> Sessie:
    """The state after this event.

    Raises `UnknownEvent` for an event that is not one of this room's.
    """
    fold = FOLDS.get(type(recorded.event))
    if fold is None:
        raise UnknownEvent(type(recorded.event).__name__)
    return fold(state, recorded.event, recorded.happened_at)


def _with(mapping: Mapping[K, V], key: K, value: V) -> Mapping[K, V]:
    return {**mapping, key: value}


def _without(mapping: Mapping[K, V], key: K) -> Mapping[K, V]:
    return {k: v for k, v in mapping.items() if k != key}


def _deelnemer(state: Sessie, deelnemer: str, **change: Any) -> Sessie:
    changed = replace(state.deelnemers[deelnemer], **change)
    return replace(state, deelnemers=_with(state.deelnemers, deelnemer, changed))


def _spel(state: Sessie, spel: str, **change: Any) -> Sessie:
    return replace(state, spellen=_with(state.spellen, spel, replace(state.spellen[spel], **change)))


def _opened(state: Sessie, event: e.SessieOpened, at: int) -> Sessie:
    return replace(state, opening=event, geopend=at)


def _joined(state: Sessie, event: e.DeelnemerJoined, at: int) -> Sessie:
    """Who joins as somebody new no longer asks to be somebody else."""
    new = Deelnemer(event.deelnemer, event.naam, event.soort, event.apparaat)
    return replace(
        state,
        deelnemers=_with(state.deelnemers, new.id, new),
        overnames={phone: who for phone, who in state.overnames.items() if phone != event.apparaat},
    )


def _takeover(state: Sessie, event: e.OvernameGranted, at: int) -> Sessie:
    state = replace(state, overnames=_without(state.overnames, event.apparaat))
    return _returned(_deelnemer(state, event.deelnemer, apparaat=event.apparaat), event, at)


def _returned(state: Sessie, event: e.DeelnemerReturned | e.OvernameGranted, at: int) -> Sessie:
    state = _deelnemer(state, event.deelnemer, aanwezig=True)
    return _in_play(state, event.deelnemer, state.ronde)


def _assigned(state: Sessie, event: e.RolAssigned, at: int) -> Sessie:
    rol = Rol(event.rol, event.kaart)
    state = replace(state, rollen=_with(state.rollen, (event.ronde, event.deelnemer), rol))
    return _in_play(state, event.deelnemer, event.ronde)


def _in_play(state: Sessie, deelnemer: str, ronde: int) -> Sessie:
    """Who comes (back) during a play takes part in it with the role she has."""
    spel = state.spel_van_ronde(ronde)
    if spel is None or spel.stand is Stand.GESTOPT:
        return state
    return _spel(state, spel.id, rollen=_with(spel.rollen, deelnemer, state.rol_van(deelnemer, ronde)))


def _roles_now(state: Sessie, ronde: int) -> dict[str, Rol]:
    return {d.id: state.rol_van(d.id, ronde) for d in state.aanwezigen}


def _started(state: Sessie, event: e.GesprekStarted, at: int) -> Sessie:
    new = Spel(event.spel, event.ronde, at, _roles_now(state, event.ronde))
    return replace(state, spellen=_with(state.spellen, new.id, new))


def _interrupted(spel: Spel, at: int) -> tuple[tuple[int, int | None], ...]:
    """A stop during a time-out lengthens that time-out instead of opening a second interruption."""
    if spel.onderbrekingen and spel.onderbrekingen[-1][1] is None:
        return spel.onderbrekingen
    return (*spel.onderbrekingen, (at, None))


def _paused(state: Sessie, event: e.GesprekPaused, at: int) -> Sessie:
    spel = state.spellen[event.spel]
    return _spel(state, spel.id, stand=Stand.TIME_OUT, onderbrekingen=_interrupted(spel, at))


def _stopped(state: Sessie, event: e.GesprekStopped, at: int) -> Sessie:
    spel = state.spellen[event.spel]
    return _spel(
        state,
        spel.id,
        stand=Stand.GESTOPT,
        gestopt=at,
        door_deelnemer=event.door is e.GestoptDoor.DEELNEMER,
        onderbrekingen=_interrupted(spel, at),
    )


def _resumed(state: Sessie, event: e.GesprekResumed, at: int) -> Sessie:
    spel = state.spellen[event.spel]
    *earlier, (since, _) = spel.onderbrekingen
    return _spel(
        state,
        spel.id,
        stand=Stand.LOPEND,
        gestopt=None,
        door_deelnemer=False,
        onderbrekingen=(*earlier, (since, at)),
        rollen={**spel.rollen, **_roles_now(state, spel.ronde)},
    )


def _tagged(state: Sessie, event: e.TagAdded, at: int) -> Sessie:
    spel = state.spellen[event.spel]
    tag = Tag(event.tag, event.deelnemer, event.kijkpunt, at)
    return _spel(state, spel.id, tags=_with(spel.tags, tag.id, tag))


def _untagged(state: Sessie, event: e.TagRemoved, at: int) -> Sessie:
    spel = state.spellen[event.spel]
    return _spel(
        state,
        spel.id,
        tags=_without(spel.tags, event.tag),
        teruggenomen=spel.teruggenomen | {event.tag},
    )


def _listening(state: Sessie, event: e.LuisterenChosen, at: int) -> Sessie:
    who = {(event.ronde, event.deelnemer)}
    return replace(state, luistert=state.luistert | who if event.aan else state.luistert - who)


def _seen(state: Sessie, event: e.TijdlijnSeen, at: int) -> Sessie:
    return _spel(state, event.spel, openheid=Openheid.GEZIEN if event.mag_open else Openheid.LIEVER_NIET)


def _learned(state: Sessie, event: e.LeerpuntWritten, at: int) -> Sessie:
    if event.tekst is None:
        return replace(state, leerpunten=_without(state.leerpunten, event.deelnemer))
    return replace(state, leerpunten=_with(state.leerpunten, event.deelnemer, event.tekst))


def _agreed(state: Sessie, event: e.AfspraakMade, at: int) -> Sessie:
    made = Afspraak(event.afspraak, event.wat, event.wie, event.wanneer, event.terugkijken, event.door)
    return replace(state, afspraken=_with(state.afspraken, made.id, made))


FOLDS: Mapping[type, Callable[[Sessie, Any, int], Sessie]] = {
    e.SessieOpened: _opened,
    e.SessieEnded: lambda s, ev, at: replace(s, afgesloten=True),
    e.SessieResumed: lambda s, ev, at: replace(s, afgesloten=False),
    e.FaseEntered: lambda s, ev, at: replace(s, fase=ev.fase, ronde=ev.ronde),
    e.DeelnemerJoined: _joined,
    e.DeelnemerLeft: lambda s, ev, at: _deelnemer(s, ev.deelnemer, aanwezig=False),
    e.DeelnemerReturned: _returned,
    e.OvernameRequested: lambda s, ev, at: replace(
        s, overnames=_with(s.overnames, ev.apparaat, ev.deelnemer)
    ),
    e.OvernameGranted: _takeover,
    e.OvernameRefused: lambda s, ev, at: replace(s, overnames=_without(s.overnames, ev.apparaat)),
    e.RolAssigned: _assigned,
    e.GesprekStarted: _started,
    e.GesprekPaused: _paused,
    e.GesprekResumed: _resumed,
    e.GesprekStopped: _stopped,
    e.TagAdded: _tagged,
    e.TagRemoved: _untagged,
    e.LuisterenChosen: _listening,
    e.TijdlijnShown: lambda s, ev, at: _spel(
        s, ev.spel, openheid=Openheid.GETOOND, op_laptop=ev.op is e.GetoondOp.LAPTOP
    ),
    e.TijdlijnSeen: _seen,
    e.TijdlijnOpened: lambda s, ev, at: _spel(s, ev.spel, openheid=Openheid.OPEN),
    e.LeerpuntWritten: _learned,
    e.AfspraakMade: _agreed,
    e.AfspraakRemoved: lambda s, ev, at: replace(s, afspraken=_without(s.afspraken, ev.afspraak)),
}
