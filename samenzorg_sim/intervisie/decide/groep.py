"""The group itself: begun, kept, erased; who is in it, who leads along, and who does what."""

from datetime import date
from typing import Any

from samenzorg_sim.dag import day_of
from samenzorg_sim.intervisie import commands as c
from samenzorg_sim.intervisie import events as e
from samenzorg_sim.intervisie.bewaren import MEEST, MINST
from samenzorg_sim.intervisie.bijeenkomst import Stand
from samenzorg_sim.intervisie.state import MOST_LEDEN, Intervisiegroep, Lid
from samenzorg_sim.intervisie.taak import IN_GESPREK, Beurt, Hand, Leidinggevende
from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.ongedaan import check_latest

NIET_ERBIJ = (
    "De groep koos: er is geen leidinggevende bij het gesprek. Dit doet iemand in het gesprek zelf. "
    "Kies de trainer of de groep."
)
NOG_TAKEN = (
    "Een leidinggevende doet nu nog iets in het gesprek zelf. Geef dat eerst aan de trainer of de groep."
)


def open_groep(state: Intervisiegroep, command: c.OpenGroep, meant: Meant) -> tuple[Any, ...]:
    """Begin, with the members that are known already."""
    _months(command.maanden)
    if len(command.leden) > MOST_LEDEN:
        raise _full()
    opened = e.GroepOpened(meant.actor, command.naam, command.maanden, today(meant))
    return (opened, *(e.LidAdded(1, lid, naam) for lid, naam in command.leden))


def hernoem_groep(state: Intervisiegroep, command: c.HernoemGroep, meant: Meant) -> tuple[Any, ...]:
    """Call the group otherwise."""
    return () if command.naam == state.naam else (e.GroepRenamed(state.teller + 1, command.naam),)


def bewaar_groep(state: Intervisiegroep, command: c.BewaarGroep, meant: Meant) -> tuple[Any, ...]:
    """Keep it longer or shorter."""
    _months(command.maanden)
    return (e.GroepKept(state.teller + 1, command.maanden, today(meant)),)


def gooi_groep_weg(state: Intervisiegroep, command: c.GooiGroepWeg, meant: Meant) -> tuple[Any, ...]:
    """Erase every word of it."""
    return (e.GroepDiscarded(),)


def kies_leidinggevende(
    state: Intervisiegroep, command: c.KiesLeidinggevende, meant: Meant
) -> tuple[Any, ...]:
    """Say whether a manager may be there; not while one does something in the conversation itself."""
    if command.keuze is state.leidinggevende:
        return ()
    busy = any(
        state.taken.get(taak, Beurt()).hand in (Hand.SAMEN, Hand.LEIDINGGEVENDE) for taak in IN_GESPREK
    )
    if command.keuze is Leidinggevende.NIET and busy:
        raise Refused("nog-taken", NOG_TAKEN)
    return (e.LeidinggevendeChosen(state.teller + 1, command.keuze),)


def geef_taak(state: Intervisiegroep, command: c.GeefTaak, meant: Meant) -> tuple[Any, ...]:
    """Hand a task over, or take it back."""
    if state.taken.get(command.taak, Beurt()).hand is command.hand:
        return ()
    manager = command.hand in (Hand.SAMEN, Hand.LEIDINGGEVENDE)
    if manager and command.taak in IN_GESPREK and state.leidinggevende is Leidinggevende.NIET:
        raise Refused("niet-erbij", NIET_ERBIJ)
    return (e.TaakGiven(state.teller + 1, command.taak, command.hand, today(meant)),)


def voeg_lid_toe(state: Intervisiegroep, command: c.VoegLidToe, meant: Meant) -> tuple[Any, ...]:
    """A member comes."""
    if sum(not one.weg for one in state.leden.values()) >= MOST_LEDEN:
        raise _full()
    return (e.LidAdded(state.teller + 1, command.lid, command.naam),)


def hernoem_lid(state: Intervisiegroep, command: c.HernoemLid, meant: Meant) -> tuple[Any, ...]:
    """Call a member otherwise."""
    lid = member(state, command.lid)
    return () if command.naam == lid.naam else (e.LidRenamed(state.teller + 1, lid.id, command.naam),)


def laat_lid_gaan(state: Intervisiegroep, command: c.LaatLidGaan, meant: Meant) -> tuple[Any, ...]:
    """A member leaves, or is back; what she would lead, the trainer leads."""
    lid, daad = member(state, command.lid), state.teller + 1
    if lid.weg is command.weg:
        return ()
    led = (
        day.id
        for day in state.jaar
        if command.weg and day.leidt == lid.id and day.stand is not Stand.GEHOUDEN
    )
    return (e.LidLeft(daad, lid.id, command.weg), *(e.LeiderChosen(daad, id_, None) for id_ in led))


def wis_lid(state: Intervisiegroep, command: c.WisLid, meant: Meant) -> tuple[Any, ...]:
    """Erase a member, also one who left."""
    return (e.LidErased(member(state, command.lid).id),)


def maak_ongedaan(state: Intervisiegroep, command: c.MaakOngedaan, meant: Meant) -> tuple[Any, ...]:
    """Take the latest act back; only the one that stood on the button, and only one's own."""
    check_latest(state, command.daad, meant)
    return (e.DaadUndone(command.daad),)


def member(state: Intervisiegroep, lid: str, *, here: bool = False) -> Lid:
    """A member of the group; with `here` one who did not leave. Raises `Refused`."""
    found = state.leden.get(lid)
    if found is None or found.gewist or (here and found.weg):
        raise Refused("geen-lid", "Deze persoon zit niet (meer) in de groep. Kies iemand anders.")
    return found


def today(meant: Meant) -> date:
    """The day on which it is recorded."""
    return day_of(meant.recorded_at)


def _months(maanden: int) -> None:
    if not MINST <= maanden <= MEEST:
        raise Refused("bewaren", f"Kies van {MINST} tot en met {MEEST} maanden.")


def _full() -> Refused:
    return Refused("vol", f"In een groep passen {MOST_LEDEN} mensen. Groepen van 6 tot 8 werken het best.")
