"""The word list explains every Dutch noun that names something, and points at files that are there.

No program knows which words are Dutch nouns. So each word in the name of a module, class, event or content
key must stand in the word list or in `gewone_woorden.txt`: who makes a new name decides which.
"""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from samenzorg_sim.ecogram.events import EVENTS as ECOGRAM_EVENTS
from samenzorg_sim.intervisie.events import EVENTS as INTERVISIE_EVENTS
from samenzorg_sim.logboek.deling.events import EVENTS as DELING_EVENTS
from samenzorg_sim.logboek.events import EVENTS as LOGBOEK_EVENTS
from samenzorg_sim.naaste.events import EVENTS as NAASTE_EVENTS
from samenzorg_sim.werkvorm.events import EVENTS

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "samenzorg_sim"
ROWS = re.findall(
    r"^\| ([^|]+) \| ([^|]+) \| (.*`) \|$", (ROOT / "docs" / "woordenlijst.md").read_text("utf-8"), re.M
)
PLACES = sorted({place for row in ROWS for place in re.findall(r"`([^`]+)`", row[2])})
ORDINARY = Path(__file__).with_name("gewone_woorden.txt")


def words(name: str) -> set[str]:
    """`TagAdded`, `tag_added` and `gesprek.tag_added` alike, in lower case."""
    return {word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-zà-ÿ]+", name)}


def explained() -> set[str]:
    return {word for row in ROWS for word in words(row[0])}


def ordinary() -> list[str]:
    lines = ORDINARY.read_text("utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def names() -> Iterator[str]:
    """The names of modules, classes, events and the keys and choices of content."""
    for file in PACKAGE.rglob("*.py"):
        yield from file.relative_to(PACKAGE).with_suffix("").parts
        yield from (
            n.name for n in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(n, ast.ClassDef)
        )
    for event in (
        *EVENTS,
        *NAASTE_EVENTS,
        *ECOGRAM_EVENTS,
        *INTERVISIE_EVENTS,
        *LOGBOEK_EVENTS,
        *DELING_EVENTS,
    ):
        yield event.name  # type: ignore[attr-defined]
    for schema in (ROOT / "docs" / "formats").glob("*.schema.json"):
        yield from keys(json.loads(schema.read_text("utf-8")))


def keys(part: object) -> Iterator[str]:
    """What an author may type in front of a colon, or choose."""
    if isinstance(part, dict):
        yield from part.get("properties", {})
        yield from (choice for choice in part.get("enum", []) if isinstance(choice, str))
    for below in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from keys(below)


def test_every_word_in_a_name_is_explained_or_ordinary() -> None:
    unknown = {word for name in names() for word in words(name)} - explained() - set(ordinary())
    assert not unknown, (
        "a Dutch noun? explain it in docs/woordenlijst.md. Else: tests/docs/gewone_woorden.txt"
    )


def test_no_word_is_both_explained_and_ordinary() -> None:
    assert explained().isdisjoint(ordinary())


def test_ordinary_words_are_listed_once_and_still_used() -> None:
    assert len(ordinary()) == len(set(ordinary()))
    assert not set(ordinary()) - {word for name in names() for word in words(name)}


@pytest.mark.parametrize("place", PLACES)
def test_a_place_in_the_word_list_is_there(place: str) -> None:
    assert (PACKAGE / place).is_file() or (ROOT / place).is_file()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_meaning_is_one_sentence(row: tuple[str, str, str]) -> None:
    assert row[1].endswith(".")
    assert row[1].count(". ") == 0


def test_a_noun_that_nobody_explained_is_found() -> None:
    """As it would be for a new class `BuddyAdded` or an event `buddy.added`."""
    assert words("BuddyAdded") == words("buddy.added") == {"buddy", "added"}
    assert "buddy" not in explained()
