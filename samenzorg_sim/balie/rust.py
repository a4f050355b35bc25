"""What nobody looks at rests on the disk only: a server that runs for months keeps what is in use."""

from collections.abc import Mapping

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.kijkers import Kijkers
from samenzorg_sim.balie.loket import Loket


class Rust:
    """Lets go of streams that nobody came to the desk for; they are read again when somebody does."""

    def __init__(self, archief: Archief, per_letter: Mapping[str, Loket], kijkers: Kijkers) -> None:
        self._archief, self._per_letter, self._kijkers = archief, per_letter, kijkers
        self._asked: set[str] = set()
        self._gone: dict[str, tuple[str, ...]] = {}

    def asked(self, stream: str) -> None:
        """Somebody who may came to the desk for this stream."""
        self._asked.add(stream)

    def recorded_elsewhere(self, stream: str) -> None:
        """Another server recorded something in it: of a stream that was let go it may have erased words."""
        self._archief.teksten.forget(self._gone.pop(stream, ()))

    def let_go(self) -> tuple[str, ...]:
        """Let go of what nobody asked for since the last time, nor looks at now; gives which.

        Their words go one time later, and not when the stream is in memory again: whoever is making a report
        of it in another thread finds them to the end.
        """
        streams, teksten = self._archief.streams, self._archief.teksten
        gone = streams.let_go(self._asked | self._kijkers.everywhere().keys())
        self._asked = set()
        teksten.forget(
            text for stream, texts in self._gone.items() if not streams.is_loaded(stream) for text in texts
        )
        self._gone = {
            stream: tuple(self._per_letter[stream.partition("_")[0]].texts(state))
            for stream, state in gone.items()
            if stream.partition("_")[0] in self._per_letter
        }
        return tuple(gone)
