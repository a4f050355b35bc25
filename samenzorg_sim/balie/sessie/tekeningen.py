"""The drawings of a session, as its counter gets them from the counter where they are drawn."""

from collections.abc import Callable
from dataclasses import dataclass

from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.journal import Id


@dataclass(frozen=True)
class Getekend:
    """One drawing: who began it (somebody in the session, or a trainer for a table), of which story, how many
    are in it.

    `read` gives the drawing in words, `typed` what somebody (by id) typed in it.
    """

    id: Id
    van: Id
    tafel: int | None
    casus: str | None
    gesloten: bool
    namen: int
    read: Callable[[], Ecogram]
    typed: Callable[[Id], tuple[str, ...]]


Tekeningen = Callable[[str], tuple[Getekend, ...]]
"""The drawings of a session (by id), oldest first; not what was thrown away."""


def no_drawings(sessie: str) -> tuple[Getekend, ...]:
    """What a session has where nothing can be drawn."""
    return ()
