"""Plays a whole talk at once, without journal: for walks, proofs, tests and reading aloud."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from samenzorg_sim.naaste.model import Stap, react
from samenzorg_sim.naaste.state import Binnen, Zet
from samenzorg_sim.naaste.wet import Wet
from samenzorg_sim.naaste.woorden import choose_words, ending_of, telling_words


@dataclass(frozen=True, slots=True)
class Gespeeld:
    """A turn, its step, the id of the line (None for a telling or silence) and the words."""

    zet: Zet
    stap: Stap
    antwoord: str | None
    woorden: str


def worpen(zaad: int) -> Iterator[float]:
    """The draws of a talk with this seed; the same in every version of Python."""
    chance = random.Random(zaad)
    while True:
        yield chance.random()


def answer(wet: Wet, was: Binnen, zet: Zet, worp: float) -> Gespeeld:
    """The naaste's whole answer to one turn: reaction, words, and what he remembers of it."""
    stap = react(wet, was, zet, worp)
    line = choose_words(wet, was, zet, stap, worp)
    if line is not None and line.id not in was.gezegd:
        stap = replace(stap, na=replace(stap.na, gezegd=(*was.gezegd, line.id)))
    words = line.tekst if line else telling_words(wet, stap.onthulling) if stap.onthulling else ""
    return Gespeeld(zet, stap, line.id if line else None, words)


def play(wet: Wet, zetten: Iterable[Zet], draws: Iterable[float]) -> tuple[tuple[Gespeeld, ...], str | None]:
    """Play these turns until they are over or the naaste has left; gives the talk and its ending."""
    binnen, talk = wet.begin, []
    for zet, worp in zip(zetten, draws, strict=False):
        talk.append(answer(wet, binnen, zet, worp))
        binnen = talk[-1].stap.na
        if binnen.weg or len(talk) == wet.scenario.karakter.beurten:
            break
    return tuple(talk), ending_of(wet, binnen)
