"""What was recorded, as the desk and its counters read it: the state of each stream, and the typed texts."""

from collections.abc import Callable, Iterator
from typing import Any

from samenzorg_sim.balie.loket import Loket
from samenzorg_sim.balie.opslag import readable
from samenzorg_sim.balie.teksten import Teksten
from samenzorg_sim.journal import Codec, Moment, Refused, Row, Store, Streams

Follow = Callable[[Callable[[str | None, int], None]], Callable[[], None]]
"""How a store that several servers share tells of each (stream, seq) recorded; gives what ends that."""


class Archief:
    """One store, read by the desk and by all its counters; only the desk writes.

    Where several servers share the store, `follow` tells what the others record, and `seen` how far each
    stream had come before our counters read it: made first, so that nothing falls in between.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self.follow: Follow | None = getattr(store, "follow", None)
        self.seen = {} if self.follow is None else {stream: seq for stream, (seq, _) in store.heads().items()}
        self.streams = Streams(store)
        self.teksten = Teksten(store)

    def state(self, loket: Loket, stream: str) -> Any:
        """The state of a stream of this counter; raises `Refused` when there is none or it cannot be read."""
        with readable(loket.subject):
            return self.streams.state(stream, loket.domain(stream))

    def state_if_any(self, loket: Loket, stream: str) -> Any | None:
        """The same, None instead of a refusal."""
        try:
            return self.state(loket, stream)
        except Refused:
            return None

    def load_texts(self, loket: Loket, stream: str, state: Any) -> None:
        """Read the texts that a state names; raises `Refused` when they cannot be read."""
        with readable(loket.subject):
            self.teksten.load(stream, lambda: loket.texts(state))

    def rows(self, stream: str, after: int) -> Iterator[Row]:
        """The rows of a stream with seq > `after`, from the store itself."""
        return self._store.read(stream, after)

    def heads(self) -> dict[str, tuple[int, str]]:
        """Of each stream its last seq and that row's hash, from the store itself."""
        return self._store.heads()

    def openings(self, letter: str, codec: Codec) -> Iterator[tuple[str, Any, Moment]]:
        """(stream, first event, when it was recorded) of each stream of this kind, by name.

        A stream whose first row cannot be read is logged and left out: it never keeps the others shut.
        """
        for row in self._store.first_rows(letter + "_"):
            try:
                with readable():
                    event = codec.decode(row)
            except Refused:
                continue
            yield row.stream, event, row.recorded_at
