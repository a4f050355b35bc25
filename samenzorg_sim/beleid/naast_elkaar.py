"""Answers of several people beside each other: where they differ, and what changed since the time before."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

OORDELEN: Final[Mapping[str, str]] = {
    "ja": "Ja",
    "deels": "Deels",
    "nee": "Nee",
    "weet-niet": "Weet ik niet",
}
_WAARDE: Final[Mapping[str, int]] = {"ja": 2, "deels": 1, "nee": 0}

Stem = Mapping[str, Any]
"""What one person said to a question: `{functie, oordeel, bewijs, op}`."""


def answers(ronde: Mapping[str, Any], vraag: str) -> tuple[Stem, ...]:
    """What everybody said to this question in a round of the view, in the order in which they came."""
    return tuple(
        {"functie": one["functie"]} | one["antwoorden"][vraag]
        for one in ronde["invullers"]
        if vraag in one["antwoorden"]
    )


def counts(stemmen: Sequence[Stem]) -> dict[str, int]:
    """How often each answer was given."""
    return {key: sum(one["oordeel"] == key for one in stemmen) for key in OORDELEN}


def differ(stemmen: Sequence[Stem]) -> bool:
    """Whether people see it differently: one says yes where another says no, or does not know."""
    said = {one["oordeel"] for one in stemmen}
    return ("nee" in said and bool(said & {"ja", "deels"})) or {"ja", "weet-niet"} <= said


def say(stemmen: Sequence[Stem]) -> str:
    """In a sentence what stands beside each other."""
    if not stemmen:
        return "Nog niemand vulde dit in."
    if len(stemmen) == 1:
        return f"Alleen {stemmen[0]['functie']} vulde dit in: {_word(stemmen[0]['oordeel'])}."
    said = {one["oordeel"] for one in stemmen}
    if len(said) == 1:
        return f"Iedereen zegt: {_word(said.pop())}."
    parts = [
        f"{_names([one['functie'] for one in stemmen if one['oordeel'] == key])}: {_word(key)}"
        for key in OORDELEN
        if key in said
    ]
    lead = "Hier verschilt u. Praat hierover." if differ(stemmen) else "Dit ligt dicht bij elkaar."
    return f"{lead} {'; '.join(parts)}."


def change(eerst: Sequence[Stem], nu: Sequence[Stem]) -> str:
    """What changed between two rounds: 'beter', 'minder', 'gelijk', or '' where there is nothing to compare.

    The mean of yes (2), in part (1) and no (0), of who knew; half a step counts as a change, less does not.
    """
    before, now = _mean(eerst), _mean(nu)
    if before is None or now is None:
        return ""
    if abs(now - before) < 0.5:
        return "gelijk"
    return "beter" if now > before else "minder"


def say_change(eerst: Sequence[Stem], nu: Sequence[Stem]) -> str:
    """The same in a sentence with the counts, so that everybody can see what it rests on."""
    told = {
        "beter": "Het gaat hier beter dan de vorige keer.",
        "minder": "Het gaat hier minder goed dan de vorige keer.",
        "gelijk": "Ongeveer gelijk aan de vorige keer.",
        "": "Niet te vergelijken met de vorige keer.",
    }
    return f"{told[change(eerst, nu)]} Toen: {_counted(eerst)}. Nu: {_counted(nu)}."


def _mean(stemmen: Sequence[Stem]) -> float | None:
    known = [_WAARDE[one["oordeel"]] for one in stemmen if one["oordeel"] in _WAARDE]
    return sum(known) / len(known) if known else None


def _counted(stemmen: Sequence[Stem]) -> str:
    found = [f"{n} keer {_word(key)}" for key, n in counts(stemmen).items() if n]
    return ", ".join(found) or "niemand"


def _word(oordeel: str) -> str:
    return OORDELEN[oordeel].lower()


def _names(namen: list[str]) -> str:
    return namen[0] if len(namen) == 1 else f"{', '.join(namen[:-1])} en {namen[-1]}"
