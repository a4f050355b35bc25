"""Meetings: planned, moved, cancelled, led by somebody, begun and held."""

from datetime import date, timedelta
from typing import Any

from samenzorg_sim.intervisie import commands as c
from samenzorg_sim.intervisie import events as e
from samenzorg_sim.intervisie.bijeenkomst import Bijeenkomst, Stand
from samenzorg_sim.intervisie.decide.groep import member, today
from samenzorg_sim.intervisie.state import MOST_BIJEENKOMSTEN, VANAF_VIJF, Intervisiegroep
from samenzorg_sim.journal import Meant, Refused

VER = timedelta(days=730)
"""A meeting further away than this is a slip of the year, and would keep the group as long."""
BRENGT_IN = "Deze persoon brengt zelf iets in. Wie inbrengt, leidt nooit. Laat iemand anders leiden."


def plan_bijeenkomst(state: Intervisiegroep, command: c.PlanBijeenkomst, meant: Meant) -> tuple[Any, ...]:
    """A meeting on a day of its own."""
    if len(state.bijeenkomsten) >= MOST_BIJEENKOMSTEN:
        raise Refused(
            "vol", f"Een groep kan {MOST_BIJEENKOMSTEN} bijeenkomsten hebben. Begin een nieuwe groep."
        )
    return _put(state, command, meant, None)


def verzet_bijeenkomst(state: Intervisiegroep, command: c.VerzetBijeenkomst, meant: Meant) -> tuple[Any, ...]:
    """Another day, time, length or place, while it was not held."""
    return _put(state, command, meant, to_come(state, command.bijeenkomst))


def kies_methode(state: Intervisiegroep, command: c.KiesMethode, meant: Meant) -> tuple[Any, ...]:
    """Choose the method."""
    day = to_come(state, command.bijeenkomst)
    if day.werkvorm == command.werkvorm:
        return ()
    return (e.MethodeChosen(state.teller + 1, day.id, command.werkvorm),)


def kies_leider(state: Intervisiegroep, command: c.KiesLeider, meant: Meant) -> tuple[Any, ...]:
    """Somebody leads who brings nothing in."""
    day = to_come(state, command.bijeenkomst)
    if day.leidt == command.lid:
        return ()
    if command.lid is not None:
        member(state, command.lid, here=True)
        if any(case.van == command.lid for case in day.gekozen):
            raise Refused("brengt-in", BRENGT_IN)
    return (e.LeiderChosen(state.teller + 1, day.id, command.lid),)


def zeg_af(state: Intervisiegroep, command: c.ZegAf, meant: Meant) -> tuple[Any, ...]:
    """Cancel, or go on after all."""
    day = meeting(state, command.bijeenkomst)
    if day.stand is Stand.GEHOUDEN:
        raise _over()
    if (day.stand is Stand.AFGEZEGD) is command.af:
        return ()
    return (e.BijeenkomstCancelled(state.teller + 1, day.id, command.af),)


def koppel_sessie(state: Intervisiegroep, command: c.KoppelSessie, meant: Meant) -> tuple[Any, ...]:
    """The meeting is ready; once more when it was made ready by mistake."""
    day = to_come(state, command.bijeenkomst)
    if any(one.sessie == command.sessie for one in state.bijeenkomsten.values()):
        raise Refused("al-begonnen", "Dit gesprek hoort al bij een bijeenkomst van deze groep.")
    daad = state.teller + 1
    return (
        e.SessieLinked(daad, day.id, command.sessie),
        *(e.DeelnemerLinked(daad, day.id, who, member(state, lid).id) for who, lid in command.wie),
    )


def herken_deelnemer(state: Intervisiegroep, command: c.HerkenDeelnemer, meant: Meant) -> tuple[Any, ...]:
    """Know somebody of the session again; a member is one person there, so it moves from who had it."""
    day, lid = meeting(state, command.bijeenkomst), command.lid
    if day.sessie is None:
        raise Refused("geen-sessie", "Deze bijeenkomst staat nog niet klaar.")
    if day.lid_van(command.deelnemer) == lid:
        return ()
    if lid is not None:
        member(state, lid)
    return (e.DeelnemerLinked(state.teller + 1, day.id, command.deelnemer, lid),)


def rond_af(state: Intervisiegroep, command: c.RondAf, meant: Meant) -> tuple[Any, ...]:
    """The meeting was held; said again it corrects who was there."""
    day = meeting(state, command.bijeenkomst)
    if day.stand is Stand.AFGEZEGD:
        raise Refused("afgezegd", "Deze bijeenkomst is afgezegd. Kies eerst dat hij toch doorgaat.")
    if day.dag > today(meant) + timedelta(days=1):
        raise Refused(
            "nog-niet", "Deze bijeenkomst is nog niet geweest. Klopt de datum? Verzet hem dan eerst."
        )
    there = tuple(dict.fromkeys(command.aanwezig))
    for lid in there:
        member(state, lid)
    if not there:
        raise Refused("niemand", "Kruis aan wie er waren. Ging het niet door? Zeg de bijeenkomst dan af.")
    named = any(day.id in thema.genoemd for thema in state.themas.values())
    if named and len(there) < VANAF_VIJF:
        raise Refused(
            "te-weinig",
            "Er staat een thema bij deze bijeenkomst. Haal dat eerst weg: er waren te weinig mensen.",
        )
    if (day.stand, day.aanwezig) == (Stand.GEHOUDEN, there):
        return ()
    return (e.BijeenkomstHeld(day.id, there),)


def meeting(state: Intervisiegroep, bijeenkomst: str) -> Bijeenkomst:
    """A meeting of this group; raises `Refused`."""
    found = state.bijeenkomsten.get(bijeenkomst)
    if found is None:
        raise Refused("geen-bijeenkomst", "Deze bijeenkomst is er niet (meer).")
    return found


def to_come(state: Intervisiegroep, bijeenkomst: str) -> Bijeenkomst:
    """A meeting that is still to be held; raises `Refused`."""
    found = meeting(state, bijeenkomst)
    if found.stand is Stand.GEHOUDEN:
        raise _over()
    if found.stand is Stand.AFGEZEGD:
        raise Refused("afgezegd", "Deze bijeenkomst is afgezegd. Kies eerst dat hij toch doorgaat.")
    return found


def _over() -> Refused:
    return Refused("gehouden", "Deze bijeenkomst is al geweest. Daar verandert niets meer aan.")


def _put(
    state: Intervisiegroep,
    command: c.PlanBijeenkomst | c.VerzetBijeenkomst,
    meant: Meant,
    now: Bijeenkomst | None,
) -> tuple[Any, ...]:
    _near(command.dag, today(meant))
    place = (command.dag, command.begin, command.minuten, command.plaats)
    if now is not None and place == (now.dag, now.begin, now.minuten, now.plaats):
        return ()
    if any(one.dag == command.dag and one is not now for one in state.bijeenkomsten.values()):
        raise Refused(
            "zelfde-dag", "Op deze dag staat al een bijeenkomst van deze groep. Kies een andere dag."
        )
    return (e.BijeenkomstPlanned(state.teller + 1, command.bijeenkomst, *place),)


def _near(dag: date, now: date) -> None:
    if not now - VER <= dag <= now + VER:
        raise Refused("te-ver", "Deze dag ligt meer dan twee jaar weg. Klopt het jaartal?")
