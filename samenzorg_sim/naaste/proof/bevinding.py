"""A finding about a scenario: where it is written, and what a trainer reads about it."""

from dataclasses import dataclass

from samenzorg_sim.content.node import Path
from samenzorg_sim.content.soort import Soort
from samenzorg_sim.naaste.spelen import Gespeeld


@dataclass(frozen=True, slots=True)
class Bevinding:
    """`path` leads to the place in the file; `gesprek` is a talk that shows it, where there is one."""

    path: Path
    melding: str
    gesprek: tuple[Gespeeld, ...] = ()
    kop: str = "Het kortste gesprek dat wij vonden:"

    @property
    def message(self) -> str:
        """The whole text, with the talk on lines of its own."""
        if not self.gesprek:
            return self.melding
        turns = (f"{n}. {_turn(one)}" for n, one in enumerate(self.gesprek, 1))
        return "\n".join([self.melding, self.kop, *turns])


def _turn(one: Gespeeld) -> str:
    about = f" over '{one.zet.onderwerp}'" if one.zet.onderwerp else ""
    v, g, d, e = one.stap.na.shares
    state = f"vertrouwen {v:.2f}, gehoord {g:.2f}, druk {d:.2f}, energie {e:.2f}"
    return f"{plain(one.zet.soort)}{about}; de naaste {_DOET[one.stap.reactie.value]} ({state})"


def plain(soort: Soort) -> str:
    """A kind of turn in words: 'open vraag'."""
    return soort.value.replace("_", " ")


_DOET = {
    "opent": "gaat open",
    "vertelt": "vertelt",
    "denkt_hardop": "denkt hardop",
    "twijfelt": "twijfelt",
    "neutraal": "blijft vlak",
    "trekt_terug": "trekt zich terug",
    "spreekt_tegen": "spreekt tegen",
    "vraagt_terug": "vraagt terug",
    "vertrekt": "vertrekt",
}
