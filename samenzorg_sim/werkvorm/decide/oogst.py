"""What people take along: a learning point of their own, and agreements."""

from typing import Any

from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.case import Case
from samenzorg_sim.werkvorm.state import Sessie

# A group that makes more agreements than this will keep none of them.
MOST = 60


def schrijf_leerpunt(case: Case, state: Sessie, command: c.SchrijfLeerpunt, meant: Meant) -> tuple[Any, ...]:
    """Write, rewrite or take away one's own learning point."""
    if command.deelnemer not in state.deelnemers:
        raise Refused("niet-aanwezig", "Deze persoon doet niet mee.")
    if command.tekst is None and command.deelnemer not in state.leerpunten:
        return ()
    return (e.LeerpuntWritten(command.deelnemer, command.tekst),)


def maak_afspraak(case: Case, state: Sessie, command: c.MaakAfspraak, meant: Meant) -> tuple[Any, ...]:
    """An agreement is looked back at on or after the day it should be done."""
    if command.wie is not None and command.wie not in state.deelnemers:
        raise Refused("niet-aanwezig", "Kies iemand uit de groep.")
    if command.vraagt is not None and command.vraagt not in state.deelnemers:
        raise Refused("niet-aanwezig", "Kies iemand uit de groep.")
    if command.vraagt is not None and command.vraagt == command.wie:
        raise Refused("zelf", "Wie het doet, vraagt er niet zelf naar. Kies iemand anders.")
    if command.terugkijken < command.wanneer:
        raise Refused(
            "datum", "Terugkijken kan pas op of na de dag waarop het klaar is. Kies een latere dag."
        )
    if len(state.afspraken) >= MOST:
        raise Refused("te-veel", f"Er staan al {MOST} afspraken. Haal er eerst een weg.")
    return (
        e.AfspraakMade(
            command.afspraak,
            command.wat,
            command.wie,
            command.wanneer,
            command.terugkijken,
            command.door,
            command.vraagt,
        ),
    )


def haal_afspraak_weg(case: Case, state: Sessie, command: c.HaalAfspraakWeg, meant: Meant) -> tuple[Any, ...]:
    """Who made an agreement, or whose it is, or the trainer, takes it back."""
    found = state.afspraken.get(command.afspraak)
    if found is None:
        return ()
    if command.deelnemer is not None and command.deelnemer not in (found.door, found.wie):
        raise Refused(
            "niet-uw-afspraak", "Deze afspraak is van een ander. Vraag de begeleider om hem weg te halen."
        )
    return (e.AfspraakRemoved(found.id),)
