"""What the walks came across: what there ever was, and the first place where something went wrong."""

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

    By id: `fasen` visited and `overgeslagen`, `gesplitst` into two subgroups or more, `op_kaart` questions.
    Pairs: `voorwaarden` that held (phase, key), `schermen` somebody had (phase, role), `geschreven` and
    `gelezen` (question, who). `onderdelen` are (phase, screen, part) that had something in them.

    `gespeeld` counts plays. First places: `in_de_rol`, by role, where a round ended before who had it left
    it; `zonder_rol` by role that nobody could get; `over` with how many people got none; `geen_scherm` by
    phase and role ('' while nobody has one); `verkeerd` by role that fell to the wrong people; `dicht` by
    question with how many answered; `alleen_telefoon` by question. `schrijftijd`: the most seconds that
    somebody writes in a phase.
    """

    fasen: set[str] = field(default_factory=set)
    overgeslagen: set[str] = field(default_factory=set)
    gesplitst: set[str] = field(default_factory=set)
    op_kaart: set[str] = field(default_factory=set)
    voorwaarden: set[tuple[str, str]] = field(default_factory=set)
    schermen: set[tuple[str, str]] = field(default_factory=set)
    onderdelen: set[tuple[str, str, str]] = field(default_factory=set)
    geschreven: set[tuple[str, str]] = field(default_factory=set)
    gelezen: set[tuple[str, str]] = field(default_factory=set)
    gespeeld: int = 0
    in_de_rol: dict[str, Plaats] = field(default_factory=dict)
    zonder_rol: dict[str, Plaats] = field(default_factory=dict)
    over: tuple[Plaats, int] | None = None
    geen_scherm: dict[tuple[str, str], Plaats] = field(default_factory=dict)
    verkeerd: dict[str, Plaats] = field(default_factory=dict)
    dicht: dict[str, tuple[Plaats, int]] = field(default_factory=dict)
    alleen_telefoon: dict[str, Plaats] = field(default_factory=dict)
    schrijftijd: dict[str, int] = field(default_factory=dict)
