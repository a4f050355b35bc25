"""The everyday words of which six open a logboek."""

from functools import cache
from pathlib import Path

AANTAL = 2048
"""So many words: eleven bits each, sixty-six bits for a code of `PER_CODE`."""
PER_CODE = 6


@cache
def load_woorden() -> tuple[str, ...]:
    """The words, in alphabetical order: 4 to 8 letters, no two of which differ in one letter."""
    text = (Path(__file__).parent / "woorden.txt").read_text(encoding="utf-8")
    return tuple(text.split())
