"""The file that somebody takes along from her logboek, as its schema describes it."""

import json
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class Soort(StrEnum):
    """The shape of a piece."""

    VRIJ = "vrij"
    STARR = "starr"
    KORTHAGEN = "korthagen"
    LEERDOEL = "leerdoel"
    GEPROBEERD = "geprobeerd"


class _Vorm(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Veld(_Vorm):
    """A question and what was written."""

    vraag: str
    tekst: Annotated[str, Field(min_length=1)]


class Bij(_Vorm):
    """What a piece belongs to."""

    soort: Literal["gesprek", "ecogram", "bijeenkomst"]
    id: str | None
    naam: str


class Stuk(_Vorm):
    """One piece."""

    soort: Soort
    geschreven: datetime
    gewijzigd: datetime
    bij: Bij | None
    klaar: bool
    velden: tuple[Veld, ...]


class Meegenomen(_Vorm):
    """The whole file."""

    soort: Literal["samenzorg-logboek"]
    versie: Literal[1]
    gemaakt: datetime
    stukken: tuple[Stuk, ...]


def schema_text() -> str:
    """The JSON Schema as it stands in `docs/formats/logboek.schema.json`."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | Meegenomen.model_json_schema()
    return json.dumps(schema, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
