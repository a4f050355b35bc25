"""What orders at every counter have in common: who may give them, and how typed words are read."""

import unicodedata
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
)

from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.journal import Id, Refused

# How much somebody may type (characters): a name fits on a badge, a line in a sentence, a text on a phone.
MOST_NAME, MOST_LINE, MOST_TEXT = 40, 80, 500
#: Readers are made at the first order, of which there are some two hundred kinds, and not at each start.
LATER = ConfigDict(defer_build=True)
ONZIN = "Dit begrijpt het programma niet. Laad de pagina opnieuw en probeer het nog eens."

# Joins the parts of an emoji and the letters of some scripts.
_JOINERS = "\u200c\u200d"
# Letters and signs that show as nothing, and what no XML can hold: one would spoil a whole workbook.
_BLANKS = "\u115f\u1160\u2800\u3164\uffa0" + "\ufffe\uffff"
_GONE = frozenset((*_BLANKS, *map(chr, (*range(1, 9), 11, 12, *range(14, 32), 127))))


def visible(typed: object) -> object:
    """Without marks that nobody sees: they turn a line around, or make two names look the same."""
    if not isinstance(typed, str):
        return typed
    kept = (c for c in typed if c in _JOINERS or (unicodedata.category(c) != "Cf" and c not in _GONE))
    return "".join(kept)


def _one_line(typed: object) -> object:
    return " ".join(typed.strip(_JOINERS).split()) if isinstance(typed, str) else typed


Naam = Annotated[
    str,
    StringConstraints(min_length=1, max_length=MOST_NAME, pattern=r"^[^\x00-\x1f]+$"),
    BeforeValidator(_one_line),
    BeforeValidator(visible),  # the last one goes first
]
LegeRegel = Annotated[
    str,
    StringConstraints(max_length=MOST_LINE, pattern=r"^[^\x00-\x1f]*$"),
    BeforeValidator(_one_line),
    BeforeValidator(visible),
]
Tekst = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=MOST_TEXT),
    BeforeValidator(visible),
]
LegeTekst = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=MOST_TEXT), BeforeValidator(visible)
]


class Opdracht(BaseModel):
    """Something asked; `door` lists who may ask it."""

    model_config = ConfigDict(frozen=True, extra="forbid", **LATER)
    door: ClassVar[tuple[type, ...]] = (Begeleider,)


class Medebegeleider(Opdracht):
    """Somebody leads or shares along; asked by the server for who accepts an invitation."""

    soort: Literal["medebegeleider"]
    persoon: Id


class MedebegeleiderWeg(Opdracht):
    """Somebody does not any more."""

    soort: Literal["medebegeleider_weg"]
    persoon: Id


def reader_of(kinds: Any) -> TypeAdapter[Any]:
    """A reader for `read_order` of these orders: a union of `Opdracht`en, told apart by their `soort`."""
    return TypeAdapter(Annotated[kinds, Field(discriminator="soort")], config=LATER)


def read_order(orders: TypeAdapter[Any], asked: object, meldingen: Mapping[tuple[str, str], str]) -> Any:
    """The order in this JSON value, one of `orders`.

    `meldingen` says what to tell of a field that is wrong, by the field's name and the kind of mistake ('' is
    any kind); everything else is the page's fault and not the user's. Raises `Refused` with code `onzin`.
    """
    try:
        return orders.validate_python(asked)
    except ValidationError as wrong:
        first = wrong.errors(include_url=False)[0]
        # An optional field's place ends with how it was read: its name stands before that.
        fields = [str(part) for part in first["loc"]]
        told = [meldingen.get((field, first["type"])) or meldingen.get((field, "")) for field in fields]
        raise Refused("onzin", next(filter(None, told), None) or ONZIN) from None
