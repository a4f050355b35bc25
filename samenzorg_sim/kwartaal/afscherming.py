"""Which numbers of teams others may see: no small ones, nor what those could be worked out from.

Primary and secondary cell suppression for one small table: a row for each team, of which everybody knows
how many clients it has, a total of the talks that were held, and a total of those that were written down.
A number under `K` (of clients with a talk, without one, with or without a report) is left out; zero as
well, for 'all of them' and 'none of them' are about each client of a team. Then as much more is left out
as is needed so that nobody can tell such a number to within `K`, also not who knows the own teams' numbers.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

K: Final = 5
"""No smaller number than this is shown, and none that is left out can be told more closely than this."""


@dataclass(frozen=True, slots=True)
class Teamcijfer:
    """What a team handed in: `van` is who knows it, `verslagen` None for not known."""

    team: str
    van: str
    clienten: int
    gehouden: int
    verslagen: int | None = None

    @property
    def gemist(self) -> int:
        """With how many clients no talk was held."""
        return self.clienten - self.gehouden


@dataclass(frozen=True, slots=True)
class Rij:
    """A team as others see it; None is left out."""

    team: str
    clienten: int
    gehouden: int | None


@dataclass(frozen=True, slots=True)
class Tabel:
    """All teams as others see them; None is left out (or, for `verslagen`, not known of every team)."""

    rijen: tuple[Rij, ...]
    clienten: int
    gehouden: int | None
    verslagen: int | None


def shield(cijfers: Sequence[Teamcijfer]) -> Tabel:
    """The table that may be shown of these teams, each once, in their order.

    Rows are left out before the total is: a total says most of the whole and least of anybody.
    """
    hidden = {one.team for one in cijfers if min(one.gehouden, one.gemist) < K}
    more = sorted(
        (one for one in cijfers if one.team not in hidden), key=lambda one: (one.clienten, one.team)
    )
    total = _holds_total(cijfers)
    wider = set(hidden)
    while total and not _rows_are_safe(cijfers, wider):
        if not more:
            total = False
            break
        wider.add(more.pop(0).team)
    if total:
        hidden = wider
    return Tabel(
        tuple(Rij(one.team, one.clienten, None if one.team in hidden else one.gehouden) for one in cijfers),
        sum(one.clienten for one in cijfers),
        sum(one.gehouden for one in cijfers) if total else None,
        _reports(cijfers, hidden) if total else None,
    )


def _holds_total(cijfers: Sequence[Teamcijfer]) -> bool:
    return min(sum(one.gehouden for one in cijfers), sum(one.gemist for one in cijfers)) >= K


def _onlookers(cijfers: Iterable[Teamcijfer]) -> list[str]:
    """Who could look: somebody without a team, and each who knows one or more."""
    return ["", *dict.fromkeys(one.van for one in cijfers)]


def _rows_are_safe(cijfers: Sequence[Teamcijfer], hidden: set[str]) -> bool:
    """Whether, with the total shown, no small number can be told more closely than `K` by anybody."""
    for onlooker in _onlookers(cijfers):
        for one in cijfers:
            if one.van != onlooker and min(one.gehouden, one.gemist) < K:
                low, high = _missed_between(cijfers, hidden, onlooker, one)
                if high - low < min(K, one.clienten):
                    return False
    return True


def _missed_between(
    cijfers: Sequence[Teamcijfer], hidden: set[str], onlooker: str, one: Teamcijfer
) -> tuple[int, int]:
    """Between which numbers an onlooker knows `one.gemist` to be, when the total is shown."""
    if one.team not in hidden:
        return one.gemist, one.gemist
    others = [x for x in cijfers if x.team in hidden and x.van != onlooker]
    left = sum(x.gemist for x in others)
    room = sum(x.clienten for x in others) - one.clienten
    return max(0, left - room), min(one.clienten, left)


def _reports(cijfers: Sequence[Teamcijfer], hidden: set[str]) -> int | None:
    """How many talks were written down in all, if that may be told and is known."""
    if any(one.verslagen is None for one in cijfers):
        return None
    written = sum(one.verslagen or 0 for one in cijfers)
    if min(written, sum(one.gehouden for one in cijfers) - written) < K:
        return None
    for onlooker in _onlookers(cijfers):
        unknown = [one for one in cijfers if one.van != onlooker]
        held, wrote = sum(one.gehouden for one in unknown), sum(one.verslagen or 0 for one in unknown)
        for one in unknown:
            if min(one.verslagen or 0, one.gehouden - (one.verslagen or 0)) >= K:
                continue
            low, high = _missed_between(cijfers, hidden, onlooker, one)
            least, most = one.clienten - high, one.clienten - low  # talks of this team, as the onlooker knows
            for part in (wrote, held - wrote):
                if min(part, most) - max(0, part - (held - least)) < min(K, one.clienten):
                    return None
    return written
