"""Opening the time line: the player sees it first and says whether the group may."""

from typing import Any

from samenzorg_sim.content.werkvorm import Onderdeel
from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.case import Case
from samenzorg_sim.werkvorm.decide.spel import play
from samenzorg_sim.werkvorm.decide.voorlezen import was_read
from samenzorg_sim.werkvorm.spel import SPELER, Openheid, Spel, Stand
from samenzorg_sim.werkvorm.state import Sessie


def toon_tijdlijn(case: Case, state: Sessie, command: c.ToonTijdlijn, meant: Meant) -> tuple[Any, ...]:
    """The trainer lets the player look; only when people have talked, in the phase made for it."""
    spel = play(state, command.spel)
    if spel.stand is not Stand.GESTOPT or not _on_screen(case, state, spel):
        raise Refused("niet-nu", "De tijdlijn komt pas na het gesprek en het terugkijken.")
    on_laptop = command.op is e.GetoondOp.LAPTOP
    elsewhere = spel.openheid is Openheid.GETOOND and spel.op_laptop != on_laptop
    if spel.openheid is Openheid.DICHT or elsewhere:
        return (e.TijdlijnShown(spel.id, command.op),)
    return ()


def tijdlijn_gezien(case: Case, state: Sessie, command: c.TijdlijnGezien, meant: Meant) -> tuple[Any, ...]:
    """The player answers; she may still change her mind until it is open."""
    spel = play(state, command.spel)
    if spel.openheid is Openheid.OPEN:
        return ()
    if spel.openheid is Openheid.DICHT:
        raise Refused("niet-nu", "Laat de speler eerst naar de tijdlijn kijken.")
    if command.deelnemer is None and not spel.op_laptop:
        raise Refused("niet-aan-u", "De speler kijkt op de eigen telefoon en antwoordt daar zelf.")
    if command.deelnemer is not None and spel.rol_van(command.deelnemer).rol != SPELER:
        raise Refused("niet-uw-rol", "Alleen de speler beslist of de tijdlijn open mag.")
    answered = Openheid.GEZIEN if command.mag_open else Openheid.LIEVER_NIET
    return () if spel.openheid is answered else (e.TijdlijnSeen(spel.id, command.mag_open),)


def open_tijdlijn(case: Case, state: Sessie, command: c.OpenTijdlijn, meant: Meant) -> tuple[Any, ...]:
    """For the group, after the player's yes."""
    spel = play(state, command.spel)
    if spel.openheid is Openheid.OPEN:
        return ()
    if spel.openheid is Openheid.LIEVER_NIET:
        raise Refused(
            "liever-niet",
            "De speler wil de tijdlijn liever niet laten zien. Dat is goed. Praat verder zonder tijdlijn.",
        )
    if spel.openheid is not Openheid.GEZIEN:
        raise Refused("eerst-speler", "Laat de speler de tijdlijn eerst zelf bekijken.")
    return (e.TijdlijnOpened(spel.id),)


def open_vergelijking(
    case: Case, state: Sessie, command: c.OpenVergelijking, meant: Meant
) -> tuple[Any, ...]:
    """Off until the trainer opens it, and never before the player showed the time line itself.

    An example conversation that was read aloud is nobody's own: there the trainer alone opens it.
    """
    spel = play(state, command.spel)
    may = spel.openheid is Openheid.OPEN or was_read(case, state, spel, Onderdeel.OVEREENKOMST)
    if command.aan and not may and case.script.leest_voor:
        raise Refused("niet-nu", "Wat iedereen hoorde, komt na het voorlezen en het praten.")
    if command.aan and not may:
        raise Refused("eerst-tijdlijn", "Open eerst de tijdlijn voor de groep.")
    return () if spel.vergelijking is command.aan else (e.VergelijkingOpened(spel.id, command.aan),)


def _on_screen(case: Case, state: Sessie, spel: Spel) -> bool:
    return spel.tafel in state.tafels and case.has_part(state, spel.tafel, "tijdlijn")
