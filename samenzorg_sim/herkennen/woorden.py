"""Small closed lists of Dutch function words, by which a sentence shows what it does."""

import re
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "data" / "woorden.txt"
_OTHER_LISTS = ("geen-werkwoord", "vulling", "knik", "alledaags")
_VERB_END = re.compile(r"^[a-zà-ÿ]{2,}(?:t|de|te|den|ten|en)$")


@cache
def _lists() -> dict[str, str]:
    lines = [line for line in _FILE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return dict(line.split("\t", 1) for line in lines)


@cache
def classes() -> dict[str, str]:
    """The class of each function word; a word has one."""
    return {
        word: name for name, text in _lists().items() if name not in _OTHER_LISTS for word in text.split()
    }


@cache
def _not_verbs() -> frozenset[str]:
    return frozenset(_lists()["geen-werkwoord"].split())


@cache
def fillers() -> frozenset[str]:
    """Words that do nothing by themselves: a sentence of only these is a filler."""
    return frozenset(_lists()["vulling"].split())


@cache
def everyday() -> frozenset[str]:
    """Words that belong to no subject, although a scenario may use them about one only."""
    return frozenset(_lists()["alledaags"].split())


@cache
def nod() -> re.Pattern[str]:
    """Sentences that only ask for a nod ('klopt dat', 'hè'): they belong to the sentence before them."""
    return re.compile(f"^{_lists()['knik']}$")


def word_class(word: str) -> str:
    """The class of a function word; `v` for what looks like a verb form, `_` for the rest."""
    found = classes().get(word)
    if found:
        return found
    if word.isdigit():
        return "GETAL"
    return "v" if word not in _not_verbs() and _VERB_END.match(word) else "_"
