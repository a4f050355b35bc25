"""What is not kept any longer is erased by itself: a group, and cases of a meeting that nobody closed."""

import logging
from collections.abc import Iterable

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.dag import day_of
from samenzorg_sim.intervisie.bewaren import forgotten_cases, has_run_out
from samenzorg_sim.intervisie.state import Intervisiegroep
from samenzorg_sim.journal import Moment, Refused, mint_id

log = logging.getLogger(__name__)


async def erase_expired(balie: Balie, groepen: Iterable[str], now: Moment) -> int:
    """Erase every group that ran out, in the name of who began it, and cases that were forgotten.

    Gives how many groups; one that cannot be read is left.
    """
    erased = 0
    for groep in groepen:
        try:
            state: Intervisiegroep = balie.state(groep)
            if state.van is None or state.weg:
                continue
            wie = Begeleider(state.van)
            for case in forgotten_cases(state, day_of(now)):
                order = {"soort": "trek_in", "inbreng": case}
                await balie.do(wie, groep, order, command_id=mint_id("c"))
            if has_run_out(state, day_of(now)):
                await balie.do(wie, groep, {"soort": "wis_groep"}, command_id=mint_id("c"))
                erased += 1
        except Refused:
            log.exception("group that ran out not erased")
    return erased
