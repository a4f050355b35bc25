"""Why wishes do not go together, in plain Dutch, and each way out as words and as new wishes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from samenzorg_sim.groepen.antwoord import Onmogelijk, Uitweg
from samenzorg_sim.groepen.indeling import Indeling
from samenzorg_sim.groepen.opgave import Eis
from samenzorg_sim.groepen.rooster import Rooster
from samenzorg_sim.groepen.wensen import Leiding, Wensen, add_room, make_reeksen

_NAMEN = 8


@dataclass(frozen=True)
class Voorstel:
    """A button: what it says, and the wishes and the division (with who is pinned) it leads to."""

    tekst: str
    wensen: Wensen
    indeling: Indeling | None


def say_wishes(rooster: Rooster, wensen: Wensen, no: Onmogelijk) -> tuple[str, ...]:
    """The wishes that do not go together, a sentence each."""
    places = sum(min(wensen.zalen[m] for m in r) for r in make_reeksen(rooster, wensen.keren))
    people = len(rooster.personen) - len(wensen.buiten)
    said = {
        Eis.IEDEREEN: f"Iedereen krijgt een groep, op een moment dat kan. Het gaat om {_mensen(people)}.",
        Eis.MINST: f"Een groep telt ten minste {_mensen(wensen.minst)}.",
        Eis.MEEST: f"Een groep telt hoogstens {_mensen(wensen.meest)}.",
        Eis.ZALEN: f"Er is op alle momenten samen plaats voor {_groepen(places)}.",
        Eis.FUNCTIES: f"In elke groep zitten ten minste {wensen.functies} functies.",
        Eis.LEIDING: "Niemand zit bij de eigen leidinggevende."
        if wensen.leiding is Leiding.APART
        else "In elke groep zit een leidinggevende van iemand uit die groep. "
        f"Een leidinggevende zit in hoogstens {_groepen(wensen.leider_groepen)}.",
        Eis.RAAD: "De leden van de cliëntenraad zijn eerlijk verdeeld over de groepen.",
        Eis.VAST: "Wie u vastzette, blijft in die groep.",
    }
    return tuple(said[eis] for eis in no.eisen)


def say_where(rooster: Rooster, wensen: Wensen, no: Onmogelijk) -> tuple[str, ...]:
    """Where it pinches: who are in the way of whom, those with the same moments together."""
    reeksen = make_reeksen(rooster, wensen.keren)
    groups = sum(min(wensen.zalen[m] for m in moments) for moments in reeksen)
    people = len(rooster.personen) - len(wensen.buiten)
    if (short := people - groups * wensen.meest) > 0:  # whoever it hits: there are too few places
        places = groups * wensen.meest
        room = f"{_groepen(groups)} van hoogstens {wensen.meest} mensen: dat zijn {places} plekken."
        return (f"{room} Er zijn {people} mensen: {_mensen(short)} te veel.",)
    alike: dict[frozenset[int], list[int]] = {}
    for i in no.knel:
        can = frozenset(r for r, moments in enumerate(reeksen) if rooster.personen[i].kan.issuperset(moments))
        alike.setdefault(can, []).append(i)
    return tuple(_pinch(rooster, wensen, reeksen, can, people) for can, people in alike.items())


def _pinch(
    rooster: Rooster,
    wensen: Wensen,
    reeksen: Sequence[tuple[int, ...]],
    can: frozenset[int],
    people: Sequence[int],
) -> str:
    who = names(rooster, people)
    verb = "kan" if len(people) == 1 else "kunnen"
    if not can:
        return f"{who} {verb} op geen enkel moment" + (" vaak genoeg." if wensen.keren > 1 else ".")
    used = [r for r in sorted(can) if min(wensen.zalen[m] for m in reeksen[r])]
    if not used:
        words = opsomming([say_reeks(rooster, reeksen[r]) for r in sorted(can)], "of")
        return f"{who} {verb} alleen op {words}. Dan is er geen plaats voor een groep."
    if len(used) > 2:
        return f"{who}: hoe u ook schuift, er is dan voor iemand geen plaats."
    parts = []
    for r in used:
        there = sum(
            one.kan.issuperset(reeksen[r]) for i, one in enumerate(rooster.personen) if i not in wensen.buiten
        )
        rooms = min(wensen.zalen[m] for m in reeksen[r])
        room = f"Dan {'kan' if there == 1 else 'kunnen'} er in totaal {_mensen(there)}"
        parts.append(f"{room}, en is er plaats voor {_groepen(rooms)}.")
    words = opsomming([say_reeks(rooster, reeksen[r]) for r in used], "of")
    return f"{who} {verb} alleen op {words}. {' '.join(parts)}"


def make_voorstel(rooster: Rooster, wensen: Wensen, way: Uitweg, indeling: Indeling | None) -> Voorstel:
    """A way out as a button."""
    reeksen = make_reeksen(rooster, wensen.keren)
    if way.eis is Eis.MINST:
        text, changed = f"Laat groepen van {way.getal} toe", replace(wensen, minst=way.getal)
    elif way.eis is Eis.MEEST:
        text, changed = f"Laat groepen van {way.getal} toe", replace(wensen, meest=way.getal)
    elif way.eis is Eis.FUNCTIES:
        count = "1 functie" if way.getal == 1 else f"{way.getal} functies"
        text, changed = f"{count} in een groep is genoeg", replace(wensen, functies=way.getal)
    elif way.eis is Eis.LEIDING and way.getal:
        text = f"Een leidinggevende mag in {_groepen(way.getal)} zitten"
        changed = replace(wensen, leider_groepen=way.getal)
    elif way.eis is Eis.LEIDING:
        text, changed = "Let niet op wie leiding geeft aan wie", replace(wensen, leiding=Leiding.VRIJ)
    elif way.eis is Eis.RAAD:
        text, changed = "Verdeel de cliëntenraad niet", replace(wensen, raad=False)
    elif way.eis is Eis.VAST:
        loose = None if indeling is None else replace(indeling, vast=frozenset())
        return Voorstel("Maak los wie u vastzette", wensen, loose)
    elif way.eis is Eis.ZALEN:
        changed = wensen
        for r, rooms in way.bij:
            changed = add_room(changed, reeksen[r], rooms)
        parts = [f"{say_reeks(rooster, reeksen[r])} ({_groepen(rooms)})" for r, rooms in way.bij]
        new = all(not min(wensen.zalen[m] for m in reeksen[r]) for r, _ in way.bij)
        text = f"{'Kies ook' if new else 'Meer plaats op'} {opsomming(parts, 'en')}"
    else:
        text = f"Deel {names(rooster, way.mensen)} later in"
        changed = replace(wensen, buiten=wensen.buiten | set(way.mensen))
    return Voorstel(text, changed, indeling)


def names(rooster: Rooster, people: Sequence[int]) -> str:
    """Some names; of many only how many there are."""
    if len(people) > _NAMEN:
        return f"{len(people)} mensen"
    return opsomming([rooster.personen[i].naam for i in people], "en")


def say_reeks(rooster: Rooster, momenten: Sequence[int]) -> str:
    """The moments of a group, after each other."""
    return opsomming([rooster.momenten[m].naam for m in momenten], "en")


def opsomming(words: Sequence[str], last: str) -> str:
    """Several things in a sentence; those with a comma of their own are set apart by semicolons."""
    between = "; " if any("," in one for one in words) else ", "
    return f" {last} ".join([between.join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _mensen(number: int) -> str:
    return "1 mens" if number == 1 else f"{number} mensen"


def _groepen(number: int) -> str:
    return "1 groep" if number == 1 else f"{number} groepen"
