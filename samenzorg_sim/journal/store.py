"""What every store of the journal promises, and how it fails."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from samenzorg_sim.journal.row import Row
from samenzorg_sim.journal.values import Moment


class Text(NamedTuple):
    """Words that a person typed: `owner` (an id) is whose words they are, `stream` where they are used."""

    text_id: str
    stream: str
    owner: str
    text: str


class StorageError(Exception):
    """Every way in which a store can fail; nothing was recorded unless the class says otherwise."""


class Conflict(StorageError):
    """A row with this (stream, seq) or (stream, command_id), or a text with this id, is already there."""

    def __init__(self, detail: str) -> None:
        super().__init__(f"already recorded: {detail}")


class StorageFull(StorageError):
    """The disk has no room left."""

    def __init__(self, place: str) -> None:
        super().__init__(f"no room left to write {place}")


class StorageReadOnly(StorageError):
    """The file, its folder or its drive may not be written."""

    def __init__(self, place: str) -> None:
        super().__init__(f"{place} may be read but not written")


class StorageBusy(StorageError):
    """Another process keeps the file locked."""

    def __init__(self, place: str) -> None:
        super().__init__(f"{place} is locked by another process")


class StorageBroken(StorageError):
    """The file is damaged, not ours, or cannot be used; a write may or may not have reached the disk."""

    def __init__(self, place: str, detail: str) -> None:
        super().__init__(f"{place} cannot be used: {detail}")


class StorageGone(StorageError):
    """The file is no longer where it was: what would be written now, nobody would find again."""

    def __init__(self, place: str) -> None:
        super().__init__(f"{place} was removed or replaced while it was in use")


class StorageAway(StorageError):
    """The database of another machine or program does not answer (now); what was asked may have been done."""

    def __init__(self, place: str, detail: str) -> None:
        super().__init__(f"{place} does not answer: {detail}")
        self.told = (place, detail)


class EraseUnfinished(StorageError):
    """The words are gone from the table but still stand in the write-ahead log: erase again later."""

    def __init__(self, place: str) -> None:
        super().__init__(f"erased, but the log of {place} is in use and still holds the words; erase again")


class Store(Protocol):
    """Where rows and texts are kept; may be used from several threads."""

    def append(self, rows: Sequence[Row], texts: Sequence[Text] = (), erased: Sequence[str] = ()) -> None:
        """Record all rows and texts in one transaction, durable on return, or nothing at all.

        The words of the texts `erased` go in that same transaction, at the moment of the last row: whoever
        finds the rows finds the words gone. A log that still holds them is emptied as soon as nobody reads,
        and at the latest when the store is opened again.

        Raises:
            Conflict: a (stream, seq), (stream, command_id) or text id is already there, or twice here.
            StorageError: the store could not write.
        """

    def read(self, stream: str, after: int = 0) -> Iterator[Row]:
        """The rows of a stream with seq > `after`, in order; nothing when there is no such stream."""

    def first_rows(self, prefix: str = "") -> Iterator[Row]:
        """The row with seq 1 of each stream whose name starts with `prefix`, by name."""

    def heads(self) -> dict[str, tuple[int, str]]:
        """Of each stream its last seq and that row's hash."""

    def texts(self, ids: Iterable[str]) -> dict[str, str | None]:
        """The words of these text ids: None when erased, absent when never recorded."""

    def text_counts(self) -> dict[str, tuple[int, int]]:
        """Of each stream with texts how many there are, and how many of them are erased."""

    def all_texts(self, streams: Collection[str] | None = None) -> Iterator[tuple[str, str, str | None]]:
        """Of every text, in all or in these streams: its stream, its id and its words (None when erased), by
        stream and id."""

    def erase(self, ids: Iterable[str], at: Moment) -> None:
        """Erase the words of these texts for good; what is unknown or erased before stays as it is.

        Raises:
            EraseUnfinished: the words may still be found in the log.
        """

    def probe(self) -> None:
        """Whether it could record something now; records nothing.

        Raises:
            StorageError: it could not.
        """

    def close(self) -> None:
        """Let go of the file; may be called twice."""
