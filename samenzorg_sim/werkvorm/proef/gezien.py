"""What the walks came across: roles, phases, answers and readers there were, and where it went wrong."""

from dataclasses import dataclass, field

from samenzorg_sim.werkvorm.proef.opstelling import Opstelling


@dataclass(frozen=True)
class Plaats:
    """Where a walk was: with which group, and the titles of the steps up to there."""

    opstelling: Opstelling
    stappen: tuple[str, ...]


@dataclass
class Gezien:
    """What is ever seen counts once; of what goes wrong the first place, as walks begin with small groups.

    `gelezen` is (question, reader); `geen_scherm` is by phase and role ('' while nobody has one);
    `dicht` is by question, with how many people answered.
    """

    fasen: set[str] = field(default_factory=set)
    geschreven: set[str] = field(default_factory=set)
    gelezen: set[tuple[str, str]] = field(default_factory=set)
    zonder_rol: dict[str, Plaats] = field(default_factory=dict)
    geen_scherm: dict[tuple[str, str], Plaats] = field(default_factory=dict)
    dicht: dict[str, tuple[Plaats, int]] = field(default_factory=dict)
