"""A team's sheets as who began it sees them, as plain JSON; the package's docstring describes it."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from samenzorg_sim.balie.loket import Blik
from samenzorg_sim.dag import day_of
from samenzorg_sim.kwartaal.kwartaal import Kwartaal, kwartaal_of, read_kwartaal
from samenzorg_sim.kwartaal.state import Team

TERUG: Final = 4
"""So many quarters before this one are shown, also when nothing was filled in: a gap is seen as a gap."""
WAT: Final[Mapping[str, str]] = {
    "team.renamed": "de naam veranderen",
    "aantallen.set": "de aantallen invullen",
    "antwoord.given": "een antwoord opschrijven",
    "keuze.ticked": "iets aankruisen",
    "blad.discussed": "de dag van het gesprek kiezen",
    "blad.handed_in": "inleveren of terughalen",
}
Raad = Callable[[Kwartaal], list[dict[str, Any]]]


def make_beeld(blik: Blik, raad: Raad) -> dict[str, Any]:
    """Everything of one team; `raad` gives what the client council asked for in a quarter."""
    state: Team = blik.state
    today = day_of(blik.now)
    latest = state.eerder[-1] if state.eerder else None
    return {
        "id": blik.stream,
        "versie": blik.versie,
        "naam": blik.text(state.naam),
        "vandaag": today.isoformat(),
        "kwartalen": [_sheet(blik, quarter, raad(quarter)) for quarter in _shown(state, kwartaal_of(today))],
        "ongedaan": None if latest is None else {"daad": latest.daad, "wat": WAT[latest.wat]},
    }


def _shown(state: Team, quarter: Kwartaal) -> list[Kwartaal]:
    shown = {read_kwartaal(one) for one in state.bladen}
    for _ in range(TERUG + 1):
        shown.add(quarter)
        quarter = quarter.vorige
    return sorted((one for one in shown if one is not None), reverse=True)


def _sheet(blik: Blik, quarter: Kwartaal, raad: list[dict[str, Any]]) -> dict[str, Any]:
    state: Team = blik.state
    blad = state.blad(quarter.id)
    return {
        "id": quarter.id,
        "naam": quarter.naam,
        "eind": quarter.eind.isoformat(),
        "clienten": blad.aantallen.clienten,
        "gehouden": blad.aantallen.gehouden,
        "verslagen": blad.aantallen.verslagen,
        "antwoorden": {vraag: blik.text(words) for vraag, words in blad.antwoorden.items()},
        "keuzes": sorted(blad.keuzes),
        "besproken": None if blad.besproken is None else blad.besproken.isoformat(),
        "ingeleverd": blad.ingeleverd,
        "leeg": quarter.id not in state.bladen,
        "raad": raad,
    }
