"""The one writer: decide what waits, record it together, then answer and tell who it concerns."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

from samenzorg_sim.balie import opdrachten as o
from samenzorg_sim.balie.bouw import Asked, build_command
from samenzorg_sim.balie.kijkers import Kijkers, only
from samenzorg_sim.balie.materiaal import Materiaal
from samenzorg_sim.balie.moment import tapped_at
from samenzorg_sim.balie.opslag import refusal
from samenzorg_sim.balie.register import Register
from samenzorg_sim.balie.teksten import Teksten
from samenzorg_sim.balie.wie import Apparaat, Wie
from samenzorg_sim.journal import (
    Done,
    Refused,
    Streams,
    Submission,
    Text,
    mint_id,
)
from samenzorg_sim.werkvorm.decide import CODEC

# Of these nobody else sees anything; of a learning point the trainer does.
PRIVATE = {o.Tik: False, o.TikTerug: False, o.AlleenLuisteren: True, o.Leerpunt: True}


@dataclass(frozen=True)
class Waiting:
    """A command in the queue, with the answer it waits for."""

    wie: Wie
    sessie: str
    order: o.Opdracht
    command_id: str
    age_ms: int
    done: asyncio.Future[dict[str, Any]]


class Schrijver:
    """Handles one batch after the other."""

    def __init__(
        self,
        streams: Streams,
        materiaal: Materiaal,
        teksten: Teksten,
        register: Register,
        kijkers: Kijkers,
        clock: Callable[[], int],
    ) -> None:
        self._streams = streams
        self._materiaal = materiaal
        self._teksten = teksten
        self._register = register
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
            batch = self._streams.prepare(submissions, recorded_at=now)
            if batch.rows:
                await asyncio.get_running_loop().run_in_executor(thread, self._streams.commit, batch)
        except Exception as wrong:
            for item in asked:
                answer(item, refusal(wrong))
            return
        self._teksten.remember((text.text_id, text.text) for text in batch.texts)
        for item, submission, outcome in zip(asked, submissions, batch.outcomes, strict=True):
            try:
                answer(item, self._settled(item, submission, outcome))
            except Exception as wrong:
                answer(item, refusal(wrong))

    def _submission(self, item: Waiting, now: int) -> Submission:
        domain = self._materiaal.domain(item.sessie, item.order)
        state = self._streams.state(item.sessie, domain)
        self._teksten.load(state)
        texts: list[Text] = []
        owner = item.wie.apparaat if isinstance(item.wie, Apparaat) else item.wie.persoon

        def keep(words: str) -> str:
            text_id = mint_id("t")
            texts.append(Text(text_id, item.sessie, owner, words))
            return text_id

        asked = Asked(
            item.wie, item.order, state, item.command_id[2:], keep, self._teksten, self._register.free_code
        )
        command = build_command(asked)
        moment, clamped = tapped_at(state, getattr(item.order, "spel", None), now, item.age_ms)
        if not isinstance(item.order, o.Tik | o.TikTerug):
            moment, clamped = now, False
        # Whoever stops a play stays unnamed, in the journal too: stopping must be safe.
        actor = "iemand" if isinstance(item.order, o.Stop) and isinstance(item.wie, Apparaat) else owner
        return Submission(item.sessie, domain, command, item.command_id, actor, moment, tuple(texts), clamped)

    def _settled(self, item: Waiting, submission: Submission, outcome: Done | Exception) -> dict[str, Any]:
        """Take in what was recorded, tell who it concerns, and give the answer."""
        if not isinstance(outcome, Done):
            raise outcome
        # Rows from before too: a disk may have kept what it reported as failed.
        self._register.follow(item.sessie, [(CODEC.decode(row), row.recorded_at) for row in outcome.rows])
        private = PRIVATE.get(type(item.order))
        if private is None or not isinstance(item.wie, Apparaat):
            self._kijkers.tell_all([item.sessie])
        else:
            self._kijkers.tell(item.sessie, only(item.wie.apparaat, private))
        seq = outcome.rows[-1].seq if outcome.rows else self._streams.seq(item.sessie, submission.domain)
        return {"sessie": item.sessie, "versie": seq, "al": outcome.already}


def answer(item: Waiting, result: dict[str, Any] | Refused) -> None:
    """Answer, unless nobody waits any more."""
    if item.done.done():
        return
    if isinstance(result, Refused):
        item.done.set_exception(result)
    else:
        item.done.set_result(result)
