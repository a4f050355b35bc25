"""How a script runs: which phase follows which, in which round, and what may be on whose screen."""

from collections.abc import Callable
from dataclasses import dataclass

from samenzorg_sim.content.schrijfvraag import Schrijfvraag
from samenzorg_sim.content.werkvorm import Fase, Werkvorm

# Whether a phase is on in a round, or skipped.
IsOn = Callable[[Fase, int], bool]


def always(fase: Fase, ronde: int) -> bool:
    """No phase is skipped."""
    return True


@dataclass(frozen=True)
class Stap:
    """A place in the run of a script; `ronde` is 0 before the first round."""

    fase: str
    ronde: int


def fase_of(script: Werkvorm, fase: str) -> Fase | None:
    """The phase with this id, or None."""
    return next((f for f in script.fasen if f.id == fase), None)


def questions_again(script: Werkvorm, fase: Fase) -> tuple[tuple[Fase, Schrijfvraag], ...]:
    """The questions of earlier phases that are read here once more, each with the phase that asked it."""
    found = (script.schrijfvraag(vraag) for vraag in fase.toont)
    return tuple(one for one in found if one is not None)


def first_step(script: Werkvorm) -> Stap:
    """Where a session begins."""
    return step_to(script, script.fasen[0].id, 0)


def step_to(script: Werkvorm, fase: str, ronde: int) -> Stap:
    """The step for a phase; a repeated phase is at least in round 1."""
    found = fase_of(script, fase)
    return Stap(fase, max(1, ronde) if found is not None and found.per_ronde else ronde)


def next_step(script: Werkvorm, here: Stap, is_on: IsOn = always) -> Stap | None:
    """One phase on, past those that are skipped; None at the end.

    After the last repeated phase it leaves the rounds.
    """
    return _beside(script, here, 1, is_on)


def previous_step(script: Werkvorm, here: Stap, is_on: IsOn = always) -> Stap | None:
    """One phase back: from the first phase of a later round to the last of the round before."""
    index = _index(script, here)
    first = min(_of_round(script, here.ronde, is_on), default=None)
    before = _of_round(script, here.ronde - 1, is_on)
    if before and index == first and here.ronde > 1:
        return Stap(script.fasen[before[-1]].id, here.ronde - 1)
    return _beside(script, here, -1, is_on)


def new_round(script: Werkvorm, here: Stap, is_on: IsOn = always) -> Stap | None:
    """The first repeated phase, one round later; None for a script without rounds."""
    coming = _of_round(script, here.ronde + 1, is_on)
    return Stap(script.fasen[coming[0]].id, here.ronde + 1) if coming else None


def is_last_of_round(script: Werkvorm, here: Stap, is_on: IsOn = always) -> bool:
    """Whether a choice follows: another round, or on to what comes after."""
    index = _index(script, here)
    left = [later for later in _of_round(script, here.ronde, is_on) if later > index]
    return script.fasen[index].per_ronde and not left


def _index(script: Werkvorm, here: Stap) -> int:
    return next(i for i, f in enumerate(script.fasen) if f.id == here.fase)


def _of_round(script: Werkvorm, ronde: int, is_on: IsOn) -> list[int]:
    """Where the phases of this round stand, without those that are skipped."""
    return [i for i, fase in enumerate(script.fasen) if fase.per_ronde and is_on(fase, ronde)]


def _beside(script: Werkvorm, here: Stap, delta: int, is_on: IsOn) -> Stap | None:
    index = _index(script, here) + delta
    while 0 <= index < len(script.fasen):
        step = step_to(script, script.fasen[index].id, here.ronde)
        if is_on(script.fasen[index], step.ronde):
            return step
        index += delta
    return None
