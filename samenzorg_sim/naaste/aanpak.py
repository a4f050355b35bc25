"""Ways of going about a whole talk: six that come with the program, and one that a user writes."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final

from samenzorg_sim.content.soort import Aanpak, Soort
from samenzorg_sim.journal import Refused
from samenzorg_sim.naaste.state import Zet

BEURTEN: Final = 12
"""How many turns a simulated talk has."""

BLOK: Final[dict[Aanpak, tuple[Soort, ...]]] = {
    # Four turns on one subject, then the next subject. What each way is made of is [J].
    Aanpak.LUISTEREN: (Soort.OPEN_VRAAG, Soort.REFLECTIE, Soort.BEVESTIGING, Soort.REFLECTIE),
    Aanpak.INFORMEREN: (Soort.VRAAG_TOESTEMMING, Soort.INFORMATIE, Soort.GESLOTEN_VRAAG, Soort.INFORMATIE),
    Aanpak.ONDERVRAGEN: (Soort.GESLOTEN_VRAAG, Soort.GESLOTEN_VRAAG, Soort.OVERIG, Soort.GESLOTEN_VRAAG),
    Aanpak.ADVISEREN: (Soort.GESLOTEN_VRAAG, Soort.ADVIES, Soort.INFORMATIE, Soort.ADVIES),
    Aanpak.OVERTUIGEN: (Soort.INFORMATIE, Soort.OVERTUIGEN, Soort.ADVIES, Soort.OVERTUIGEN),
}


class OnbekendeAanpak(Refused):
    """A way of going about it that is not one of the six, nor a list of turns."""

    def __init__(self, melding: str) -> None:
        super().__init__("onbekende-aanpak", melding)


def turns_of(aanpak: Aanpak, onderwerpen: Sequence[str]) -> tuple[Zet, ...]:
    """The turns of one of the fixed ways (not `willekeurig`), on these subjects in turn."""
    return tuple(Zet(BLOK[aanpak][turn % 4], _subject(aanpak, turn, onderwerpen)) for turn in range(BEURTEN))


def _subject(aanpak: Aanpak, turn: int, onderwerpen: Sequence[str]) -> str | None:
    # Who listens names a subject only to open it, and then follows where the naaste goes.
    follows = aanpak is Aanpak.LUISTEREN and turn % 4
    return None if follows or not onderwerpen else onderwerpen[turn // 4 % len(onderwerpen)]


def read_turns(text: str, onderwerpen: Sequence[str]) -> tuple[Zet, ...]:
    """A user's own list, such as `open_vraag:vervoer,reflectie,bevestiging`; it starts again when it is done.

    Raises `OnbekendeAanpak` for a kind or a subject that is not there.
    """
    turns = []
    for word in text.replace(" ", "").split(","):
        kind, _, about = word.partition(":")
        if kind not in list(Soort):
            raise OnbekendeAanpak(_choose(kind, "soort beurt of aanpak", [*Aanpak, *Soort]))
        if about and about not in onderwerpen:
            raise OnbekendeAanpak(_choose(about, "onderwerp", list(onderwerpen)))
        turns.append(Zet(Soort(kind), about or None))
    return tuple(turns[turn % len(turns)] for turn in range(BEURTEN))


def _choose(found: str, noun: str, allowed: list[str]) -> str:
    near = get_close_matches(found, allowed, n=1)
    return f"'{found[:40]}' is geen {noun}. Kies uit: {', '.join(dict.fromkeys(allowed))}." + (
        f" Bedoelde u '{near[0]}'?" if near else ""
    )
