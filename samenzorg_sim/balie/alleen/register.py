"""Whose talk is which, and with which scenario; built from the journal, kept up as events are recorded."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from samenzorg_sim.journal import Moment
from samenzorg_sim.naaste.events import OefeningBegun


@dataclass(frozen=True)
class Begin:
    """How a talk began: who, with what, when (ms)."""

    persoon: str
    scenario: str
    op: Moment


class Register:
    """An index over all talks, small enough to live in memory."""

    def __init__(self) -> None:
        self._talks: dict[str, Begin] = {}

    def follow(self, stream: str, events: Iterable[tuple[Any, Moment]]) -> None:
        """Take in what was recorded; a talk keeps the moment at which it first began."""
        for event, at in events:
            if isinstance(event, OefeningBegun):
                self._talks.setdefault(stream, Begin(event.persoon, event.scenario, at))

    def of(self, stream: str) -> Begin | None:
        """How this talk began; None when there is no such talk."""
        return self._talks.get(stream)

    def of_persoon(self, persoon: str) -> tuple[tuple[str, Begin], ...]:
        """One's own talks, newest first."""
        own = [(stream, begin) for stream, begin in self._talks.items() if begin.persoon == persoon]
        return tuple(sorted(own, key=lambda item: -item[1].op))
