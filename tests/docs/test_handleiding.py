"""The guides quote the screens: whatever is in bold stands on one, letter for letter."""

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDES = {file.stem: file.read_text("utf-8") for file in sorted((ROOT / "docs" / "handleiding").glob("*.md"))}
BOLD = sorted({quoted for guide in GUIDES.values() for quoted in re.findall(r"\*\*([^*]+)\*\*", guide)})
KINDS = ("samenzorg_sim/**/*.py", "samenzorg_sim/**/*.html", "samenzorg_sim/**/*.js", "exercises/**/*.yaml")


@cache
def screens() -> str:
    """The sources that screens are made of; a soft hyphen is not read."""
    files = [file for kind in KINDS for file in sorted(ROOT.glob(kind)) if "static" not in file.parts]
    return "\n".join(file.read_text("utf-8") for file in files).replace("&shy;", "")


@pytest.mark.parametrize("quoted", BOLD)
def test_what_the_guide_quotes_stands_on_a_screen(quoted: str) -> None:
    assert quoted in screens()


@pytest.mark.parametrize("name", GUIDES)
def test_a_sentence_in_a_guide_is_short(name: str) -> None:
    """B1: no sentence of more than 25 words."""
    text = re.sub(r"^[|#].*$", "", GUIDES[name], flags=re.M).replace("*", "")
    sentences = [
        s for block in re.split(r"\n\s*\n|\n(?=\d\. |- )", text) for s in re.split(r"(?<=[.?!:])\s", block)
    ]
    assert [s for s in sentences if len(s.split()) > 25] == []
