"""One turn with its answer as the two events that record it."""

from typing import Any

from samenzorg_sim.naaste import events as e
from samenzorg_sim.naaste.state import Beantwoord, Binnen


def said_and_answered(was: Binnen, turn: Beantwoord) -> tuple[Any, Any]:
    """The events whose fold on the state `was` is this turn."""
    zet, na = turn.zet, turn.na
    said = e.BeurtSaid(
        zet.soort, zet.onderwerp, zet.weerspiegelt, zet.belooft, turn.zin, turn.woorden, turn.worp
    )
    answered = e.NaasteAnswered(
        reactie=turn.reactie,
        antwoord=turn.antwoord,
        onthulling=turn.onthulling,
        redenen=turn.redenen,
        niveaus=na.niveaus,
        toon=na.toon,
        groep=na.groep,
        reeks=na.reeks,
        onderwerp=na.onderwerp,
        geraakt=_new(was.geraakt, na.geraakt),
        zorg=na.zorg,
        zorg_oud=na.zorg_oud,
        vraag=na.vraag,
        weet=_new(was.weet, na.weet),
        geholpen=_new(was.geholpen, na.geholpen),
        beloofd=_new(was.beloofd, na.beloofd),
        weg=na.weg,
    )
    return said, answered


def _new(before: tuple[str, ...], after: tuple[str, ...]) -> str | None:
    return after[-1] if len(after) > len(before) else None
