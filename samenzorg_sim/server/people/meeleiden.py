"""What a colleague can be invited to lead along: a session, a group's year, a list of actions, a check."""

from collections.abc import Mapping
from typing import Any, Protocol, cast

from samenzorg_sim.journal import Refused

_PAGES: Mapping[str, str] = {
    "s": "/werkplaats/oefengesprek",
    "i": "/werkplaats/intervisie",
    "u": "/werkplaats/acties",
    "y": "/werkplaats/beleidscheck",
}
_COUNTERS: Mapping[str, str] = {"s": "sessies", "i": "intervisies", "u": "acties", "y": "beleid"}


class Leidbaar(Protocol):
    """A counter whose streams are led by somebody."""

    def uitnodiging(self, stream: str, /) -> tuple[str, int] | None:
        """In whose name one is invited, and how many were sent away; None for no such stream."""


def counter_for(settings: Mapping[str, Any], stream: str) -> Leidbaar:
    """The counter of a stream that can be led along; raises `Refused` for one that cannot."""
    letter = stream.partition("_")[0]
    if letter not in _PAGES:
        raise Refused("geen-sessie", "Deze bijeenkomst is er niet (meer).")
    return cast(Leidbaar, settings[_COUNTERS[letter]])


def page_of(stream: str) -> str:
    """Where it is led."""
    return f"{_PAGES[stream.partition('_')[0]]}?sessie={stream}"
