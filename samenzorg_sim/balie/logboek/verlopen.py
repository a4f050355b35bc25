"""Erase logboeken and shared copies whose keeping time is over, and copies that nobody can read any more."""

import logging

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.logboek.delingen import DelingLoket
from samenzorg_sim.balie.logboek.loket import LogboekLoket
from samenzorg_sim.balie.wie import Houder
from samenzorg_sim.journal import Moment, Refused, mint_id
from samenzorg_sim.logboek.state import Logboek

log = logging.getLogger(__name__)


async def erase_logboeken(balie: Balie, logboeken: LogboekLoket, delingen: DelingLoket, now: Moment) -> int:
    """Erase every logboek that is past its time at `now` (ms), and copies that must go; gives how many."""
    erased = 0
    for stream in delingen.verlopen():
        try:
            await balie.do(Houder(stream, ""), stream, {"soort": "neem_terug"}, command_id=mint_id("c"))
            erased += 1
        except Refused:
            log.exception("shared copy that must go not erased")
    for stream in logboeken.alle():
        try:
            state: Logboek = balie.state(stream)
            if state.weg or now < state.tot:
                continue
            order = {"soort": "laat_verlopen"}
            await balie.do(Houder(stream, ""), stream, order, command_id=mint_id("c"))
            erased += 1
        except Refused:
            log.exception("logboek past its time not erased")
    return erased
