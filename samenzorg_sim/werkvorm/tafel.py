"""A table in a session: its case, its phase and round, how long it has been there, and whether it rests."""

from dataclasses import dataclass, field

from samenzorg_sim.content.voorwaarde import Spelsoort
from samenzorg_sim.journal import ContentId, Id, Moment
from samenzorg_sim.werkvorm.events.tafels import Tekenstand

# Every session has this table; a session without others never speaks of tables.
EERSTE_TAFEL = 1


@dataclass(frozen=True)
class Volgend:
    """What is played next: the play `van` once more, whole or only the hard fragment."""

    van: Id
    soort: Spelsoort


@dataclass(frozen=True)
class Pauze:
    """A break: since when, and about how many minutes."""

    sinds: Moment
    minuten: int


@dataclass(frozen=True)
class Tafel:
    """`sinds` is when the phase began (ms), `gerust` how much of that was a break (ms), `erbij` the minutes
    that the trainer added, `gepauzeerd` when the last break ended, `groepjes` who talk together now,
    `tekeningen` what the group sees of what was drawn, `pen` who took it to write for this table."""

    nummer: int
    scenario: ContentId | None
    fase: ContentId = ""
    ronde: int = 0
    sinds: Moment = 0
    gerust: int = 0
    erbij: int = 0
    pauze: Pauze | None = None
    gepauzeerd: Moment = 0
    volgend: Volgend | None = None
    groepjes: tuple[tuple[Id, ...], ...] = field(default=())
    tekeningen: Tekenstand = Tekenstand.DICHT
    pen: Id | None = None

    def groepje_van(self, deelnemer: Id) -> tuple[Id, ...]:
        """The subgroup of somebody; empty when there is none."""
        return next((groepje for groepje in self.groepjes if deelnemer in groepje), ())
