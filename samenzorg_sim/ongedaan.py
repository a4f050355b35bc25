"""Taking acts back: what a thing was before each of its latest acts; one rule for every room that undoes so.

The state is a frozen dataclass with `eerder`, what can be taken back, latest last, and `teller`, the number
of its latest act. An event that is (part of) an act has a field `daad` with that number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from samenzorg_sim.journal import Meant, Recorded, Refused

S_co = TypeVar("S_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Eerder(Generic[S_co]):
    """What a thing was before an act: the act's number, by whom, the name of its first event."""

    daad: int
    wie: str
    wat: str
    was: S_co


class MetEerder(Protocol):
    """A state of which acts can be taken back."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def eerder(self) -> tuple[Eerder[Any], ...]:
        """What it was before its latest acts."""

    @property
    def teller(self) -> int:
        """The number of its latest act."""


S = TypeVar("S", bound=MetEerder)


def remember(state: S, after: S, recorded: Recorded[Any], most: int) -> S:
    """`after`, with what it was before this act; `most` acts at the most are remembered.

    An event that is no act cannot be taken back, and nothing before it either.
    """
    daad: int | None = getattr(recorded.event, "daad", None)
    if daad is None:
        return replace(after, eerder=())
    if daad == state.teller:  # another event of the same act
        return after
    was = Eerder(daad, recorded.actor, recorded.event.name, replace(state, eerder=()))
    return replace(after, eerder=(*state.eerder[-(most - 1) :], was), teller=daad)


def taken_back(state: S) -> S:
    """What it was before its latest act; that number is not given out again."""
    before: S = state.eerder[-1].was
    return replace(before, eerder=state.eerder[:-1], teller=state.teller)


def check_latest(state: MetEerder, daad: int, meant: Meant) -> None:
    """Raise `Refused` unless this act is the latest, and one's own."""
    latest = state.eerder[-1] if state.eerder else None
    if latest is None or latest.daad != daad:
        raise Refused("al-anders", "Dit kan niet meer terug: er veranderde intussen iets anders.")
    if latest.wie != meant.actor:
        raise Refused("van-een-ander", "Dit deed uw collega. Vraag die om het terug te nemen.")


def latest_of(state: MetEerder, persoon: str) -> Eerder[Any] | None:
    """The act that this person may take back now, or None."""
    latest = state.eerder[-1] if state.eerder else None
    return latest if latest is not None and latest.wie == persoon else None


def unused_after(
    apply: Callable[[S, Recorded[Any]], S], texts_of: Callable[[S], Iterable[str]]
) -> Callable[[S, Any], Iterable[str]]:
    """For `Domain.erases`: the ids of the texts that neither a thing after an event nor its undoing uses."""

    def erases(state: S, event: Any) -> Iterable[str]:
        kept = set(texts_of(apply(state, Recorded(event, "", 0, 0, 0, ""))))
        return tuple(dict.fromkeys(text for text in texts_of(state) if text not in kept))

    return erases
