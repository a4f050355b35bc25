"""The small value types that every room shares: ids, content ids and moments."""

import re
import secrets
from typing import Annotated

from pydantic import StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[a-z]_[0-9a-f]{32}$")]
"""A kind letter, `_` and 32 hex: s sessie, d deelnemer, a apparaat, p persoon, t text, g play, k afspraak,
e ecogram, n contact of an ecogram, c command, j team, z bladzijde, q dialoog or a thema of it, l logboek,
b stuk of a logboek, w deling (words that are shared), h hash of a secret."""

TextId = Annotated[str, StringConstraints(pattern=r"^t_[0-9a-f]{32}$")]
"""The id of a string that a person typed; the words themselves live in the text table."""

ContentId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$", max_length=64)]
"""The id that an author gave something in content: 'de-chauffeur', 'open_vraag'; at most 64 characters."""

Moment = int
"""Milliseconds since 1970-01-01 UTC."""

COMMAND = re.compile(r"c_[0-9a-f]{32}")  # checked for each command: a phone mints its own

_TEXT = re.compile(r"t_[0-9a-f]{32}")


def is_text_id(value: str) -> bool:
    """Whether this names a typed text (and not, say, something in content)."""
    return _TEXT.fullmatch(value) is not None


def mint_id(letter: str) -> str:
    """A fresh, unguessable id of the kind `letter` (one of a-z); chance, so never call it in decide or apply.

    Raises:
        ValueError: the kind is not one lower-case letter.
    """
    if len(letter) != 1 or not "a" <= letter <= "z":
        raise ValueError(f"an id's kind is one letter a-z, not {letter!r}")
    return f"{letter}_{secrets.token_hex(16)}"
