"""The Dutch of everything that is shipped: no typing mistakes, and nobody in a case who is not made up."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from samenzorg_sim.content.document import read_document
from samenzorg_sim.content.library import content_files
from samenzorg_sim.content.node import Node
from samenzorg_sim.content.places import shipped_folder
from tests.content.spelling import listed, said_twice, unknown_words

GUIDES = sorted((Path(__file__).parents[2] / "docs" / "handleiding").glob("*.md"))
CODE = re.compile(r"```.*?```|`[^`]*`|\]\([^)]*\)", re.DOTALL)
NAMED = ("titel", "naam", "knop", "kop", "wat", "tekst")
"""Fields that people read even when there is one word in them."""


def texts(node: Node, source: bool = False) -> Iterator[tuple[str, bool]]:
    """What people read of a file, each with whether it stands below `bron`; ids and keys are left out."""
    if isinstance(node.value, str):
        if " " in node.value or node.path[-1] in NAMED:
            yield node.value, source
        return
    below = node.value.values() if not isinstance(node.value, tuple | None) else node.value or ()
    for child in below:
        yield from texts(child, source or child.path[-1] == "bron")


def shipped() -> list[Path]:
    files, mistakes = content_files(shipped_folder())
    assert not mistakes
    return list(files)


@pytest.mark.parametrize("file", shipped(), ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_what_is_shipped_is_written_without_mistakes_and_names_nobody_real(file):
    root = read_document(file).root
    assert root is not None
    read = list(texts(root))
    names, sources = listed("namen"), listed("bronnen")
    in_a_case = file.name == "scenario.yaml" or file.parent.name == "ecogram"
    assert list(unknown_words((text for text, source in read if in_a_case and not source), names)) == []
    assert list(unknown_words((text for text, _ in read), names | sources)) == []
    assert list(said_twice(text for text, _ in read)) == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_the_guides_are_written_without_mistakes(guide):
    text = CODE.sub(" ", guide.read_text(encoding="utf-8"))
    assert list(unknown_words([text], listed("namen") | listed("bronnen"))) == []
    assert list(said_twice([text])) == []


def test_a_mistake_is_seen_and_good_dutch_is_not():
    wrong = "Hij heeft mantelzogers geintereseerd aan een keukentaffel bij Lolk"
    assert list(unknown_words([wrong], frozenset())) == [
        "mantelzogers",
        "geintereseerd",
        "keukentaffel",
        "Lolk",
    ]
    right = "'s Avonds zei zíj één ding over de koffiekamer, de zorgmedewerker en het café. Wil je 't?"
    assert list(unknown_words([right], frozenset())) == []
    assert list(said_twice(["Zij zei in\nin het huis dat dat mag."])) == ["in in"]
