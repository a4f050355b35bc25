"""A short true story of a client or somebody close, told to be used in training, and with leave to do so."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from samenzorg_sim.content.fields import Content, ContentId, Line, Text, YesNo
from samenzorg_sim.content.scenario import Version


class Verteller(StrEnum):
    """What kind of person tells; never who."""

    CLIENT = "client"
    FAMILIE = "familie"
    BEKENDE = "bekende"
    VRIJWILLIGER = "vrijwilliger"


VERTELLERS = {
    Verteller.CLIENT: "Iemand die zorg krijgt",
    Verteller.FAMILIE: "Een familielid",
    Verteller.BEKENDE: "Een vriend, vriendin of buur",
    Verteller.VRIJWILLIGER: "Een vrijwilliger",
}
"""The same as one reads it."""


class Ervaringsthema(StrEnum):
    """What a story is about; by these it is found."""

    KENNISMAKEN = "kennismaken"
    VERHUIZEN = "verhuizen"
    GEHOORD = "gehoord"
    MEEBESLISSEN = "meebeslissen"
    MEEHELPEN = "meehelpen"
    GRENZEN = "grenzen"
    DELEN = "delen"
    AFSPRAKEN = "afspraken"
    FOUT = "fout"
    GEWOONTEN = "gewoonten"
    AFSCHEID = "afscheid"


THEMAS = {
    Ervaringsthema.KENNISMAKEN: "De eerste kennismaking",
    Ervaringsthema.VERHUIZEN: "Verhuizen",
    Ervaringsthema.GEHOORD: "Wel of niet gehoord worden",
    Ervaringsthema.MEEBESLISSEN: "Meepraten en meebeslissen",
    Ervaringsthema.MEEHELPEN: "Meehelpen met de zorg",
    Ervaringsthema.GRENZEN: "Als het te veel wordt",
    Ervaringsthema.DELEN: "Wie wat mag weten",
    Ervaringsthema.AFSPRAKEN: "Afspraken",
    Ervaringsthema.FOUT: "Als er iets misgaat",
    Ervaringsthema.GEWOONTEN: "Taal, geloof en gewoonten",
    Ervaringsthema.AFSCHEID: "Ziek zijn en afscheid nemen",
}
"""The same as one reads it."""


class Gebruik(StrEnum):
    """Where the story may be used."""

    HIER = "hier"
    BUITEN = "buiten"


GEBRUIK = {
    Gebruik.HIER: "Alleen in trainingen van deze organisatie",
    Gebruik.BUITEN: "Ook in trainingen van andere organisaties",
}
"""The same as one reads it."""

GEVRAAGD = (
    "Uw verhaal wordt voorgelezen als medewerkers oefenen.",
    "Uw naam staat er niet bij. Andere namen halen wij er samen uit.",
    "Wie u goed kent, herkent u misschien toch. Vertel alleen wat u kwijt wilt.",
    "U kiest waar uw verhaal gebruikt mag worden, en hoe lang.",
    "U mag het altijd terugnemen. U hoeft niet te zeggen waarom. Dan wissen wij het.",
)
"""What the teller is told before she tells; kept with the story as what was asked."""

Maand = Annotated[str, StringConstraints(pattern=r"^20[0-9]{2}-(0[1-9]|1[0-2])$")]
"""A month: '2026-11'. A day would, beside a diary of visits, say who told."""

Verhaal = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
"""The story itself, up to two pages; each line is a paragraph."""


class Toestemming(Content):
    """What was asked of the teller, and what she said yes to; `tot` is the last month."""

    gevraagd: Text
    mag: Gebruik
    tot: Maand


class Ervaringsverhaal(Content):
    """One story, as read from `exercises/ervaring/<id>.yaml`.

    `vraagt`: what the teller asks of staff. `verzonnen`: made up, as an example; only then there is no
    `toestemming`. Nothing in it says who told or who wrote it down.
    """

    versie: Version
    id: ContentId
    titel: Line
    verteller: Verteller
    verhaal: Verhaal
    vraagt: Text
    themas: Annotated[tuple[Ervaringsthema, ...], Field(min_length=1, max_length=3)]
    verzameld: Maand
    toestemming: Toestemming | None = None
    verzonnen: YesNo = False

    def mag_in(self, maand: str) -> bool:
        """Whether it may still be used in this month ('2026-11')."""
        return self.toestemming is None or maand <= self.toestemming.tot
