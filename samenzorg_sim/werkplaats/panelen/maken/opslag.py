"""Between the form and the desk: a draft opened, a file read, and what is written put in its place."""

from collections.abc import Callable

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.content.concept import Concept
from samenzorg_sim.content.read import GESPREKKEN

ONLEESBAAR = (
    "Dit bestand is niet te lezen, dus het formulier kan het niet openen. "
    "Typ 'samenzorg check' om te zien waarom."
)


def open_draft(told: dict[str, object]) -> Concept:
    """A draft as it was kept; raises `Refused`."""
    try:
        return Concept.of_json(told)
    except ValueError:
        raise Refused("onleesbaar", "Dit concept is niet te lezen.") from None


def read_concept(tekst: str, stempel: str = "", vak: str = GESPREKKEN) -> Concept:
    """What stands in a file, to be written on; raises `Refused`."""
    try:
        return Concept.of_text(tekst, stempel, vak)
    except ValueError:
        raise Refused("onleesbaar", ONLEESBAAR) from None


def store(client: BalieClient, concept: Concept, kept: Callable[[], None]) -> str:
    """Write it beside what was shipped; its id. What was written before and is the same stays."""
    eigen = client.eigen()
    concept.noem({one["id"] for one in (*eigen["materiaal"], *eigen["stuk"], *eigen["weggehaald"])})
    text = concept.tekst()
    if concept.eigen and text == concept.basis:
        return str(concept.data["id"])
    name = client.zet_neer(text, concept.stempel, concept.vak)
    there = client.tekst(name, concept.vak)
    concept.bewaard(there["tekst"], there["stempel"])
    kept()
    return name
