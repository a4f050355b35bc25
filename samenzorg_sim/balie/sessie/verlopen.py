"""A day that nobody closed closes by itself: what was heard or written is not kept by forgetting."""

import logging
from collections.abc import Iterable

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.dag import begin_of, end_of
from samenzorg_sim.journal import Moment, Refused, mint_id
from samenzorg_sim.werkvorm.spel import Stand
from samenzorg_sim.werkvorm.state import Sessie

# So long after the last play or answer (ms): a training of several days, with a weekend between, may go on.
VERLOOPT_NA = 7 * 24 * 3_600_000

log = logging.getLogger(__name__)


def has_run_out(state: Sessie, now: Moment) -> bool:
    """Whether a session should be closed by now: it is not in use, and something was heard or written.

    One in writing is in use until its last day, however long people are silent.
    """
    plays = state.spellen.values()
    agreed = [end_of(day) for day in state.termijnen.values()]
    ready = (state.geschreven, _day_ms(state), *agreed)
    last = max((*ready, *(spel.gestopt or spel.begonnen for spel in plays)))
    kept = bool(state.bladen) or any(spel.tags and not spel.blijft for spel in plays)
    return kept and not state.afgesloten and now - last >= VERLOOPT_NA


def _day_ms(state: Sessie) -> Moment:
    """The beginning of the day it is for (ms): what was handed in weeks before waits for that day."""
    return 0 if state.dag is None else begin_of(state.dag)


async def close_forgotten(balie: Balie, sessies: Iterable[str], now: Moment) -> int:
    """Close every session that ran out, in the name of who opened it; gives how many.

    It can be opened again as any other; what was erased stays erased. One that cannot be read is left.
    """
    closed = 0
    for sessie in sessies:
        try:
            state: Sessie = balie.state(sessie)
            if state.opening is None or not has_run_out(state, now):
                continue
            wie = Begeleider(state.opening.begeleider)
            for spel in state.spellen.values():
                if spel.stand is not Stand.GESTOPT:
                    await balie.do(wie, sessie, {"soort": "stop", "spel": spel.id}, command_id=mint_id("c"))
            await balie.do(wie, sessie, {"soort": "sluit"}, command_id=mint_id("c"))
            closed += 1
        except Refused:
            log.exception("session that ran out not closed")
    return closed
