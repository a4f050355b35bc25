"""Putting a meeting ready: a script with its case, for so many people, at as many tables as its plan asks."""

from collections.abc import Mapping, Sequence
from typing import Any

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.werkvorm.plan import Deel, Plan, Planstap


def steps_of(fasen: Sequence[Mapping[str, Any]], minuten: Mapping[str, int]) -> tuple[Planstap, ...]:
    """The phases of a script, as the overview has them, for a plan; `minuten` replaces those of a phase."""
    return tuple(
        Planstap(
            fase["titel"],
            minuten.get(fase["id"], fase["minuten"]),
            Deel(fase["deel"]),
            fase["keer"],
            fase["tafels"],
        )
        for fase in fasen
    )


def put_ready(client: BalieClient, plan: Plan | None, **opening: Any) -> str:
    """Open a session (`opening` as the order `open` has it) with the tables of the plan; its id."""
    made = client.doe(None, soort="open", **opening)
    sessie = str(made["sessie"])
    for _ in range(plan.tafels - 1 if plan is not None else 0):
        client.doe(sessie, soort="tafel_erbij")
    return sessie
