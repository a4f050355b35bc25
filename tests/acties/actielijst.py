"""A list of actions without desk: real journal, words kept, and a calendar that obeys."""

from datetime import UTC, date, datetime
from typing import Any

from samenzorg_sim.acties import commands as c
from samenzorg_sim.acties.decide import DOMAIN
from samenzorg_sim.acties.state import Actie, Actielijst
from samenzorg_sim.journal import MemoryStore, Streams, Submission, Text
from tests.zonder_balie import record

STROOM = "u_" + "1" * 32
TINEKE, WIM = "p_" + "1" * 32, "p_" + "2" * 32


class Lijst:
    """A list on 12 January 2026, until `dag` says otherwise; Tineke does what nobody else is named for."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        self.streams = Streams(self.store)
        self._made, self.dag = 0, date(2026, 1, 12)
        self.doe(c.OpenLijst())

    def new(self, letter: str) -> str:
        """A fresh id; the same in every run."""
        self._made += 1
        return f"{letter}_{self._made:032x}"

    def doe(self, command: Any, wie: str = TINEKE, texts: tuple[Text, ...] = ()) -> tuple[Any, ...]:
        """Decide, record and fold on the day it is; gives the rows. Raises `Refused`."""
        now = int(datetime(self.dag.year, self.dag.month, self.dag.day, 14, tzinfo=UTC).timestamp() * 1000)
        one = Submission(STROOM, DOMAIN, command, self.new("c"), wie, now, texts)
        return record(self.streams, one, now)

    def zeg(self, command_of: Any, *words: str, wie: str = TINEKE) -> tuple[Any, ...]:
        """Do what `command_of` makes of the text ids of these words."""
        texts = tuple(Text(self.new("t"), STROOM, TINEKE, word) for word in words)
        return self.doe(command_of(*(text.text_id for text in texts)), wie, texts)

    def actie(self, wat: str, wanneer: date | None, wie: str = "teamleider Linde") -> str:
        """Something to do; gives its id."""
        id_ = self.new("u")
        self.zeg(lambda *words: c.VoegActieToe(id_, *words, wanneer=wanneer), wat, wie)
        return id_

    @property
    def state(self) -> Actielijst:
        found: Actielijst = self.streams.state(STROOM, DOMAIN)
        return found

    def een(self, actie: str) -> Actie:
        return self.state.acties[actie]

    def lees(self, text: str | None) -> str | None:
        """The words that are kept under this id; None when they were erased."""
        assert text is not None
        return self.store.texts([text])[text]
