"""Orders about what people write, what they want, and what is kept of them."""

from typing import Annotated, Literal

from pydantic import Field

from samenzorg_sim.balie.opdracht import LegeTekst, Opdracht
from samenzorg_sim.balie.sessie.opdrachten import Ronde, TafelNummer
from samenzorg_sim.balie.wie import Apparaat, Begeleider
from samenzorg_sim.journal import ContentId, Id
from samenzorg_sim.werkvorm.events import Speelwens

Deel = Annotated[int, Field(ge=0, le=20)]
Stap = Annotated[int, Field(ge=1, le=5)]


class Wens(Opdracht):
    """Whether somebody would like to practise."""

    door = (Begeleider, Apparaat)
    soort: Literal["wens"]
    wens: Speelwens | None
    deelnemer: Id | None = None


class Wissen(Opdracht):
    """Have everything erased that is kept of somebody."""

    door = (Begeleider, Apparaat)
    soort: Literal["wissen"]
    deelnemer: Id | None = None


class Bewaren(Opdracht):
    """Whether the observations of a play may be kept."""

    door = (Begeleider, Apparaat)
    soort: Literal["bewaren"]
    spel: Id
    ja: bool
    deelnemer: Id | None = None


class Vergelijking(Opdracht):
    """Show what observers heard differently."""

    soort: Literal["vergelijking"]
    spel: Id
    aan: bool


class Kijksleutel(Opdracht):
    """Show what the author of an example conversation heard, up to here; None: nothing any more."""

    soort: Literal["kijksleutel"]
    spel: Id
    uitspraak: ContentId | None


class Plaats(Opdracht):
    """Which question, where; `keer` is the play of the round it is about (None: the newest)."""

    vraag: ContentId
    tafel: TafelNummer
    ronde: Ronde
    keer: Ronde | None = None


class Antwoord(Plaats):
    """An answer to (a part of) a question; empty: left open on purpose.

    The trainer answers a question of her own, or (with `deelnemer`) for somebody without a phone.
    """

    door = (Begeleider, Apparaat)
    soort: Literal["antwoord"]
    deel: Deel = 0
    tekst: LegeTekst | None = None
    keuze: ContentId | None = None
    stap: Stap | None = None
    deelnemer: Id | None = None


class Pen(Opdracht):
    """Write for one's own table from now on."""

    door = (Apparaat,)
    soort: Literal["pen"]


class Peil(Opdracht):
    """One's answer to the barometer of a step; kept beside the journal, and never with a name."""

    door = (Apparaat,)
    soort: Literal["peil"]
    fase: ContentId
    keuze: ContentId


class BarometerOpenen(Opdracht):
    """Show the result of a step; `toch`: shut it although then it can never be shown."""

    soort: Literal["barometer_openen"]
    fase: ContentId
    toch: bool = False


class Voorkeur(Opdracht):
    """Would like to talk about the situation with this title, or not any more."""

    door = (Apparaat,)
    soort: Literal["voorkeur"]
    vraag: ContentId
    titel: Id
    aan: bool


class ToonAntwoord(Plaats):
    """Let others read one's own answer."""

    door = (Apparaat,)
    soort: Literal["toon_antwoord"]
    aan: bool


class OpenVraag(Plaats):
    """Open the answers for who may read them."""

    soort: Literal["open_vraag"]
