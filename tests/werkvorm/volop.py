"""A session with the script that has everything in it, and what people write there."""

from functools import cache
from pathlib import Path
from typing import Any

from samenzorg_sim.content.read import read_content
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.antwoord import Plek
from samenzorg_sim.werkvorm.lezers import Lezer, may_read
from tests.werkvorm.oefening import Oefening


@cache
def volop() -> Werkvorm:
    """The script beside this file; without a single mistake."""
    script, mistakes = read_content(Path(__file__).with_suffix(".yaml"))
    assert mistakes == ()
    assert isinstance(script, Werkvorm)
    return script


class Volop(Oefening):
    """Everything of `Oefening`, and writing."""

    def __init__(self, script: Werkvorm | None = None) -> None:
        super().__init__(script or volop())

    def plek(self, vraag: str, tafel: int = 1, keer: int = 0) -> Plek:
        """Where a question's answers are in the round that is on; nothing outside the rounds."""
        fase = self.script.schrijfvraag(vraag)
        assert fase is not None
        return (
            Plek(vraag, tafel, self.state.tafels[tafel].ronde, keer)
            if fase[0].per_ronde
            else Plek(vraag, 0, 0)
        )

    def schrijft(
        self, wie: str | None, vraag: str, deel: int = 0, *, tafel: int = 1, **rest: Any
    ) -> tuple[Any, ...]:
        """Somebody (None: the trainer) answers a part, in words unless told otherwise; gives the events."""
        silent = [rest[key] for key in ("keuze", "stap", "wat") if key in rest] == [None]
        if not silent:
            rest.setdefault("wat", self.new("t"))
        ronde = rest.pop("ronde", self.state.tafels[tafel].ronde if tafel in self.state.tafels else 1)
        return self.doe(c.SchrijfAntwoord(vraag, tafel, ronde, wie, deel, **rest))

    def klaar_met(self, wie: str, vraag: str, **rest: Any) -> tuple[Any, ...]:
        """Somebody answers every part; gives the last events."""
        found = self.script.schrijfvraag(vraag)
        assert found is not None
        events: tuple[Any, ...] = ()
        for deel in range(len(found[1].parts)):
            events = self.schrijft(wie, vraag, deel, **rest)
        return events

    def lezers(self, vraag: str, schrijver: str | None, *, tafel: int = 1, keer: int = 0) -> set[str]:
        """Who may read somebody's answer now: participants, 'begeleider', and 'scherm N' for each table."""
        found = self.script.schrijfvraag(vraag)
        assert found is not None
        plek = self.plek(vraag, tafel, keer)
        looks = {d: Lezer(deelnemer=d) for d in self.state.deelnemers} | {
            "begeleider": Lezer(begeleider=True)
        }
        looks |= {f"scherm {number}": Lezer(tafel=number) for number in self.state.tafels}
        return {who for who, lezer in looks.items() if may_read(found[1], self.state, plek, schrijver, lezer)}

    def tweede_tafel(self) -> int:
        """One more table, with who is here spread over both; gives its number."""
        (added, *_) = self.doe(c.VoegTafelToe("de-chauffeur"))
        self.doe(c.VerdeelTafels())
        return int(added.tafel)

    def gespeeld(self, size: int = 4, raad: int = 1) -> str:
        """From nothing to a first play that is over; gives the play's id."""
        spel = self.speelt(size, raad)
        self.later(60)
        self.stopt(spel)
        return spel
