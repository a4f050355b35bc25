"""A team without desk, to tell quarters with: real journal, words kept, and a calendar that obeys."""

from datetime import UTC, date, datetime
from typing import Any

from samenzorg_sim.journal import MemoryStore, Streams, Submission, Text
from samenzorg_sim.kwartaal import commands as c
from samenzorg_sim.kwartaal.decide import DOMAIN
from samenzorg_sim.kwartaal.state import Team
from tests.zonder_balie import geweigerd as geweigerd
from tests.zonder_balie import record

STROOM = "j_" + "1" * 32
TINEKE = "p_" + "1" * 32


class Teamjaar:
    """Team Linde; everything is done by Tineke."""

    def __init__(self) -> None:
        self.store, self._made, self.dag = MemoryStore(), 0, date(2026, 10, 6)
        self.streams = Streams(self.store)
        self.zeg(c.OpenTeam, "Team Linde")

    def new(self, letter: str) -> str:
        """A fresh id; the same in every run."""
        self._made += 1
        return f"{letter}_{self._made:032x}"

    def doe(
        self, command: Any, texts: tuple[Text, ...] = (), domain: Any = DOMAIN, naar: str = STROOM
    ) -> Any:
        """Decide, record and fold on the day it is; gives the rows. Raises `Refused`."""
        now = int(datetime(self.dag.year, self.dag.month, self.dag.day, 14, tzinfo=UTC).timestamp() * 1000)
        one = Submission(naar, domain, command, self.new("c"), TINEKE, now, texts)
        return record(self.streams, one, now)

    def zeg(self, command_of: Any, words: str) -> Any:
        """Do what `command_of` makes of the text id of these words."""
        text = Text(self.new("t"), STROOM, TINEKE, words)
        return self.doe(command_of(text.text_id), (text,))

    def antwoord(self, kwartaal: str, vraag: str, words: str) -> Any:
        return self.zeg(lambda text: c.Antwoord(kwartaal, vraag, text), words)

    @property
    def state(self) -> Team:
        return self.streams.state(STROOM, DOMAIN)

    @property
    def woorden(self) -> set[str]:
        """Every word that is still kept."""
        ids = [f"t_{n:032x}" for n in range(self._made + 1)]
        return {text for text in self.store.texts(ids).values() if text is not None}
