"""How talks end, as a picture tells it: a letter and a colour each, and shares that are 100 together."""

from collections.abc import Sequence
from dataclasses import dataclass

from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.naaste.uitkomst import Uitkomst


@dataclass(frozen=True)
class Eind:
    """An ending in a picture: the letter and the words that a reader finds it by, and its colour."""

    id: str | None
    letter: str
    woorden: str
    tekst: str
    goed: bool
    kleur: str


def eindes_of(scenario: Scenario) -> tuple[Eind, ...]:
    """The endings in the order of the picture: good ones first; last what ends in none of them."""
    good = [one for one in scenario.eindes if one.goed]
    other = [one for one in scenario.eindes if not one.goed]
    found = [(one.id, one.id.replace("-", " ").capitalize(), one.tekst, one.goed) for one in (*good, *other)]
    whole = [*found, (None, "Geen van deze", "Het gesprek houdt op zonder einde.", False)]
    return tuple(
        Eind(id_, chr(ord("A") + n), words, text, nice, _colour(n if nice else n - len(good), nice))
        for n, (id_, words, text, nice) in enumerate(whole)
    )


def _colour(number: int, nice: bool) -> str:
    return f"eind-goed-{min(number, 3) + 1}" if nice else f"eind-ander-{min(number, 2) + 1}"


def van_de_100(counts: Sequence[int]) -> tuple[int, ...]:
    """These counts as whole parts of 100 that are 100 together; all 0 when there is nothing."""
    whole = sum(counts)
    if whole == 0:
        return (0,) * len(counts)
    parts = [100 * one // whole for one in counts]
    by_rest = sorted(range(len(counts)), key=lambda n: -(100 * counts[n] % whole))
    for place in by_rest[: 100 - sum(parts)]:
        parts[place] += 1
    return tuple(parts)


def shares(eindes: Sequence[Eind], found: Uitkomst) -> tuple[int, ...]:
    """Of 100 talks, how many came to each ending."""
    return van_de_100([found.endings.get(one.id, 0) for one in eindes])


def goed_van_de_100(eindes: Sequence[Eind], found: Uitkomst) -> int:
    """Of 100 talks, how many ended well."""
    return sum(part for one, part in zip(eindes, shares(eindes, found), strict=True) if one.goed)
