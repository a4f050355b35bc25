"""Which drawings there are, whose, and in which session; built from the journal, kept up as events come."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from samenzorg_sim.ecogram.events import EcogramOpened
from samenzorg_sim.journal import Moment


@dataclass(frozen=True)
class Begin:
    """How a drawing began: by whom (a person, or somebody in a session), where, about what, when (ms)."""

    van: str
    sessie: str | None
    casus: str | None
    op: Moment


class Register:
    """An index over all drawings, small enough to live in memory."""

    def __init__(self) -> None:
        self._drawings: dict[str, Begin] = {}

    def follow(self, stream: str, events: Iterable[tuple[Any, Moment]]) -> None:
        """Take in what was recorded."""
        for event, at in events:
            if isinstance(event, EcogramOpened):
                begin = Begin(event.van, event.sessie, event.casus, at)
                self._drawings.setdefault(stream, begin)

    def knows(self, stream: str) -> bool:
        """Whether there is such a drawing."""
        return stream in self._drawings

    def sessie_of(self, stream: str) -> str | None:
        """The session of a drawing, if it has one."""
        begin = self._drawings.get(stream)
        return None if begin is None else begin.sessie

    def of_persoon(self, persoon: str) -> tuple[tuple[str, Begin], ...]:
        """The drawings that this trainer began, newest first."""
        return self._newest((s, one) for s, one in self._drawings.items() if one.van == persoon)

    def of_sessie(self, sessie: str) -> tuple[tuple[str, Begin], ...]:
        """The drawings of a session, newest first."""
        return self._newest((s, one) for s, one in self._drawings.items() if one.sessie == sessie)

    def _newest(self, found: Iterable[tuple[str, Begin]]) -> tuple[tuple[str, Begin], ...]:
        return tuple(sorted(found, key=lambda item: item[1].op)[::-1])
