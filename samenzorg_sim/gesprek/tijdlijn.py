"""The time line of one play: what was heard when, and what nobody listened for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Lijn:
    """One thing to watch.

    `momenten` are whole seconds since the play began, in order. `op_gelet` is False when nobody
    watched this: then the empty `momenten` say nothing about the conversation.
    """

    kijkpunt: str
    op_gelet: bool
    momenten: tuple[int, ...]


@dataclass(frozen=True)
class Tijdlijn:
    """A play from begin to end; `duur` and the ends of `onderbrekingen` are in seconds since it began."""

    duur: int
    onderbrekingen: tuple[tuple[int, int], ...]
    lijnen: tuple[Lijn, ...]


def make_tijdlijn(
    begonnen: int,
    gestopt: int,
    onderbrekingen: Sequence[tuple[int, int]],
    kijkpunten: Sequence[str],
    bekeken: Iterable[str],
    momenten: Mapping[str, Sequence[int]],
) -> Tijdlijn:
    """Lay the observations of one play along its time.

    All moments are milliseconds since the epoch. `kijkpunten` are the things that could be watched,
    in the order to show them; `bekeken` those that at least one observer watched; `momenten` the
    taps for each. A tap proves that somebody watched, so it counts even if `bekeken` misses it.
    Taps are sorted by the moment they were made, not by when they arrived.
    """

    def second(moment: int) -> int:
        return max(0, moment - begonnen) // 1000

    watched = set(bekeken)
    return Tijdlijn(
        duur=second(gestopt),
        onderbrekingen=tuple((second(van), second(tot)) for van, tot in onderbrekingen),
        lijnen=tuple(
            Lijn(
                punt,
                punt in watched or bool(momenten.get(punt)),
                tuple(second(moment) for moment in sorted(momenten.get(punt, ()))),
            )
            for punt in kijkpunten
        ),
    )
