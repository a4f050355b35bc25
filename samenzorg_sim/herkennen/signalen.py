"""Turns of phrase that often carry a function; each is one thing the classifier may weigh."""

import re
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "data" / "signalen.txt"
_U = "(?:u|je|jij|jullie|ge|gij)"
_IK = "(?:ik|we|wij)"


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """The patterns of `data/signalen.txt` by name."""
    lines = [line for line in _FILE.read_text("utf-8").splitlines() if not line.startswith("#")]
    cells = (line.split("\t") for line in lines)
    return {name: re.compile(text.replace("<U>", _U).replace("<IK>", _IK)) for name, text in cells}


def signals(text: str) -> list[str]:
    """The names of the turns of phrase in `text` (small letters, no punctuation)."""
    return [name for name, pattern in patterns().items() if pattern.search(text)]
