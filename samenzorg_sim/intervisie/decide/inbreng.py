"""Cases that members hand in: put in words, chosen by the group, kept for later, taken back."""

from typing import Any

from samenzorg_sim.intervisie import commands as c
from samenzorg_sim.intervisie import events as e
from samenzorg_sim.intervisie.bijeenkomst import Bijeenkomst, Inbreng
from samenzorg_sim.intervisie.decide.bijeenkomsten import to_come
from samenzorg_sim.intervisie.decide.groep import member
from samenzorg_sim.intervisie.state import MOST_INBRENG, Intervisiegroep
from samenzorg_sim.journal import Meant, Refused

LEIDT = (
    "Wie dit inbrengt, leidt deze bijeenkomst. Wie inbrengt, leidt nooit. Laat eerst iemand anders leiden."
)


def breng_in(state: Intervisiegroep, command: c.BrengIn, meant: Meant) -> tuple[Any, ...]:
    """Hand a case in for a meeting."""
    day = to_come(state, command.bijeenkomst)
    member(state, command.van, here=True)
    _room(day)
    words = (command.titel, command.vraag)
    return (e.InbrengOffered(state.teller + 1, command.inbreng, day.id, command.van, *words),)


def wijzig_inbreng(state: Intervisiegroep, command: c.WijzigInbreng, meant: Meant) -> tuple[Any, ...]:
    """Put a case in other words."""
    _, case = _case(state, command.inbreng)
    if (case.titel, case.vraag) == (command.titel, command.vraag):
        return ()
    return (e.InbrengChanged(state.teller + 1, case.id, command.titel, command.vraag),)


def kies_inbreng(state: Intervisiegroep, command: c.KiesInbreng, meant: Meant) -> tuple[Any, ...]:
    """The group chooses a case; never one of who leads."""
    day, case = _case(state, command.inbreng)
    to_come(state, day.id)
    if case.gekozen is command.gekozen:
        return ()
    if command.gekozen and day.leidt == case.van:
        raise Refused("leidt", LEIDT)
    return (e.InbrengChosen(state.teller + 1, case.id, command.gekozen),)


def verschuif_inbreng(state: Intervisiegroep, command: c.VerschuifInbreng, meant: Meant) -> tuple[Any, ...]:
    """Keep a case for another meeting."""
    day, case = _case(state, command.inbreng)
    to = to_come(state, command.bijeenkomst)
    if to.id == day.id:
        return ()
    _room(to)
    return (e.InbrengMoved(state.teller + 1, case.id, to.id),)


def trek_inbreng_in(state: Intervisiegroep, command: c.TrekInbrengIn, meant: Meant) -> tuple[Any, ...]:
    """Take a case back."""
    return (e.InbrengWithdrawn(_case(state, command.inbreng)[1].id),)


def _case(state: Intervisiegroep, inbreng: str) -> tuple[Bijeenkomst, Inbreng]:
    found = state.inbreng_met(inbreng)
    if found is None:
        raise Refused("geen-inbreng", "Deze situatie is er niet meer: ingetrokken, of al besproken.")
    return found


def _room(day: Bijeenkomst) -> None:
    if len(day.inbreng) >= MOST_INBRENG:
        raise Refused(
            "vol", f"Voor één bijeenkomst passen {MOST_INBRENG} situaties. Bewaar er een voor later."
        )
