"""Events as older versions of the program recorded them, lifted to what they say today."""

from collections.abc import Mapping
from typing import Any

from samenzorg_sim.journal.codec import Upcaster


def _begun_for_no_table(payload: dict[str, Any]) -> dict[str, Any]:
    return payload | {"tafel": None}


UPCASTERS: Mapping[tuple[str, int], Upcaster] = {("ecogram.opened", 1): _begun_for_no_table}
"""What lifts version n of an event to n + 1, by its name and n."""
