"""An utterance in sentences, and the last one that does something."""

import re
import unicodedata

from samenzorg_sim.herkennen.woorden import fillers, nod

# What decides stands near the end; the rest of a monologue would only cost time.
LONGEST = 1500
_LONGEST_WORD = 40

_WORD = re.compile(r"\d+|[^\W\d_]+(?:['’-][^\W\d_]+)*", re.UNICODE)
_END = re.compile(r"(?<=[.!?…;])[\"'’”)]*\s+|\n+")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'"})


def words(text: str) -> list[str]:
    """The words and numbers in small letters; emoji and punctuation are nothing."""
    found = _WORD.findall(unicodedata.normalize("NFC", text).lower().translate(_APOSTROPHES))
    return [word[:_LONGEST_WORD] for word in found]


def sentences(text: str) -> list[list[str]]:
    """The sentences as words, at most the last `LONGEST` characters, tags joined to their sentence."""
    found: list[list[str]] = []
    for part in _END.split(text[-LONGEST:]):
        these = words(part)
        if not these:
            continue
        if found and nod().match(" ".join(these)):
            found[-1] = found[-1] + these
        else:
            found.append(these)
    return found


def last_functional(parts: list[list[str]]) -> int:
    """The place of the last sentence that is more than a filler; 0 when there is none."""
    for place in range(len(parts) - 1, -1, -1):
        if not fillers().issuperset(parts[place]):
            return place
    return max(0, len(parts) - 1)
