"""Which of the ten kinds a typed turn is, how sure that is, and what else it may be."""

from dataclasses import dataclass
from functools import cache

from samenzorg_sim.content.soort import Soort
from samenzorg_sim.herkennen.kenmerken import features
from samenzorg_sim.herkennen.model import Model, read_model
from samenzorg_sim.herkennen.soorten import SOORTEN
from samenzorg_sim.herkennen.woorden import classes
from samenzorg_sim.herkennen.zinnen import LONGEST, words

# Closer than this (of 1) is a tie, which the order of SOORTEN decides.
_TIED = 0.02
# Below this share of Dutch words we do not pretend to have understood.
_DUTCH = 0.3
_LOW = 0.1
# Characters: four minutes of talking; nobody's turn is longer.
_NOT_A_TURN = 4000


@dataclass(frozen=True)
class Herkenning:
    """What a turn is. `zekerheid` is the chance (0–1) that `soort` is right, `tweede` the next likely kind.

    `zeker` False: better ask the user which of the two it is.
    """

    soort: Soort
    zekerheid: float
    tweede: Soort
    zeker: bool


@cache
def _model() -> Model:
    return read_model()


def herken(utterance: str, context: str = "") -> Herkenning:
    """The kind of a turn of a zorgmedewerker; `context` is what the naaste said just before.

    Never raises: what has no words, is not Dutch or is longer than 4,000 characters is `overig` with
    a `zekerheid` of 0.1.
    """
    return recognise(utterance, context, _model())


def recognise(utterance: str, context: str, model: Model) -> Herkenning:
    """The same with a model of choice."""
    if len(utterance) > _NOT_A_TURN or _foreign(utterance, model):
        return Herkenning(Soort.OVERIG, _LOW, Soort.INFORMATIE, False)
    chances = model.chances(features(utterance, context))
    best = max(chances)
    near = [place for place in range(len(SOORTEN)) if chances[place] >= best - _TIED]
    # The first of the tied ones; the two questions have one place, so there the likelier.
    first = max(near, key=lambda place: (-_RANK[place], chances[place]))
    second = max((place for place in range(len(SOORTEN)) if place != first), key=lambda place: chances[place])
    chance = chances[first]
    return Herkenning(SOORTEN[first], chance, SOORTEN[second], chance >= model.sure)


def _foreign(utterance: str, model: Model) -> bool:
    said = words(utterance[-LONGEST:])
    known = sum(word in classes() or f"w:{word}" in model.places for word in said)
    return not said or known < _DUTCH * len(said)


_RANK = [
    SOORTEN.index(Soort.OPEN_VRAAG) if kind is Soort.GESLOTEN_VRAAG else place
    for place, kind in enumerate(SOORTEN)
]
