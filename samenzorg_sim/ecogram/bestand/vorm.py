"""The shape of an ecogram in a file; the JSON Schema in docs/formats is made of it."""

from __future__ import annotations

import json
import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from samenzorg_sim.content.tekens import ContactTekens
from samenzorg_sim.ecogram import contact as c
from samenzorg_sim.ecogram.state import MOST_BANDEN, MOST_CONTACTEN, MOST_KEUZES

# What XML cannot hold, or nobody can read.
_STRANGE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def _lines(words: object) -> object:
    return re.sub(r"\r\n?", "\n", words) if isinstance(words, str) else words


def _readable(words: str) -> str:
    if _STRANGE.search(words):
        raise ValueError("strange")
    return words


_Words = Annotated[
    str,
    BeforeValidator(_lines),
    StringConstraints(strip_whitespace=True, min_length=1, max_length=1200),
    AfterValidator(_readable),
]
Woorden = _Words
"""A note: at most 1200 characters, on more lines if need be."""
Naam = Annotated[_Words, StringConstraints(max_length=120, pattern=r"^[^\n\t]*$")]
"""One line of at most 120 characters."""
Keuzes = Annotated[tuple[Naam, ...], Field(max_length=MOST_KEUZES)]
Sleutel = Annotated[_Words, StringConstraints(max_length=80, pattern=r"^[^\n\t]*$")]
"""An id; `client` is the one in the middle."""
Plaats = Annotated[float, Field(ge=-1, le=1, allow_inf_nan=False)]


class _Deel(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class GroepBestand(_Deel):
    """A group; without `naam` one of the Dutch groups."""

    id: Sleutel
    letter: Annotated[str, StringConstraints(pattern=r"^[A-Z]$")]
    naam: Naam | None = None


class ContactBestand(ContactTekens, _Deel):
    """A contact; only `id` and `naam` must be there, what is absent was not asked yet."""

    id: Sleutel
    naam: Naam
    relatie: Naam | None = None
    groep: Sleutel | None = None
    overleden: bool = False
    spanning: bool = False
    ring: Annotated[int, Field(ge=1, le=c.RINGEN)] | None = None
    doet: Keuzes = ()
    wil: Keuzes = ()
    besproken: bool | None = None
    contactpersoon: bool = False
    notitie: Woorden | None = None
    x: Plaats | None = None
    y: Plaats | None = None


class BandBestand(_Deel):
    """A tie between two contacts."""

    een: Sleutel
    ander: Sleutel
    lijn: c.Lijn | None = None
    spanning: bool = False


class EcogramBestand(_Deel):
    """A whole drawing; without `groepen` it has the Dutch ones."""

    versie: Literal[1] = 1
    client: Naam | None = None
    groepen: Annotated[tuple[GroepBestand, ...], Field(max_length=26)] | None = None
    contacten: Annotated[tuple[ContactBestand, ...], Field(max_length=MOST_CONTACTEN)] = ()
    banden: Annotated[tuple[BandBestand, ...], Field(max_length=MOST_BANDEN)] = ()


def schema_text() -> str:
    """The JSON Schema as it stands in `docs/formats/ecogram.schema.json`."""
    schema = EcogramBestand.model_json_schema(mode="validation")
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    from pathlib import Path

    file = Path(__file__).resolve().parents[3] / "docs" / "formats" / "ecogram.schema.json"
    file.write_text(schema_text(), encoding="utf-8")
