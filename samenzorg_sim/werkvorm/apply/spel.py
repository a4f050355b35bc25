"""Fold one play: begin, interruptions, what was heard, how open its time line is."""

from dataclasses import replace

from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.apply.fold import change_spel, change_tafel, including, without
from samenzorg_sim.werkvorm.spel import Openheid, Rol, Spel, Stand, Tag
from samenzorg_sim.werkvorm.state import Sessie


def in_play(state: Sessie, deelnemer: str, tafel: int, ronde: int, at: int) -> Sessie:
    """Who comes (back) during a play takes part with the role she has, from then on; not who is away."""
    spel = state.spel_van_ronde(tafel, ronde) if tafel in state.tafels else None
    if spel is None or spel.stand is Stand.GESTOPT or not state.deelnemers[deelnemer].aanwezig:
        return state
    had = state.rol_van(deelnemer, ronde, tafel)
    return change_spel(
        state,
        spel.id,
        rollen=including(spel.rollen, deelnemer, had),
        gekomen=including(spel.gekomen, deelnemer, at),
        gegaan=without(spel.gegaan, deelnemer),
    )


def out_of_play(state: Sessie, deelnemer: str, tafel: int, ronde: int, at: int) -> Sessie:
    """Who goes home or puts her card away during a play heard it up to then."""
    spel = state.spel_van_ronde(tafel, ronde) if tafel in state.tafels else None
    if spel is None or spel.stand is Stand.GESTOPT:
        return state
    return change_spel(state, spel.id, gegaan=including(spel.gegaan, deelnemer, at))


def roles_now(state: Sessie, tafel: int, ronde: int) -> dict[str, Rol]:
    """What everybody at the table is in this round."""
    return {d.id: state.rol_van(d.id, ronde, tafel) for d in state.aan_tafel(tafel)}


def started(state: Sessie, event: e.GesprekStarted, at: int) -> Sessie:
    """A new play of the table's case, with the roles as they are now."""
    had = roles_now(state, event.tafel, event.ronde)
    case = state.tafels[event.tafel].scenario
    new = Spel(event.spel, event.tafel, event.ronde, at, event.soort, event.van, had, scenario=case)
    state = change_tafel(state, event.tafel, volgend=None)
    return replace(state, spellen=including(state.spellen, new.id, new))


def _interrupted(spel: Spel, at: int) -> tuple[tuple[int, int | None], ...]:
    """A stop during a time-out lengthens that time-out instead of opening a second interruption."""
    if spel.onderbrekingen and spel.onderbrekingen[-1][1] is None:
        return spel.onderbrekingen
    return (*spel.onderbrekingen, (at, None))


def paused(state: Sessie, event: e.GesprekPaused, at: int) -> Sessie:
    """Time-out."""
    spel = state.spellen[event.spel]
    return change_spel(state, spel.id, stand=Stand.TIME_OUT, onderbrekingen=_interrupted(spel, at))


def stopped(state: Sessie, event: e.GesprekStopped, at: int) -> Sessie:
    """The end, until it is taken back."""
    spel = state.spellen[event.spel]
    return change_spel(
        state,
        spel.id,
        stand=Stand.GESTOPT,
        gestopt=at,
        door_deelnemer=event.door is e.GestoptDoor.DEELNEMER,
        onderbrekingen=_interrupted(spel, at),
    )


def resumed(state: Sessie, event: e.GesprekResumed, at: int) -> Sessie:
    """On it goes, and not once more; who changed places meanwhile is counted as she is now."""
    spel = state.spellen[event.spel]
    if spel.tafel in state.tafels:
        state = change_tafel(state, spel.tafel, volgend=None)
    *earlier, (since, _) = spel.onderbrekingen
    return change_spel(
        state,
        spel.id,
        stand=Stand.LOPEND,
        gestopt=None,
        door_deelnemer=False,
        onderbrekingen=(*earlier, (since, at)),
        rollen={**spel.rollen, **roles_now(state, spel.tafel, spel.ronde)},
    )


def tagged(state: Sessie, event: e.TagAdded, at: int) -> Sessie:
    """Something was heard."""
    spel = state.spellen[event.spel]
    tag = Tag(event.tag, event.deelnemer, event.wat, at)
    return change_spel(state, spel.id, tags=including(spel.tags, tag.id, tag))


def untagged(state: Sessie, event: e.TagRemoved, at: int) -> Sessie:
    """Taken back; the same tap never counts again."""
    spel = state.spellen[event.spel]
    gone = spel.teruggenomen | {event.tag}
    return change_spel(state, spel.id, tags=without(spel.tags, event.tag), teruggenomen=gone)


def listening(state: Sessie, event: e.LuisterenChosen, at: int) -> Sessie:
    """Somebody puts her card away this round, or takes it up."""
    place = (event.deelnemer, event.tafel, event.ronde)
    who = {(event.tafel, event.ronde, event.deelnemer)}
    if event.aan:
        return out_of_play(replace(state, luistert=state.luistert | who), *place, at)
    return in_play(replace(state, luistert=state.luistert - who), *place, at)


def shown(state: Sessie, event: e.TijdlijnShown, at: int) -> Sessie:
    """The player may look."""
    on_laptop = event.op is e.GetoondOp.LAPTOP
    return change_spel(state, event.spel, openheid=Openheid.GETOOND, op_laptop=on_laptop)


def seen(state: Sessie, event: e.TijdlijnSeen, at: int) -> Sessie:
    """The player answers."""
    answered = Openheid.GEZIEN if event.mag_open else Openheid.LIEVER_NIET
    return change_spel(state, event.spel, openheid=answered)


def opened(state: Sessie, event: e.TijdlijnOpened, at: int) -> Sessie:
    """The group may look."""
    return change_spel(state, event.spel, openheid=Openheid.OPEN)


def compared(state: Sessie, event: e.VergelijkingOpened, at: int) -> Sessie:
    """The questions about what was heard differently are shown or hidden."""
    return change_spel(state, event.spel, vergelijking=event.aan)


def keyed(state: Sessie, event: e.KijksleutelShown, at: int) -> Sessie:
    """What the author heard is shown up to here."""
    return change_spel(state, event.spel, sleutel=event.uitspraak)


def kept(state: Sessie, event: e.BewarenChosen, at: int) -> Sessie:
    """A word about keeping."""
    said = including(state.spellen[event.spel].bewaren, event.deelnemer, event.ja)
    return change_spel(state, event.spel, bewaren=said)


def erased(state: Sessie, event: e.WaarnemingenErased, at: int) -> Sessie:
    """The observations are gone."""
    return change_spel(state, event.spel, tags={}, gewist=True, vergelijking=False)
