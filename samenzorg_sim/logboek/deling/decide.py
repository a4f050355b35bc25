"""Sharing a copy and taking it back: the events, or a refusal in plain Dutch."""

from dataclasses import dataclass
from typing import Any

from samenzorg_sim.journal import Codec, Domain, Id, Meant, Refused, TextId
from samenzorg_sim.logboek.deling.events import (
    EVENTS,
    UPCASTERS,
    Deling,
    DelingMade,
    DelingTakenBack,
    Lezers,
    apply,
    erases,
)

NIEMAND_BRACHT_IN = "Nog niemand anders bracht een situatie in. Kies een naam, of deel het later."


@dataclass(frozen=True)
class Deel:
    """Share a copy with these readers of a session."""

    sessie: Id
    van: Id
    lezers: tuple[Lezers, ...]
    aan: Id | None
    inbrengers: tuple[Id, ...]
    slot: Id
    tekst: TextId


@dataclass(frozen=True)
class NeemTerug:
    """Take it back."""


def decide(state: Deling, command: Any, meant: Meant) -> tuple[Any, ...]:
    """The events of a command; none when it was taken back before. Raises `Refused`."""
    match command:
        case Deel():
            if state.gedeeld is not None:
                raise Refused("al-gedeeld", "Dit is al gedeeld.")
            if not command.lezers or (Lezers.EEN in command.lezers) != (command.aan is not None):
                raise Refused("geen-lezers", "Kies eerst met wie u dit deelt.")
            if Lezers.INBRENGER in command.lezers and not command.inbrengers:
                raise Refused("geen-inbrenger", NIEMAND_BRACHT_IN)
            readers = (command.lezers, command.aan, command.inbrengers)
            return (DelingMade(command.sessie, command.van, *readers, command.slot, command.tekst),)
        case NeemTerug():
            return () if state.weg else (DelingTakenBack(),)
    raise TypeError(f"not a command of a deling: {type(command).__name__}")


DOMAIN: Domain[Deling, Any, Any] = Domain(Deling(), decide, apply, Codec(EVENTS, UPCASTERS), erases)
"""A shared copy as a kind of stream of the journal."""
