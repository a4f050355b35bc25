"""Mistakes in the words of who writes: titles where a file has ids, and questions where it has fields."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from samenzorg_sim.content.concept import Concept
from samenzorg_sim.content.node import Path
from samenzorg_sim.content.soort import SOORTEN
from samenzorg_sim.werkplaats.panelen.maken.keuzes import REACTIES
from samenzorg_sim.werkplaats.panelen.maken.stappen import steps_of
from samenzorg_sim.werkplaats.panelen.maken.vragen import Lijst, Veld

_WORDS: Final = ("titel", "naam", "wat", "tekst", "zegt", "vraag", "knop")
"""The field by which a thing is known to who wrote it."""
_QUOTED: Final = re.compile(r"'([^'\n]+)'")
_ONE_OF: Final = re.compile(r"Kies uit: ([a-z0-9-]+(?:, [a-z0-9-]+)*)")
_MISSING: Final = re.compile(r"'([a-z_]+)' ontbreekt\. Zet hier een regel met '\1:' en vul die in\.")
_LONGEST: Final = 60
_FIXED: Final[Mapping[str, str]] = {
    **REACTIES,
    **{kind.value: words for kind, words in SOORTEN.items()},
    "antwoorden": "Wat de naaste zegt",
    "zinnen": "Wat u kunt kiezen om te zeggen",
    "vertelt": "De naaste vertelt iets",
}


def spoken(message: str, path: Path, concept: Concept) -> str:
    """The same mistake, found at `path`; what nobody has a word for stays as it was."""
    things = dict(_things(concept.data))
    asks = _questions(path, concept)

    def word(found: re.Match[str]) -> str:
        name, _, value = found[1].partition(": ")
        if found[1] in things:
            return f"‘{things[found[1]]}’"
        if name in asks:
            veld = asks[name]
            kop = veld.vraag if isinstance(veld, Veld) else veld.kop
            chosen = [w for w, v in veld.keuzes if v == value] if isinstance(veld, Veld) else []
            return f"‘{kop}’" + (f" ‘{chosen[0] if chosen else value}’" if value else "")
        return f"‘{_FIXED[found[1]]}’" if found[1] in _FIXED else found[0]

    def listed(found: re.Match[str]) -> str:
        names = found[1].split(", ")
        return "Kies uit: " + ", ".join(things.get(name) or _FIXED.get(name) or name for name in names)

    if missing := _MISSING.fullmatch(message):
        return word(missing) + " is nog niet ingevuld."
    return _ONE_OF.sub(listed, _QUOTED.sub(word, message))


def _things(value: Any) -> Iterator[tuple[str, str]]:
    """Every thing with an id, and what its writer calls it."""
    if isinstance(value, Mapping):
        words = next((" ".join(str(value[key]).split()) for key in _WORDS if value.get(key)), "")
        if isinstance(value.get("id"), str) and words:
            yield value["id"], words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
        for below in value.values():
            yield from _things(below)
    elif isinstance(value, list):
        for item in value:
            yield from _things(item)


def _questions(path: Path, concept: Concept) -> dict[str, Veld | Lijst]:
    """The question for each field; the one nearest to `path` where a name stands in several places."""
    found: dict[str, tuple[int, Veld | Lijst]] = {}
    for stap in steps_of(concept.vak):
        for deel in stap.delen:
            for one, there in _all(deel.inhoud, ()):
                name = there[-1] if there else ""
                near = _shared(there, tuple(step for step in path if isinstance(step, str)))
                if name and (name not in found or near > found[name][0]):
                    found[name] = near, one
    return {name: one for name, (_, one) in found.items()}


def _all(
    inhoud: tuple[Veld | Lijst, ...], around: tuple[str, ...]
) -> Iterator[tuple[Veld | Lijst, tuple[str, ...]]]:
    for one in inhoud:
        here = (*around, *one.pad)
        yield one, here
        if isinstance(one, Lijst):
            yield from _all(one.velden, here)


def _shared(there: tuple[str, ...], path: tuple[str, ...]) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(there, path, strict=False)) if a != b), min(len(there), len(path))
    )
