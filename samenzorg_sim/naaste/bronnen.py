"""The research behind the numbers of the simulated naaste: what it found, and in whom."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Bron:
    """A publication as the numbers name it; `wie` is the population it was measured in."""

    naam: str
    wie: str
    vond: str
    link: str


BRONNEN: Final = (
    Bron(
        "AnnoMI",
        "133 filmed motivational talks, mostly addiction and health; 4,785 pairs of turns, counted by us",
        "what clients say after each kind of turn; an attitude mostly lasts",
        "https://github.com/uccollab/AnnoMI",
    ),
    Bron(
        "Carcone",
        "80 clinic visits of people with HIV (2020)",
        "what clients say after affirmation, autonomy, reflections, information and pressing",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC7162726/",
    ),
    Bron(
        "Apodaca",
        "92 students, about alcohol (2016)",
        "open questions and reflections raise both; affirming raises change talk, lowers sustain talk",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC4936274/",
    ),
    Bron(
        "Magill",
        "58 reports, 3,025 clients in health care (2018)",
        "what is consistent with the method brings change talk (r .55) and sustain talk (r .40)",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC5958907/",
    ),
    Bron(
        "Patterson",
        "parents in training (Patterson & Forgatch 1985)",
        "teaching and confronting raise resistance at once, supporting lowers it",
        "https://discovery.researcher.life/article/"
        "therapist-behavior-as-a-determinant-for-client-noncompliance-a-paradox-for-the-behavior-modifier/"
        "cba89db91f7f3dbbadbf7c1c1edfe2a0",
    ),
    Bron(
        "Miller",
        "42 problem drinkers, randomised (1993)",
        "a confronting style gives more resistance",
        "https://www.ncbi.nlm.nih.gov/pubmed/8326047",
    ),
    Bron(
        "Bertholet",
        "talks about alcohol (2010)",
        "staying in the same attitude is far likelier than moving",
        "http://onlinelibrary.wiley.com/doi/10.1111/j.1360-0443.2010.03081.x/abstract",
    ),
)

OORDEEL: Final = "[J]"
"""Stands where nothing was measured: our own judgement."""


def named_in(text: str) -> tuple[Bron, ...]:
    """The sources that a row names."""
    return tuple(bron for bron in BRONNEN if bron.naam in text)
