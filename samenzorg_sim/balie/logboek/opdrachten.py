"""What may be asked of a logboek and of what is shared from it, as JSON; the package's docstring lists it."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from samenzorg_sim.balie.opdracht import Opdracht, read_order, reader_of, visible
from samenzorg_sim.balie.wie import Apparaat, Houder
from samenzorg_sim.journal import Id
from samenzorg_sim.logboek.deling.events import Lezers

MOST_CIPHERTEXT, MOST_SHARED = 12_000, 6_000
"""How long (characters) an unreadable piece and a shared copy may be."""

Ciphertext = Annotated[
    str,
    StringConstraints(
        max_length=MOST_CIPHERTEXT, pattern=r"^sz[1-9][0-9]?\.[A-Za-z0-9_-]{60,200}\.[A-Za-z0-9_-]{60,}$"
    ),
]
Sleutel = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Gedeeld = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=MOST_SHARED),
    BeforeValidator(visible),
]
Vorm = Annotated[int, Field(ge=1, le=99)]


class _VanHouder(Opdracht):
    """Something that only the holder of the six words asks."""

    door = (Houder,)


class BeginLogboek(_VanHouder):
    """Begin, with the first piece."""

    soort: Literal["begin_logboek"]
    vorm: Vorm
    maanden: int
    stuk: Id
    tekst: Ciphertext


class Bewaar(_VanHouder):
    """Keep a new piece."""

    soort: Literal["bewaar"]
    stuk: Id
    tekst: Ciphertext


class Wijzig(_VanHouder):
    """Write a piece anew."""

    soort: Literal["wijzig"]
    stuk: Id
    versie: Annotated[int, Field(ge=2)]
    tekst: Ciphertext


class Wis(_VanHouder):
    """Erase a piece."""

    soort: Literal["wis"]
    stuk: Id


class Verleng(_VanHouder):
    """Keep it longer."""

    soort: Literal["verleng"]


class WisAlles(_VanHouder):
    """Erase everything."""

    soort: Literal["wis_alles"]


class LaatVerlopen(_VanHouder):
    """Erase what is past its time; anybody may ask, the clock decides."""

    soort: Literal["laat_verlopen"]


class Deel(Opdracht):
    """Share a copy in plain words; `sleutel` takes it back later."""

    door = (Apparaat,)
    soort: Literal["deel"]
    sessie: Id
    lezers: Annotated[tuple[Lezers, ...], Field(max_length=4)]
    aan: Id | None = None
    woorden: Gedeeld
    sleutel: Sleutel


class NeemTerug(Opdracht):
    """Take it back."""

    door = (Apparaat, Houder)
    soort: Literal["neem_terug"]


_LOGBOEK = reader_of(BeginLogboek | Bewaar | Wijzig | Wis | Verleng | WisAlles | LaatVerlopen)
_DELING = reader_of(Deel | NeemTerug)
_MELDINGEN = {
    ("tekst", "string_too_long"): "Dit stuk is te lang om te bewaren. Maak er twee stukken van.",
    ("woorden", "string_too_long"): f"Dit is te lang om te delen. Neem hoogstens {MOST_SHARED} tekens.",
    ("woorden", "string_too_short"): "Er staat niets in om te delen.",
}


def read_logboek(asked: object) -> Opdracht:
    """The order to a logboek in this JSON value; raises `Refused` when it is nonsense."""
    order: Opdracht = read_order(_LOGBOEK, asked, _MELDINGEN)
    return order


def read_deling(asked: object) -> Opdracht:
    """The order to a shared copy in this JSON value; raises `Refused` when it is nonsense."""
    order: Opdracht = read_order(_DELING, asked, _MELDINGEN)
    return order
