"""A step in writing goes on by itself after its last day; a server that was off does it when it is back."""

import logging
from collections.abc import Iterable

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.sessie.materiaal import Materiaal
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.dag import day_of
from samenzorg_sim.journal import Moment, Refused, mint_id
from samenzorg_sim.werkvorm.state import Sessie
from samenzorg_sim.werkvorm.termijn import goes_on

log = logging.getLogger(__name__)


async def go_on(balie: Balie, materiaal: Materiaal, sessies: Iterable[str], now: Moment) -> int:
    """Lead every session in writing to its next step when that begins today, in the name of who opened it.

    One step at a time: one that begins late keeps its length, so nothing is passed that nobody saw. Gives how
    many went on; one that cannot be read is left.
    """
    led = 0
    for sessie in sessies:
        try:
            script = materiaal.of(sessie)
            if not script.schriftelijk:
                continue
            state: Sessie = balie.state(sessie)
            step = goes_on(script, state, day_of(now))
            if step is None or state.opening is None:
                continue
            order = {"soort": "fase", "fase": step.fase, "ronde": step.ronde}
            await balie.do(Begeleider(state.opening.begeleider), sessie, order, command_id=mint_id("c"))
            led += 1
        except Refused as refused:
            if refused.code not in ("geen-materiaal", "geen-sessie"):  # its script was taken away: it rests
                log.exception("session in writing not led on")
    return led
