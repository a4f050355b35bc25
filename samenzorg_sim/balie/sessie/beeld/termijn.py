"""Until when a step of a session in writing lasts, and the days of all its steps; the same for everybody."""

from typing import Any

from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.balie.sessie.verlopen import VERLOOPT_NA
from samenzorg_sim.dag import day_of, end_of
from samenzorg_sim.werkvorm.script import next_step
from samenzorg_sim.werkvorm.termijn import all_ready, days_of, waits


def termijn(zicht: Zicht) -> dict[str, Any] | None:
    """None where people are together.

    `tot` is the last day of the step that is on, `voorbij` whether that day is over (then the step waits, or
    it is the last one), `wacht` whether nobody wrote yet what others will read, `iedereen` whether everybody
    is ready, so that the next step begins tomorrow. `sluit` is the day on which it closes by itself.
    """
    script, state = zicht.script, zicht.state
    if not script.schriftelijk:
        return None
    days, now = days_of(script, state), [fase.id for fase in script.fasen].index(zicht.fase.id)
    until, last = days[zicht.fase.id], next_step(script, zicht.here, zicht.is_on) is None
    return {
        "vandaag": day_of(zicht.now).isoformat(),
        "tot": until.isoformat(),
        "voorbij": day_of(zicht.now) > until,
        "wacht": waits(script, state),
        "iedereen": all_ready(script, state) and not last,
        "laatste": last,
        "sluit": day_of(end_of(max(days.values())) + VERLOOPT_NA).isoformat(),
        "stappen": [
            {
                "id": fase.id,
                "titel": fase.titel,
                "minuten": fase.minuten,
                "tot": days[fase.id].isoformat(),
                "stand": "geweest" if place < now else "nu" if place == now else "straks",
            }
            for place, fase in enumerate(script.fasen)
        ],
    }
