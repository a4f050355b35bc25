"""Make docs/strategieen.md by playing every case: `.venv/bin/python -m docs.strategieen`; a test compares."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from docs.tabel import row, table
from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.scenario import Niveau, Scenario
from samenzorg_sim.content.soort import Aanpak
from samenzorg_sim.naaste.aanpak import BEURTEN
from samenzorg_sim.naaste.simulate import simulate

FILE: Final = Path(__file__).with_name("strategieen.md")
SPELEN: Final = 4000
ZAAD: Final = 1
_HEAD: Final = f"""# Wat zes manieren van praten bereiken, in elke casus

Gemaakt met `python -m docs.strategieen`; een test houdt dit blad bij. Elke casus is {SPELEN} keer gespeeld
op elk van de zes manieren, hoogstens {BEURTEN} beurten lang. In een vakje staat in hoeveel van de 100
gesprekken het goed afliep, en daarachter het vertrouwen op het eind (0 is niets, 1 is alles).

**Dit is een oefenmodel.** Het zegt iets over onze casussen en niets over mensen. *Goed* is wat de schrijver
een goed einde noemde: dat kan ook een nee zijn, of alleen kennismaken. De manieren zijn grof: 'luisteren'
stelt een open vraag, geeft terug en waardeert, steeds weer, en hoort niet wat er gezegd wordt. Waar de
getallen van het model vandaan komen, staat in [coefficienten.md](coefficienten.md)."""
_TAIL: Final = """Lees de tabel zo:

- Luisteren bereikt overal veel meer dan aandringen. Dat is met opzet zo gemaakt; `samenzorg check` houdt
  elke casus aan zijn eigen volgorde.
- In een moeilijke casus lukt het ook wie luistert niet altijd, en wie maar wat doet bijna nooit.
- Vertellen wat er kan, helpt het meest waar iemand iets niet wist."""


@dataclass(frozen=True)
class Bereikt:
    """What one way of talking reaches in one case: shares in [0, 1]."""

    goed: float
    vertrouwen: float

    def __str__(self) -> str:
        return f"{self.goed * 100:.0f} · {self.vertrouwen:.2f}"


def playable() -> tuple[Scenario, ...]:
    """The shipped cases that can be played alone, from easy to hard, then by title."""
    levels = list(Niveau)
    cases = (one for one in load_library([shipped_folder()])[0].scenarios.values() if one.antwoorden)
    return tuple(sorted(cases, key=lambda one: (levels.index(one.niveau), one.titel)))


@cache
def reach(scenario: Scenario) -> dict[Aanpak, Bereikt]:
    """What each of the six ways reaches in this case; the same numbers every time."""
    good = {ending.id for ending in scenario.eindes if ending.goed}
    found = {way: simulate(scenario, way.value, SPELEN, ZAAD) for way in Aanpak}
    return {
        way: Bereikt(sum(out.endings[one] for one in good) / out.plays, out.mean())
        for way, out in found.items()
    }


def make() -> str:
    """The whole page."""
    lines = (row(f"{one.titel} (`{one.id}`)", one.niveau.value, *reach(one).values()) for one in playable())
    return "\n\n".join((_HEAD, table(("casus", "niveau", *Aanpak), lines), _TAIL)) + "\n"


if __name__ == "__main__":
    FILE.write_text(make(), "utf-8")
    print(f"{FILE.name}: {len(playable())} casussen")
