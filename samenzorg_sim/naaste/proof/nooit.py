"""What can never happen in a scenario: things never told, lines never said, endings never reached."""

from collections.abc import Iterator

from samenzorg_sim.content.karakter import Antwoord, Na
from samenzorg_sim.content.soort import Bij, Reactie
from samenzorg_sim.naaste.proof.bereik import Bereik, explore
from samenzorg_sim.naaste.proof.bevinding import Bevinding
from samenzorg_sim.naaste.proof.vakken import Vakken, none, region
from samenzorg_sim.naaste.wet import Drempel, Wet


def tellable_things(wet: Wet) -> tuple[frozenset[str], Bereik]:
    """What can be told at all, and the states that can be reached; found together, until nothing changes."""
    tellable = frozenset(wet.drempels)
    while True:
        bereik = explore(wet, tellable)
        before = none()
        for pair in bereik.midden:
            before = before | pair[0] | pair[1]
        found: frozenset[str] = frozenset()
        while True:  # what waits for something that can be told, can be told after it
            more = frozenset(
                one.id
                for subject in wet.scenario.onderwerpen
                for one in subject.onthullingen
                if one.id in tellable
                and set(one.eerst) <= found
                and (one.bij_duwen or (before & region(wet.drempels[one.id])).any())
            )
            if more == found:
                break
            found = more
        if found == tellable:
            return tellable, bereik
        tellable = found


def never_told(wet: Wet, tellable: frozenset[str], bereik: Bereik) -> Iterator[Bevinding]:
    """Things that are never told: their state is out of reach, or they wait for each other."""
    for i, subject in enumerate(wet.scenario.onderwerpen):
        missing = 0
        for j, one in enumerate(subject.onthullingen):
            if one.id in tellable:
                continue
            missing += 1
            path = ("onderwerpen", i, "onthullingen", j)
            if (bereik.all_na() & region(wet.drempels[one.id])).any() or one.bij_duwen:
                names = ", ".join(f"'{name}'" for name in one.eerst if name not in tellable)
                waits = "wacht in een kring op zichzelf" if _circle(wet, one.id) else f"wacht op {names}"
                text = f"'{one.id}' wordt nooit verteld: het {waits}. Haal iets weg bij 'eerst'."
                yield Bevinding((*path, "eerst"), text)
            else:
                yield Bevinding((*path, "na"), f"'{one.id}' wordt nooit verteld. {why(one.na, bereik)}")
        if missing == len(subject.onthullingen) and missing > 1:
            text = f"Over '{subject.id}' kan de naaste nooit iets vertellen."
            yield Bevinding(("onderwerpen", i), text)


def _circle(wet: Wet, start: str) -> bool:
    first = {one.id: one.eerst for s in wet.scenario.onderwerpen for one in s.onthullingen}
    todo, seen = list(first[start]), set()
    while todo:
        name = todo.pop()
        if name == start:
            return True
        if name not in seen:
            seen.add(name)
            todo += first.get(name, ())
    return False


def why(na: Na | None, bereik: Bereik, states: Vakken | None = None) -> str:
    """Which part of the condition asks too much, or that the parts do not go together."""
    here = bereik.all_na() if states is None else states
    na = na or Na()
    for name in ("vertrouwen", "gehoord", "druk", "energie"):
        asked = getattr(na, name)
        if asked is not None and not (here & region(Drempel.of(Na(**{name: asked})))).any():
            word = "laag" if name == "druk" else "hoog"
            return f"Zo {word} als {name} {asked:g} komt het hier niet. Kies een ander getal."
    return "Deze getallen komen nooit samen voor. Maak er één minder streng."


def never_said(wet: Wet, bereik: Bereik) -> Iterator[Bevinding]:
    """Lines that no talk can bring, each with why."""
    lines = wet.scenario.antwoorden
    after = {reactie: bereik.after(reactie) for reactie in Reactie}
    for i, one in enumerate(lines):
        path = ("antwoorden", i)
        if one.reactie is Reactie.VERTELT:
            text = (
                "Bij 'vertelt' zegt de naaste wat bij de onthulling staat. Zet deze tekst daar, bij 'zegt'."
            )
            yield Bevinding(path, text)
        elif one.bij is Bij.ZORG_KOMT_TERUG and one.reactie is not Reactie.TWIJFELT:
            yield Bevinding(
                path, "Een zorg komt alleen terug met de reactie 'twijfelt'. Verander de reactie."
            )
        elif one.na is not None and not (after[one.reactie] & region(Drempel.of(one.na))).any():
            text = f"Dit antwoord komt nooit. {why(one.na, bereik, after[one.reactie])}"
            yield Bevinding((*path, "na"), text)
        elif (before := _always_before(wet, one, after[one.reactie])) is not None:
            text = f"Dit antwoord komt nooit: '{before.id}' gaat altijd voor, en mag steeds terugkomen."
            yield Bevinding(path, text)


def _always_before(wet: Wet, one: Antwoord, states: Vakken) -> Antwoord | None:
    """A line of a dearer group that may always come back, wherever this line could be said."""
    if one.onderwerp is not None or wet.begin.onderwerp is None:
        return None
    here = states & region(Drempel.of(one.na))

    def covers(other: Antwoord) -> bool:
        same = (other.reactie, other.bij) == (one.reactie, one.bij)
        return same and other.vaker and not (here & ~region(Drempel.of(other.na))).any()

    dearer = [other for other in wet.scenario.antwoorden if covers(other)]
    blocked = [next((a for a in dearer if a.onderwerp == name), None) for name in wet.onderwerpen]
    return blocked[0] if blocked and all(blocked) else None
