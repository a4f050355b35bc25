"""What came of reading a file: a drawing, and what in the file was not understood."""

from dataclasses import dataclass

from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.journal import Refused


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A drawing of words, and Dutch sentences about what was left out or looked odd."""

    ecogram: Ecogram
    meldingen: tuple[str, ...] = ()


def bad(where: str, what: str) -> Refused:
    """A file that cannot be read: the place in it (a line, an element), and what is wrong there."""
    said = f"{where}: {what}" if where else what
    # What is cited may hold half a character, which nothing can print.
    return Refused("slecht-bestand", said.encode(errors="replace").decode())


def as_text(data: bytes) -> str:
    """The text of a file; refused with its line when it is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = data.count(b"\n", 0, wrong.start) + 1
        raise bad(
            f"Regel {line}",
            "hier staat een teken dat geen UTF-8 is. Bewaar het bestand opnieuw als 'UTF-8'.",
        ) from None
