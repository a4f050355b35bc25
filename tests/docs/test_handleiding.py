"""The guide quotes the screens: whatever is in bold stands on one, letter for letter."""

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "handleiding" / "trainer.md").read_text("utf-8")
BOLD = sorted(set(re.findall(r"\*\*([^*]+)\*\*", GUIDE)))
KINDS = ("samenzorg_sim/**/*.py", "samenzorg_sim/**/*.html", "samenzorg_sim/**/*.js", "exercises/**/*.yaml")


@cache
def screens() -> str:
    """The sources that screens are made of; a soft hyphen is not read."""
    files = [file for kind in KINDS for file in sorted(ROOT.glob(kind)) if "static" not in file.parts]
    return "\n".join(file.read_text("utf-8") for file in files).replace("&shy;", "")


@pytest.mark.parametrize("quoted", BOLD)
def test_what_the_guide_quotes_stands_on_a_screen(quoted: str) -> None:
    assert quoted in screens()


def test_a_sentence_in_the_guide_is_short() -> None:
    """B1: no sentence of more than 25 words."""
    text = re.sub(r"^[|#].*$", "", GUIDE, flags=re.M).replace("*", "")
    sentences = [
        s for block in re.split(r"\n\s*\n|\n(?=\d\. |- )", text) for s in re.split(r"(?<=[.?!:])\s", block)
    ]
    assert [s for s in sentences if len(s.split()) > 25] == []
