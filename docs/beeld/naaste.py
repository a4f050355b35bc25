"""Make the pictures of docs/handleiding/de-gespeelde-naaste.md from the model's own numbers.

`.venv/bin/python -m docs.beeld.naaste`; a test makes them again and compares.
"""

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import Final

from samenzorg_sim.content.soort import Reactie
from samenzorg_sim.naaste.coefficienten import COEFFICIENTEN, REACTIES, Rij
from samenzorg_sim.naaste.gewichten import STEMMINGEN, Toon
from samenzorg_sim.naaste.kansen import chances
from samenzorg_sim.reports.eindes import van_de_100
from samenzorg_sim.reports.prent import Prent

FOLDER: Final = Path(__file__).parent
BEURTEN: Final = {
    Rij.OPEN_VRAAG: "Open vraag",
    Rij.GESLOTEN_VRAAG: "Gesloten vraag",
    Rij.REFLECTIE_HOOP: "Een hoop teruggeven",
    Rij.REFLECTIE_ZORG: "Een zorg teruggeven",
    Rij.SAMENVATTING: "Samenvatten",
    Rij.BEVESTIGING: "Waarderen",
    Rij.TOESTEMMING: "Vragen of het mag",
    Rij.NIEUWS: "Iets vertellen wat hij niet wist",
    Rij.ANTWOORD: "Antwoord op zijn vraag",
    Rij.INFORMATIE: "Iets vertellen wat hij al wist",
    Rij.ADVIES_MAG: "Advies, na vragen of het mag",
    Rij.ADVIES: "Ongevraagd advies",
    Rij.OVERTUIGEN: "Aandringen",
    Rij.OVERIG: "Een praatje",
}
GROEPEN: Final = (
    ("vertelt of denkt hardop", "eind-goed-1", (Reactie.OPENT, Reactie.VERTELT, Reactie.DENKT_HARDOP)),
    ("vraagt iets terug", "eind-goed-3", (Reactie.VRAAGT_TERUG,)),
    ("blijft vlak", "eind-goed-4", (Reactie.NEUTRAAL,)),
    ("twijfelt of spreekt tegen", "eind-ander-1", (Reactie.TWIJFELT, Reactie.SPREEKT_TEGEN)),
    ("trekt zich terug of gaat weg", "eind-ander-2", (Reactie.TREKT_TERUG, Reactie.VERTREKT)),
)
STEMMING: Final = {
    2: "Hij is gesloten",
    STEMMINGEN // 2: "Er tussenin",
    STEMMINGEN - 3: "Hij is open",
}
_WIDTH, _LEFT, _BAR, _ROW, _SIZE = 760, 236, 300, 30, 14
_STATES = ("vertrouwen", "gehoord", "druk")
_STEP = 76


def shares(rij: Rij, stemming: int) -> tuple[int, ...]:
    """Of 100 answers, how many of each group, to this turn in this mood."""
    thousand = dict(zip(REACTIES, chances(rij, Toon.VLAK, stemming), strict=True))
    return van_de_100([sum(thousand[one] for one in group) for _, _, group in GROEPEN])


def draw_beurten() -> Prent:
    """Each kind of turn in an ordinary mood: what he answers, and what it does to him."""
    sheet = Prent(_WIDTH, 96 + _ROW * len(BEURTEN), for_page=False)
    _legend(sheet, 16)
    for n, name in enumerate(_STATES):
        x = _LEFT + _BAR + 40 + n * _STEP
        sheet.text(x, 74, name, _SIZE - 2, "inkt-zacht", ha="center")
    sheet.text(_LEFT, 74, "Van elke 100 keer", _SIZE - 2, "inkt-zacht")
    for n, (rij, name) in enumerate(BEURTEN.items()):
        y = 104 + n * _ROW
        _bar(sheet, y, name, shares(rij, STEMMINGEN // 2))
        for i, change in enumerate(COEFFICIENTEN[rij].effect[:3]):
            words = f"{change:+d}".replace("-", "−") if change else "·"
            weight = "bold" if change else "normal"
            sheet.text(_LEFT + _BAR + 40 + i * _STEP, y, words, _SIZE, ha="center", weight=weight)
    return sheet


def draw_stemming() -> Prent:
    """The same open question, and the same pressing, in three moods."""
    sheet = Prent(_WIDTH, 64 + 8 * _ROW + 12, for_page=False)
    _legend(sheet, 16)
    y = 78
    for rij in (Rij.OPEN_VRAAG, Rij.OVERTUIGEN):
        sheet.text(8, y, f"{BEURTEN[rij]}, als:", _SIZE, weight="bold")
        for n, (stemming, name) in enumerate(STEMMING.items(), 1):
            _bar(sheet, y + n * _ROW, name, shares(rij, stemming))
        y += 4 * _ROW
    return sheet


def _legend(sheet: Prent, y: float) -> None:
    for n, (words, colour, _) in enumerate(GROEPEN):
        across, down = n % 3, n // 3
        sheet.box(8 + across * 250, y - 8 + down * 24, 24, 16, colour)
        sheet.text(40 + across * 250, y + down * 24, words, _SIZE - 1)


def _bar(sheet: Prent, y: float, name: str, parts: Sequence[int]) -> None:
    sheet.text(8, y, name, _SIZE)
    for (_, colour, _), part, before in zip(GROEPEN, parts, (0, *accumulate(parts)), strict=False):
        wide = _BAR * part / 100
        sheet.box(_LEFT + _BAR * before / 100, y - 11, wide - 1, 22, colour)
        if part >= 5:
            middle = _LEFT + _BAR * before / 100 + wide / 2
            sheet.text(middle, y, str(part), _SIZE - 2, f"op-{colour}", ha="center", weight="bold")


PICTURES: Final = {"naaste-beurten.svg": draw_beurten, "naaste-stemming.svg": draw_stemming}


def main() -> None:
    """Write the pictures next to this file."""
    for name, draw in PICTURES.items():
        draw().save(FOLDER / name)
        print(f"{name}: {(FOLDER / name).stat().st_size} bytes")


if __name__ == "__main__":
    main()
