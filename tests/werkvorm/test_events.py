"""Nothing that a person typed can be in an event: every field of every event is walked."""

import dataclasses
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import pytest

from samenzorg_sim.journal import ContentId, Id, TextId
from samenzorg_sim.werkvorm.decide import CODEC
from samenzorg_sim.werkvorm.events import EVENTS

FIELDS = CODEC.field_types()


def leaves(hint: Any) -> list[Any]:
    """The plain types a field is made of; ids stay whole."""
    if hint in (Id, TextId, ContentId):
        return [hint]
    if get_origin(hint) in (tuple, Union, UnionType, Annotated):
        return [leaf for part in get_args(hint) if part is not Ellipsis for leaf in leaves(part)]
    return [hint]


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_no_field_can_hold_typed_words(name: str) -> None:
    for field, hint in FIELDS[name].items():
        for leaf in leaves(hint):
            allowed = leaf in (Id, TextId, ContentId, int, bool, NoneType, date)
            assert allowed or (isinstance(leaf, type) and issubclass(leaf, Enum)), (field, leaf)


def test_the_walk_reaches_every_event_and_every_field() -> None:
    assert len(FIELDS) == len(EVENTS) == 57
    for event in EVENTS:
        assert set(FIELDS[vars(event)["name"]]) == {field.name for field in dataclasses.fields(event)}


def test_the_walk_would_find_a_bare_string() -> None:
    assert str in leaves(tuple[tuple[ContentId, str], ...])
    assert str in leaves(str | None)
