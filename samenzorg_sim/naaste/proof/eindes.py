"""What can be proved about the endings: never reached, none that fits, an end that is not safe."""

from collections.abc import Iterator
from itertools import chain, combinations

from samenzorg_sim.naaste.proof.bereik import Bereik
from samenzorg_sim.naaste.proof.bevinding import Bevinding
from samenzorg_sim.naaste.proof.getuige import find_talk
from samenzorg_sim.naaste.proof.nooit import why
from samenzorg_sim.naaste.proof.vakken import Vakken, region
from samenzorg_sim.naaste.wet import Wet
from samenzorg_sim.naaste.woorden import ending_of

HOOG = 15
"""Druk from 0.75 on: a naaste who leaves so needs a way out. [J]"""


def never_ended(wet: Wet, tellable: frozenset[str], bereik: Bereik) -> Iterator[Bevinding]:
    """Endings that no talk comes to."""
    for i, ending in enumerate(wet.scenario.eindes):
        path = ("eindes", i)
        lost = [name for name in ending.verteld if name not in tellable]
        told = closure(wet, ending.verteld)
        states = bereik.all_na(len(told)) if not lost else bereik.all_na()
        if lost:
            yield Bevinding((*path, "verteld"), f"Dit einde komt nooit: '{lost[0]}' wordt nooit verteld.")
        elif not (states & region(wet.eindes[i])).any():
            yield Bevinding((*path, "als"), f"Dit einde komt nooit. {why(ending.als, bereik, states)}")
        elif not _free(wet, i, told, states).any():
            text = "Dit einde komt nooit: wat erboven staat, past dan altijd al. Zet dit einde hoger."
            yield Bevinding(path, text)


def closure(wet: Wet, names: tuple[str, ...]) -> frozenset[str]:
    """These things, and all that must be told before them."""
    first = {one.id: one.eerst for s in wet.scenario.onderwerpen for one in s.onthullingen}
    found: set[str] = set()
    todo = list(names)
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo += first.get(name, ())
    return frozenset(found)


def _free(wet: Wet, place: int, told: frozenset[str], states: Vakken) -> Vakken:
    """The states in which this ending comes when exactly `told` was told."""
    here = states & region(wet.eindes[place])
    for j, ending in enumerate(wet.scenario.eindes[:place]):
        if set(ending.verteld) <= told:
            here = here & ~region(wet.eindes[j])
    return here


def stuck(wet: Wet, tellable: frozenset[str], bereik: Bereik) -> Iterator[Bevinding]:
    """A talk that can stop where no ending fits."""
    if not wet.scenario.eindes:
        yield Bevinding(
            (), "Dit gesprek kan niet aflopen: er staat geen einde in. Schrijf er een onder 'eindes'."
        )
        return
    if not any(ending.goed for ending in wet.scenario.eindes):
        text = "Geen enkel einde is goed. Zet bij een einde 'goed: ja'. Ook een nee kan een goed einde zijn."
        yield Bevinding(("eindes",), text)
    some = sorted(tellable)[:6]
    for told in chain.from_iterable(combinations(some, n) for n in range(len(some) + 1)):
        if not closure(wet, told) <= set(told):
            continue
        open_ = bereik.na[len(told)]
        for ending, drempel in zip(wet.scenario.eindes, wet.eindes, strict=True):
            if set(ending.verteld) <= set(told):
                open_ = open_ & ~region(drempel)
        talk = find_talk(wet, open_, lambda na: ending_of(wet, na) is None) if open_.any() else None
        if talk is not None:
            text = "Hier loopt een gesprek dood: geen enkel einde past. Zet onderaan een einde zonder 'als'."
            yield Bevinding(("eindes",), text, talk)
            return


def unsafe(wet: Wet, bereik: Bereik) -> Iterator[Bevinding]:
    """An ending in which a tense naaste is left without a way out."""
    tense = bereik.all_na().copy()
    tense[:, :, :HOOG] = 0
    for i, ending in enumerate(wet.scenario.eindes):
        if ending.uitweg is not None:
            continue
        states = _free(wet, i, closure(wet, ending.verteld), tense)
        talk = find_talk(wet, states, lambda na, id_=ending.id: ending_of(wet, na) == id_)  # type: ignore[misc]
        if talk is not None:
            text = (
                "Bij dit einde kan de naaste heel gespannen weggaan. "
                "Schrijf bij 'uitweg' hoe het veilig verder gaat."
            )
            yield Bevinding(("eindes", i), text, talk)


def bad_no(wet: Wet, tellable: frozenset[str], bereik: Bereik) -> Iterator[Bevinding]:
    """A no after which no ending is good any more."""
    for i, subject in enumerate(wet.scenario.onderwerpen):
        for j, one in enumerate(subject.onthullingen):
            if not one.nee or one.id not in tellable or not any(e.goed for e in wet.scenario.eindes):
                continue
            told = closure(wet, (one.id,))
            good = (
                _free(wet, place, closure(wet, ending.verteld) | told, bereik.all_na(len(told)))
                for place, ending in enumerate(wet.scenario.eindes)
                if ending.goed and set(ending.verteld) <= tellable
            )
            if not any(states.any() for states in good):
                text = (
                    f"Na het nee van '{one.id}' loopt geen gesprek nog goed af. Een nee mag een nee blijven."
                )
                yield Bevinding(("onderwerpen", i, "onthullingen", j), text)
