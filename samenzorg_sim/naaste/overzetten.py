"""Carry a recorded talk over to its scenario as it is today: new words and lines, renamed subjects, gaps."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Protocol

from samenzorg_sim.naaste import events as e
from samenzorg_sim.naaste.state import Beantwoord, Binnen, Gesprek
from samenzorg_sim.naaste.wet import Wet
from samenzorg_sim.naaste.woorden import ending_of


@dataclass(frozen=True)
class Overgezet:
    """The talk up to its last sound turn, in today's ids.

    `verslag`: what could not be carried over, a Dutch sentence each. `herstel`: the events to record before
    anything else happens in this talk.
    """

    gesprek: Gesprek
    verslag: tuple[str, ...] = ()
    herstel: tuple[Any, ...] = ()


class _Named(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def heette(self) -> tuple[str, ...]: ...


def _names(things: Iterable[_Named]) -> dict[str, str]:
    """Of each id, old or new, the id of today."""
    return {name: one.id for one in things for name in (*one.heette, one.id)}


class Namen:
    """What things are called today."""

    def __init__(self, wet: Wet) -> None:
        scenario = wet.scenario
        self.onderwerpen = _names(scenario.onderwerpen)
        self.onthullingen = _names(one for subject in scenario.onderwerpen for one in subject.onthullingen)
        self.antwoorden = _names(scenario.antwoorden)
        self.zinnen = _names(scenario.zinnen)
        self.eindes = _names(scenario.eindes)

    def binnen(self, was: Binnen) -> Binnen:
        """The same state in today's ids; what helped once may be gone, and is then forgotten."""
        return replace(
            was,
            onderwerp=_now(self.onderwerpen, was.onderwerp),
            zorg=_now(self.onderwerpen, was.zorg),
            geraakt=_all(self.onderwerpen, was.geraakt),
            weet=_all(self.onderwerpen, was.weet),
            beloofd=_all(self.onderwerpen, was.beloofd),
            verteld=_all(self.onthullingen, was.verteld),
            gezegd=_all(self.antwoorden, was.gezegd),
        )


def carry_over(wet: Wet, gesprek: Gesprek) -> Overgezet:
    """The talk as it stands in this scenario; the same talk when nothing in it changed.

    What was recorded stays as it was, also where the scenario now has other conditions or levels. A turn
    whose subject, answer or telling is gone, and all turns after it, cannot stay.
    """
    if gesprek.begin is None:
        return Overgezet(gesprek)
    namen, wie = Namen(wet), wet.scenario.rollen.naaste.naam
    if gesprek.begin.onderwerp is not None and gesprek.begin.onderwerp not in namen.onderwerpen:
        return _from_the_start(wet, gesprek)
    kept: list[Beantwoord] = []
    verslag: list[str] = []
    for number, turn in enumerate(gesprek.beurten, 1):
        gap = _gap(namen, turn, wie)
        if gap:
            verslag.append(f"Beurt {number}: {gap} {_goes_on(number - 1)}")
            break
        if turn.zin is not None and turn.zin not in namen.zinnen:
            text = "de zin die u koos, staat niet meer in de situatie. De beurt zelf telt nog mee."
            verslag.append(f"Beurt {number}: {text}")
        kept.append(_turn(namen, turn))
    now = replace(gesprek, begin=namen.binnen(gesprek.begin), beurten=tuple(kept))
    if len(kept) < len(gesprek.beurten):
        now = replace(now, einde=None, voorbij=False)
        return Overgezet(now, tuple(verslag), (e.BeurtenDropped(len(kept)),))
    return _ending(wet, namen, now, verslag)


def _from_the_start(wet: Wet, gesprek: Gesprek) -> Overgezet:
    begin = wet.begin
    assert gesprek.persoon is not None
    event = e.OefeningBegun(gesprek.persoon, wet.scenario.id, gesprek.zaad, begin.niveaus, begin.onderwerp)
    again = replace(gesprek, uit=None, begin=begin, beurten=(), einde=None, voorbij=False)
    text = "Het begin van dit gesprek staat niet meer in de situatie. U begint opnieuw."
    return Overgezet(again, (text,), (event,))


def _gap(namen: Namen, turn: Beantwoord, wie: str) -> str | None:
    """What of this turn is no longer there."""
    for subject in (turn.zet.onderwerp, turn.na.onderwerp, turn.na.zorg):
        if subject is not None and subject not in namen.onderwerpen:
            return "het onderwerp staat niet meer in de situatie."
    if turn.onthulling is not None and turn.onthulling not in namen.onthullingen:
        return f"wat {wie} toen vertelde, staat niet meer in de situatie."
    if turn.antwoord is not None and turn.antwoord not in namen.antwoorden:
        return f"wat {wie} toen zei, staat niet meer in de situatie."
    return None


def _goes_on(number: int) -> str:
    return f"Het gesprek gaat verder na beurt {number}." if number else "Het gesprek begint opnieuw."


def _turn(namen: Namen, turn: Beantwoord) -> Beantwoord:
    return replace(
        turn,
        zet=replace(turn.zet, onderwerp=_now(namen.onderwerpen, turn.zet.onderwerp)),
        zin=_now(namen.zinnen, turn.zin),
        antwoord=_now(namen.antwoorden, turn.antwoord),
        onthulling=_now(namen.onthullingen, turn.onthulling),
        na=namen.binnen(turn.na),
    )


def _ending(wet: Wet, namen: Namen, now: Gesprek, verslag: list[str]) -> Overgezet:
    if now.einde is None or now.einde in namen.eindes:
        return Overgezet(replace(now, einde=_now(namen.eindes, now.einde)), tuple(verslag))
    assert now.binnen is not None
    verslag.append("Het einde van dit gesprek staat niet meer in de situatie. U ziet het einde dat nu past.")
    return Overgezet(replace(now, einde=ending_of(wet, now.binnen)), tuple(verslag))


def _now(names: dict[str, str], one: str | None) -> str | None:
    return None if one is None else names.get(one)


def _all(names: dict[str, str], ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names[one] for one in ids if one in names))
