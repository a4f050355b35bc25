"""A session without desk or journal, to tell stories with: who comes, where the group goes, what is heard."""

from dataclasses import replace
from functools import cache
from typing import Any

from samenzorg_sim.content.library import Library, load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.journal import Meant, Recorded
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.apply import apply
from samenzorg_sim.werkvorm.decide import sessie_domain
from samenzorg_sim.werkvorm.events import GestoptDoor, GetoondOp, SoortDeelnemer
from samenzorg_sim.werkvorm.spel import Spel
from samenzorg_sim.werkvorm.state import Sessie
from tests.zonder_balie import geweigerd as geweigerd

TWO_O_CLOCK = 1_795_010_400_000
SECOND = 1_000


@cache
def shipped() -> Library:
    """The content that comes with the program; without a single mistake."""
    library, mistakes = load_library([shipped_folder()])
    assert mistakes == ()
    return library


class Oefening:
    """De chauffeur, played with the shipped werkvorm (or another); time stands still until told to go."""

    def __init__(self, script: Werkvorm | None = None, erbij: tuple[Scenario, ...] = ()) -> None:
        """`erbij`: cases there are besides the shipped ones."""
        self.script = script or shipped().werkvormen["oefengesprek-standaard"]
        self.scenario = shipped().scenarios["de-chauffeur"]
        cases = {**shipped().scenarios, **{scenario.id: scenario for scenario in erbij}}
        self.domain = sessie_domain(self.script, cases)
        self.state: Sessie = self.domain.initial
        self.now = TWO_O_CLOCK
        self._made = 0

    def new(self, letter: str) -> str:
        """A fresh id; the same in every run."""
        self._made += 1
        return f"{letter}_{self._made:032x}"

    def doe(self, command: Any, *, om: int | None = None, clamped: bool = False) -> tuple[Any, ...]:
        """Decide and fold; gives the events. `om`: when it was meant (ms), by default now."""
        at = self.now if om is None else om
        events = self.domain.decide(self.state, command, Meant(at, self.now, "p_" + "0" * 32, clamped))
        for event in events:
            self.state = apply(self.state, Recorded(event, "s_" + "0" * 32, 1, self.now, at, "p_" + "0" * 32))
        return events

    def opent(self, **change: Any) -> "Oefening":
        asked = c.OpenSessie(self.new("p"), "de-chauffeur", None, 12345678, 7)
        self.doe(replace(asked, **change))
        return self

    def komt(self, *, raad: bool = False, telefoon: bool = True) -> str:
        """Somebody joins; gives her id."""
        who = self.new("d")
        kind = SoortDeelnemer.CLIENTENRAAD if raad else SoortDeelnemer.GROEP
        self.doe(c.DoeMee(who, self.new("t"), kind, self.new("a") if telefoon else None))
        return who

    def groep(self, size: int, raad: int = 0) -> list[str]:
        """So many of the group and then of the client council."""
        return [self.komt() for _ in range(size)] + [self.komt(raad=True) for _ in range(raad)]

    def naar(self, fase: str, ronde: int | None = None, tafel: int = 1) -> tuple[Any, ...]:
        here = self.state.tafels.get(tafel)
        number = max(1, here.ronde if here else 0) if ronde is None else ronde
        return self.doe(c.NaarFase(fase, number, tafel))

    def begint(self, tafel: int = 1) -> str:
        """The play begins; gives its id."""
        spel = self.new("g")
        self.doe(c.BeginGesprek(spel, tafel))
        return spel

    def speelt(self, size: int = 6, raad: int = 1) -> str:
        """A group is there, in the first round, playing; gives the play's id."""
        self.opent().groep(size, raad)
        self.naar("voorbereiden")
        self.naar("spelen")
        return self.begint()

    def stopt(self, spel: str) -> None:
        self.doe(c.Stop(spel, GestoptDoor.BEGELEIDER))

    def heel_spel(self, ronde: int = 1, tafel: int = 1) -> str:
        """A play of a minute from its preparing to its end; gives its id."""
        self.naar("voorbereiden", ronde, tafel=tafel)
        self.naar("spelen", ronde, tafel=tafel)
        spel = self.begint(tafel)
        self.later(60)
        self.stopt(spel)
        return spel

    def bekijkt(self, spel: str, op: GetoondOp = GetoondOp.TELEFOON) -> None:
        """From a play that goes on to a player who looks at the time line."""
        self.stopt(spel)
        self.naar("tijdlijn")
        self.doe(c.ToonTijdlijn(spel, op))

    def later(self, seconds: float) -> int:
        """Let time pass; gives the moment (ms)."""
        self.now += int(seconds * SECOND)
        return self.now

    def tikt(self, spel: str, wie: str, *, om: int | None = None, knop: str | None = None) -> str:
        """Somebody taps the first button of her card (or `knop`); gives the tag's id."""
        tag = self.new("c")
        self.doe(c.Tik(tag, spel, wie, knop or self.knop(wie), self.new("t")), om=om)
        return tag

    def knop(self, wie: str) -> str:
        card = self.state.rol_van(wie).kaart
        return next(k.kijkpunten[0].id for k in self.scenario.rollen.observatoren if k.id == card)

    def met(self, rol: str, tafel: int = 1) -> list[str]:
        """Who has this role at a table, in the round that is on."""
        return [d.id for d in self.state.met_rol(rol, tafel)]

    @property
    def ronde(self) -> int:
        """The round that is on at the first table."""
        return self.state.tafels[1].ronde

    @property
    def fase(self) -> str:
        """The phase that is on at the first table."""
        return self.state.tafels[1].fase

    @property
    def speler(self) -> str:
        return self.met("speler")[0]

    @property
    def naaste(self) -> str:
        return self.met("naaste")[0]

    @property
    def observator(self) -> str:
        return self.met("observator")[0]

    def spel(self, spel: str) -> Spel:
        return self.state.spellen[spel]
