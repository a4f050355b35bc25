"""Colleagues who share what somebody began: one rule for every room that is led together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, ClassVar, Protocol, TypeVar

from samenzorg_sim.journal import Id, Meant


@dataclass(frozen=True)
class VoegBegeleiderToe:
    """Somebody leads or shares along."""

    persoon: Id


@dataclass(frozen=True)
class HaalBegeleiderWeg:
    """Somebody does not any more; whoever began it stays."""

    persoon: Id


@dataclass(frozen=True)
class BegeleiderAdded:
    """This person leads or shares along."""

    name: ClassVar[str] = "begeleider.added"
    version: ClassVar[int] = 1
    persoon: Id


@dataclass(frozen=True)
class BegeleiderRemoved:
    """This person does not any more."""

    name: ClassVar[str] = "begeleider.removed"
    version: ClassVar[int] = 1
    persoon: Id


class MetMedebegeleider(Protocol):
    """A state with colleagues; `weggestuurd` counts those who were sent away."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def begeleiders(self) -> frozenset[Id]:
        """Who shares it, besides."""

    @property
    def weggestuurd(self) -> int:
        """How many were sent away: an invitation of before is then no longer good."""


class Gedeeld(MetMedebegeleider, Protocol):
    """A state that somebody began and others share."""

    @property
    def van(self) -> Id | None:
        """Who began it, None while nobody did."""


S = TypeVar("S", bound=MetMedebegeleider)


def shares(state: Gedeeld, persoon: Id) -> bool:
    """Whether this is hers too."""
    return state.van is not None and (persoon == state.van or persoon in state.begeleiders)


def let_in(state: Gedeeld, command: VoegBegeleiderToe, meant: Meant) -> tuple[BegeleiderAdded, ...]:
    """Nothing for who shares it already."""
    return () if shares(state, command.persoon) else (BegeleiderAdded(command.persoon),)


def send_away(state: Gedeeld, command: HaalBegeleiderWeg, meant: Meant) -> tuple[BegeleiderRemoved, ...]:
    """Nothing for who did not share it."""
    return (BegeleiderRemoved(command.persoon),) if command.persoon in state.begeleiders else ()


def came(state: S, event: BegeleiderAdded) -> S:
    """The state with one more."""
    return replace(state, begeleiders=state.begeleiders | {event.persoon})


def went(state: S, event: BegeleiderRemoved) -> S:
    """The state with one less."""
    return replace(state, begeleiders=state.begeleiders - {event.persoon}, weggestuurd=state.weggestuurd + 1)
