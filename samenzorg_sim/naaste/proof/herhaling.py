"""What the naaste would say twice, over and over, or not at all because the words ran out."""

from collections.abc import Iterator
from typing import Final

from samenzorg_sim.content.soort import Reactie
from samenzorg_sim.naaste.proof.bevinding import Bevinding
from samenzorg_sim.naaste.wet import Wet

STEEDS: Final = (Reactie.NEUTRAAL, Reactie.TWIJFELT, Reactie.TREKT_TERUG)
"""Reactions that can follow each other again and again: with one line for them he says it for ever."""


def twice(wet: Wet) -> Iterator[Bevinding]:
    """A text that stands there twice: he would repeat himself, though each line comes once."""
    seen: dict[str, tuple[str, bool]] = {}
    for subject in wet.scenario.onderwerpen:
        for telling in subject.onthullingen:
            seen[_bare(telling.zegt or telling.wat)] = (telling.id, False)
    for i, one in enumerate(wet.scenario.antwoorden):
        other, may_too = seen.get(_bare(one.tekst), (None, False))
        if other is not None and not (one.vaker and may_too):
            text = f"Deze tekst staat er twee keer: ook bij '{other}'. De naaste herhaalt zich dan."
            yield Bevinding(("antwoorden", i), text)
        seen.setdefault(_bare(one.tekst), (one.id, one.vaker))


def _bare(text: str) -> str:
    return " ".join("".join(c for c in text.casefold() if c.isalnum() or c.isspace()).split())


def silent(wet: Wet) -> Iterator[Bevinding]:
    """Reactions for which the words can run out, or are always the same few."""
    lines = wet.scenario.antwoorden
    subjects = [*wet.onderwerpen, *([None] if wet.begin.onderwerp is None or not wet.onderwerpen else [])]
    for reactie in Reactie:
        if reactie is Reactie.VERTELT:
            continue
        free = [a for a in lines if a.reactie is reactie and a.bij is None and a.na is None]
        lasting = [a for a in free if a.vaker or reactie is Reactie.VERTREKT]
        if not all(any(a.onderwerp in (None, name) for a in lasting) for name in subjects):
            text = (
                f"Bij de reactie '{reactie.value}' kan de naaste zonder woorden komen te zitten. "
                "Geef één antwoord zonder onderwerp 'vaker: ja'."
            )
            yield Bevinding(("antwoorden",), text)
        elif reactie in STEEDS and len(free) == 1:
            place = lines.index(free[0])
            yield Bevinding(
                ("antwoorden", place), "Dit zegt de naaste dan eindeloos. Schrijf er een paar bij."
            )
