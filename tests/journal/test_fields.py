"""No field of an event can hold words that somebody typed."""

from dataclasses import dataclass, make_dataclass
from datetime import date, datetime
from enum import Enum, StrEnum
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, StringConstraints

from samenzorg_sim.journal import ContentId, Id, Moment, TextId, UnfitEvent
from samenzorg_sim.journal.fields import fields_of, may_hold


class Kind(StrEnum):
    OPEN_VRAAG = "open_vraag"


class Odd(Enum):
    WORDS = ("a", "b")


ALLOWED = [
    int, float, bool, None | int, date, Kind, Id, TextId, ContentId, Moment, Id | None, 
    None | TextId, tuple[Id, ...], tuple[tuple[int, int], ...], tuple[Kind, date | None],
    Annotated[float, Field(ge=0, le=1)],
]  # fmt: skip
REFUSED = [
    str, str | None, tuple[str, ...], tuple[int, str], Any, object, bytes, dict[str, int], list[int], tuple,
    datetime, Literal["a"], Odd, Annotated[str, Field(max_length=3)], Annotated[str, StringConstraints()],
    set[Id], complex, tuple[()],
]  # fmt: skip


@pytest.mark.parametrize("hint", ALLOWED, ids=str)
def test_allowed(hint: object) -> None:
    assert may_hold(hint)


@pytest.mark.parametrize("hint", REFUSED, ids=str)
def test_refused(hint: object) -> None:
    assert not may_hold(hint)


def test_a_refusal_says_which_field_and_what_is_allowed() -> None:
    with pytest.raises(UnfitEvent) as told:
        fields_of(make_dataclass("GastNamed", [("naam", str)], frozen=True))
    assert str(told.value) == (
        "GastNamed cannot be an event: field 'naam' is <class 'str'>; allowed: int, float, bool, None, "
        "Enum, Id, TextId, ContentId, date, and tuples and optionals of those (typed words "
        "belong in the text table)"
    )


def test_only_frozen_dataclasses() -> None:
    for event in (int, dataclass(type("Loose", (), {}))):
        with pytest.raises(UnfitEvent, match="it is not a frozen dataclass"):
            fields_of(event)
