"""What one observer watched in one play, and what she heard; never who she is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Waarneming:
    """The taps of one observer, in milliseconds, for each kijkpunt that she watched.

    A kijkpunt without taps was watched and not heard; one that is not among the keys was not watched.
    `van` and `tot` are the milliseconds between which she watched, for who came late or left early;
    None is from the beginning, or to the end.
    """

    tikken: Mapping[str, Sequence[int]]
    van: int | None = None
    tot: int | None = None

    def watched(self, moment: int) -> bool:
        """Whether she was watching at this moment, in milliseconds."""
        return (self.van is None or self.van <= moment) and (self.tot is None or moment <= self.tot)

    @property
    def tapped(self) -> bool:
        """Whether she tapped anything at all: a phone that slept looks like somebody who heard nothing."""
        return any(self.tikken.values())
