"""A day that nobody closed closes by itself: what people heard of each other is not kept by forgetting."""

import logging
from collections.abc import Iterable

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.journal import Moment, Refused, mint_id
from samenzorg_sim.werkvorm.spel import Spel, Stand
from samenzorg_sim.werkvorm.state import Sessie

# So long after the last play (ms): a training of several days, with a weekend in between, is not disturbed.
VERLOOPT_NA = 7 * 24 * 3_600_000

log = logging.getLogger(__name__)


def plays_to_forget(state: Sessie, now: Moment) -> tuple[Spel, ...]:
    """The plays of a session that should be closed by now; none when it is in use or nothing was heard."""
    plays = tuple(state.spellen.values())
    last = max((spel.gestopt or spel.begonnen for spel in plays), default=now)
    heard = any(spel.tags and not spel.blijft for spel in plays)
    return plays if heard and not state.afgesloten and now - last >= VERLOOPT_NA else ()


async def close_forgotten(balie: Balie, sessies: Iterable[str], now: Moment) -> int:
    """Close every session that ran out, in the name of who opened it; gives how many.

    It can be opened again as any other; what was erased stays erased. One that cannot be read is left.
    """
    closed = 0
    for sessie in sessies:
        try:
            state: Sessie = balie.state(sessie)
            plays = plays_to_forget(state, now)
            if not plays or state.opening is None:
                continue
            wie = Begeleider(state.opening.begeleider)
            for spel in plays:
                if spel.stand is not Stand.GESTOPT:
                    await balie.do(wie, sessie, {"soort": "stop", "spel": spel.id}, command_id=mint_id("c"))
            await balie.do(wie, sessie, {"soort": "sluit"}, command_id=mint_id("c"))
            closed += 1
        except Refused:
            log.exception("session that ran out not closed")
    return closed
