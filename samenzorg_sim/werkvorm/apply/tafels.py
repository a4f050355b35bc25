"""Fold what happens to tables: phase and round, breaks, minutes, who sits where."""

from dataclasses import replace
from itertools import combinations

from samenzorg_sim.content.voorwaarde import Spelsoort
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.apply.fold import change_deelnemer, change_tafel, including, without
from samenzorg_sim.werkvorm.apply.spel import in_play, out_of_play
from samenzorg_sim.werkvorm.state import Sessie
from samenzorg_sim.werkvorm.tafel import Pauze, Tafel, Volgend


def added(state: Sessie, event: e.TafelAdded, at: int) -> Sessie:
    """A new table stands where the first one stands, before its first round."""
    first = next(iter(state.tafels.values()))
    new = Tafel(event.tafel, event.scenario, first.fase, 0, at)
    return replace(state, tafels=including(state.tafels, new.nummer, new))


def removed(state: Sessie, event: e.TafelRemoved, at: int) -> Sessie:
    """What was played there stays in the state."""
    return replace(state, tafels=without(state.tafels, event.tafel))


def chosen(state: Sessie, event: e.CasusChosen, at: int) -> Sessie:
    """Another case."""
    return change_tafel(state, event.tafel, scenario=event.scenario)


def seated(state: Sessie, event: e.DeelnemerSeated, at: int) -> Sessie:
    """Somebody moves, out of a play that goes on; one at her new table counts her in with her role there."""
    left = state.tafel_van(event.deelnemer)
    state = out_of_play(state, event.deelnemer, left.nummer, left.ronde, at)
    state = change_deelnemer(state, event.deelnemer, tafel=event.tafel)
    return in_play(state, event.deelnemer, event.tafel, state.tafels[event.tafel].ronde, at)


def entered(state: Sessie, event: e.FaseEntered, at: int) -> Sessie:
    """A new phase has its own time; a new round forgets what would be played once more."""
    here = state.tafels[event.tafel]
    return change_tafel(
        state,
        event.tafel,
        fase=event.fase,
        ronde=event.ronde,
        sinds=at,
        gerust=0,
        erbij=0,
        groepjes=(),
        volgend=here.volgend if event.ronde == here.ronde else None,
    )


def again(state: Sessie, event: e.HerkansingChosen, at: int) -> Sessie:
    """The next play does an earlier one once more, or after all not."""
    volgend = None if event.soort is Spelsoort.EERSTE else Volgend(event.van, event.soort)
    return change_tafel(state, event.tafel, volgend=volgend)


def longer(state: Sessie, event: e.TijdAdded, at: int) -> Sessie:
    """Minutes more or less."""
    return change_tafel(state, event.tafel, erbij=state.tafels[event.tafel].erbij + event.minuten)


def penned(state: Sessie, event: e.PenTaken, at: int) -> Sessie:
    """One pen a table: who had it has it no longer."""
    return change_tafel(state, event.tafel, pen=event.deelnemer)


def rests(state: Sessie, event: e.PauzeStarted, at: int) -> Sessie:
    """A break begins, or is given another length."""
    now = state.tafels[event.tafel].pauze
    return change_tafel(state, event.tafel, pauze=Pauze(now.sinds if now else at, event.minuten))


def rested(state: Sessie, event: e.PauzeEnded, at: int) -> Sessie:
    """Back from the break; it does not count as time of the phase."""
    here = state.tafels[event.tafel]
    if here.pauze is None:
        return state
    gerust = here.gerust + max(0, at - here.pauze.sinds)
    return change_tafel(state, event.tafel, pauze=None, gepauzeerd=at, gerust=gerust)


def grouped(state: Sessie, event: e.GroepjesMade, at: int) -> Sessie:
    """Who talk together in the phase that is on; remembered, so that others meet the next time."""
    samen = dict(state.samen)
    for groepje in event.groepjes:
        for pair in combinations(sorted(groepje), 2):
            samen[pair] = samen.get(pair, 0) + 1
    return change_tafel(replace(state, samen=samen), event.tafel, groepjes=event.groepjes)


def shown(state: Sessie, event: e.TekeningenShown, at: int) -> Sessie:
    """The group sees the drawings of a table, or does not any more."""
    return change_tafel(state, event.tafel, tekeningen=event.stand)
