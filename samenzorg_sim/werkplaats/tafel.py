"""The trainer's view of a session, as it is at one table."""

from typing import Any

Beeld = dict[str, Any]


def at_table(beeld: Beeld, nummer: int = 1) -> Beeld:
    """The session with what differs by table taken from this one (from the first, when it is gone).

    `deelnemers` are then those who sit there; everybody stays in `iedereen`.
    """
    tafels = beeld["tafels"]
    here = next((tafel for tafel in tafels if tafel["nummer"] == nummer), tafels[0])
    seated = [d for d in beeld["deelnemers"] if d["tafel"] == here["nummer"]]
    return {**beeld, **here, "iedereen": beeld["deelnemers"], "deelnemers": seated}


def is_repeated(beeld: Beeld) -> bool:
    """Whether the phase that is on belongs to a round."""
    return bool(beeld["fase"]["per_ronde"])


def is_together(beeld: Beeld) -> bool:
    """Whether all tables are at the same step outside the rounds, so that they go on as one."""
    steps = {tafel["fase"]["id"] for tafel in beeld["tafels"]}
    return len(steps) == 1 and not is_repeated(beeld["tafels"][0])


def led_now(beeld: Beeld) -> list[int]:
    """The tables to lead separately: one while they are together."""
    tafels = beeld["tafels"]
    return [tafel["nummer"] for tafel in (tafels[:1] if is_together(beeld) else tafels)]


def going_along(beeld: Beeld) -> list[Beeld]:
    """The tables that move when this one is led on."""
    return [t for t in beeld["tafels"] if t["nummer"] == beeld["nummer"] or is_together(beeld)]
