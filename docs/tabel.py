"""Make docs/coefficienten.md from the model: `.venv/bin/python -m docs.tabel`; a test compares."""

from collections.abc import Iterable
from enum import IntEnum
from pathlib import Path
from typing import Any, Final

from samenzorg_sim.naaste import gewichten
from samenzorg_sim.naaste.bronnen import BRONNEN, OORDEEL, named_in
from samenzorg_sim.naaste.coefficienten import COEFFICIENTEN, REACTIE_EFFECT, REACTIES

FILE: Final = Path(__file__).with_name("coefficienten.md")
_HEAD: Final = """# Every number of the simulated naaste

Made by `python -m docs.tabel` from `coefficienten.py` and `gewichten.py` in `samenzorg_sim/naaste/`; a test
keeps it in step. Trainers read [de-gespeelde-naaste.md](handleiding/de-gespeelde-naaste.md) instead.

**Nothing here was measured in relatives of people in a care home.** The naaste is a practice partner, not a
prediction of anybody. Directions and sizes are borrowed from other people; [J] is our own judgement. "Change
talk" is read as opening up (opent, vertelt, denkt hardop), "sustain talk" as doubting and contradicting,
"neutral" as the rest: that too is [J].
"""
_STATES: Final = ("vertrouwen", "gehoord", "druk", "energie")


def row(*cells: object) -> str:
    """One line of a table."""
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def table(heads: Iterable[str], lines: Iterable[str]) -> str:
    """A table in Markdown."""
    heads = list(heads)
    return "\n".join([row(*heads), row(*("---" for _ in heads)), *lines])


def people(text: str) -> str:
    """In whom the sources of a number measured; nobody where it is our own judgement."""
    found = [f"{bron.naam}: {bron.wie}" for bron in named_in(text)]
    return "; ".join(found) or "nobody"


def plain(value: Any) -> str:
    """A value as a reader sees it."""
    if isinstance(value, dict):
        return ", ".join(f"{_name(key)} {plain(one)}" for key, one in value.items() if one != {})
    if isinstance(value, tuple):
        return " / ".join(map(str, value))
    return str(value)


def _name(key: Any) -> str:
    return key.name.lower() if isinstance(key, IntEnum) else str(key.value)


def signed(number: int) -> str:
    """A change, as +1, -1 or a dot for none."""
    return f"{number:+d}" if number else "·"


def make() -> str:
    """The whole page."""
    kinds = table(
        ("turn", *(one.value for one in REACTIES), *_STATES, "from", "measured in"),
        (
            row(rij.name.lower(), *one.kansen, *map(signed, one.effect), one.bron, people(one.bron))
            for rij, one in COEFFICIENTEN.items()
        ),
    )
    own = table(
        ("reaction", *_STATES), (row(one.value, *map(signed, did)) for one, did in REACTIE_EFFECT.items())
    )
    rest = table(
        ("number", "value", "from", "measured in"),
        (
            row(f"`{name}`", plain(getattr(gewichten, name)), text, people(text))
            for name, text in gewichten.BRON.items()
        ),
    )
    sources = table(
        ("source", "measured in", "found"), (row(f"[{b.naam}]({b.link})", b.wie, b.vond) for b in BRONNEN)
    )
    return (
        "\n\n".join(
            (
                _HEAD.strip(),
                "## What a turn does",
                "Chances in thousandths, in the middle mood, after a flat answer; effects in steps of 0.05.",
                kinds,
                f"## What answering does to himself {OORDEEL}",
                own,
                "## Mood, carry-over, memory",
                "What each means stands at the number itself, in `samenzorg_sim/naaste/gewichten.py`.",
                rest,
                "## Sources",
                sources,
            )
        )
        + "\n"
    )


if __name__ == "__main__":
    FILE.write_text(make(), "utf-8")
    print(f"{FILE.name}: {len(make().splitlines())} lines")
