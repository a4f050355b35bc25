"""A tie between two contacts of the same ecogram; it has no direction."""

from dataclasses import dataclass

from samenzorg_sim.ecogram.contact import Lijn


@dataclass(frozen=True, slots=True)
class Band:
    """`een` and `ander` are ids of contacts, `een` before `ander` (see `pair`)."""

    een: str
    ander: str
    lijn: Lijn | None = None
    spanning: bool = False


def pair(one: str, other: str) -> tuple[str, str]:
    """The key of a tie: the same, whichever end comes first."""
    return (one, other) if one <= other else (other, one)
