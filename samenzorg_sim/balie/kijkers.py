"""Who is looking at which stream right now, and whom a change concerns; never in the journal."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from samenzorg_sim.balie.wie import Apparaat, Begeleider, Wie


@dataclass(eq=False)
class Kijker:
    """One open page: it is told that there is something new, never what; it then looks itself."""

    wie: Wie
    stream: str
    changed: asyncio.Event = field(default_factory=asyncio.Event)


class Kijkers:
    """All open pages."""

    def __init__(self) -> None:
        self._per_stream: dict[str, set[Kijker]] = {}
        self._hushed = False

    def enter(self, wie: Wie, stream: str) -> Kijker:
        """A page opens; the trainer and the projector see who is there."""
        kijker = Kijker(wie, stream)
        self._per_stream.setdefault(stream, set()).add(kijker)
        self.tell(stream, not_a_phone)
        return kijker

    def leave(self, kijker: Kijker) -> None:
        """A page closes."""
        here = self._per_stream.get(kijker.stream, set())
        here.discard(kijker)
        if not here:
            self._per_stream.pop(kijker.stream, None)
        self.tell(kijker.stream, not_a_phone)

    def hush(self) -> None:
        """The server stops: pages keep what they show, and are not told how everybody leaves."""
        self._hushed = True

    def tell(self, stream: str, concerns: Callable[[Wie], bool]) -> None:
        """Something changed for those it concerns."""
        for kijker in () if self._hushed else self._per_stream.get(stream, ()):
            if concerns(kijker.wie):
                kijker.changed.set()

    def tell_all(self, streams: Iterable[str] | None = None) -> None:
        """Something changed for everybody, in these streams or in all."""
        for stream in list(self._per_stream if streams is None else streams):
            self.tell(stream, everybody)

    def connected(self, stream: str) -> frozenset[str]:
        """The devices with an open page in this stream."""
        here = self._per_stream.get(stream, ())
        return frozenset(k.wie.apparaat for k in here if isinstance(k.wie, Apparaat))


def everybody(wie: Wie) -> bool:
    """All who look."""
    return True


def not_a_phone(wie: Wie) -> bool:
    """The trainer and the projector."""
    return not isinstance(wie, Apparaat)


def only(apparaat: str | None, trainer: bool) -> Callable[[Wie], bool]:
    """One phone, and (if `trainer`) the trainer."""

    def concerns(wie: Wie) -> bool:
        if isinstance(wie, Apparaat):
            return wie.apparaat == apparaat
        return trainer and isinstance(wie, Begeleider)

    return concerns
