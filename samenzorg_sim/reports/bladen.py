"""The sheets to print before and during a day, each of them as a page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from samenzorg_sim.balie.sessie.beeld.kaarten import kijkkaart, rolkaart
from samenzorg_sim.content.casus import Casus
from samenzorg_sim.content.gespeeld import as_played, called_in
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.reports import zetsel
from samenzorg_sim.reports.bezetting import NIEMAND, Bezetting, Kijker
from samenzorg_sim.reports.lijst import ALLES, OP_DE_DAG, printable
from samenzorg_sim.reports.papier import teken, teken_deel
from samenzorg_sim.werkvorm.plan import BREAK, ROUNDS_BEFORE_BREAK, Deel, make_plan, plan_steps

# Rounds that a plan always shows, and at most; more when more people may want to play.
_MINSTENS, _HOOGSTENS = 4, 8
# Empty lines on the attendance list, for who comes unannounced; and how many there are at least.
_EXTRA, _LIJST = 2, 12
# Room for the parts of a role card below its heading, in points.
_KAART = zetsel.HOOG - 110
# Room for the steps below their heading, in points.
_STAPPEN = zetsel.HOOG - 100
# An observer's card, in points: room for two explanations beside lines to write on, its width, one such line.
_GROOT, _UITLEG, _IN_VAK, _LIJN = 18, 165, 455, 27


class OnbekendBlad(KeyError):
    """There is no sheet with this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no sheet is called {name!r}")


@dataclass(frozen=True)
class Stof:
    """What sheets are made of."""

    casus: Casus | None
    script: Werkvorm
    bezetting: Bezetting

    @property
    def titel(self) -> str:
        """What it is about: the case, or without one the exercise."""
        return self.script.titel if self.casus is None else self.casus.titel

    @property
    def heel(self) -> str:
        """The exercise with its case."""
        return self.script.titel if self.casus is None else f"{self.script.titel}: {self.casus.titel}"

    @property
    def scenario(self) -> Scenario:
        """The conversation, for sheets of one."""
        assert isinstance(self.casus, Scenario)
        return self.casus


@dataclass(frozen=True)
class Blad:
    """How a sheet is made: its template, and what that needs."""

    template: str
    values: Callable[[Stof], dict[str, Any]]


def make_blad(name: str, casus: Casus | None, script: Werkvorm, bezetting: Bezetting = NIEMAND) -> str:
    """One sheet as an HTML page, or with the name `alles` all that lies ready on the day itself.

    Raises OnbekendBlad, also for a sheet of a conversation where there is none.
    """
    there = [stuk.naam for stuk in printable(isinstance(casus, Scenario))]
    if name not in (*there, ALLES.naam):
        raise OnbekendBlad(name)
    stof = Stof(casus, as_played(script, casus), bezetting)
    if name == ALLES.naam:
        sheets = (BLADEN[each] for each in OP_DE_DAG if each in there)
        delen = [teken_deel(blad.template, stof=stof, **blad.values(stof)) for blad in sheets]
        return teken(ALLES.naam, stof=stof, delen=delen)
    blad = BLADEN[name]
    return teken(blad.template, stof=stof, **blad.values(stof))


def _rolkaart(rol: str, stof: Stof) -> dict[str, Any]:
    card = rolkaart(stof.scenario, rol)
    assert card is not None  # these two roles always have one
    rolnaam = next((r.naam for r in stof.script.rollen if r.id == rol), rol)
    naam = stof.bezetting.naaste if rol == "naaste" else stof.bezetting.speler
    zijden = zetsel.verdeel(card["delen"], _KAART)
    punten = zetsel.grootte(zijden, _KAART)
    return {"kaart": card, "rolnaam": rolnaam, "naam": naam, "zijden": zijden, "punten": punten}


def _kijkkaarten(stof: Stof) -> dict[str, Any]:
    cards = {card.id: card for card in stof.scenario.rollen.observatoren}
    wie = [kijker for kijker in stof.bezetting.kijkers if kijker.kaart in cards]
    found = wie or [Kijker("", card) for card in cards]
    bladen = [(kijkkaart(cards[kijker.kaart]), kijker.naam) for kijker in found]
    uitleg = [
        [{"kop": "", "alineas": [punt["uitleg"] for punt in card["kijkpunten"]], "punten": []}]
        for card, _ in bladen
    ]
    # Long explanations take the room of lines to write on before they become small.
    ruim = zetsel.grootte(uitleg, _UITLEG, _IN_VAK) >= _GROOT
    punten = _GROOT if ruim else zetsel.grootte(uitleg, _UITLEG + 2 * _LIJN, _IN_VAK, (_GROOT, 16, 14))
    return {"bladen": bladen, "lijnen_elk": 2 if ruim else 1, "punten": punten}


def _spelregels(stof: Stof) -> dict[str, Any]:
    rules = {"kop": "", "alineas": [], "punten": list(stof.script.spelregels)}
    # On its side: wider and less high; read from a chair, so as large as it can be.
    punten = zetsel.grootte([[rules]], 470, 700, (33, 30, 27, *zetsel.GROOTTES))
    return {"regels": stof.script.spelregels, "punten": punten}


def _dagplan(stof: Stof) -> dict[str, Any]:
    steps = plan_steps(stof.script, dict(stof.bezetting.minuten))
    one = make_plan(steps, 1, 1)
    most = min(_HOOGSTENS, max(_MINSTENS, stof.bezetting.verwacht)) if one.per_ronde else 0
    if stof.script.duur is not None:
        most = min(most, stof.script.duur.rondes)
    return {
        "dagen": {fase.titel: fase.dagen for fase in stof.script.fasen if fase.dagen is not None},
        "speelt": isinstance(stof.casus, Scenario) and not stof.script.leest_voor,
        "delen": {deel.value: [stap for stap in steps if stap.deel is deel] for deel in Deel},
        "per_ronde": one.per_ronde,
        "duren": [(rondes, make_plan(steps, rondes, 1).totaal) for rondes in range(1, most + 1)],
        "pauze": BREAK,
        "tot_pauze": ROUNDS_BEFORE_BREAK,
    }


def _stappen(stof: Stof) -> dict[str, Any]:
    """What who leads does and says, step by step; a step that is led without words is in the plan only."""
    minuten = dict(stof.bezetting.minuten)
    delen = [
        {
            "kop": f"{fase.titel} · {_time(minuten.get(fase.id, fase.minuten), fase.dagen)}",
            "alineas": [],
            "punten": list(fase.begeleider),
        }
        for fase in stof.script.fasen
        if fase.begeleider
    ]
    zijden = zetsel.verdeel(delen, _STAPPEN)
    return {"zijden": zijden, "punten": zetsel.grootte(zijden, _STAPPEN, groottes=(16, 15, 14))}


def _time(minuten: int, dagen: int | None) -> str:
    if dagen is not None:
        return "1 dag" if dagen == 1 else f"{dagen} dagen"
    return "1 minuut" if minuten == 1 else f"{minuten} minuten"


def _aanwezig(stof: Stof) -> dict[str, Any]:
    empty = max(_EXTRA, _LIJST - len(stof.bezetting.namen))
    return {"rijen": [*stof.bezetting.namen, *[""] * empty]}


def _naaste_voorbereiden(stof: Stof) -> dict[str, Any]:
    return {"naaste": stof.scenario.rollen.naaste, "noem": called_in(stof.casus)}


BLADEN: Mapping[str, Blad] = {
    "naaste-voorbereiden": Blad("naaste-voorbereiden", _naaste_voorbereiden),
    "rolkaart-naaste": Blad("rolkaart", partial(_rolkaart, "naaste")),
    "rolkaart-speler": Blad("rolkaart", partial(_rolkaart, "speler")),
    "kijkkaarten": Blad("kijkkaarten", _kijkkaarten),
    "spelregels": Blad("spelregels", _spelregels),
    "dagplan": Blad("dagplan", _dagplan),
    "stappen": Blad("stappen", _stappen),
    "aanwezig": Blad("aanwezig", _aanwezig),
    "oogst": Blad("oogst", lambda stof: {}),
}
"""How each sheet of `lijst.TE_PRINTEN` is made."""

NAMEN = frozenset((*BLADEN, ALLES.naam))
"""Everything that `make_blad` makes."""
