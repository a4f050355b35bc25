"""Answers to the written questions of a script, by question, table, round and play."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from samenzorg_sim.journal import ContentId, Id, TextId


@dataclass(frozen=True, order=True)
class Plek:
    """One question at one table in one round; both 0 for a question outside the rounds.

    `keer` is which play of the round it is about, from 0; 0 too for what is asked before the play.
    """

    vraag: ContentId
    tafel: int
    ronde: int
    keer: int = 0


@dataclass(frozen=True)
class Antwoord:
    """One part of an answer; `wat` None: the writer left it open on purpose.

    `wat` is an erasable text with what was said: words, the id of a choice, or a step of a scale. `keuze` is
    the choice once more, where a step of the script depends on it.
    """

    wat: TextId | ContentId | None = None
    keuze: ContentId | None = None

    @property
    def leeg(self) -> bool:
        """Whether nothing is said."""
        return self.wat is None


@dataclass(frozen=True)
class Blad:
    """All answers to one question at one place: by writer (None: the trainer) and part.

    `open`: opened to its readers. `getoond`: writers who let others read their own. `groepje`: with whom a
    writer talked when she wrote: they are her subgroup as a reader, also when others meet later. `voorkeur`:
    (who, whose situation) she would like to talk about.
    """

    antwoorden: Mapping[Id | None, Mapping[int, Antwoord]] = field(default_factory=dict)
    open: bool = False
    getoond: frozenset[Id] = frozenset()
    groepje: Mapping[Id, tuple[Id, ...]] = field(default_factory=dict)
    voorkeur: frozenset[tuple[Id, Id]] = frozenset()

    def van(self, schrijver: Id | None) -> Mapping[int, Antwoord]:
        """What somebody wrote, by part."""
        return self.antwoorden.get(schrijver, {})

    @property
    def gezegd(self) -> tuple[Id | None, ...]:
        """Who said something; who left everything open on purpose did not."""
        return tuple(
            who for who, parts in self.antwoorden.items() if any(not part.leeg for part in parts.values())
        )
