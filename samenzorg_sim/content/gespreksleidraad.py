"""What to hold on to in a real Samenzorggesprek: open topics on one page, to be changed by who uses it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from samenzorg_sim.content.fields import Content, ContentId, Line, Source, Text
from samenzorg_sim.content.scenario import Version

Vragen = Annotated[tuple[Line, ...], Field(min_length=1, max_length=4)]
"""A few open questions: more of them would be a questionnaire."""
Zinnen = Annotated[tuple[Text, ...], Field(min_length=1, max_length=5)]


class Begin(Content):
    """What comes before everything: whom the client wants there, and what may be told."""

    naam: Line
    uitleg: Text
    vragen: Vragen


class Gespreksthema(Content):
    """A topic one may talk about; none has to be."""

    id: ContentId
    naam: Line
    uitleg: Text | None = None
    vragen: Vragen


class Gespreksleidraad(Content):
    """What fits on one A4: `eerst` leads, 2–6 topics follow; `werkversie` says what is not established."""

    versie: Version
    id: ContentId
    titel: Line
    wanneer: Text
    uitleg: Text
    houding: Zinnen
    eerst: Begin
    themas: Annotated[tuple[Gespreksthema, ...], Field(min_length=2, max_length=6)]
    afsluiten: Zinnen
    werkversie: Text | None = None
    bron: Annotated[tuple[Source, ...], Field(min_length=1)]
