"""The one writer: decide what waits, record it together, then answer and tell who it concerns."""

import asyncio
import random
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.bijlezen import Bijlezer
from samenzorg_sim.balie.kijkers import Kijkers
from samenzorg_sim.balie.loket import Loket, Vraag
from samenzorg_sim.balie.opslag import refusal
from samenzorg_sim.balie.wie import Apparaat, Wie
from samenzorg_sim.journal import (
    Batch,
    Conflict,
    Done,
    OutdatedBatch,
    Refused,
    Submission,
    Text,
    mint_id,
)

# How often a batch is decided anew when another server recorded something in the same streams first. Each
# time one of the servers goes on: with taps of people the chance to lose so many times in a row is nil.
MOST_TRIES = 24


@dataclass(frozen=True)
class Waiting:
    """A command in the queue, with the answer it waits for."""

    wie: Wie
    loket: Loket
    stream: str
    order: Any
    command_id: str
    age_ms: int
    opens: bool
    done: asyncio.Future[dict[str, Any]]


@dataclass(frozen=True)
class _Beside:
    """A command at another counter than the one that was asked something."""

    loket: Loket
    submission: Submission


class Schrijver:
    """Handles one batch after the other."""

    def __init__(
        self,
        archief: Archief,
        lokets: Sequence[Loket],
        kijkers: Kijkers,
        clock: Callable[[], int],
        bijlezer: Bijlezer | None = None,
    ) -> None:
        """`bijlezer` takes in what other servers record; None where there are no others."""
        self._streams = archief.streams
        self._teksten = archief.teksten
        self._lokets = lokets
        self._kijkers = kijkers
        self._clock = clock
        self._bijlezer = bijlezer

    async def handle(self, waiting: Sequence[Waiting], thread: Executor) -> None:
        """Answer every one of these, whatever happens."""
        left = waiting
        for tries in range(MOST_TRIES):
            left = await self._try(left, thread, again=tries > 0)
            if not left:
                return
            await asyncio.sleep(random.uniform(0, 0.001 * tries))  # two servers must not keep step
        for item in left:
            answer(
                item, Refused("druk", "Het is hier nu te druk. Dit is niet bewaard. Probeer het zo nog eens.")
            )

    async def _try(self, waiting: Sequence[Waiting], thread: Executor, again: bool) -> Sequence[Waiting]:
        """Answer these, except those that must be decided anew: another server was first."""
        asked: list[Waiting] = []
        submissions: list[Submission] = []
        try:
            if self._bijlezer is not None:
                await self._bijlezer.catch_up(self._streams.doubtful | self._bijlezer.behind)
        except Exception as wrong:
            for item in waiting:
                answer(item, refusal(wrong))
            return ()
        now = self._clock()
        for item in waiting:
            try:
                submissions.append(self._submission(item, now, again))
                asked.append(item)
            except Exception as wrong:
                answer(item, refusal(wrong))
        if not asked:
            return ()
        try:
            batch, beside = self._streams.prepare(submissions, recorded_at=now), list[_Beside]()
            for item, outcome in zip(asked, batch.outcomes, strict=True):
                beside += self._beside(item, outcome, now)
            if beside:
                # Decided anew with what goes along with it: recorded together, or not at all.
                both = (*submissions, *(one.submission for one in beside))
                batch = self._streams.prepare(both, recorded_at=now)
            if await self._is_outdated(asked, batch):
                return asked
            # Before the new states are seen: whoever looks in between must find their words. Words of a batch
            # that fails stay unused.
            kept = (text for text in batch.texts if text.text_id not in batch.erased)
            self._teksten.remember((text.text_id, text.text) for text in kept)
            if batch.rows:
                try:
                    await asyncio.get_running_loop().run_in_executor(thread, self._streams.commit, batch)
                finally:
                    self._teksten.forget(batch.erased)
        except (Conflict, OutdatedBatch):
            self._teksten.forget(text.text_id for text in batch.texts)
            return asked
        except Exception as wrong:
            self._teksten.doubt()
            for item in asked:
                answer(item, refusal(wrong))
            return ()
        for one, outcome in zip(beside, batch.outcomes[len(asked) :], strict=True):
            if isinstance(outcome, Done):
                self._follow(one.loket, one.submission, outcome)
                self._kijkers.tell_all([one.submission.stream])
        for item, submission, outcome in zip(asked, submissions, batch.outcomes, strict=False):
            try:
                answer(item, self._settled(item, submission, outcome))
            except Exception as wrong:
                answer(item, refusal(wrong))
        return ()

    async def _is_outdated(self, asked: Sequence[Waiting], batch: Batch) -> bool:
        """Whether something had nothing to change only because we had not seen what another server recorded.

        What records something is found out by the store; what records nothing never gets there.
        """
        outcomes = zip(asked, batch.outcomes, strict=False)
        idle = [item.stream for item, outcome in outcomes if isinstance(outcome, Done) and not outcome.rows]
        return bool(idle) and self._bijlezer is not None and await self._bijlezer.catch_up(idle)

    def _submission(self, item: Waiting, now: int, again: bool) -> Submission:
        domain = item.loket.domain(item.stream, item.order)
        state = self._streams.state(item.stream, domain)
        if again and not item.opens:  # she may have been sent away meanwhile
            item.loket.check_may_do(item.wie, item.order, state)
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
        if self._bijlezer is not None and not (outcome.rows and self._bijlezer.must_follow(outcome.rows)):
            return
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
