"""What happened since the start, by kind and never by person: answers, refusals, the slowest answer."""

import asyncio
import logging
from collections import Counter
from collections.abc import Iterator
from typing import Any

from tornado import web

from samenzorg_sim.server.watch.logregel import note

#: Seconds between two lines of the log that tell what was counted in between.
EVERY = 300.0
_STREAM = "text/event-stream"


class Tellingen:
    """Counts of one server: `antwoorden` by status ('2xx'), `weigeringen` by the code of the refusal."""

    def __init__(self) -> None:
        self.antwoorden: Counter[str] = Counter()
        #: Counted by who refuses: the desk.
        self.weigeringen: Counter[str] = Counter()
        self._slowest = 0
        self._told_answers: Counter[str] = Counter()
        self._told_refusals: Counter[str] = Counter()

    def answered(self, handler: web.RequestHandler) -> None:
        """Tornado's `log_function`: counts each answer, and writes down those that failed.

        Never the path or the query, which may name a session, nor whose phone it was: the route's pattern.
        """
        status = handler.get_status()
        kind = f"{status // 100}xx"
        self.antwoorden[kind] += 1
        request = handler.request
        taken = int(request.request_time() * 1000)
        if status != 101 and not str(handler._headers.get("Content-Type", "")).startswith(_STREAM):
            self._slowest = max(self._slowest, taken)
        if status >= 500:
            route = route_of(handler)
            note(
                "answer_failed",
                logging.ERROR,
                status=status,
                method=str(request.method),
                route=route,
                ms=taken,
            )

    def write(self) -> None:
        """Write what was counted since the last time, a line a kind; nothing when nothing happened."""
        for kind, count in (self.antwoorden - self._told_answers).items():
            note("answers", kind=kind, count=count)
        for kind, count in (self.weigeringen - self._told_refusals).items():
            note("refusals", kind=kind, count=count)
        self._told_answers, self._told_refusals = Counter(self.antwoorden), Counter(self.weigeringen)
        if self._slowest:
            note("slowest_answer", ms=self._slowest)
        self._slowest = 0

    async def write_every(self, seconds: float = EVERY) -> None:
        """The same now and then; runs until cancelled."""
        while True:
            await asyncio.sleep(seconds)
            self.write()


def route_of(handler: web.RequestHandler) -> str:
    """The pattern of the road that led to this handler, as in `/meedoen/oefenen/([a-z0-9-]{1,80})$`."""
    for rule in _rules(handler.application.default_router):
        if rule.matcher.match(handler.request) is not None:
            return str(rule.matcher.regex.pattern)
    return ""


def _rules(router: Any) -> Iterator[Any]:
    for rule in router.rules:
        if hasattr(rule.target, "rules"):
            yield from _rules(rule.target)
        elif hasattr(rule.matcher, "regex"):
            yield rule
