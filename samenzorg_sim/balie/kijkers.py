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
        #: Which phones look at a stream through another server, and who tells the others of ours.
        self.elders: Callable[[str], frozenset[str]] = lambda stream: frozenset()
        self.moved: Callable[[str, str, bool], None] = lambda stream, apparaat, here: None

    def enter(self, wie: Wie, stream: str) -> Kijker:
        """A page opens; the trainer and the projector see who is there."""
        kijker = Kijker(wie, stream)
        self._per_stream.setdefault(stream, set()).add(kijker)
        if isinstance(wie, Apparaat):
            self.moved(stream, wie.apparaat, True)
        self.tell(stream, not_a_phone)
        return kijker

    def leave(self, kijker: Kijker) -> None:
        """A page closes."""
        here = self._per_stream.get(kijker.stream, set())
        here.discard(kijker)
        if not here:
            self._per_stream.pop(kijker.stream, None)
        wie = kijker.wie
        if not self._hushed and isinstance(wie, Apparaat) and wie.apparaat not in self._here(kijker.stream):
            self.moved(kijker.stream, wie.apparaat, False)
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

    def everywhere(self) -> dict[str, tuple[Wie, ...]]:
        """Who looks at what now, once for each open page; of every stream that somebody looks at."""
        return {stream: tuple(k.wie for k in here) for stream, here in self._per_stream.items()}

    def connected(self, stream: str) -> frozenset[str]:
        """The devices with an open page in this stream, at whichever server."""
        return self._here(stream) | self.elders(stream)

    def phones(self) -> dict[str, list[str]]:
        """The devices with an open page here, by stream."""
        return {stream: sorted(phones) for stream in self._per_stream if (phones := self._here(stream))}

    def _here(self, stream: str) -> frozenset[str]:
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
