"""A drawing without desk, to tell stories with: Riet and her brother draw together, and words are kept."""

from typing import Any

from samenzorg_sim.ecogram import commands as c
from samenzorg_sim.ecogram.decide import DOMAIN
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.ecogram.verwoorden import verwoord
from samenzorg_sim.journal import MemoryStore, Streams, Submission, Text
from tests.zonder_balie import geweigerd as geweigerd
from tests.zonder_balie import record

NU = 1_795_010_400_000
STROOM = "e_" + "e" * 32
BEA, OMAR = "p_" + "b" * 32, "p_" + "c" * 32


class Tekening:
    """An ecogram in a real journal; Bea draws unless somebody else is named."""

    def __init__(self, *, begonnen: bool = True) -> None:
        self.store = MemoryStore()
        self.streams = Streams(self.store)
        self._made = 0
        if begonnen:
            self.doe(c.OpenEcogram())

    def new(self, letter: str) -> str:
        """A fresh id; the same in every run."""
        self._made += 1
        return f"{letter}_{self._made:032x}"

    def doe(self, command: Any, wie: str = BEA, texts: tuple[Text, ...] = ()) -> tuple[Any, ...]:
        """Decide, record and fold; gives the rows. Raises `Refused`."""
        one = Submission(STROOM, DOMAIN, command, self.new("c"), wie, NU, texts)
        return record(self.streams, one, NU)

    def zet(self, command_of: Any, words: str, wie: str = BEA) -> str:
        """Do what `command_of` makes of the text id of these words; gives that id."""
        text = self.new("t")
        self.doe(command_of(text), wie, (Text(text, STROOM, wie, words),))
        return text

    def teken(self, naam: str, wie: str = BEA, **velden: Any) -> str:
        """Draw somebody; gives his id."""
        contact = self.new("n")
        fields = tuple((c.Veld(veld), waarde) for veld, waarde in velden.items())
        self.zet(lambda text: c.VoegContactToe(contact, text, fields), naam, wie)
        return contact

    def wijzig(self, contact: str, veld: str, waarde: Any, wie: str = BEA, **more: Any) -> None:
        self.doe(c.WijzigContact(contact, c.Veld(veld), waarde, **more), wie)

    @property
    def state(self) -> Ecogram:
        return self.streams.state(STROOM, DOMAIN)

    @property
    def woorden(self) -> dict[str, str | None]:
        """Every word that is kept; None when erased."""
        return self.store.texts([f"t_{n:032x}" for n in range(self._made + 1)])

    @property
    def gelezen(self) -> Ecogram:
        """The drawing as people read it."""
        return verwoord(self.state, self.woorden)

    def namen(self) -> list[str]:
        return [contact.naam for contact in self.gelezen.contacten.values()]
