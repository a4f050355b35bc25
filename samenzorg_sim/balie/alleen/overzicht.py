"""What there is to practise alone, and one's own talks."""

from collections.abc import Callable, Iterable
from typing import Any

from samenzorg_sim.balie.alleen.invulling import as_filled
from samenzorg_sim.balie.alleen.register import Begin
from samenzorg_sim.content.library import Library
from samenzorg_sim.content.scenario import Niveau, Scenario
from samenzorg_sim.journal import Refused
from samenzorg_sim.naaste.state import Gesprek
from samenzorg_sim.naaste.terugblik.bewoording import called

Read = Callable[[str], tuple[Gesprek, Callable[[str | None], str]]]


def make_overzicht(library: Library, own: Iterable[tuple[str, Begin]], read: Read) -> dict[str, Any]:
    """`alleen`: the scenarios (`te_spelen`: there is somebody to talk with), and one's talks."""
    scenarios = [
        {
            "id": one.id,
            "titel": one.titel,
            "samenvatting": one.samenvatting,
            "niveau": one.niveau.value,
            "naaste": called(one.rollen.naaste.naam),
            "te_spelen": bool(one.antwoorden),
            "invulplekken": [
                {"id": plek.id, "vraag": plek.vraag, "uit": plek.uit} for plek in one.invulplekken
            ],
        }
        for one in sorted(library.scenarios.values(), key=_place)
    ]
    talks = [_line(library, stream, begin, read) for stream, begin in own]
    return {"alleen": {"scenarios": scenarios, "gesprekken": [talk for talk in talks if talk]}}


def _place(scenario: Scenario) -> tuple[int, str]:
    """What is easy first: who practises alone has nobody beside her."""
    return list(Niveau).index(scenario.niveau), scenario.titel


def _line(library: Library, stream: str, begin: Begin, read: Read) -> dict[str, Any] | None:
    """One talk; None for one that was thrown away, or whose scenario is not there now."""
    scenario = library.scenarios.get(begin.scenario)
    try:
        state, text = read(stream)
    except Refused:
        return None
    if scenario is None or state.weggegooid:
        return None
    return {
        "id": stream,
        "titel": as_filled(library, scenario, state, text).titel,
        "begonnen": begin.op,
        "naam": text(state.naam),
        "beurten": len(state.beurten),
        "voorbij": state.voorbij,
    }
