"""A group whose keeping time is over is erased by itself, as its page said beforehand."""

import logging
from collections.abc import Iterable

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.intervisie.dag import day_of
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.intervisie.bewaren import has_run_out
from samenzorg_sim.intervisie.state import Intervisiegroep
from samenzorg_sim.journal import Moment, Refused, mint_id

log = logging.getLogger(__name__)


async def erase_expired(balie: Balie, groepen: Iterable[str], now: Moment) -> int:
    """Erase every group that ran out, in the name of who began it; gives how many.

    One that cannot be read is left.
    """
    erased = 0
    for groep in groepen:
        try:
            state: Intervisiegroep = balie.state(groep)
            if state.van is None or not has_run_out(state, day_of(now)):
                continue
            await balie.do(Begeleider(state.van), groep, {"soort": "wis_groep"}, command_id=mint_id("c"))
            erased += 1
        except Refused:
            log.exception("group that ran out not erased")
    return erased
