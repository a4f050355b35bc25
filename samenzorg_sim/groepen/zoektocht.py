"""The search: count people by moment, fill the groups of each moment, then mix what can be mixed better."""

import random
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ortools.sat.python import cp_model

from samenzorg_sim.groepen.antwoord import Antwoord, Bezig, Gevonden, NietGevonden
from samenzorg_sim.groepen.opgave import Opgave
from samenzorg_sim.groepen.samenstelling import Plek, Samenstelling
from samenzorg_sim.groepen.verdeling import Telling, Verdeling

ZAAD = 1
#: One worker: the same question gets the same answers in the same order, and the other core stays free.
_WERKERS = 1
#: Units of the solver's own clock (about a second each), which run alike on a fast and on a busy machine.
_TELLEN, _BETER, _VULLEN, _ALLES, _MENGEN = 6.0, 0.5, 2.0, 20.0, 1.0
#: With how many other moments a moment is tried where it does not work out alone.
_PARTNERS = 4
#: So many choices are too much for one model.
_TE_VEEL = 20_000
#: How many groups are mixed anew in one step, and after how many fruitless steps it is enough.
_SAMEN, _VRUCHTELOOS = 6, 25
#: Being somewhere else than before weighs less than a better mix.
_MENGING = 2

Groepen = tuple[tuple[Plek, tuple[int, ...]], ...]
FOUND = (cp_model.OPTIMAL, cp_model.FEASIBLE)


def solve(model: cp_model.CpModel, units: float) -> tuple[cp_model.CpSolver, Any]:
    """The solver with what it found, and its status."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = _WERKERS
    solver.parameters.interleave_search = True  # several ways of searching in turn, in a fixed order
    solver.parameters.random_seed = ZAAD
    solver.parameters.max_deterministic_time = units
    # Looking long for what can be left out costs more than it gains here: a third of the time at 1,000.
    solver.parameters.max_presolve_iterations = 1
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.symmetry_level = 0
    return solver, solver.solve(model)


def search(opgave: Opgave) -> Iterator[Antwoord]:
    """Better and better answers until there is nothing to gain or time is up; or why there is none.

    Asks `knelpunt` for the reason. The same opgave gives the same answers; a slow machine gets fewer of them.
    """
    from samenzorg_sim.groepen.knelpunt import explain

    began = time.monotonic()
    verdeling, status = _count(opgave)
    if status == cp_model.INFEASIBLE:
        yield from explain(opgave)
        return
    found: Groepen | None = None
    base: int | None = None
    if verdeling is not None:
        parts: dict[int, Groepen] = {}
        for r in range(len(opgave.zalen)):
            if r not in parts and (verdeling := _fill(opgave, verdeling, parts, r)) is None:
                break
            yield Bezig(len(parts), len(opgave.zalen))
        else:
            found, base = tuple(one for r in sorted(parts) for one in parts[r]), verdeling.raad
    if found is None:
        whole, status = whole_at_once(opgave)
        if status == cp_model.INFEASIBLE:
            yield from explain(opgave, counted=False)
            return
        if whole is None:
            yield NietGevonden()
            return
        found, base = whole, None
    yield _as_answer(found)
    yield from _improve(opgave, found, base, began + opgave.seconden)


def whole_at_once(opgave: Opgave) -> tuple[Groepen | None, Any]:
    """Every group at every moment in one model: slow, and complete. The groups (or None), and the status."""
    plekken = []
    for r, rooms in enumerate(opgave.zalen):
        pinned, others = _kernen_at(opgave, r)
        free = max(0, min(rooms, len(opgave.erbij) // opgave.minst) - len(pinned))
        if len(pinned) > rooms:
            return None, cp_model.INFEASIBLE
        plekken += pinned + (others + [Plek(-1, r)] * free)[:free]
    keren = {i: (1, opgave.most_groups(i)) for i in opgave.erbij}
    if len(keren) * len(plekken) > _TE_VEEL:
        return None, cp_model.UNKNOWN
    model = Samenstelling(opgave, plekken, keren, None, optional=True)
    model.hint()
    solver, status = solve(model.model, _ALLES)
    return (model.read(solver) if status in FOUND else None), status


def _count(opgave: Opgave) -> tuple[Verdeling | None, Any]:
    """Who comes at which moments: any answer, and then for a short while a better one. And the status."""
    telling = Telling(opgave)
    solver, status = solve(telling.model, _TELLEN)
    if status not in FOUND:
        return None, status
    telling.model.minimize(_MENGING * telling.unmixed() + telling.moved())
    for var in telling.at.values():
        telling.model.add_hint(var, solver.value(var))
    better, again = solve(telling.model, _BETER)
    return telling.read(better if again in FOUND else solver), status


def _fill(opgave: Opgave, verdeling: Verdeling, parts: dict[int, Groepen], r: int) -> Verdeling | None:
    """Put the groups of this moment in `parts`; where they do not work out, together with those of another.

    People may then change to that moment: the new counts are returned, or None when no other moment helps.
    """
    alone = _groups_at(opgave, verdeling, (r,))
    if alone is not None:
        parts[r] = alone
        return verdeling
    others = [o for o, number in enumerate(verdeling.groepen) if number and o != r]
    can = {o: sum(o in opgave.mens(i).reeksen for i in verdeling.mensen[r]) for o in others}
    for other in sorted(others, key=lambda o: (verdeling.groepen[o] > _SAMEN, -can[o]))[:_PARTNERS]:
        if (both := _groups_at(opgave, verdeling, (r, other))) is not None:
            mensen = list(verdeling.mensen)
            for one in (r, other):
                parts[one] = tuple(groep for groep in both if groep[0].reeks == one)
                mensen[one] = tuple(sorted(i for _, leden in parts[one] for i in leden))
            return replace(verdeling, mensen=tuple(mensen))
    return None


def _groups_at(opgave: Opgave, verdeling: Verdeling, reeksen: Sequence[int]) -> Groepen | None:
    """The groups at these moments, with the people who come then."""
    plekken: list[Plek] = []
    for r in reeksen:
        pinned, others = _kernen_at(opgave, r)
        count = verdeling.groepen[r]
        plekken += (pinned + others + [Plek(-1, r)] * count)[:count]
    times = Counter(i for r in reeksen for i in verdeling.mensen[r])
    model = Samenstelling(opgave, plekken, {i: (n, n) for i, n in times.items()}, verdeling.raad)
    _forbid(opgave, model, {i: _elsewhere(verdeling, i, reeksen) for i in times})
    model.hint()
    model.model.minimize(_MENGING * model.unmixed() + model.moved())
    solver, status = solve(model.model, _VULLEN)
    if status == cp_model.UNKNOWN:  # any answer will do: it is mixed better afterwards
        model.model.clear_objective()  # type: ignore[no-untyped-call]
        solver, status = solve(model.model, 5 * _VULLEN)
    return model.read(solver) if status in FOUND else None


def _elsewhere(verdeling: Verdeling, i: int, reeksen: Sequence[int]) -> set[int]:
    return {r for r, people in enumerate(verdeling.mensen) if r not in reeksen and i in people}


def _forbid(opgave: Opgave, model: Samenstelling, elsewhere: Mapping[int, set[int]]) -> None:
    """Nobody is put in a group at a moment at which he is in another one already."""
    for (i, g), var in model.at.items():
        if model.plekken[g].reeks in elsewhere.get(i, ()):
            model.model.add(var == 0)


def _kernen_at(opgave: Opgave, r: int) -> tuple[list[Plek], list[Plek]]:
    """The groups there were at this moment: those with somebody pinned, and the others."""
    here = [Plek(k.nummer, r, k.vast, k.leden) for k in opgave.kernen if k.reeks == r]
    return [one for one in here if one.vast], [one for one in here if not one.vast]


def _improve(opgave: Opgave, found: Groepen, base: int | None, until: float) -> Iterator[Antwoord]:
    """Take a few groups, of which one is not well mixed, and fill them anew together."""
    chance, fruitless = random.Random(ZAAD), 0
    if base is None:
        raad = [sum(opgave.mens(i).raad for i in people) for _, people in found]
        base = min(raad, default=0)
    over = [unmixed(opgave, people) for _, people in found]
    while sum(over) and fruitless < _VRUCHTELOOS and time.monotonic() < until:
        worst = [g for g, number in enumerate(over) if number]
        first = chance.choice(worst)
        rest = [g for g in range(len(found)) if g != first]
        some = sorted([first, *chance.sample(rest, min(_SAMEN - 1, len(rest)))])
        better = _mix(opgave, found, some, base)
        if better is None or _sum(opgave, better) >= sum(over[g] for g in some):
            fruitless += 1
            yield Bezig(fruitless, _VRUCHTELOOS)
            continue
        fruitless = 0
        changed = dict(zip(some, better, strict=True))
        found = tuple(changed.get(g, one) for g, one in enumerate(found))
        over = [unmixed(opgave, people) for _, people in found]
        yield _as_answer(found)


def _mix(opgave: Opgave, found: Groepen, some: Sequence[int], base: int) -> Groepen | None:
    """These groups filled anew with their own people; None where the solver says nothing in time."""
    mine = [found[g] for g in some]
    people = sorted({i for _, leden in mine for i in leden})
    times = {i: sum(i in leden for _, leden in mine) for i in people}
    elsewhere: Mapping[int, set[int]] = {
        i: {plek.reeks for g, (plek, leden) in enumerate(found) if g not in some and i in leden}
        for i in people
        if opgave.most_groups(i) > 1
    }
    plekken = [Plek(plek.nummer, plek.reeks, plek.vast, leden) for plek, leden in mine]
    model = Samenstelling(opgave, plekken, {i: (n, n) for i, n in times.items()}, base)
    _forbid(opgave, model, elsewhere)
    model.hint()
    model.model.minimize(model.unmixed())
    solver, status = solve(model.model, _MENGEN)
    if status not in FOUND:
        return None
    old = [plek for plek, _ in mine]
    return tuple((old[at], leden) for at, (_, leden) in enumerate(model.read(solver)))


def unmixed(opgave: Opgave, people: Sequence[int]) -> int:
    """How many people of a group are beyond the share of their function."""
    caps, counts = opgave.caps(), dict[int, int]()
    for i in people:
        functie = opgave.mens(i).functie
        counts[functie] = counts.get(functie, 0) + 1
    return sum(max(0, number - caps[functie]) for functie, number in counts.items())


def _sum(opgave: Opgave, groepen: Groepen) -> int:
    return sum(unmixed(opgave, people) for _, people in groepen)


def _as_answer(groepen: Groepen) -> Gevonden:
    return Gevonden(tuple((plek.nummer, plek.reeks, people) for plek, people in groepen))
