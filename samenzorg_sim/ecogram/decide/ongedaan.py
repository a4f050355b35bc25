"""Taking back and doing again, one act at a time, without overwriting what another did since."""

from typing import Any

from samenzorg_sim.ecogram import commands as c
from samenzorg_sim.ecogram import events as e
from samenzorg_sim.ecogram.cel import held, is_there, put
from samenzorg_sim.ecogram.daad import Daad, to_redo, to_undo
from samenzorg_sim.ecogram.gaaf import is_gaaf
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.journal import Meant, Refused


def maak_ongedaan(state: Ecogram, command: c.MaakOngedaan, meant: Meant) -> tuple[Any, ...]:
    """Take back one act, if everything it changed still stands as it left it."""
    daad = to_undo(state.daden, meant.actor) if command.daad is None else _act(state, command.daad)
    if daad is None or daad.ongedaan:
        raise Refused("niets-terug", "Er is niets om ongedaan te maken.")
    _can_go(state, tuple((one.cel, one.wordt, one.was) for one in reversed(daad.wijzigingen)))
    return (e.DaadUndone(daad.nummer),)


def doe_opnieuw(state: Ecogram, command: c.DoeOpnieuw, meant: Meant) -> tuple[Any, ...]:
    """Do an act again that was taken back, if what it would change is as it was then."""
    daad = to_redo(state.daden, meant.actor) if command.daad is None else _act(state, command.daad)
    if daad is None or not daad.ongedaan:
        raise Refused("niets-opnieuw", "Er is niets om opnieuw te doen.")
    _can_go(state, tuple((one.cel, one.was, one.wordt) for one in daad.wijzigingen))
    return (e.DaadRedone(daad.nummer),)


def _act(state: Ecogram, nummer: int) -> Daad | None:
    return next((daad for daad in state.daden if daad.nummer == nummer), None)


def _can_go(state: Ecogram, steps: tuple[tuple[Any, Any, Any], ...]) -> None:
    """Each cell must hold what is expected there, and the whole must hang together afterwards."""
    for cel, expected, after in steps:
        if held(state, cel) != expected or (cel.veld is not None and not is_there(state, cel)):
            raise _overtaken()
        state = put(state, cel, after)
    if not is_gaaf(state):
        raise _overtaken()


def _overtaken() -> Refused:
    return Refused(
        "intussen-veranderd",
        "Dit kan niet meer terug: daarna is hier nog iets veranderd. Verander het met de hand.",
    )
