"""Opening and ending a session, and leading it through its phases: always by hand."""

from typing import Any

from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.case import Case
from samenzorg_sim.werkvorm.decide.rollen import propose
from samenzorg_sim.werkvorm.script import fase_of, first_step, step_to
from samenzorg_sim.werkvorm.state import Sessie, Stand


def open_sessie(case: Case, state: Sessie, command: c.OpenSessie, meant: Meant) -> tuple[Any, ...]:
    """A new session starts in the first phase of its script."""
    chosen = dict(command.minuten)
    first = first_step(case.script)
    opened = e.SessieOpened(
        begeleider=command.begeleider,
        scenario=command.scenario,
        werkvorm=case.script.id,
        groep=command.groep,
        code=command.code,
        verwacht=command.verwacht,
        minuten=tuple((f.id, chosen.get(f.id, f.minuten)) for f in case.script.fasen),
        voorbeeld=command.voorbeeld,
    )
    return (opened, e.FaseEntered(first.fase, first.ronde))


def sluit_sessie(case: Case, state: Sessie, command: c.SluitSessie, meant: Meant) -> tuple[Any, ...]:
    """The end; not in the middle of a play."""
    _no_play_running(state)
    return (e.SessieEnded(),)


def heropen_sessie(case: Case, state: Sessie, command: c.HeropenSessie, meant: Meant) -> tuple[Any, ...]:
    """Take the end back."""
    return (e.SessieResumed(),) if state.afgesloten else ()


def naar_fase(case: Case, state: Sessie, command: c.NaarFase, meant: Meant) -> tuple[Any, ...]:
    """Enter a phase. In a round everybody gets a role: who has none yet is proposed one."""
    fase = fase_of(case.script, command.fase)
    if fase is None:
        raise Refused("geen-fase", "Deze stap staat niet in deze oefening. Laad de pagina opnieuw.")
    last = max([state.ronde, *(ronde for ronde, _ in state.rollen)])
    step = step_to(case.script, command.fase, command.ronde if fase.per_ronde else state.ronde)
    if not 0 <= step.ronde <= last + 1:
        raise Refused("geen-ronde", "Deze ronde is er nog niet. Maak eerst de vorige af.")
    if (step.fase, step.ronde) == (state.fase, state.ronde):
        return ()
    _no_play_running(state)
    entered = e.FaseEntered(step.fase, step.ronde)
    return (entered, *(propose(case, state, step.ronde) if fase.per_ronde else ()))


def _no_play_running(state: Sessie) -> None:
    if any(spel.stand is not Stand.GESTOPT for spel in state.spellen.values()):
        raise Refused("gesprek-loopt", "Het gesprek loopt nog. Druk eerst op 'Gesprek stoppen'.")
