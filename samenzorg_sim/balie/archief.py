"""What was recorded, as the desk and its counters read it: the state of each stream, and the typed texts."""

from collections.abc import Iterator
from typing import Any

from samenzorg_sim.balie.loket import Loket
from samenzorg_sim.balie.opslag import readable
from samenzorg_sim.balie.teksten import Teksten
from samenzorg_sim.journal import Codec, Moment, Refused, Store, Streams


class Archief:
    """One store, read by the desk and by all its counters; only the desk writes."""

    def __init__(self, store: Store) -> None:
        self._store = store
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
