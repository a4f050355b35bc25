"""A stream while a batch is being decided: what it would become, command after command."""

from collections.abc import Iterator
from itertools import takewhile

from samenzorg_sim.journal.domain import Done, Meant, Refused, Submission
from samenzorg_sim.journal.loaded import Loaded
from samenzorg_sim.journal.row import Row, chained
from samenzorg_sim.journal.store import Store
from samenzorg_sim.journal.values import COMMAND, Moment


class BadSubmission(Exception):
    """A submission that could never be stored: the caller should have looked at what the phone sent."""

    def __init__(self, what: str) -> None:
        super().__init__(f"cannot be submitted: {what}")


class Draft:
    """One stream on an evolving copy; `base` is what stands in the journal, `now` what it would become."""

    def __init__(self, base: Loaded[object]) -> None:
        self.base = base
        self.now = base
        self.commands: dict[str, tuple[Row, ...]] = {}

    def take(self, submission: Submission, recorded_at: Moment, store: Store) -> Done:
        """Decide one command; when this raises, the draft is as it was.

        Raises:
            Refused: the domain says no, or a typed text holds a character that cannot be kept.
            BadSubmission: an id, moment or text that could never be stored.
            WrongDomain, UnknownEvent, BadPayload, or what the domain raises: a programming mistake.
        """
        _check(submission, recorded_at)
        self.base.must_be_of(submission.domain)
        before = self._recorded_before(submission.command_id, store)
        if before is not None:
            return Done(before, already=True)
        happened_at = min(max(submission.happened_at, 0), recorded_at)
        clamped = submission.clamped or happened_at != submission.happened_at
        meant = Meant(happened_at, recorded_at, submission.actor, clamped)
        events = self.now.domain.decide(self.now.state, submission.command, meant)
        rows = tuple(self._rows(events, submission.command_id, meant))
        now, erased = self.now, list[str]()
        for event, row in zip(events, rows, strict=True):
            erased += now.domain.erases(now.state, event)
            now = now.after((row,))
        self.now = now
        if rows:
            self.commands[submission.command_id] = rows
        return Done(rows, already=False, erased=tuple(erased))

    def _rows(self, events: tuple[object, ...], command_id: str, meant: Meant) -> Iterator[Row]:
        previous, seq = self.now.hash, self.now.seq
        first: str | None = command_id
        for event in events:
            name, version, payload = self.now.domain.codec.encode(event)
            seq += 1
            row = chained(
                previous,
                stream=self.now.stream,
                seq=seq,
                name=name,
                version=version,
                recorded_at=meant.recorded_at,
                happened_at=meant.happened_at,
                actor=meant.actor,
                command_id=first,
                payload=payload,
            )
            yield row
            previous, first = row.hash, None

    def _recorded_before(self, command_id: str, store: Store) -> tuple[Row, ...] | None:
        """The rows of this command, from this batch or from the store; None when it is new."""
        if command_id in self.commands:
            return self.commands[command_id]
        seq = self.base.commands.get(command_id)
        if seq is None:
            return None
        rows = store.read(self.base.stream, after=seq - 1)
        return (next(rows), *takewhile(lambda row: row.command_id is None, rows))


def _check(submission: Submission, recorded_at: Moment) -> None:
    """Stop what would make the store refuse the whole batch, so that it only stops its own command."""
    if not isinstance(submission.command_id, str) or not COMMAND.fullmatch(submission.command_id):
        raise BadSubmission(f"command id {submission.command_id!r} is not c_ and 32 hex characters")
    if type(submission.happened_at) is not int or type(recorded_at) is not int:
        raise BadSubmission("a moment is a whole number of milliseconds")
    for text in submission.texts:
        if not all(isinstance(part, str) for part in text):
            raise BadSubmission("a text and its ids are strings")
        if not _can_be_kept(text.text):
            raise Refused(
                "tekst-onleesbaar",
                "In uw tekst staat een teken dat wij niet kunnen bewaren. "
                "Haal dat teken weg en probeer het opnieuw.",
            )


def _can_be_kept(words: str) -> bool:
    """A phone can send half a surrogate pair in its JSON, and PostgreSQL keeps no NUL."""
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in words
