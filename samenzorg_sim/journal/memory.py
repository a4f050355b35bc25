"""A store that forgets everything at the end: for tests, demos and trying out."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from operator import itemgetter
from threading import Lock

from samenzorg_sim.journal.row import Row
from samenzorg_sim.journal.store import Conflict, Text
from samenzorg_sim.journal.values import Moment

_PLACE = itemgetter(0, 1)


class MemoryStore:
    """Keeps the store's promises, except that nothing outlives it."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[int, Row]] = {}
        self._commands: set[tuple[str, str]] = set()
        self._texts: dict[str, tuple[Text, Moment | None]] = {}
        self._writing = Lock()

    def append(self, rows: Sequence[Row], texts: Sequence[Text] = (), erased: Sequence[str] = ()) -> None:
        """Record all or nothing."""
        with self._writing:
            keys = [(row.stream, row.seq) for row in rows]
            commands = [(row.stream, row.command_id) for row in rows if row.command_id is not None]
            ids = [text.text_id for text in texts]
            for what in (keys, commands, ids):
                if len(set(what)) < len(what):
                    raise Conflict("twice in one call")
            if any(seq in self._rows.get(stream, {}) for stream, seq in keys):
                raise Conflict("a row with this stream and seq")
            if not self._commands.isdisjoint(commands):
                raise Conflict("a row with this stream and command")
            if any(text_id in self._texts for text_id in ids):
                raise Conflict("a text with this id")
            for row in rows:
                self._rows.setdefault(row.stream, {})[row.seq] = row
            self._commands.update(commands)
            self._texts.update({text.text_id: (text, None) for text in texts})
            if erased:
                self._erase(erased, rows[-1].recorded_at)

    def read(self, stream: str, after: int = 0) -> Iterator[Row]:
        """The rows of a stream with seq > `after`, in order."""
        with self._writing:
            rows = self._rows.get(stream, {})
            wanted = [rows[seq] for seq in sorted(rows) if seq > after]
        yield from wanted

    def first_rows(self, prefix: str = "") -> Iterator[Row]:
        """The row with seq 1 of each stream whose name starts with `prefix`, by name."""
        with self._writing:
            wanted = [
                rows[1]
                for stream, rows in sorted(self._rows.items())
                if stream.startswith(prefix) and 1 in rows
            ]
        yield from wanted

    def heads(self) -> dict[str, tuple[int, str]]:
        """Of each stream its last seq and that row's hash."""
        with self._writing:
            return {stream: (max(rows), rows[max(rows)].hash) for stream, rows in self._rows.items()}

    def texts(self, ids: Iterable[str]) -> dict[str, str | None]:
        """The words of these text ids: None when erased, absent when never recorded."""
        with self._writing:
            found = {text_id: self._texts[text_id] for text_id in ids if text_id in self._texts}
        return {text_id: text.text if erased is None else None for text_id, (text, erased) in found.items()}

    def text_counts(self) -> dict[str, tuple[int, int]]:
        """Of each stream with texts how many there are, and how many of them are erased."""
        counts: dict[str, tuple[int, int]] = {}
        for stream, _, words in self.all_texts():
            there, erased = counts.get(stream, (0, 0))
            counts[stream] = there + 1, erased + (words is None)
        return counts

    def all_texts(self, streams: Collection[str] | None = None) -> Iterator[tuple[str, str, str | None]]:
        """Of every text, in all or in these streams: its stream, its id and its words (None when erased)."""
        with self._writing:
            kept = list(self._texts.values())
        found = [(one.stream, one.text_id, one.text if at is None else None) for one, at in kept]
        yield from sorted((one for one in found if streams is None or one[0] in streams), key=_PLACE)

    def erase(self, ids: Iterable[str], at: Moment) -> None:
        """Erase the words of these texts."""
        with self._writing:
            self._erase(ids, at)

    def _erase(self, ids: Iterable[str], at: Moment) -> None:
        for text_id in ids:
            if text_id in self._texts and self._texts[text_id][1] is None:
                self._texts[text_id] = (self._texts[text_id][0]._replace(text=""), at)

    def probe(self) -> None:
        """Always."""

    def close(self) -> None:
        """Nothing to let go of."""
