"""A question that people write an answer to in a phase: who writes, who sees it, and when it opens."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from samenzorg_sim.content.fields import Content, ContentId, Line, Text, YesNo, whole


class Antwoordsoort(StrEnum):
    """How it is answered: in words, by choosing one thing, or on five steps between two words."""

    TEKST = "tekst"
    KEUZE = "keuze"
    SCHAAL = "schaal"


class Opent(StrEnum):
    """When others may read: at once, when everybody has written, when the trainer or the writer says so."""

    METEEN = "meteen"
    SAMEN = "samen"
    BEGELEIDER = "begeleider"
    SCHRIJVER = "schrijver"


IEDEREEN, CLIENTENRAAD, BEGELEIDER = "iedereen", "clientenraad", "begeleider"
TAFEL, GROEPJE, SCHERM = "tafel", "groepje", "scherm"
WRITERS = (IEDEREEN, CLIENTENRAAD, BEGELEIDER, TAFEL)
"""Who may write besides the roles of the script; a table writes with one pen."""

READERS = (IEDEREEN, BEGELEIDER, TAFEL, GROEPJE, SCHERM)
"""Who may read besides the roles of the script; who wrote it always may."""

STAPPEN = 5
"""Steps of a scale, 1 to 5."""


class Keuze(Content):
    """One answer to choose."""

    id: ContentId
    tekst: Line


Minstens = Annotated[int, BeforeValidator(whole), Field(ge=1, le=40)]


class Schrijfvraag(Content):
    """A question to write an answer to.

    `delen`: the answer has these parts (one text, choice or step each). `laag` and `hoog`: the words at the
    ends of a scale. `ziet`: who may read besides the writer. `minstens`: nobody reads anything while fewer
    have answered. `blijft`: the answers leave the room in the report. `met_naam`: readers see who wrote it.
    `op_kaart`: who wrote it finds it on her own role card. `inbreng`: people hand in a situation, days before
    too; its first part is a title, which the group may read and choose by before the rest opens.
    `alsnog`: in a script in writing, who was late may still write it in the next step.
    """

    id: ContentId
    vraag: Text
    uitleg: Text | None = None
    soort: Antwoordsoort = Antwoordsoort.TEKST
    delen: tuple[Line, ...] = ()
    keuzes: tuple[Keuze, ...] = ()
    laag: Line | None = None
    hoog: Line | None = None
    wie: Annotated[tuple[ContentId, ...], Field(min_length=1)]
    ziet: tuple[ContentId, ...] = ()
    opent: Opent = Opent.METEEN
    minstens: Minstens = 1
    met_naam: YesNo = False
    blijft: YesNo = False
    op_kaart: YesNo = False
    inbreng: YesNo = False
    alsnog: YesNo = False

    @property
    def van_tafel(self) -> bool:
        """Whether a whole table gives one answer, by the hand of who has its pen."""
        return TAFEL in self.wie

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of an answer; one without a name when it has none."""
        return self.delen or ("",)
