"""The written examples: utterances with their kind, to learn from and to measure with."""

from dataclasses import dataclass
from pathlib import Path

from samenzorg_sim.herkennen.soorten import SOORTEN

FOLDER = Path(__file__).parent / "data"
COLUMNS = ("id", "context", "utterance", "label", "speaker", "topic")


class NotAnExample(Exception):
    """A row of a file with examples is not whole; says which."""


@dataclass(frozen=True)
class Voorbeeld:
    """One turn of a care worker; `context` is what the naaste said just before, or empty."""

    id: str
    context: str
    uiting: str
    soort: str
    spreker: str
    onderwerp: str


def read_voorbeelden(file: Path) -> tuple[Voorbeeld, ...]:
    """All examples of a TSV file in its order; raises NotAnExample with file and line."""
    head, *lines = file.read_text("utf-8").splitlines()
    if tuple(head.split("\t")) != COLUMNS:
        raise NotAnExample(f"{file.name}:1: the columns must be {COLUMNS}")
    found = []
    for number, line in enumerate(lines, 2):
        cells = line.split("\t")
        if len(cells) != len(COLUMNS) or cells[3] not in SOORTEN or not cells[2].strip():
            raise NotAnExample(f"{file.name}:{number}: {line!r}")
        found.append(Voorbeeld(*cells))
    return tuple(found)


def oefenen() -> tuple[Voorbeeld, ...]:
    """The development part: to train on and to tune with."""
    return read_voorbeelden(FOLDER / "oefenen.tsv")


def toetsen() -> tuple[Voorbeeld, ...]:
    """The test part, other speakers: never to tune on."""
    return read_voorbeelden(FOLDER / "toetsen.tsv")


def naderhand() -> tuple[Voorbeeld, ...]:
    """Written after all tuning, for one last look: in no training, not even of the shipped model."""
    return read_voorbeelden(FOLDER / "naderhand.tsv")


def bijtoets() -> tuple[Voorbeeld, ...]:
    """Leave given, apologies, short questions, promises, in u and je; in no training."""
    return read_voorbeelden(FOLDER / "bijtoets.tsv")


def vreemden() -> tuple[Voorbeeld, ...]:
    """Utterances in a deliberately other style, never to tune on."""
    return read_voorbeelden(FOLDER / "vreemden.tsv")
