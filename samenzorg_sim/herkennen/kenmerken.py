"""What the classifier looks at: an utterance and its context as a bag of named features.

Punctuation cuts sentences and is nothing else: a question mark never decides.
"""

from collections.abc import Iterator

from samenzorg_sim.herkennen.signalen import signals
from samenzorg_sim.herkennen.woorden import word_class
from samenzorg_sim.herkennen.zinnen import last_functional, sentences, words

_MOST_WORDS = 60


def features(utterance: str, context: str) -> set[str]:
    """The names of all features that hold; empty when there is no word in the utterance."""
    parts = sentences(utterance)
    if not parts:
        return set()
    place = last_functional(parts)
    last = parts[place][-_MOST_WORDS:]
    before = [word for part in parts[:place] for word in part][-_MOST_WORDS:]
    found = set(_grams("w", last, 3))
    classes = [word_class(word) for word in last]
    found.update(_grams("k", classes, 4))
    found.update(_edges(last, classes))
    found.update(_pieces(" ".join(last)))
    found.update(f"s:{name}" for name in signals(" ".join(last)))
    found.update(f"vs:{name}" for name in signals(" ".join(before)) if before)
    found.update(_grams("v", before, 1))
    found.update(_shape(parts, last, classes))
    found.update(_beside(context, last))
    return found


def _grams(kind: str, items: list[str], longest: int) -> Iterator[str]:
    for size in range(1, longest + 1):
        for start in range(len(items) - size + 1):
            yield f"{kind}:{' '.join(items[start : start + size])}"


def _edges(last: list[str], classes: list[str]) -> Iterator[str]:
    """How the sentence begins and ends: where a Dutch sentence shows that it asks, tells or orders."""
    for size in (1, 2, 3):
        yield f"b:{' '.join(last[:size])}"
        yield f"e:{' '.join(last[-size:])}"
        yield f"bk:{' '.join(classes[:size])}"
        yield f"ek:{' '.join(classes[-size:])}"
    yield f"bk:{' '.join(classes[:4])}"
    yield f"b1k:{last[0]} {' '.join(classes[1:3])}"


def _pieces(text: str) -> Iterator[str]:
    """Runs of two to five letters within words, for spellings and dialects the words do not know."""
    for word in set(text.split()):
        framed = f"<{word}>"
        for size in (3, 4, 5):
            for start in range(len(framed) - size + 1):
                yield f"c:{framed[start : start + size]}"


def _shape(parts: list[list[str]], last: list[str], classes: list[str]) -> Iterator[str]:
    yield f"lengte:{_step(len(last), (2, 4, 7, 11, 16, 24))}"
    yield f"geheel:{_step(sum(map(len, parts)), (3, 6, 12, 20, 30, 45))}"
    yield f"zinnen:{_step(len(parts), (1, 2, 3))}"
    verbs = sum(name.islower() or name in _VERBS for name in classes)
    yield f"werkwoorden:{_step(verbs, (0, 1, 2, 3, 5))}"
    whole = [word for part in parts for word in part]
    for word in ("en", "over", "u", "ook", "een", "van", "dat"):
        yield f"vaker:{word}:{min(4, whole.count(word))}"
    for name in ("U", "IK", "WIJ", "ZIJ", "EN", "NIET", "GETAL", "VOEL"):
        yield f"aantal:{name}:{min(3, classes.count(name))}"


def _beside(context: str, last: list[str]) -> Iterator[str]:
    """What the turn has to do with what the naaste just said."""
    said = words(context[-600:])
    if not said:
        yield "naast:niets"
        return
    first = word_class(said[0])
    asked = first in _ASKING or "?" in context[-3:]
    yield f"naast:vraag:{asked}"
    yield f"naast:begin:{first}"
    content = {word[:5] for word in last if len(word) > 3 and word_class(word) in "v_"}
    shared = content & {word[:5] for word in said}
    yield f"naast:gedeeld:{min(2, len(shared))}"
    if content and len(shared) * 2 >= len(content):
        yield "naast:teruggegeven"


def _step(amount: int, bounds: tuple[int, ...]) -> int:
    return sum(amount > bound for bound in bounds)


_VERBS = frozenset(("IS", "HEEFT", "KAN", "ZOU", "MOET", "MAG", "WIL", "ZAL", "GAAT", "WORDT"))
_ASKING = frozenset(("HOE", "WAT", "WAAROM", "WAAR", "WIE", "WANNEER", *_VERBS))
