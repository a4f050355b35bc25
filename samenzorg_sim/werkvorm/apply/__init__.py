"""Fold one recorded event into a session's state; pure, and raises on an event it does not know."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from samenzorg_sim.journal import Recorded, fold_of
from samenzorg_sim.medebegeleider import came, went
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.apply import deelnemers, schrijven, spel, tafels
from samenzorg_sim.werkvorm.apply.fold import without
from samenzorg_sim.werkvorm.state import Sessie
from samenzorg_sim.werkvorm.tafel import EERSTE_TAFEL, Tafel


def apply(state: Sessie, recorded: Recorded[Any]) -> Sessie:
    """The state after this event.

    Raises `UnknownEvent` for an event that is not one of this room's.
    """
    return fold_of(FOLDS, recorded.event)(state, recorded.event, recorded.happened_at)


def _opened(state: Sessie, event: e.SessieOpened, at: int) -> Sessie:
    first = Tafel(EERSTE_TAFEL, event.scenario, sinds=at)
    return replace(state, opening=event, geopend=at, tafels={EERSTE_TAFEL: first})


FOLDS: Mapping[type, Callable[[Sessie, Any, int], Sessie]] = {
    e.SessieOpened: _opened,
    e.DagChosen: lambda s, ev, at: replace(s, dag=ev.dag),
    e.SessieEnded: lambda s, ev, at: replace(s, afgesloten=True),
    e.SessieDiscarded: lambda s, ev, at: replace(s, afgesloten=True, weg=True),
    e.SessieResumed: lambda s, ev, at: replace(s, afgesloten=False, weg=False),
    e.TermijnenSet: lambda s, ev, at: replace(s, termijnen=dict(ev.termijnen)),
    e.BegeleiderAdded: lambda s, ev, at: came(s, ev),
    e.BegeleiderRemoved: lambda s, ev, at: went(s, ev),
    e.LeidtelefoonLinked: lambda s, ev, at: replace(
        s, leidtelefoons=s.leidtelefoons | {ev.apparaat}, buiten=without(s.buiten, ev.apparaat)
    ),
    e.LeidtelefoonRemoved: lambda s, ev, at: replace(
        s, leidtelefoons=s.leidtelefoons - {ev.apparaat}, ontkoppeld=s.ontkoppeld + 1
    ),
    e.SchermDarkened: lambda s, ev, at: replace(s, donker=ev.donker),
    e.TafelAdded: tafels.added,
    e.TafelRemoved: tafels.removed,
    e.CasusChosen: tafels.chosen,
    e.DeelnemerSeated: tafels.seated,
    e.FaseEntered: tafels.entered,
    e.HerkansingChosen: tafels.again,
    e.TijdAdded: tafels.longer,
    e.PenTaken: tafels.penned,
    e.PauzeStarted: tafels.rests,
    e.PauzeEnded: tafels.rested,
    e.GroepjesMade: tafels.grouped,
    e.TekeningenShown: tafels.shown,
    e.DeelnemerExpected: deelnemers.expected,
    e.DeelnemerArrived: deelnemers.arrived,
    e.DeelnemerJoined: deelnemers.joined,
    e.DeelnemerLeft: deelnemers.left,
    e.DeelnemerReturned: deelnemers.returned,
    e.SpeelwensChosen: deelnemers.wished,
    e.GegevensErased: deelnemers.erased,
    e.OvernameRequested: deelnemers.requested,
    e.OvernameGranted: deelnemers.granted,
    e.OvernameRefused: deelnemers.refused,
    e.RolAssigned: deelnemers.assigned,
    e.GesprekStarted: spel.started,
    e.GesprekPaused: spel.paused,
    e.GesprekResumed: spel.resumed,
    e.GesprekStopped: spel.stopped,
    e.TagAdded: spel.tagged,
    e.TagRemoved: spel.untagged,
    e.LuisterenChosen: spel.listening,
    e.TijdlijnShown: spel.shown,
    e.TijdlijnSeen: spel.seen,
    e.TijdlijnOpened: spel.opened,
    e.VergelijkingOpened: spel.compared,
    e.KijksleutelShown: spel.keyed,
    e.BewarenChosen: spel.kept,
    e.WaarnemingenErased: spel.erased,
    e.AntwoordWritten: schrijven.written,
    e.AntwoordShown: schrijven.shown,
    e.VraagOpened: schrijven.opened,
    e.VoorkeurGiven: schrijven.preferred,
    e.BarometerOpened: schrijven.weighed,
    e.BladErased: schrijven.erased,
    e.LeerpuntWritten: schrijven.learned,
    e.AfspraakMade: schrijven.agreed,
    e.AfspraakRemoved: schrijven.disagreed,
}
