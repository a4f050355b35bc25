"""From a planned meeting to its session: put ready with one press, and kept up with what the year decides."""

from typing import Any

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.content.rol_references import GESPREKSLEIDER, INBRENGER
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe

GEEN_METHODE = "Kies eerst een manier van werken. Dan zetten we de bijeenkomst klaar."


def next_of(beeld: dict[str, Any]) -> dict[str, Any] | None:
    """The meeting that comes next."""
    return next((day for day in beeld["bijeenkomsten"] if day["id"] == beeld["volgende"]), None)


def live(day: dict[str, Any] | None) -> dict[str, Any] | None:
    """The session of a meeting while something can be done in it."""
    gesprek: dict[str, Any] | None = None if day is None else day["gesprek"]
    return None if gesprek is None or gesprek["afgesloten"] else gesprek


def put_ready(
    client: BalieClient, doe: Doe, beeld: dict[str, Any], day: dict[str, Any], here_now: bool
) -> None:
    """Open the session of this meeting with the names of the group in it; `here_now`: nobody has a phone.

    Raises `Refused` without a method. The rest comes from the year, by `follow_year`.
    """
    if not day["werkvorm"]:
        raise Refused("geen-methode", GEEN_METHODE)
    people = [one for one in beeld["leden"] if not one["weg"]]
    order = {"werkvorm": day["werkvorm"], "groep": beeld["naam"], "verwacht": max(1, len(people))}
    sessie = client.doe(None, soort="open", **order)["sessie"]
    known = {_expect(client, sessie, one["naam"]): one["id"] for one in people}
    for deelnemer in known if here_now else ():
        client.doe(sessie, soort="terugkeren", deelnemer=deelnemer)
    doe("koppel", bijeenkomst=day["id"], sessie=sessie, wie=known)


def follow_year(client: BalieClient, beeld: dict[str, Any]) -> None:
    """Bring the session of the next meeting up to date: day, members, situations, and who leads."""
    day = next_of(beeld)
    gesprek = live(day)
    if day is None or gesprek is None:
        return
    if gesprek["dag"] != day["dag"]:
        client.doe(day["sessie"], soort="dag", dag=day["dag"])
    known = {one["lid"]: one["id"] for one in gesprek["deelnemers"] if one["lid"] is not None}
    for one in beeld["leden"]:
        if not one["weg"] and one["id"] not in known:
            known[one["id"]] = _expect(client, day["sessie"], one["naam"])
            who = {"deelnemer": known[one["id"]], "lid": one["id"]}
            client.doe(beeld["id"], soort="herken", bijeenkomst=day["id"], **who)
    for case in sorted(day["inbreng"], key=lambda case: not case["gekozen"]):
        _carry(client, beeld["id"], day, gesprek, known, case)
    lead(in_session(client, day), day, known.get(day["leidt"]))


def in_session(client: BalieClient, day: dict[str, Any]) -> Doe:
    """What has something done in the session of this meeting."""
    return lambda soort, **rest: client.doe(day["sessie"], soort=soort, **rest)


def lead(doe: Doe, day: dict[str, Any], deelnemer: str | None) -> None:
    """Let this participant lead the talk (None: who leads the meeting); raises `Refused` for who tells."""
    gesprek = live(day)
    if gesprek is not None:
        give(doe, day, GESPREKSLEIDER, deelnemer, gesprek["gespreksleider"])


def tell(doe: Doe, day: dict[str, Any], deelnemer: str | None) -> None:
    """Let this participant bring the situation (None: nobody yet); raises `Refused` for who leads."""
    gesprek = live(day)
    if gesprek is not None:
        give(doe, day, INBRENGER, deelnemer, gesprek["verteller"])


def give(doe: Doe, day: dict[str, Any], rol: str, who: str | None, had: str | None) -> None:
    """Give a role that people choose to somebody, or take it from who had it."""
    rest = day["gesprek"]["rest"]
    if who is not None and who != had:
        doe("rol", deelnemer=who, rol=rol)
    elif who is None and had is not None and rest is not None:
        doe("rol", deelnemer=had, rol=rest)


def write_down(doe: Doe, day: dict[str, Any], deelnemer: str, *parts: str) -> None:
    """Write a situation down for somebody without a phone; raises `Refused` for who has one."""
    for deel, tekst in enumerate(parts):
        place = {"vraag": day["gesprek"]["vraag"], "tafel": 0, "ronde": 0, "deel": deel}
        doe("antwoord", deelnemer=deelnemer, tekst=tekst, **place)


def _expect(client: BalieClient, sessie: str, naam: str) -> str:
    """Put a name ready in the session; gives the participant's id."""
    before = {one["id"] for one in client.beeld(sessie)["deelnemers"]}
    client.doe(sessie, soort="verwacht", naam=naam)
    after = (one for one in client.beeld(sessie)["deelnemers"] if one["verwacht"])
    return next(str(one["id"]) for one in after if one["id"] not in before)


def _carry(
    client: BalieClient,
    groep: str,
    day: dict[str, Any],
    gesprek: dict[str, Any],
    known: dict[str, str],
    case: dict[str, Any],
) -> None:
    """Take a situation along that was written down before the session was there; one for each person."""
    who = known.get(case["van"])
    told = {one["deelnemer"] for one in gesprek["situaties"]}
    if who is None or gesprek["vraag"] is None or gesprek["open"] or who in told:
        return
    doe = in_session(client, day)
    write_down(doe, day, who, case["titel"], case["vraag"])
    gesprek["situaties"].append({"deelnemer": who})
    if case["gekozen"]:
        tell(doe, day, who)
    client.doe(groep, soort="trek_in", inbreng=case["id"])
