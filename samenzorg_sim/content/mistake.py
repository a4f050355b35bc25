"""A mistake in a content file: data, not an exception, and readable by the trainer who wrote the file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Mistake:
    """What is wrong, where, and what to do.

    `trail` goes from the outside in, by id (`onderwerp 'vervoer'`, `na`); empty: the file itself is meant.
    `found` is what the author typed there ('' when nothing was); `message` may have several lines.
    """

    file: str
    line: int
    trail: tuple[str, ...]
    found: str
    message: str

    def __str__(self) -> str:
        """Three indented parts: file and line, the trail, the message."""
        parts = [f"{self.file}:{self.line}"]
        if self.trail:
            parts.append("  " + " > ".join(self.trail))
        parts.extend("  " + line for line in self.message.splitlines())
        return "\n".join(parts)
