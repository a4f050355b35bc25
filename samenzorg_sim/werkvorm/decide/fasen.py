"""Leading the tables through the phases: always by hand, with minutes that only inform, and breaks."""

from collections.abc import Iterable
from typing import Any

from samenzorg_sim.content.voorwaarde import Spelsoort
from samenzorg_sim.content.werkvorm import Fase
from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.case import Case, table, tables
from samenzorg_sim.werkvorm.decide.groepjes import propose_groepjes
from samenzorg_sim.werkvorm.decide.rollen import propose
from samenzorg_sim.werkvorm.decide.termijnen import on_entering
from samenzorg_sim.werkvorm.script import Stap, fase_of, step_to
from samenzorg_sim.werkvorm.spel import Stand
from samenzorg_sim.werkvorm.state import Sessie

# Minutes: nobody rests longer than this, or adds more to one phase.
LONGEST = 240


def naar_fase(case: Case, state: Sessie, command: c.NaarFase, meant: Meant) -> tuple[Any, ...]:
    """Enter a phase. In a round everybody gets a role: who has none yet is proposed one."""
    fase = fase_of(case.script, command.fase)
    if fase is None:
        raise Refused("geen-fase", "Deze stap staat niet in deze oefening. Laad de pagina opnieuw.")
    going: list[tuple[int, Stap]] = []
    for here in tables(state, command.tafel if fase.per_ronde else None):
        given = [ronde for tafel, ronde, _ in state.rollen if tafel == here.nummer]
        step = step_to(case.script, command.fase, command.ronde if fase.per_ronde else here.ronde)
        if not 0 <= step.ronde <= max([here.ronde, *given]) + 1:
            raise Refused("geen-ronde", "Deze ronde is er nog niet. Maak eerst de vorige af.")
        if (step.fase, step.ronde) != (here.fase, here.ronde):
            going.append((here.nummer, step))
    no_play_running(state, (tafel for tafel, _ in going))
    events: list[Any] = [*on_entering(case, state, command.fase, meant)] if going else []
    for tafel, step in going:
        here = state.tafels[tafel]
        if here.pauze is not None:
            events.append(e.PauzeEnded(tafel))
        if here.volgend is not None and _past_the_play(case, fase):
            events.append(e.HerkansingChosen(tafel, here.volgend.van, Spelsoort.EERSTE))
        events.append(e.FaseEntered(tafel, step.fase, step.ronde))
        if fase.per_ronde:
            events += propose(case, state, tafel, step.ronde)
        if fase.groepjes is not None:
            events += propose_groepjes(fase, state, tafel, step.ronde)
    return tuple(events)


def _past_the_play(case: Case, fase: Fase) -> bool:
    """Who leads on without playing once more has thought better of it."""
    play = case.script.spelfase
    return play is None or case.script.fasen.index(fase) > case.script.fasen.index(play)


def geef_tijd(case: Case, state: Sessie, command: c.GeefTijd, meant: Meant) -> tuple[Any, ...]:
    """Two minutes more; the clock only informs, so nothing else follows from it."""
    here = table(state, command.tafel)
    if command.minuten == 0 or abs(here.erbij + command.minuten) > LONGEST:
        raise Refused(
            "te-lang", f"Meer dan {LONGEST} minuten erbij kan niet. Begin liever een volgende stap."
        )
    return (e.TijdAdded(here.nummer, command.minuten),)


def begin_pauze(case: Case, state: Sessie, command: c.BeginPauze, meant: Meant) -> tuple[Any, ...]:
    """A break, or another length for the one that is on."""
    if not 1 <= command.minuten <= LONGEST:
        raise Refused("te-lang", f"Een pauze duurt 1 tot {LONGEST} minuten. Kies een ander getal.")
    resting = tables(state, command.tafel)
    no_play_running(state, (here.nummer for here in resting))
    return tuple(
        e.PauzeStarted(here.nummer, command.minuten)
        for here in resting
        if here.pauze is None or here.pauze.minuten != command.minuten
    )


def eind_pauze(case: Case, state: Sessie, command: c.EindPauze, meant: Meant) -> tuple[Any, ...]:
    """On with it."""
    return tuple(e.PauzeEnded(here.nummer) for here in tables(state, command.tafel) if here.pauze)


def no_play_running(state: Sessie, tafels: Iterable[int]) -> None:
    """Raises `Refused` while people play at one of these tables."""
    concerned = set(tafels)
    running = [s for s in state.spellen.values() if s.stand is not Stand.GESTOPT and s.tafel in concerned]
    if running:
        where = f" aan tafel {running[0].tafel}" if len(state.tafels) > 1 else ""
        raise Refused("gesprek-loopt", f"Het gesprek{where} loopt nog. Druk eerst op 'Gesprek stoppen'.")
