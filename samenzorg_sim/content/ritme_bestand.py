"""A ritme as the text of a file, and back: what an own plan is kept as."""

from __future__ import annotations

import yaml

from samenzorg_sim.content.document import MAX_BYTES, parse_document
from samenzorg_sim.content.read import judge
from samenzorg_sim.content.ritme import Ritme
from samenzorg_sim.content.trail import trail_of

_GROOT = "Dit bestand is te groot voor een plan. Kies een bestand dat u hier bewaarde."
_WIDTH = 110


def write_ritme(ritme: Ritme) -> str:
    """The file, as it may stand in `exercises/ritme/`."""
    plain = ritme.model_dump(mode="json", exclude_none=True)
    return str(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=_WIDTH))


def read_ritme(data: bytes) -> tuple[Ritme | None, tuple[str, ...]]:
    """What this file says, or None and in Dutch everything that is wrong with it, line by line."""
    if len(data) > MAX_BYTES:
        return None, (_GROOT,)
    document = parse_document(data)
    root = document.root
    if root is None:
        return None, tuple(f"Regel {one.line}: {one.message}" for one in document.problems)
    found, problems = judge(document, root, Ritme)
    told = []
    for one in sorted(problems, key=lambda one: one.line):
        trail = " > ".join(trail_of(root, one.path))
        told.append(f"Regel {one.line}{f', {trail}' if trail else ''}: {one.message}")
    return (found if isinstance(found, Ritme) else None), tuple(dict.fromkeys(told))


def with_waarde(ritme: Ritme, aanname: str, waarde: int) -> Ritme:
    """The same with another number for this assumption; what is not allowed is said by `wrong_in`."""
    found = tuple(
        one.model_copy(update={"waarde": waarde}) if one.id == aanname else one for one in ritme.aannamen
    )
    return ritme.model_copy(update={"aannamen": found})


def wrong_in(ritme: Ritme) -> tuple[str, ...]:
    """What this one says that cannot be, without lines: for a form."""
    told = read_ritme(write_ritme(ritme).encode())[1]
    return tuple(one.partition(": ")[2] for one in told)
