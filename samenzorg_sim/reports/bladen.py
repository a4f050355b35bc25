"""The sheets to print before and during a day: which there are, and each of them as a page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from samenzorg_sim.balie.sessie.beeld.kaarten import kijkkaart, rolkaart
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.reports import zetsel
from samenzorg_sim.reports.bezetting import NIEMAND, Bezetting, Kijker
from samenzorg_sim.reports.dagplan import make_dagplan
from samenzorg_sim.reports.papier import teken

# Empty lines on the attendance list, for who comes unannounced; and how many there are at least.
_EXTRA, _LIJST = 2, 12
# Room for the parts of a role card below its heading, in points.
_KAART = zetsel.HOOG - 110
# An observer's card, in points: room for two explanations beside lines to write on, its width, one such line.
_GROOT, _UITLEG, _IN_VAK, _LIJN = 18, 165, 455, 27


class OnbekendBlad(KeyError):
    """There is no sheet with this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no sheet is called {name!r}")


@dataclass(frozen=True)
class Stof:
    """What sheets are made of."""

    scenario: Scenario
    script: Werkvorm
    bezetting: Bezetting


@dataclass(frozen=True)
class Blad:
    """A sheet: `titel` as on a list of sheets, `voor` who it is for, `make` its page."""

    titel: str
    voor: str
    make: Callable[[Stof], str]


def make_blad(name: str, scenario: Scenario, script: Werkvorm, bezetting: Bezetting = NIEMAND) -> str:
    """One sheet as an HTML page; raises OnbekendBlad."""
    if name not in BLADEN:
        raise OnbekendBlad(name)
    return BLADEN[name].make(Stof(scenario, script, bezetting))


def _rolkaart(rol: str, stof: Stof) -> str:
    card = rolkaart(stof.scenario, rol)
    assert card is not None  # these two roles always have one
    rolnaam = next((r.naam for r in stof.script.rollen if r.id == rol), rol)
    naam = stof.bezetting.naaste if rol == "naaste" else stof.bezetting.speler
    zijden = zetsel.verdeel(card["delen"], _KAART)
    punten = zetsel.grootte(zijden, _KAART)
    return teken("rolkaart", kaart=card, rolnaam=rolnaam, naam=naam, zijden=zijden, punten=punten, stof=stof)


def _kijkkaarten(stof: Stof) -> str:
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
    return teken("kijkkaarten", bladen=bladen, lijnen_elk=2 if ruim else 1, punten=punten, stof=stof)


def _spelregels(stof: Stof) -> str:
    rules = {"kop": "", "alineas": [], "punten": list(stof.script.spelregels)}
    # On its side: wider and less high; read from a chair, so as large as it can be.
    punten = zetsel.grootte([[rules]], 470, 700, (33, 30, 27, *zetsel.GROOTTES))
    return teken("spelregels", regels=stof.script.spelregels, punten=punten, stof=stof)


def _dagplan(stof: Stof) -> str:
    plan = make_dagplan(stof.script, dict(stof.bezetting.minuten), stof.bezetting.verwacht)
    return teken("dagplan", plan=plan, stof=stof)


def _aanwezig(stof: Stof) -> str:
    empty = max(_EXTRA, _LIJST - len(stof.bezetting.namen))
    return teken("aanwezig", rijen=[*stof.bezetting.namen, *[""] * empty], stof=stof)


def _naaste_voorbereiden(stof: Stof) -> str:
    return teken("naaste-voorbereiden", naaste=stof.scenario.rollen.naaste, stof=stof)


def _oogst(stof: Stof) -> str:
    return teken("oogst", stof=stof)


BLADEN: Mapping[str, Blad] = {
    "naaste-voorbereiden": Blad("De naaste bereidt zich voor", "wie de naaste speelt", _naaste_voorbereiden),
    "rolkaart-naaste": Blad(
        "Rolkaart naaste", "wie de naaste speelt", lambda stof: _rolkaart("naaste", stof)
    ),
    "rolkaart-speler": Blad("Rolkaart speler", "wie oefent", lambda stof: _rolkaart("speler", stof)),
    "kijkkaarten": Blad("Kijkkaarten", "de meekijkers", _kijkkaarten),
    "spelregels": Blad("Spelregels", "aan de muur", _spelregels),
    "dagplan": Blad("Plan van de dag", "de begeleider", _dagplan),
    "aanwezig": Blad("Aanwezigheidslijst", "iedereen tekent", _aanwezig),
    "oogst": Blad("Wat neem ik mee?", "iedereen, op papier", _oogst),
}
"""Every sheet by its name in an address, in the order in which a trainer prepares."""
