"""How a script runs: which phase follows which, in which round, and what may be on whose screen."""

from dataclasses import dataclass

from samenzorg_sim.content.werkvorm import Fase, Werkvorm


@dataclass(frozen=True)
class Stap:
    """A place in the run of a script; `ronde` is 0 before the first round."""

    fase: str
    ronde: int


def fase_of(script: Werkvorm, fase: str) -> Fase | None:
    """The phase with this id, or None."""
    return next((f for f in script.fasen if f.id == fase), None)


def first_step(script: Werkvorm) -> Stap:
    """Where a session begins."""
    return step_to(script, script.fasen[0].id, 0)


def step_to(script: Werkvorm, fase: str, ronde: int) -> Stap:
    """The step for a phase; a repeated phase is at least in round 1."""
    found = fase_of(script, fase)
    return Stap(fase, max(1, ronde) if found is not None and found.per_ronde else ronde)


def next_step(script: Werkvorm, here: Stap) -> Stap | None:
    """One phase on, leaving the rounds after the last repeated phase; None at the end."""
    return _beside(script, here, 1)


def previous_step(script: Werkvorm, here: Stap) -> Stap | None:
    """One phase back: from the first phase of a later round to the last of the round before."""
    index = _index(script, here)
    rounds = [i for i, f in enumerate(script.fasen) if f.per_ronde]
    if rounds and index == rounds[0] and here.ronde > 1:
        return Stap(script.fasen[rounds[-1]].id, here.ronde - 1)
    return _beside(script, here, -1)


def new_round(script: Werkvorm, here: Stap) -> Stap | None:
    """The first repeated phase, one round later; None for a script without rounds."""
    first = next((f for f in script.fasen if f.per_ronde), None)
    return None if first is None else Stap(first.id, here.ronde + 1)


def is_last_of_round(script: Werkvorm, here: Stap) -> bool:
    """Whether a choice follows: another round, or on to what comes after."""
    rounds = [f.id for f in script.fasen if f.per_ronde]
    return bool(rounds) and rounds[-1] == here.fase


def _index(script: Werkvorm, here: Stap) -> int:
    return next(i for i, f in enumerate(script.fasen) if f.id == here.fase)


def _beside(script: Werkvorm, here: Stap, delta: int) -> Stap | None:
    index = _index(script, here) + delta
    if not 0 <= index < len(script.fasen):
        return None
    return step_to(script, script.fasen[index].id, here.ronde)
