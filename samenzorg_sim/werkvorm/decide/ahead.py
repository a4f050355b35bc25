"""Looking ahead: the state as it will be once these events are recorded."""

from collections.abc import Iterable
from typing import Any

from samenzorg_sim.journal import Meant, Recorded
from samenzorg_sim.werkvorm.apply import apply
from samenzorg_sim.werkvorm.state import Sessie


def ahead(state: Sessie, events: Iterable[Any], meant: Meant) -> Sessie:
    """The state after these events, as `apply` will fold them."""
    for event in events:
        state = apply(state, Recorded(event, "", 0, meant.recorded_at, meant.happened_at, meant.actor))
    return state
