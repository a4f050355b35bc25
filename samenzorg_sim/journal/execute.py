"""Decide waiting commands in order, record them together, and only then let the new states be seen."""

from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, TypeVar

from samenzorg_sim.journal.domain import Domain, Done, Meant, Refused, Submission
from samenzorg_sim.journal.draft import Draft
from samenzorg_sim.journal.loaded import Loaded
from samenzorg_sim.journal.row import Row
from samenzorg_sim.journal.store import Store, Text
from samenzorg_sim.journal.values import Moment

__all__ = ["Batch", "Domain", "Done", "Meant", "OutdatedBatch", "Refused", "Streams", "Submission"]

S = TypeVar("S")


class OutdatedBatch(Exception):
    """A stream moved on after this batch was prepared (or it was committed before): prepare it again."""

    def __init__(self, stream: str) -> None:
        super().__init__(f"stream {stream!r} moved on since the batch was prepared")


@dataclass(frozen=True)
class Batch:
    """What `prepare` decided and `commit` writes; `outcomes` are in the order of the submissions.

    An outcome is a Done, the Refused, or any other exception when this one submission could not be handled
    (a mistake in the domain, a stream that cannot be read): the other submissions go on.
    """

    outcomes: tuple[Done | Exception, ...]
    rows: tuple[Row, ...]
    texts: tuple[Text, ...]
    erased: tuple[str, ...]
    _drafts: tuple[Draft, ...] = field(repr=False)


class Streams:
    """The current state of each stream in use, kept in memory.

    One writer prepares and commits in turn; `state` may be read from any thread, at any time. A stream
    stays in memory until `forget`; asking for a stream without rows keeps nothing.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        # Replaced as a whole, never changed in place: who reads sees a batch in all its streams or in none.
        self._loaded: dict[str, Loaded[Any]] = {}
        self._doubtful: set[str] = set()
        self._committing = Lock()
        self._swapping = Lock()  # held for an instant only: who loads a stream never waits for a disk

    def state(self, stream: str, domain: Domain[S, Any, Any]) -> S:
        """The committed state of a stream (`domain.initial` when it has no rows).

        The first use reads the whole stream: for a long one, call this in a worker thread.

        Raises:
            StorageError: it cannot be read.
            UnknownEvent, UnknownVersion, BadPayload, GapInStream: its rows cannot be replayed.
            WrongDomain: it was loaded with another domain's codec.
        """
        return self._get(stream, domain).state

    def seq(self, stream: str, domain: Domain[Any, Any, Any]) -> int:
        """How many rows the committed state of a stream holds."""
        return self._get(stream, domain).seq

    def prepare(self, submissions: Iterable[Submission], *, recorded_at: Moment) -> Batch:
        """Decide the submissions in order, each on the state that the ones before it lead to.

        Nothing is recorded or seen yet. The store is only read: a stream at its first use, one whose last
        commit failed, and the rows of a command that was recorded before. Any exception of a submission is
        its outcome.
        """
        drafts: dict[str, Draft] = {}
        outcomes: list[Done | Exception] = []
        rows: list[Row] = []
        texts: list[Text] = []
        erased: list[str] = []
        for submission in submissions:
            try:
                draft = drafts.get(submission.stream)
                if draft is None:
                    self._settle_doubt(submission.stream)
                    base = self._get(submission.stream, submission.domain)
                    draft = drafts[submission.stream] = Draft(base)
                done = draft.take(submission, recorded_at, self._store)
            except Exception as wrong:
                outcomes.append(wrong)
                continue
            outcomes.append(done)
            if done.rows and not done.already:
                rows += done.rows
                # Words that no row names could never be erased: they are not kept.
                texts += (text for text in submission.texts if _names(done.rows, text))
                erased += done.erased
        changed = tuple(draft for draft in drafts.values() if draft.now.seq > draft.base.seq)
        return Batch(tuple(outcomes), tuple(rows), tuple(texts), tuple(erased), changed)

    def commit(self, batch: Batch) -> None:
        """Record and erase a batch in one transaction, then make its states current; safe in a worker thread.

        When this raises, the old states stay, and the streams are compared with the store before they are
        used in a batch again (a disk may keep what it reported as failed): prepare the submissions anew.

        Raises:
            OutdatedBatch: a stream moved on after `prepare`; nothing was written.
            StorageError: the store could not record it.
        """
        if not batch.rows:
            return
        with self._committing:
            for draft in batch._drafts:
                base = draft.base
                held = self._loaded.get(base.stream, base)
                if (held.seq, held.hash) != (base.seq, base.hash):
                    raise OutdatedBatch(base.stream)
            try:
                self._store.append(batch.rows, batch.texts, batch.erased)
            except BaseException:
                self._doubtful.update(draft.base.stream for draft in batch._drafts)
                raise
            for draft in batch._drafts:
                draft.base.commands.update({command: rows[0].seq for command, rows in draft.commands.items()})
            with self._swapping:
                # Who read a new stream meanwhile may have found what another server recorded after us.
                ours = [
                    draft.now for draft in batch._drafts if self._seq_held(draft.now.stream) < draft.now.seq
                ]
                self._loaded = self._loaded | {now.stream: now for now in ours}

    def catch_up(self, stream: str, rows: Iterable[Row]) -> tuple[str, ...]:
        """Take in what the store holds after the rows we know, if the stream is in use; the texts that went.

        Call it where batches are committed, never during a commit. Rows that are known are passed over.

        Raises:
            UnknownEvent, UnknownVersion, BadPayload, GapInStream: they cannot be replayed; nothing changed.
        """
        self._doubtful.discard(stream)
        held = self._loaded.get(stream)
        new = [row for row in rows if held is not None and row.seq > held.seq]
        if held is None or not new:
            return ()
        erased: list[str] = []
        now = held
        for row in new:
            erased += held.domain.erases(now.state, held.domain.codec.decode(row))
            now = now.after((row,))
        # In place, as a commit does: whoever still holds the value of before may know them too.
        held.commands.update({row.command_id: row.seq for row in new if row.command_id is not None})
        self._keep(now)
        return tuple(erased)

    @property
    def doubtful(self) -> frozenset[str]:
        """The streams of commits that failed: the store may hold more of them than we know."""
        return frozenset(self._doubtful)

    def forget(self, stream: str) -> None:
        """Let go of a stream's state; it is read again when asked for."""
        with self._swapping:
            self._loaded = {name: loaded for name, loaded in self._loaded.items() if name != stream}

    def let_go(self, keep: Set[str]) -> dict[str, Any]:
        """Let go of every stream but these; gives the states that are in memory no longer."""
        with self._swapping:
            held = self._loaded
            self._loaded = {stream: loaded for stream, loaded in held.items() if stream in keep}
        return {stream: loaded.state for stream, loaded in held.items() if stream not in keep}

    def is_loaded(self, stream: str) -> bool:
        """Whether this stream is in memory."""
        return stream in self._loaded

    def _get(self, stream: str, domain: Domain[S, Any, Any]) -> Loaded[S]:
        held = self._loaded.get(stream)
        if held is None:
            fresh = Loaded(domain, stream, domain.initial).replayed(self._store.read(stream))
            # Nothing is kept of a stream without rows: a stranger may ask for any name.
            held = self._keep(fresh) if fresh.seq else fresh
        held.must_be_of(domain)
        return held

    def _keep(self, fresh: Loaded[S]) -> Loaded[S]:
        """Keep what was read, unless a commit or another reader got further in the meantime."""
        with self._swapping:
            held = self._loaded.get(fresh.stream)
            if held is not None and held.seq >= fresh.seq:
                return held
            self._loaded = self._loaded | {fresh.stream: fresh}
            return fresh

    def _seq_held(self, stream: str) -> int:
        held = self._loaded.get(stream)
        return 0 if held is None else held.seq

    def _settle_doubt(self, stream: str) -> None:
        """After a failed commit, take in what the store turns out to hold after all."""
        if stream in self._doubtful:
            held = self._loaded.get(stream)
            if held is not None:
                self._keep(held.replayed(self._store.read(stream, after=held.seq)))
            self._doubtful.discard(stream)


def _names(rows: Iterable[Row], text: Text) -> bool:
    return any(text.text_id in row.payload for row in rows)
