"""Which words of a Dutch text no word list knows: compounds are taken apart, stress marks are taken off."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from spellchecker import SpellChecker

TAAL = Path(__file__).parent / "taal"
_WORD = re.compile(r"(?:(?<!\w)['’](?=[smnt]\b))?[A-Za-zÀ-ÿ]+(?:['’][A-Za-zÀ-ÿ]+)*")
_LINK = re.compile(r"https?://\S+|\{[^}]*\}")
_LINKS = ("", "s", "en", "e", "n")
"""What Dutch puts between the parts of a compound."""
_TWICE = re.compile(r"\b(?!(?:die|dat|u|het|haar|via|heel)\b)(\w+) \1\b", re.IGNORECASE)
_SHORTEST = 4
"""Letters of a part of a compound: shorter parts would make a word of any typing mistake."""


def listed(name: str) -> frozenset[str]:
    """The words of `taal/<name>.txt`: one or more a line, what stands behind # is a remark."""
    lines = (TAAL / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines for word in line.partition("#")[0].split())


def unknown_words(texts: Iterable[str], names: frozenset[str]) -> Iterator[str]:
    """Each word, as written, that is in no list; `names` count as known only with their capitals."""
    for text in texts:
        for word in _WORD.findall(_LINK.sub(" ", text)):
            plain = word.replace("’", "'")
            if plain not in names and not any(map(_is_known, _ways_to_write(plain.lower()))):
                yield word


def said_twice(texts: Iterable[str]) -> Iterator[str]:
    """Each word that stands there twice running: 'in in'."""
    return (found[0] for text in texts for found in _TWICE.finditer(" ".join(text.split())))


@cache
def _list() -> SpellChecker:
    return SpellChecker(language="nl", distance=1)


@cache
def _own() -> frozenset[str]:
    return listed("woorden")


@cache
def _is_known(word: str) -> bool:
    return len(word) < 2 or _is_listed(word) or _is_compound(word)


def _is_listed(word: str) -> bool:
    return word in _own() or word in _list() or f"'{word}" in _list()


def _is_compound(word: str) -> bool:
    """Two known parts, with a linking sound: 'zorg' + 'medewerker', 'ontmoeting' + s + 'plek'."""
    for at in range(_SHORTEST, len(word) - _SHORTEST + 1):
        first, second = word[:at], word[at:]
        parted = (first.removesuffix(link) for link in _LINKS if first.endswith(link))
        if _is_listed(second) and any(map(_is_listed, parted)):
            return True
    return False


def _ways_to_write(word: str) -> tuple[str, str]:
    """As it stands ('café') and without the marks of stress ('níet'); a diaeresis is spelling and stays."""
    letters = unicodedata.normalize("NFD", word).replace("\N{COMBINING ACUTE ACCENT}", "")
    return word, unicodedata.normalize("NFC", letters)
