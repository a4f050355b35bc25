"""Changing groups by hand, what that breaks, and making them again around who is pinned."""

import asyncio
from contextlib import aclosing
from dataclasses import replace
from datetime import date

import psutil

from samenzorg_sim.groepen.antwoord import Antwoord, Gevonden
from samenzorg_sim.groepen.controle import check
from samenzorg_sim.groepen.gelezen import read_rooster
from samenzorg_sim.groepen.indeling import Groep, Indeling, renew
from samenzorg_sim.groepen.opgave import Opgave, make_opgave
from samenzorg_sim.groepen.rekenen import ask
from samenzorg_sim.groepen.rooster import Rooster
from samenzorg_sim.groepen.voorbeeld import example_momenten, make_rijen
from samenzorg_sim.groepen.wensen import Soort, Wensen, first_wensen, make_reeksen
from samenzorg_sim.groepen.zoektocht import search
from tests.running_server import command_of


def example(people: int = 42) -> Rooster:
    rows = make_rijen(example_momenten(date(2027, 1, 4)), people)
    found = read_rooster("voorbeeld.csv", "\n".join(";".join(row) for row in rows).encode())
    assert isinstance(found, Rooster)
    return found


def made(rooster: Rooster, wensen: Wensen, before: Indeling | None = None) -> Indeling:
    answers = [one for one in search(make_opgave(rooster, wensen, before)) if isinstance(one, Gevonden)]
    reeksen = make_reeksen(rooster, wensen.keren)
    return renew([(n, Groep(reeksen[r], people)) for n, r, people in answers[-1].groepen], before)


def test_who_is_moved_stays_when_groups_are_made_again() -> None:
    rooster = example()
    wensen = first_wensen(rooster, Soort.INTERVISIE)
    first = made(rooster, wensen)
    assert check(rooster, wensen, first) == ()
    who, naar = next(
        (p, g)
        for g, groep in enumerate(first.groepen)
        for p in range(len(rooster.personen))
        if p not in groep.leden and rooster.personen[p].kan.issuperset(groep.momenten)
    )
    (van,) = first.of(who)
    moved = first.move(who, van, naar)
    assert moved.of(who) == (naar,)
    again = made(rooster, wensen, moved)
    assert check(rooster, wensen, again) == ()
    assert again.of(who) == (naar,)
    assert again.vast == {(who, naar)}
    same = sum(set(first.of(p)) == set(again.of(p)) for p in range(len(rooster.personen)))
    assert same >= len(rooster.personen) // 2


def test_what_a_change_breaks_is_said() -> None:
    rooster = example()
    wensen = first_wensen(rooster, Soort.INTERVISIE)
    first = made(rooster, wensen)
    one, other = first.groepen[0].leden[0], first.groepen[1].leden[0]
    naam = rooster.personen[one].naam
    alone = first.remove(one, 0)
    assert f"{naam} heeft geen groep." in [b.tekst for b in check(rooster, wensen, alone)]
    assert first.swap(one, 0, other, 1).of(one) == (1,)
    crowded = first
    for who in first.groepen[1].leden[:3]:
        crowded = crowded.move(who, 1, 0)
    size = len(crowded.groepen[0].leden)
    said = [b.tekst for b in check(rooster, wensen, crowded) if b.groep == 0]
    assert f"Er zijn {size} mensen, en u wilt er hoogstens 8." in said


def test_a_training_of_two_days_has_a_manager_in_each_group() -> None:
    rooster = example()
    wensen = replace(first_wensen(rooster, Soort.TRAINING), keren=2, zalen=(3, 3, 3, 3), leider_groepen=4)
    everybody = tuple(replace(one, kan=frozenset(range(4))) for one in rooster.personen)
    rooster = replace(rooster, personen=everybody)
    found = made(rooster, wensen)
    assert check(rooster, wensen, found) == ()
    assert {groep.momenten for groep in found.groepen} <= {(0, 2), (1, 3)}


def test_the_same_question_gets_the_same_answers() -> None:
    opgave = make_opgave(example(60), first_wensen(example(60)))
    assert list(search(opgave))[:3] == list(search(opgave))[:3]


async def first_answer(opgave: Opgave) -> Antwoord:
    async with aclosing(ask(opgave)) as answers:  # type: ignore[type-var]
        async for one in answers:
            return one
    raise AssertionError("no answer")


def test_the_search_in_its_own_process_ends_with_who_asks() -> None:
    rooster = example()
    first = asyncio.run(first_answer(make_opgave(rooster, first_wensen(rooster))))
    assert first.soort in ("bezig", "gevonden")
    left = [child for child in psutil.Process().children() if "rekenen" in command_of(child)]
    assert left == []
