"""Which subject a typed turn is about: by the words that the scenario itself uses for each subject."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from samenzorg_sim.herkennen.woorden import everyday, word_class
from samenzorg_sim.herkennen.zinnen import LONGEST, words

# A word that a subject uses once may stand there by accident; two of those, or one used more, are enough.
_ONCE: Final = 0.5
_ENOUGH: Final = 1.0
_SHORTEST: Final = 3
_ENDING = re.compile(r"(?:en|te|de|t|d|e|s|n)$")


@dataclass(frozen=True)
class Onderwerpkeus:
    """`onderwerp`: what it seems to be about (None: nothing says so). `zeker` False: better ask the user."""

    onderwerp: str | None
    zeker: bool


def herken_onderwerp(
    utterance: str, teksten: Mapping[str, Sequence[str]], nu: str | None = None
) -> Onderwerpkeus:
    """The subject of a turn; `teksten` are texts about each subject, `nu` is where the talk is.

    A turn that names nothing goes on about `nu`. Never raises.
    """
    used = {subject: Counter(_stems(texts)) for subject, texts in teksten.items()}
    said = set(_stems([utterance[-LONGEST:]]))
    scores = {subject: sum(_weight(stem, subject, used) for stem in said) for subject in used}
    best = max(scores, key=lambda subject: (scores[subject], subject == nu), default=None)
    if best is None or scores[best] == 0:
        return Onderwerpkeus(None, True)
    rest = max((score for subject, score in scores.items() if subject != best), default=0.0)
    clear = scores[best] >= _ENOUGH and scores[best] >= 2 * rest
    return Onderwerpkeus(best, clear or best == nu)


def _weight(stem: str, subject: str, used: Mapping[str, Counter[str]]) -> float:
    here = used[subject][stem]
    if not here or sum(stem in counts for counts in used.values()) > 1:
        return 0.0
    return _ONCE if here == 1 else _ENOUGH


def _stems(texts: Iterable[str]) -> list[str]:
    """The words that mean something, so shortened that 'rijden' and 'rijdt' are one; once for each text."""
    return [stem for text in texts for stem in {_stem(word) for word in words(text) if _means(word)}]


def _means(word: str) -> bool:
    return len(word) >= _SHORTEST and word not in everyday() and (word_class(word) in "v_" or word == "bel")


def _stem(word: str) -> str:
    short = word[2:] if word.startswith("ge") and len(word) > 5 else word
    while len(short) > _SHORTEST and _ENDING.search(short):
        short = _ENDING.sub("", short, count=1)
    return re.sub(r"(.)\1", r"\1", short)[:6]
