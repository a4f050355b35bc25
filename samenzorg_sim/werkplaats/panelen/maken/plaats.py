"""Where in the form a mistake belongs: its step, and the question in whose place it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from samenzorg_sim.content.node import Path
from samenzorg_sim.werkplaats.panelen.maken.stappen import STAPPEN
from samenzorg_sim.werkplaats.panelen.maken.vragen import Lijst, Stap, Veld


@dataclass(frozen=True)
class Plaats:
    """A mistake's step (from 0), the words for its place, and the path of the field to go to."""

    stap: int
    woorden: str
    pad: Path


def place_of(path: Path, stappen: tuple[Stap, ...] = STAPPEN) -> Plaats:
    """The field nearest to this place in what is written."""
    number = next((n for n, stap in enumerate(stappen) if stap.zinnen), None)
    if number is not None and path[:1] in (("antwoorden",), ("zinnen",)):
        return Plaats(
            number, "Wat de naaste zegt" if path[0] == "antwoorden" else "Wat u kunt zeggen", path[:1]
        )
    best: tuple[int, Plaats] | None = None
    for number, stap in enumerate(stappen):
        for deel in stap.delen:
            for words, pad in _places(deel.inhoud, path, ()):
                if best is None or len(pad) > best[0]:
                    best = len(pad), Plaats(number, words, pad)
    return best[1] if best is not None else Plaats(0, stappen[0].titel, ())


def _places(inhoud: tuple[Veld | Lijst, ...], path: Path, before: Path) -> Iterator[tuple[str, Path]]:
    """All of this that is on the way to `path`, with its words."""
    for one in inhoud:
        here = (*before, *one.pad)
        if path[: len(here)] != here:
            continue
        if isinstance(one, Veld):
            yield one.vraag, here
            continue
        yield one.kop, here
        if len(path) > len(here) and isinstance(path[len(here)], int):
            item = (*here, path[len(here)])
            yield f"{one.kop} {int(path[len(here)]) + 1}", item
            yield from _places(one.velden, path, item)
