"""What the form asks, step by step: each question in plain words, with an example."""

from dataclasses import dataclass

Keuzes = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Veld:
    """One question; `pad` leads to its place in the case (or in the item around it).

    `soort`: regel, tekst, regels (one text a line), leerdoelen (the same, for things with an id), keuze,
    schaal (a choice that stands for a number), stand (a condition in words), vinken (any of these),
    onderwerp, einde, vertellingen or eerder (what stands elsewhere in it: a subject, an ending, what is told,
    a question before this one). `leeg` is what choosing nothing is called; without it something must
    be chosen.
    """

    pad: tuple[str, ...]
    vraag: str
    voorbeeld: str = ""
    soort: str = "tekst"
    keuzes: Keuzes = ()
    leeg: str = ""


@dataclass(frozen=True)
class Lijst:
    """A list of things with fields; `een` is what one of them is called, `most` how many there may be."""

    pad: tuple[str, ...]
    kop: str
    een: str
    velden: "tuple[Veld | Lijst, ...]"
    uitleg: str = ""
    most: int = 60


@dataclass(frozen=True)
class Deel:
    """A card of a step."""

    kop: str
    uitleg: str
    inhoud: tuple[Veld | Lijst, ...]


@dataclass(frozen=True)
class Stap:
    """A step of the form."""

    titel: str
    delen: tuple[Deel, ...]
    zinnen: bool = False
    """Whether this is the step with what is said, which has a form of its own."""
