"""Fold one recorded event into a talk; pure, and raises on an event it does not know."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from samenzorg_sim.journal import Recorded, fold_of
from samenzorg_sim.naaste import events as e
from samenzorg_sim.naaste.state import Beantwoord, Binnen, Gesprek, Zet


def apply(state: Gesprek, recorded: Recorded[Any]) -> Gesprek:
    """The talk after this event.

    Raises `UnknownEvent` for an event that is not one of this room's.
    """
    return fold_of(FOLDS, recorded.event)(state, recorded.event)


def _begun(state: Gesprek, event: e.OefeningBegun) -> Gesprek:
    begin = Binnen(
        event.niveaus,
        onderwerp=event.onderwerp,
        zorg=event.onderwerp,
        geraakt=(event.onderwerp,) if event.onderwerp else (),
    )
    # A talk whose begin no longer fits its scenario begins once more, under the name it had.
    return replace(
        state,
        scenario=event.scenario,
        zaad=event.zaad,
        persoon=event.persoon,
        uit=event.uit,
        begin=begin,
        beurten=(),
        einde=None,
        voorbij=False,
    )


def _filled(state: Gesprek, event: e.OefeningFilled) -> Gesprek:
    return replace(state, invulling=event.invulling, tekening=event.tekening)


def _said(state: Gesprek, event: e.BeurtSaid) -> Gesprek:
    return replace(state, gezegd=event)


def _answered(state: Gesprek, event: e.NaasteAnswered) -> Gesprek:
    was, said = state.binnen, state.gezegd
    assert was is not None
    assert said is not None
    na = Binnen(
        event.niveaus,
        event.toon,
        event.groep,
        event.reeks,
        event.onderwerp,
        event.zorg,
        event.zorg_oud,
        event.vraag,
        geraakt=_add(was.geraakt, event.geraakt),
        verteld=_add(was.verteld, event.onthulling),
        weet=_add(was.weet, event.weet),
        geholpen=_add(was.geholpen, event.geholpen),
        beloofd=_add(was.beloofd, event.beloofd),
        gezegd=_add(was.gezegd, event.antwoord),
        weg=event.weg,
    )
    turn = Beantwoord(
        Zet(said.soort, said.onderwerp, said.weerspiegelt, said.belooft),
        said.worp,
        said.zin,
        said.woorden,
        event.reactie,
        event.antwoord,
        event.onthulling,
        event.redenen,
        na,
    )
    return replace(state, beurten=(*state.beurten, turn), gezegd=None)


def _ended(state: Gesprek, event: e.OefeningEnded) -> Gesprek:
    return replace(state, einde=event.einde, voorbij=True)


def _dropped(state: Gesprek, event: e.BeurtenDropped) -> Gesprek:
    return replace(state, beurten=state.beurten[: event.blijven], einde=None, voorbij=False)


def _kept(state: Gesprek, event: e.OefeningKept) -> Gesprek:
    return replace(state, naam=event.naam)


def _discarded(state: Gesprek, event: e.OefeningDiscarded) -> Gesprek:
    return replace(state, naam=None, invulling=(), weggegooid=True)


def _add(ids: tuple[str, ...], new: str | None) -> tuple[str, ...]:
    return ids if new is None or new in ids else (*ids, new)


FOLDS: Mapping[type, Callable[[Gesprek, Any], Gesprek]] = {
    e.OefeningBegun: _begun,
    e.OefeningFilled: _filled,
    e.BeurtSaid: _said,
    e.NaasteAnswered: _answered,
    e.BeurtenDropped: _dropped,
    e.OefeningEnded: _ended,
    e.OefeningKept: _kept,
    e.OefeningDiscarded: _discarded,
}
