"""What a division breaks, counted anew from roster and wishes; knows nothing of how it was made."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from samenzorg_sim.groepen.indeling import Groep, Indeling
from samenzorg_sim.groepen.opgave import Eis
from samenzorg_sim.groepen.rooster import Rooster
from samenzorg_sim.groepen.wensen import Leiding, Wensen


@dataclass(frozen=True)
class Breuk:
    """A wish that is not kept: in which group (None: over all groups), whom it is about, and in words."""

    eis: Eis
    groep: int | None
    mensen: tuple[int, ...]
    tekst: str


def check(rooster: Rooster, wensen: Wensen, indeling: Indeling) -> tuple[Breuk, ...]:
    """Everything that is broken, group by group; empty when all wishes are kept."""
    found = [
        breuk
        for number, groep in enumerate(indeling.groepen)
        for breuk in _in_group(rooster, wensen, number, groep)
    ]
    return (*found, *_everybody(rooster, wensen, indeling), *_over_all(rooster, wensen, indeling))


def _in_group(rooster: Rooster, wensen: Wensen, number: int, groep: Groep) -> Iterator[Breuk]:
    people = [rooster.personen[i] for i in groep.leden]
    if len(people) < wensen.minst:
        text = f"{_mensen(len(people))}, en u wilt er ten minste {wensen.minst}."
        yield Breuk(Eis.MINST, number, groep.leden, text)
    if len(people) > wensen.meest:
        text = f"{_mensen(len(people))}, en u wilt er hoogstens {wensen.meest}."
        yield Breuk(Eis.MEEST, number, groep.leden, text)
    for i in groep.leden:
        for moment in groep.momenten:
            if moment not in rooster.personen[i].kan:
                text = f"{rooster.personen[i].naam} kan niet op {rooster.momenten[moment].naam}."
                yield Breuk(Eis.IEDEREEN, number, (i,), text)
    functies = {one.functie for one in people}
    if people and len(functies) < wensen.functies:
        count = "1 functie" if len(functies) == 1 else f"{len(functies)} functies"
        text = f"Er is {count}, en u wilt er ten minste {wensen.functies}."
        if len(functies) > 1:
            text = f"Er zijn {count}, en u wilt er ten minste {wensen.functies}."
        yield Breuk(Eis.FUNCTIES, number, groep.leden, text)
    if wensen.leiding is Leiding.APART:
        for i in groep.leden:
            leider = rooster.personen[i].leider
            if leider in groep.leden:
                assert leider is not None
                boss = rooster.personen[leider].naam
                text = f"{rooster.personen[i].naam} zit bij de eigen leidinggevende, {boss}."
                yield Breuk(Eis.LEIDING, number, (i, leider), text)
    if wensen.leiding is Leiding.ERBIJ and people and not {one.leider for one in people} & {*groep.leden}:
        text = "Er is niemand bij die leiding geeft aan iemand uit deze groep."
        yield Breuk(Eis.LEIDING, number, groep.leden, text)


def _everybody(rooster: Rooster, wensen: Wensen, indeling: Indeling) -> Iterator[Breuk]:
    times = Counter(i for groep in indeling.groepen for i in groep.leden)
    for i, one in enumerate(rooster.personen):
        leads = wensen.leiding is Leiding.ERBIJ and i in rooster.leiders
        most = wensen.leider_groepen if leads else 1
        mine = indeling.of(i)
        if i in wensen.buiten:
            if mine:
                yield Breuk(Eis.IEDEREEN, mine[0], (i,), f"{one.naam} zou nu geen groep krijgen.")
        elif not mine:
            yield Breuk(Eis.IEDEREEN, None, (i,), f"{one.naam} heeft geen groep.")
        elif times[i] > most:
            text = f"{one.naam} zit in {times[i]} groepen, en u wilt er hoogstens {most}."
            yield Breuk(Eis.IEDEREEN, None, (i,), text)
        same = Counter(m for g in mine for m in indeling.groepen[g].momenten)
        for moment, count in same.items():
            if count > 1:
                text = f"{one.naam} zit op {rooster.momenten[moment].naam} in {count} groepen."
                yield Breuk(Eis.IEDEREEN, None, (i,), text)


def _over_all(rooster: Rooster, wensen: Wensen, indeling: Indeling) -> Iterator[Breuk]:
    rooms = Counter(moment for groep in indeling.groepen for moment in groep.momenten)
    for moment, count in sorted(rooms.items()):
        if count > wensen.zalen[moment]:
            text = f"Op {rooster.momenten[moment].naam} komen {count} groepen, en er is plaats voor "
            yield Breuk(Eis.ZALEN, None, (), f"{text}{wensen.zalen[moment]}.")
    if wensen.raad and indeling.groepen:
        raad = [sum(rooster.personen[i].raad for i in groep.leden) for groep in indeling.groepen]
        if max(raad) - min(raad) > 1:
            text = "De cliëntenraad is niet verdeeld: groep {} heeft {} leden, groep {} heeft er {}."
            most, least = raad.index(max(raad)), raad.index(min(raad))
            words = text.format(most + 1, raad[most], least + 1, raad[least])
            yield Breuk(Eis.RAAD, most, (), words)


def _mensen(number: int) -> str:
    return "Er is 1 mens" if number == 1 else f"Er zijn {number} mensen"
