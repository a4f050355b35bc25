"""A proof goes on where reading stops: what it finds in content that reads well, told as mistakes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path as File
from typing import Any, Protocol

from samenzorg_sim.content.fields import Content
from samenzorg_sim.content.mistake import Mistake
from samenzorg_sim.content.node import Path
from samenzorg_sim.content.places import shown
from samenzorg_sim.content.trail import trail_of


class Found(Protocol):
    """Something found: `path` leads to its place in the file, `message` is what the author reads."""

    @property
    def path(self) -> Path:
        """Field names and list positions, from the outside in."""

    @property
    def message(self) -> str:
        """What is wrong and what to do, in Dutch; may have several lines."""


Prove = Callable[[Any], Iterable[Found]]
"""Everything that is wrong with one kind of content that reads well."""

Proofs = Mapping[type[Content], Prove]
"""A proof for each kind of content that has one."""


def prove_file(file: File, content: Content, proofs: Proofs) -> tuple[Mistake, ...]:
    """What the proof of this kind of content finds in what was read from this file, in order of line."""
    from samenzorg_sim.content.document import read_document  # only who proves needs the YAML reader

    prove = proofs.get(type(content))
    found = tuple(prove(content)) if prove is not None else ()
    root = read_document(file).root if found else None
    if root is None:
        return ()
    mistakes = [
        Mistake(shown(file), node.line, trail_of(root, node.path), "", one.message)
        for one in found
        for node in [root.nearest(one.path)]
    ]
    return tuple(sorted(mistakes, key=lambda mistake: mistake.line))
