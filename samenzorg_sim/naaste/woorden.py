"""Which words the naaste has for a reaction: nothing twice, unless the author meant it to come back."""

from samenzorg_sim.content.karakter import Antwoord
from samenzorg_sim.content.soort import Bij
from samenzorg_sim.naaste.kansen import MILLE
from samenzorg_sim.naaste.model import Stap
from samenzorg_sim.naaste.reden import Reden
from samenzorg_sim.naaste.state import Binnen, Zet
from samenzorg_sim.naaste.wet import Drempel, Wet


def choose_words(wet: Wet, was: Binnen, zet: Zet, stap: Stap, worp: float) -> Antwoord | None:
    """The line for this step; None when he tells something (its own words) or has nothing left to say.

    What is made for this moment goes first, then this subject, then anything; new lines before those that may
    come back. Among equals the rest of `worp` decides.
    """
    if stap.onthulling is not None:
        return None
    for group in preferences(wet, was, zet, stap):
        fit = [one for one in group if Drempel.of(one.na).holds(stap.na.niveaus)]
        for pool in ([one for one in fit if one.id not in was.gezegd], [one for one in fit if one.vaker]):
            if pool:
                rest = worp * MILLE - int(worp * MILLE)
                return pool[int(rest * len(pool))]
    return None


def preferences(wet: Wet, was: Binnen, zet: Zet, stap: Stap) -> tuple[list[Antwoord], ...]:
    """The lines that fit this reaction, the dearest group first."""
    about = stap.na.onderwerp
    lines = [one for one in wet.scenario.antwoorden if one.reactie is stap.reactie]
    moment = _moment(was, zet, stap)
    special = [one for one in lines if one.bij is not None and one.bij is moment]
    plain = [one for one in lines if one.bij is None]
    return (
        [one for one in special if one.onderwerp == about],
        [one for one in special if one.onderwerp is None],
        [one for one in plain if one.onderwerp == about and about is not None],
        [one for one in plain if one.onderwerp is None],
    )


def _moment(was: Binnen, zet: Zet, stap: Stap) -> Bij | None:
    if Reden.ZORG_KOMT_TERUG in stap.redenen:
        return Bij.ZORG_KOMT_TERUG
    return Bij.BELOFTE if stap.na.onderwerp in was.beloofd else None


def telling_words(wet: Wet, onthulling: str) -> str:
    """What he says when he tells this."""
    for tellings in wet.onthullingen.values():
        for one in tellings:
            if one.id == onthulling:
                return one.zegt or one.wat
    raise KeyError(onthulling)


def ending_of(wet: Wet, binnen: Binnen) -> str | None:
    """The first ending in the file whose conditions hold now; None when there is none."""
    for ending, drempel in zip(wet.scenario.eindes, wet.eindes, strict=True):
        if drempel.holds(binnen.niveaus) and all(one in binnen.verteld for one in ending.verteld):
            return ending.id
    return None
