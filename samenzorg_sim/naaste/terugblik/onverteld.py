"""What stayed untold, and what would have opened it: the condition held against the state he was in."""

from collections.abc import Sequence
from dataclasses import dataclass

from samenzorg_sim.content.scenario import Onderwerp, Onthulling
from samenzorg_sim.naaste.model import react
from samenzorg_sim.naaste.state import Beantwoord, Binnen, Gesprek, Niveaus
from samenzorg_sim.naaste.terugblik.bewoording import called, joined
from samenzorg_sim.naaste.wet import Drempel, Wet

# Steps of 1/20 that all levels together may lack for "it was close".
_CLOSE = 2
_MUCH = 6


@dataclass(frozen=True)
class Onverteld:
    """One thing that was not told: its subject, what it was (best shown on request), and what it needed."""

    onderwerp: str
    wat: str
    nodig: str


def untold(wet: Wet, gesprek: Gesprek) -> tuple[Onverteld, ...]:
    """Everything that was not told, in the order of the scenario."""
    binnen = gesprek.binnen
    if binnen is None:
        return ()
    return tuple(
        Onverteld(subject.titel, one.wat, _needed(wet, gesprek, binnen, subject, one))
        for subject in wet.scenario.onderwerpen
        for one in subject.onthullingen
        if one.id not in binnen.verteld
    )


def _needed(wet: Wet, gesprek: Gesprek, binnen: Binnen, subject: Onderwerp, one: Onthulling) -> str:
    wie = called(wet.scenario.rollen.naaste.naam)
    first = [each for each in one.eerst if each not in binnen.verteld]
    if first:
        return f"Eerst moest {wie} iets anders vertellen, over {_about(wet, first)}."
    drempel = wet.drempels[one.id]
    moments = _moments(wet, gesprek, subject.id)
    nearest = min((_lack(drempel, niveaus) for niveaus in moments), key=sum, default=None)
    if nearest is None:
        lack = _lack(drempel, binnen.niveaus)
        start = "Daar ging het gesprek niet over."
        return f"{start} Ook moest {wie} {_words(lack, 'nog')}." if any(lack) else start
    if not any(nearest):
        return f"{wie} was er wel aan toe. Daar nog even bij blijven had het kunnen openen."
    if sum(nearest) <= _CLOSE:
        return f"Het scheelde weinig. {wie} moest {_words(nearest, 'alleen nog')}."
    return f"Daarvoor moest {wie} {_words(nearest, 'eerst')}."


def _moments(wet: Wet, gesprek: Gesprek, onderwerp: str) -> list[Niveaus]:
    """The states in which he answered about this subject."""
    was = gesprek.begin
    assert was is not None
    found: list[Niveaus] = []
    for turn in gesprek.beurten:
        if turn.na.onderwerp == onderwerp:
            found.append(_as_the_turn_left_him(wet, was, turn))
        was = turn.na
    return found


def _as_the_turn_left_him(wet: Wet, was: Binnen, turn: Beantwoord) -> Niveaus:
    return react(wet, was, turn.zet, turn.worp).niveaus


def _lack(drempel: Drempel, niveaus: Niveaus) -> Niveaus:
    """How many steps each level lacks."""
    v, g, d, e = niveaus
    return (
        max(0, drempel.vertrouwen - v),
        max(0, drempel.gehoord - g),
        max(0, d - drempel.druk),
        max(0, drempel.energie - e),
    )


def _words(lack: Niveaus, when: str) -> str:
    """What must grow: 'u eerst meer vertrouwen en zich iets meer gehoord voelen'."""
    shapes = ("u {}vertrouwen", "zich {}gehoord voelen", "{}ontspannen zijn", "{}energie hebben")
    parts: list[str] = []
    for shape, steps in zip(shapes, lack, strict=True):
        if steps:
            parts.append(shape.format(f"{_more(steps)} " if parts else f"{when} {_more(steps)} "))
    return joined(parts)


def _more(steps: int) -> str:
    return "iets meer" if steps <= _CLOSE else "veel meer" if steps >= _MUCH else "meer"


def _about(wet: Wet, ids: Sequence[str]) -> str:
    titles = [
        f"‘{subject.titel}’"
        for subject in wet.scenario.onderwerpen
        if any(one.id in ids for one in subject.onthullingen)
    ]
    return joined(titles)
