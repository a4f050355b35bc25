"""Why there is no division: the fewest demands that do not go together, and ways out that are enough."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ortools.sat.python import cp_model

from samenzorg_sim.groepen.antwoord import Antwoord, Onmogelijk, Uitweg
from samenzorg_sim.groepen.opgave import Eis, Opgave
from samenzorg_sim.groepen.verdeling import ALLE_EISEN, Telling
from samenzorg_sim.groepen.wensen import LEAST, MOST, Leiding
from samenzorg_sim.groepen.zoektocht import FOUND, solve, whole_at_once

_PROEF = 3.0
#: So many choices are tried to the end before a way out is offered.
_KLEIN = 600
#: In this order demands are tried to be let go: what stays is said, so what is easiest to change stays.
_VOLGORDE = (
    Eis.VAST, Eis.RAAD, Eis.FUNCTIES, Eis.LEIDING, Eis.MEEST, Eis.ZALEN, Eis.MINST, Eis.IEDEREEN,
)  # fmt: skip


def explain(opgave: Opgave, counted: bool = True) -> Iterator[Antwoord]:
    """The answer `Onmogelijk`; `counted`: counting people by moment is enough to see it.

    Where only the whole search sees it, the demands between people in one group are named without trying.
    """
    eisen = _least(opgave) if counted else _by_leaving_out(opgave)
    knel = _left_out(opgave)
    uitwegen = [way for eis in Eis if eis in eisen for way in _ways(opgave, eis, knel)]
    if not counted and len(opgave.erbij) * sum(opgave.zalen) > _KLEIN:
        uitwegen = [way for way in uitwegen if whole_at_once(loosen(opgave, way))[0] is not None]
    yield Onmogelijk(tuple(eis for eis in Eis if eis in eisen), tuple(uitwegen), knel)


def loosen(opgave: Opgave, way: Uitweg) -> Opgave:
    """The opgave with this way out taken."""
    if way.eis is Eis.MINST:
        return replace(opgave, minst=way.getal)
    if way.eis is Eis.MEEST:
        return replace(opgave, meest=way.getal)
    if way.eis is Eis.FUNCTIES:
        return replace(opgave, functies=way.getal)
    if way.eis is Eis.LEIDING:
        if way.getal:
            return replace(opgave, leider_groepen=way.getal)
        return replace(opgave, leiding=Leiding.VRIJ)
    if way.eis is Eis.RAAD:
        return replace(opgave, raad=False)
    if way.eis is Eis.VAST:
        return replace(opgave, kernen=tuple(replace(kern, vast=()) for kern in opgave.kernen))
    if way.eis is Eis.ZALEN:
        rooms = dict(way.bij)
        return replace(opgave, zalen=tuple(rooms.get(r, here) for r, here in enumerate(opgave.zalen)))
    return replace(
        opgave, mensen=tuple(None if i in way.mensen else one for i, one in enumerate(opgave.mensen))
    )


def _least(opgave: Opgave) -> frozenset[Eis]:
    """Leave out each demand that is not needed for it to be impossible."""
    eisen = ALLE_EISEN
    for eis in _VOLGORDE:
        if _status(Telling(opgave, eisen - {eis})) == cp_model.INFEASIBLE:
            eisen -= {eis}
    return eisen


def _by_leaving_out(opgave: Opgave) -> frozenset[Eis]:
    """The same, by the whole search."""
    found = {Eis.IEDEREEN, Eis.MINST, Eis.MEEST, Eis.ZALEN}
    for eis, way in (
        (Eis.FUNCTIES, Uitweg(Eis.FUNCTIES, 1)),
        (Eis.LEIDING, Uitweg(Eis.LEIDING)),
        (Eis.RAAD, Uitweg(Eis.RAAD)),
        (Eis.VAST, Uitweg(Eis.VAST)),
    ):
        looser = loosen(opgave, way)
        if looser != opgave and whole_at_once(looser)[1] == cp_model.INFEASIBLE:
            opgave = looser
        elif looser != opgave:
            found.add(eis)
    return frozenset(found)


def _left_out(opgave: Opgave) -> tuple[int, ...]:
    """The fewest people without whom the others fit, as far as counting tells."""
    telling = Telling(opgave, ALLE_EISEN - {Eis.IEDEREEN})
    telling.model.minimize(telling.missing())
    solver, status = solve(telling.model, _PROEF)
    return telling.read(solver).buiten if status in FOUND else ()


def _ways(opgave: Opgave, eis: Eis, knel: tuple[int, ...]) -> Iterator[Uitweg]:
    """The smallest step back from this demand that is enough by itself, if there is one."""
    if eis is Eis.IEDEREEN:
        way = Uitweg(eis, len(knel), mensen=knel)
        if knel and _is_enough(loosen(opgave, way)):
            yield way
        return
    if eis is Eis.ZALEN:
        yield from _rooms(opgave)
        return
    steps: dict[Eis, Any] = {
        Eis.MINST: range(opgave.minst - 1, LEAST - 1, -1),
        Eis.MEEST: range(opgave.meest + 1, MOST + 1),
        Eis.FUNCTIES: range(opgave.functies - 1, 0, -1),
        Eis.LEIDING: (*range(opgave.leider_groepen + 1, opgave.leider_groepen + 4), 0)
        if opgave.leiding is Leiding.ERBIJ
        else (0,),
        Eis.RAAD: (0,),
        Eis.VAST: (0,),
    }
    for getal in steps[eis]:
        way = Uitweg(eis, getal)
        if _is_enough(loosen(opgave, way)):
            yield way
            return


def _rooms(opgave: Opgave) -> Iterator[Uitweg]:
    """The fewest rooms more; a moment that was not to be used may become one."""
    telling = Telling(opgave, more_rooms=True)
    telling.model.minimize(sum(telling.extra))
    solver, status = solve(telling.model, _PROEF)
    if status in FOUND:
        extra = telling.read(solver).erbij
        more = tuple((r, opgave.zalen[r] + number) for r, number in enumerate(extra) if number)
        way = Uitweg(Eis.ZALEN, sum(extra), bij=more)
        if _is_enough(loosen(opgave, way)):
            yield way


def _is_enough(opgave: Opgave) -> bool:
    """Whether it can be: by counting, and in small organisations by the whole search too."""
    if _status(Telling(opgave)) not in FOUND:
        return False
    small = len(opgave.erbij) * sum(opgave.zalen) <= _KLEIN
    return not small or whole_at_once(opgave)[0] is not None


def _status(telling: Telling) -> Any:
    return solve(telling.model, _PROEF)[1]
