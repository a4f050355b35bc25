"""A store to watch: it counts its appends, can be held up, and can fail before or after writing."""

from collections.abc import Sequence
from threading import Event

from samenzorg_sim.journal import MemoryStore, Row, Text


class WatchedStore(MemoryStore):
    """A true memory store that counts its appends, can be held up, and can fail before or after writing."""

    def __init__(self) -> None:
        super().__init__()
        self.appends: list[int] = []
        self.go = Event()
        self.go.set()
        self.entered = Event()
        self.before: Exception | None = None
        self.after: Exception | None = None

    def append(self, rows: Sequence[Row], texts: Sequence[Text] = (), erased: Sequence[str] = ()) -> None:
        self.entered.set()
        assert self.go.wait(60)
        if self.before is not None:
            raise self.before
        super().append(rows, texts, erased)
        self.appends.append(len(rows))
        if self.after is not None:
            raise self.after
