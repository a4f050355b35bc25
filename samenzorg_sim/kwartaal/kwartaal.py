"""A quarter of a year: its name, its days, and the one before and after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_NAMEN: Final = ("eerste", "tweede", "derde", "vierde")
_BEGINT: Final = ("1 januari", "1 april", "1 juli", "1 oktober")
EERSTE_JAAR, LAATSTE_JAAR = 2020, 2099


@dataclass(frozen=True, slots=True, order=True)
class Kwartaal:
    """The quarter `nummer` (1–4) of a year."""

    jaar: int
    nummer: int

    @property
    def id(self) -> str:
        """How it stands in an event and an address: '2026-4'."""
        return f"{self.jaar}-{self.nummer}"

    @property
    def naam(self) -> str:
        """How people say it: 'vierde kwartaal 2026'."""
        return f"{_NAMEN[self.nummer - 1]} kwartaal {self.jaar}"

    @property
    def begin(self) -> date:
        """Its first day."""
        return date(self.jaar, 3 * self.nummer - 2, 1)

    @property
    def eind(self) -> date:
        """Its last day."""
        return self.volgende.begin - timedelta(days=1)

    @property
    def begint(self) -> str:
        """Its first day as people say it: '1 oktober 2026'."""
        return f"{_BEGINT[self.nummer - 1]} {self.jaar}"

    @property
    def vorige(self) -> Kwartaal:
        """The quarter before."""
        return Kwartaal(self.jaar, self.nummer - 1) if self.nummer > 1 else Kwartaal(self.jaar - 1, 4)

    @property
    def volgende(self) -> Kwartaal:
        """The quarter after."""
        return Kwartaal(self.jaar, self.nummer + 1) if self.nummer < 4 else Kwartaal(self.jaar + 1, 1)

    def __contains__(self, dag: date) -> bool:
        """Whether this day is in it."""
        return self.begin <= dag <= self.eind


def kwartaal_of(dag: date) -> Kwartaal:
    """The quarter that a day is in."""
    return Kwartaal(dag.year, (dag.month + 2) // 3)


def read_kwartaal(typed: str) -> Kwartaal | None:
    """The quarter that '2026-4' names; None for anything else, also for a year that is out of all reach."""
    jaar, _, nummer = typed.partition("-")
    if len(jaar) != 4 or len(nummer) != 1 or not (jaar + nummer).isdecimal() or not typed.isascii():
        return None
    found = Kwartaal(int(jaar), int(nummer))
    return found if 1 <= found.nummer <= 4 and EERSTE_JAAR <= found.jaar <= LAATSTE_JAAR else None
