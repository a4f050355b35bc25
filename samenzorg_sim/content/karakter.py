"""Who the simulated naaste is, and the words he has: read from the same file as the role cards."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from samenzorg_sim.content.fields import Content, ContentId, Share, Text, YesNo, whole
from samenzorg_sim.content.soort import Aanpak, Bij, Raakt, Reactie, Soort

Beurten = Annotated[int, BeforeValidator(whole), Field(ge=4, le=60)]
"""How many turns a talk has at most, 4–60."""


Heette = tuple[ContentId, ...]
"""The ids that something had before: a talk kept from that time still finds it."""


class Na(Content):
    """The state the simulated naaste must have reached before telling something.

    At least this much vertrouwen, gehoord and energie; at most this much druk.
    """

    key_noun: ClassVar[str] = "toestand van de naaste"

    vertrouwen: Share | None = None
    gehoord: Share | None = None
    druk: Share | None = None
    energie: Share | None = None


class Begin(Content):
    """How the naaste comes in; the defaults are a friendly, somewhat careful person."""

    key_noun: ClassVar[str] = "toestand van de naaste"

    vertrouwen: Share = 0.35
    gehoord: Share = 0.2
    druk: Share = 0.3
    energie: Share = 0.7


class Karakter(Content):
    """What makes this naaste this naaste; 0.5 is in the middle.

    `openheid`: how easily somebody starts telling. `duwgevoelig`: how much being pressed weighs.
    `begint_over`: the subject of the worry with which the talk opens. `volgorde`: from what should help most
    here to what should help least; `samenzorg check` holds the model to it.
    """

    begin: Begin = Begin()
    openheid: Share = 0.5
    duwgevoelig: Share = 0.5
    begint_over: ContentId | None = None
    beurten: Beurten = 20
    volgorde: tuple[Aanpak, ...] = ()


class Antwoord(Content):
    """Something the naaste may say with this reactie; once, unless it may come back (`vaker`).

    `heette`: ids it had before, so that a kept talk still finds it. Without `onderwerp` it fits any subject;
    with `na` it waits for a state of the naaste; with `bij` it is only for that moment.
    """

    id: ContentId
    heette: Heette = ()
    reactie: Reactie
    onderwerp: ContentId | None = None
    bij: Bij | None = None
    vaker: YesNo = False
    tekst: Text
    na: Na | None = None


class Zin(Content):
    """A formulation that who practises alone can choose."""

    id: ContentId
    heette: Heette = ()
    soort: Soort
    onderwerp: ContentId | None = None
    weerspiegelt: Raakt | None = None
    belooft: YesNo = False
    zegt: Text
