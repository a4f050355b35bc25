"""Which types an event's fields may have: never a bare string, so that no typed word reaches the journal."""

import dataclasses
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from samenzorg_sim.journal.values import ContentId, Id, TextId

_PLAIN = (int, float, bool, NoneType, date)
_IDS = (Id, TextId, ContentId)


class UnfitEvent(Exception):
    """A class that cannot be stored as an event; a programming mistake, found when the codec is made."""

    def __init__(self, event: type, what: str) -> None:
        super().__init__(f"{event.__name__} cannot be an event: {what}")


def may_hold(hint: object) -> bool:
    """Whether a field may have this type: a number, bool, None, Enum, Id, TextId, ContentId or date.

    Tuples and optionals of those are allowed too, and so is a further constraint (Annotated) on them.
    """
    if any(hint == allowed for allowed in (*_PLAIN, *_IDS)):
        return True
    if isinstance(hint, type) and issubclass(hint, Enum):
        return all(type(member.value) in (str, int) for member in hint)
    inner = get_args(hint)
    match get_origin(hint):
        case origin if origin is Annotated:
            return may_hold(inner[0])
        case origin if origin is Union or origin is UnionType:
            return all(may_hold(part) for part in inner)
        case origin if origin is tuple:
            return bool(inner) and all(part is Ellipsis or may_hold(part) for part in inner)
        case _:
            return False


def fields_of(event: type[Any]) -> dict[str, object]:
    """The fields of an event class and their types, in order.

    Raises:
        UnfitEvent: it is not a frozen dataclass, or a field may hold something else than `may_hold` allows.
    """
    if not dataclasses.is_dataclass(event) or not event.__dataclass_params__.frozen:  # type: ignore[attr-defined]
        raise UnfitEvent(event, "it is not a frozen dataclass")
    hints = get_type_hints(event, include_extras=True)
    fields = {field.name: hints[field.name] for field in dataclasses.fields(event)}
    for name, hint in fields.items():
        if not may_hold(hint):
            raise UnfitEvent(
                event,
                f"field {name!r} is {hint!r}; allowed: int, float, bool, None, Enum, Id, TextId, ContentId, "
                "date, and tuples and optionals of those (typed words belong in the text table)",
            )
    return fields
