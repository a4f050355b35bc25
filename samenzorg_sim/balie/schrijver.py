"""The one writer: decide what waits, record it together, then answer and tell who it concerns."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.kijkers import Kijkers
from samenzorg_sim.balie.loket import Loket, Vraag
from samenzorg_sim.balie.opslag import refusal
from samenzorg_sim.balie.wie import Apparaat, Wie
from samenzorg_sim.journal import Done, Refused, Submission, Text, mint_id


@dataclass(frozen=True)
class Waiting:
    """A command in the queue, with the answer it waits for."""

    wie: Wie
    loket: Loket
    stream: str
    order: Any
    command_id: str
    age_ms: int
    done: asyncio.Future[dict[str, Any]]


@dataclass(frozen=True)
class _Beside:
    """A command at another counter than the one that was asked something."""

    loket: Loket
    submission: Submission


class Schrijver:
    """Handles one batch after the other."""

    def __init__(
        self, archief: Archief, lokets: Sequence[Loket], kijkers: Kijkers, clock: Callable[[], int]
    ) -> None:
        self._streams = archief.streams
        self._teksten = archief.teksten
        self._lokets = lokets
        self._kijkers = kijkers
        self._clock = clock

    async def handle(self, waiting: Sequence[Waiting], thread: Executor) -> None:
        """Answer every one of these, whatever happens."""
        now = self._clock()
        asked: list[Waiting] = []
        submissions: list[Submission] = []
        for item in waiting:
            try:
                submissions.append(self._submission(item, now))
                asked.append(item)
            except Exception as wrong:
                answer(item, refusal(wrong))
        if not asked:
            return
        try:
            batch, beside = self._streams.prepare(submissions, recorded_at=now), list[_Beside]()
            for item, outcome in zip(asked, batch.outcomes, strict=True):
                beside += self._beside(item, outcome, now)
            if beside:
                # Decided anew with what goes along with it: recorded together, or not at all.
                both = (*submissions, *(one.submission for one in beside))
                batch = self._streams.prepare(both, recorded_at=now)
            # Before the new states are seen: whoever looks in between must find their words. Words of a batch
            # that fails stay unused.
            kept = (text for text in batch.texts if text.text_id not in batch.erased)
            self._teksten.remember((text.text_id, text.text) for text in kept)
            if batch.rows:
                try:
                    await asyncio.get_running_loop().run_in_executor(thread, self._streams.commit, batch)
                finally:
                    self._teksten.forget(batch.erased)
        except Exception as wrong:
            self._teksten.doubt()
            for item in asked:
                answer(item, refusal(wrong))
            return
        for one, outcome in zip(beside, batch.outcomes[len(asked) :], strict=True):
            if isinstance(outcome, Done):
                self._follow(one.loket, one.submission, outcome)
                self._kijkers.tell_all([one.submission.stream])
        for item, submission, outcome in zip(asked, submissions, batch.outcomes, strict=False):
            try:
                answer(item, self._settled(item, submission, outcome))
            except Exception as wrong:
                answer(item, refusal(wrong))

    def _submission(self, item: Waiting, now: int) -> Submission:
        domain = item.loket.domain(item.stream, item.order)
        state = self._streams.state(item.stream, domain)
        self._teksten.load(item.stream, lambda: item.loket.texts(state))
        texts: list[Text] = []
        owner = item.wie.apparaat if isinstance(item.wie, Apparaat) else item.wie.persoon

        def keep(words: str) -> str:
            text_id = mint_id("t")
            texts.append(Text(text_id, item.stream, owner, words))
            return text_id

        vraag = Vraag(item.wie, item.order, state, item.command_id[2:], keep, self._teksten, now, item.age_ms)
        meant = item.loket.build(vraag)
        return Submission(
            item.stream,
            domain,
            meant.command,
            item.command_id,
            owner if meant.actor is None else meant.actor,
            now if meant.moment is None else meant.moment,
            tuple(texts),
            meant.clamped,
        )

    def _beside(self, item: Waiting, outcome: Done | Exception, now: int) -> Iterator[_Beside]:
        """What happens at other counters when this is recorded, in the name of who asked."""
        if not isinstance(outcome, Done) or outcome.already:
            return
        decode = item.loket.domain(item.stream, item.order).codec.decode
        events = [decode(row) for row in outcome.rows]
        for loket in self._lokets:
            for stream, command in loket.beside(item.stream, events) if loket is not item.loket else ():
                actor, domain = outcome.rows[0].actor, loket.domain(stream)
                yield _Beside(loket, Submission(stream, domain, command, item.command_id, actor, now))

    def _follow(self, loket: Loket, submission: Submission, outcome: Done) -> None:
        decode = submission.domain.codec.decode
        loket.follow(submission.stream, [(decode(row), row.recorded_at) for row in outcome.rows])

    def _settled(self, item: Waiting, submission: Submission, outcome: Done | Exception) -> dict[str, Any]:
        """Take in what was recorded, tell who it concerns, and give the answer."""
        if not isinstance(outcome, Done):
            raise outcome
        # Rows from before too: a disk may have kept what it reported as failed.
        self._follow(item.loket, submission, outcome)
        self._kijkers.tell(item.stream, item.loket.concerns(item.wie, item.order))
        beside = (loket.touches(item.stream) for loket in self._lokets)
        self._kijkers.tell_all([stream for stream in beside if stream is not None])
        seq = outcome.rows[-1].seq if outcome.rows else self._streams.seq(item.stream, submission.domain)
        return {"sessie": item.stream, "versie": seq, "al": outcome.already}


def answer(item: Waiting, result: dict[str, Any] | Refused) -> None:
    """Answer, unless nobody waits any more."""
    if item.done.done():
        return
    if isinstance(result, Refused):
        item.done.set_exception(result)
    else:
        item.done.set_result(result)
