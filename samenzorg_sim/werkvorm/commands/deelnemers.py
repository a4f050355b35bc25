"""Who takes part, and in which role."""

from dataclasses import dataclass

from samenzorg_sim.journal import ContentId, Id, TextId
from samenzorg_sim.werkvorm.events import SoortDeelnemer, Speelwens
from samenzorg_sim.werkvorm.tafel import EERSTE_TAFEL


@dataclass(frozen=True)
class DoeMee:
    """Somebody joins, with a phone or (apparaat None) without."""

    deelnemer: Id
    naam: TextId
    soort: SoortDeelnemer
    apparaat: Id | None


@dataclass(frozen=True)
class Verwacht:
    """Somebody will come: her name is ready."""

    deelnemer: Id
    naam: TextId
    soort: SoortDeelnemer


@dataclass(frozen=True)
class KomBinnen:
    """Who was expected comes, with a phone or (apparaat None) without."""

    deelnemer: Id
    apparaat: Id | None


@dataclass(frozen=True)
class Vertrek:
    """Somebody goes home."""

    deelnemer: Id


@dataclass(frozen=True)
class KeerTerug:
    """Somebody who left is back."""

    deelnemer: Id


@dataclass(frozen=True)
class VraagOvername:
    """This phone belongs to that participant from now on, if the trainer agrees."""

    deelnemer: Id
    apparaat: Id


@dataclass(frozen=True)
class BeslisOvername:
    """The trainer agrees (`goed`) or not."""

    apparaat: Id
    goed: bool


@dataclass(frozen=True)
class GeefRol:
    """Somebody gets a role this round; who had it, when there is room for one, changes places with her."""

    deelnemer: Id
    rol: ContentId


@dataclass(frozen=True)
class VerdeelRollen:
    """Propose roles for this round anew: who has not played yet comes first."""

    tafel: int = EERSTE_TAFEL


@dataclass(frozen=True)
class KiesSpeelwens:
    """Say whether one would like to practise; None takes the word back."""

    deelnemer: Id
    wens: Speelwens | None


@dataclass(frozen=True)
class WisGegevens:
    """Have everything erased that is kept of somebody."""

    deelnemer: Id
