"""The kinds of value an author can type in a content file.

A reader hands every scalar over as the text the author typed (`titel: 2024-01-01` stays those ten
characters); the types here decide what that text may mean, and refuse what it cannot mean. Python callers
may pass the value itself.
"""

from __future__ import annotations

import re
from typing import Annotated, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from samenzorg_sim.journal.values import ContentId as ContentId


class Content(BaseModel):
    """A frozen part of a content file; a key that is not a field is a mistake.

    `key_noun` is what its keys are called in a mistake ("'x' is geen <key_noun>").
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    key_noun: ClassVar[str] = "veld dat hier hoort"


def whole(value: object) -> object:
    """The whole number that an author typed; other types pass, for pydantic to judge."""
    if isinstance(value, str):
        if re.fullmatch(r"[0-9]{1,6}", value):
            return int(value)
        raise PydanticCustomError("no_whole", "not a whole number")
    return value


def _share(value: object) -> object:
    if isinstance(value, str):
        if re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,9})?", value):
            return float(value)
        raise PydanticCustomError("no_number", "not a number")
    return value


def _yes_no(value: object) -> object:
    if isinstance(value, str):
        answer = {"ja": True, "true": True, "nee": False, "false": False}.get(value)
        if answer is None:
            raise PydanticCustomError("no_yes_no", "not yes or no")
        return answer
    return value


Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120, pattern=r"^[^\r\n]*$")
]
"""One line of text: a title, a name, a question's heading."""

Rolwoord = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=20, pattern=r"^[a-zà-ÿ]+(?:-[a-zà-ÿ]+)?$")
]
"""One word in small letters that goes with 'de': naaste, collega, bewoner."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1200)]
"""A paragraph, as people read it on a phone."""

Button = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=22, pattern=r"^[^\r\n]*$")
]
"""The words on a button: short enough for one line of a phone at 200 % text."""

Link = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"']+$", max_length=300)]
"""A web address; only shown as text, nothing opens it by itself."""

Minutes = Annotated[int, BeforeValidator(whole), Field(ge=1, le=120)]
"""Whole minutes, 1–120."""

Days = Annotated[int, BeforeValidator(whole), Field(ge=1, le=60)]
"""Whole days, 1–60."""

People = Annotated[int, BeforeValidator(whole), Field(ge=1, le=40)]
"""A number of people, 1–40."""

Share = Annotated[float, BeforeValidator(_share), Field(ge=0, le=1)]
"""A part of the whole, 0–1, written with a point."""

YesNo = Annotated[
    bool, BeforeValidator(_yes_no), WithJsonSchema({"enum": [True, False, "ja", "nee"]}, mode="validation")
]
"""`ja` or `nee` (`true` and `false` are understood too)."""


class Source(Content):
    """Where something comes from: words, a link where there is one, and when it was last looked up."""

    tekst: Text
    link: Link | None = None
    nagekeken: Line | None = None
