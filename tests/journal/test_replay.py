"""Whatever happens: the rows alone tell the same story, and nothing acknowledged is lost or doubled."""

from collections.abc import Sequence
from types import ModuleType

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samenzorg_sim.journal import Done, MemoryStore, Row, Streams, Text, verify_journal


class Crash(BaseException):
    """The power goes."""


class Fragile(MemoryStore):
    """Loses power at its next append: before the write, after it, or not at all."""

    crash: str | None = None

    def append(self, rows: Sequence[Row], texts: Sequence[Text] = (), erased: Sequence[str] = ()) -> None:
        if self.crash == "before":
            raise Crash
        super().append(rows, texts, erased)
        if self.crash == "after":
            raise Crash


# A command is (which of a few ids, which stream, how many cups or None for a name, its moment).
commands = st.tuples(
    st.integers(0, 15),
    st.sampled_from(["a", "b"]),
    st.one_of(st.none(), st.integers(0, 3)),
    st.integers(-10, 60_000),
)
batches = st.lists(
    st.tuples(
        st.lists(commands, max_size=6),
        st.sampled_from([None, None, None, "before", "after"]),
        st.booleans(),  # after a crash: does the process start again, or was it only the disk?
    ),
    max_size=8,
)


@given(batches)
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    database=None,
)
def test_crashes_at_any_moment_lose_and_double_nothing(
    thee: ModuleType, history: list[tuple[list[tuple[int, str, int | None, int]], str | None, bool]]
) -> None:
    store = Fragile()
    streams = Streams(store)
    acknowledged: dict[tuple[str, str], tuple[Row, ...]] = {}
    for number, (some, crash, restarts) in enumerate(history):
        submissions = [
            thee.submit(
                thee.Name(f"t_{id_:032x}") if cups is None else thee.Pour(cups),
                stream,
                command_id=f"c_{id_:032x}",
                happened_at=moment,
            )
            for id_, stream, cups, moment in some
        ]
        batch = streams.prepare(submissions, recorded_at=30_000 + number)
        store.crash = crash
        try:
            streams.commit(batch)
        except Crash:
            if restarts:
                streams = Streams(store)
            continue
        finally:
            store.crash = None
        for submission, outcome in zip(submissions, batch.outcomes, strict=True):
            if isinstance(outcome, Done) and outcome.rows:
                key = (submission.stream, submission.command_id)
                assert acknowledged.setdefault(key, outcome.rows) == outcome.rows

    settled = streams.prepare([thee.submit(thee.Pour(0), stream) for stream in "ab"], recorded_at=99_000)
    assert settled.rows == ()
    for stream in "ab":
        rows = list(store.read(stream))
        assert streams.state(stream, thee.domain) == Streams(store).state(stream, thee.domain)
        ids = [row.command_id for row in rows if row.command_id is not None]
        assert len(ids) == len(set(ids))
        for (where, _), kept in acknowledged.items():
            if where == stream:
                assert tuple(rows[kept[0].seq - 1 : kept[-1].seq]) == kept
    assert verify_journal(store) == ()
