"""Where observers heard different things, as questions to talk about: no score, and nobody is named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samenzorg_sim.gesprek.overeenkomst import TE_WEINIG
from samenzorg_sim.gesprek.samenval import VENSTER, match_tikken
from samenzorg_sim.gesprek.telwoord import count_words
from samenzorg_sim.gesprek.waarneming import Waarneming

HOOGSTENS = 5
"""A handful: more is a list to work through instead of a talk."""

HETZELFDE = "U hoorde overal hetzelfde. Wat viel u daarbij op?"


@dataclass(frozen=True)
class Vraag:
    """One moment, `seconde` after the beginning, that `wel` observers heard and `niet` did not."""

    kijkpunt: str
    seconde: int
    wel: int
    niet: int
    tekst: str


@dataclass(frozen=True)
class Vergelijking:
    """What there is to ask, most to talk about first; without questions `melding` says why, in Dutch."""

    vragen: tuple[Vraag, ...]
    melding: str = ""


def compare_waarnemingen(
    waarnemingen: Sequence[Waarneming],
    knoppen: Mapping[str, str],
    begonnen: int,
    venster: int = VENSTER,
    hoogstens: int = HOOGSTENS,
) -> Vergelijking:
    """Ask about the moments that some heard and others, who watched the same, did not.

    `knoppen` gives for each kijkpunt the words on its button; other kijkpunten are left out. `begonnen` is
    when the play began, in milliseconds as the taps are. Who watched another card, was not there at that
    moment, or tapped nothing in the whole play, does not count: she says nothing about it. There is most to
    talk about where most pairs of observers heard it differently; then comes what was heard first. Of two
    questions about one kijkpunt within two windows only the first is asked: one may be a slow thumb.
    """
    active = [w for w in waarnemingen if w.tapped]
    shared, found = False, []
    for kijkpunt, knop in knoppen.items():
        watching = [w for w in active if kijkpunt in w.tikken]
        moments = match_tikken([w.tikken[kijkpunt] for w in watching], venster)
        shared = shared or (len(watching) > 1 and bool(moments))
        for m in moments:
            there = [
                tik is not None
                for who, tik in zip(watching, m.tikken, strict=True)
                if tik is not None or who.watched(m.moment)
            ]
            if not all(there):
                seconde = max(0, m.moment - begonnen) // 1000
                wel, niet = there.count(True), there.count(False)
                found.append(Vraag(kijkpunt, seconde, wel, niet, _ask(knop, seconde, wel, niet)))
    if not shared:
        return Vergelijking((), TE_WEINIG.capitalize() + ".")
    asked: list[Vraag] = []
    for vraag in sorted(found, key=lambda vraag: (-vraag.wel * vraag.niet, vraag.seconde)):
        near = (v for v in asked if abs(v.seconde - vraag.seconde) * 1000 <= 2 * venster)
        if all(v.kijkpunt != vraag.kijkpunt for v in near):
            asked.append(vraag)
    return Vergelijking(tuple(asked[:hoogstens]), "" if asked else HETZELFDE)


def _ask(knop: str, seconde: int, wel: int, niet: int) -> str:
    klok = f"{seconde // 60}:{seconde % 60:02d}"
    verb = "hoorde" if wel == 1 else "hoorden"
    return f"Rond {klok} {verb} {count_words(wel)} van u '{knop}', {count_words(niet)} niet. Wat gebeurde er?"
