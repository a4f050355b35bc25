"""The drawings of a group laid over each other, for a room to look at: nobody's name, and no mistakes."""

from collections.abc import Sequence
from math import hypot
from typing import Any, Final

from markupsafe import Markup

from samenzorg_sim.ecogram.contact import Contact, Lijn, Soort
from samenzorg_sim.ecogram.groep import GROEPEN, NAMEN
from samenzorg_sim.ecogram.over_elkaar import PLAIN, Lagen, Samen, Streep
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.reports.ecogram.cirkel import draw_label, draw_overleden, draw_vorm
from samenzorg_sim.reports.ecogram.maat import Maat, Vlak
from samenzorg_sim.reports.ecogram.plek import Punt
from samenzorg_sim.reports.ecogram.ster import draw_client, draw_contact, line_to, place
from samenzorg_sim.reports.ecogram.streep import draw_streep
from samenzorg_sim.reports.letters import in_lines
from samenzorg_sim.reports.prent import Prent

_ZAAL: Final = (1400.0, 640.0)
_STER: Final = Vlak(12, 6, 1016, 634)
_NAAST, _KOLOM = 1048.0, 340.0
"""For a room: where what stands beside the star begins, and how wide that is."""
_BLAD: Final = 740.0
_STER_BLAD: Final = Vlak(8, 6, 732, 560)
"""For paper and a narrow page: the star as wide as it can be, and the legend below it."""
_MATEN: Final = (
    Maat(24, 58, 20, 190, 2, 1.2),
    Maat(21, 52, 17.5, 160, 2, 1.1),
    Maat(18, 48, 15, 130, 2),
    Maat(13, 40, 11, 100, 2, 0.8),
)
_NAAST_ELKAAR, _BUNDEL = 7.0, 42.0
"""How far the lines of two drawings lie from each other, and how wide they lie together (points)."""
_LIJNEN: Final[tuple[tuple[Streep | str, str], ...]] = (
    (Streep(Lijn.STEUNEND), "steunend"),
    (Streep(Lijn.NEUTRAAL), "neutraal"),
    (Streep(Lijn.DUN), "dun"),
    (Streep(), "nog niet gevraagd"),
    (Streep(Lijn.DUN, True), "spanning"),
)
ERBIJ: Final = "Staat niet in het verhaal: hoe kwam u erop?"


def draw_lagen(lagen: Lagen, *, for_page: bool = False) -> Prent:
    """For a room: every line that somebody drew, beside those of the others; faint is who is in no drawing.

    Whoever the story that lies beside does not have, stands in a list of its own.
    """
    sheet = Prent(*_ZAAL, for_page)
    _draw_ster(sheet, lagen, _STER)
    marks = _marks(lagen)
    top = _ZAAL[1] - 76.0 - 25 * len(marks)
    _draw_marks(sheet, marks, _NAAST, top)
    sheet.text(_NAAST, _ZAAL[1] - 58, "Elke lijn is van één tekening.", 17, "inkt-zacht")
    sheet.text(_NAAST, _ZAAL[1] - 32, "Er zijn geen fouten.", 17, "inkt-zacht")
    _draw_naast(sheet, lagen, top - 20)
    return sheet


def draw_smal(lagen: Lagen, *, for_page: bool = False) -> Prent:
    """For paper and a narrow page: the star above its legend; the words stand below the picture."""
    marks = _marks(lagen)
    half = -(-len(marks) // 2)
    sheet = Prent(_BLAD, 590 + 25 * half, for_page)
    _draw_ster(sheet, lagen, _STER_BLAD)
    _draw_marks(sheet, marks[:half], 16, 586)
    _draw_marks(sheet, marks[half:], 0.44 * _BLAD, 586)
    return sheet


def _draw_ster(sheet: Prent, lagen: Lagen, vlak: Vlak) -> None:
    people = {str(number): one for number, one in enumerate((*lagen.gevonden, *lagen.gemist))}
    labelled = {id_: _labelled(id_, one, lagen.aantal) for id_, one in people.items()}
    shown = Ecogram(lagen.client or None, labelled)
    here = place(shown, vlak, _MATEN)
    for id_, one in people.items():
        _draw_bundle(sheet, line_to(labelled[id_], here, vlak), one.strepen, here.maat.lijn)
    for id_, one in people.items():
        colour = "inkt" if one.strepen else "inkt-zacht"
        draw_label(sheet, here.labels[id_], here.where[id_], here.maat, colour)
        if one.strepen:
            draw_contact(sheet, shown, labelled[id_], here.where[id_], here.maat)
        else:
            draw_vorm(sheet, one.soort, here.where[id_], here.maat.straal, leeg=True)
            if one.overleden:
                draw_overleden(sheet, here.where[id_], here.maat.straal)
    draw_client(sheet, lagen.client or "de cliënt", vlak.midden, here.maat.midden)


def lagen_html(plain: Any, *, smal: bool = False) -> Markup:
    """The picture for a page, of what the desk gives (`ecogram.over_elkaar.PLAIN`)."""
    lagen = PLAIN.validate_python(plain)
    return (draw_smal if smal else draw_lagen)(lagen, for_page=True).inline(say_lagen(lagen))


def say_lagen(lagen: Lagen) -> str:
    """The same in a sentence or three, for who cannot see it."""
    found = ", ".join(f"{one.naam} in {len(one.strepen)}" for one in lagen.gevonden)
    gemist = ", ".join(one.naam for one in lagen.gemist)
    erbij = ", ".join(one.naam for one in lagen.erbij)
    return (
        f"{many(lagen)}."
        + (f" {found}." if found else "")
        + (f" Nog bij niemand: {gemist}." if gemist else "")
        + (f" Staat niet in het verhaal: {erbij}." if erbij else "")
    )


def many(lagen: Lagen) -> str:
    """How many drawings there are."""
    return "1 tekening" if lagen.aantal == 1 else f"{lagen.aantal} tekeningen over elkaar"


def _labelled(id_: str, one: Samen, of: int) -> Contact:
    return Contact(id_, one.naam, _in(one, of), one.groep, one.soort, one.overleden)


def _in(one: Samen, of: int) -> str:
    return f"in {len(one.strepen)} van de {of}" if one.strepen else "nog bij niemand"


def _draw_bundle(sheet: Prent, line: tuple[Punt, Punt], found: Sequence[Streep], dik: float) -> None:
    (x, y), (to_x, to_y) = line
    far = max(1.0, hypot(to_x - x, to_y - y))
    # With very many drawings the lines still fit beside each other between the two shapes.
    apart = min(_NAAST_ELKAAR, _BUNDEL / max(1, len(found)))
    side = -(to_y - y) / far * apart, (to_x - x) / far * apart
    for number, one in enumerate(found):
        n = number - (len(found) - 1) / 2
        begin, end = (x + n * side[0], y + n * side[1]), (to_x + n * side[0], to_y + n * side[1])
        # The faint line of what was not asked must still be seen from the back of a room.
        draw_streep(sheet, begin, end, one.lijn, False, dik * (0.75 if one.lijn else 1.8))
        if one.spanning:
            # Larger than a thick line is wide, and smaller the nearer the lines lie to each other.
            golf = 1.4 if len(found) <= 2 else 1.0 if one.lijn is Lijn.STEUNEND else apart / _NAAST_ELKAAR
            draw_streep(sheet, begin, end, one.lijn, True, golf)


def _draw_naast(sheet: Prent, lagen: Lagen, until: float) -> None:
    """Beside the star: how many drawings there are, and what somebody drew that the story does not tell."""
    y = 30.0
    for line in in_lines(many(lagen), 26, _KOLOM, 2, True):
        sheet.text(_NAAST, y, line, 26, weight="bold")
        y += 32
    if not lagen.erbij:
        return
    y += 14
    for line in in_lines(ERBIJ, 20, _KOLOM, 3, True):
        sheet.text(_NAAST, y, line, 20, "groen-diep", weight="bold")
        y += 26
    fit = max(1, int((until - y) // 27))
    shown = lagen.erbij if len(lagen.erbij) <= fit else lagen.erbij[: fit - 1]
    for one in shown:
        sheet.text(_NAAST, y, in_lines(f"{one.naam}, {_in(one, lagen.aantal)}", 19, _KOLOM, 1)[0], 19)
        y += 27
    if len(shown) < len(lagen.erbij):
        sheet.text(_NAAST, y, f"en nog {len(lagen.erbij) - len(shown)}", 19, "inkt-zacht")


def _marks(lagen: Lagen) -> list[tuple[Streep | str, str]]:
    """Every line there is and every letter that is used, with what it means."""
    people = (one for one in lagen.gevonden if one.soort is Soort.PERSOON or one.groep)
    used = {one.groep for one in people}
    letters = [(GROEPEN[id_].letter, NAMEN[id_]) for id_ in NAMEN if id_ in used]
    return [*_LIJNEN, *letters, *([("?", "nog niet gevraagd")] if None in used else [])]


def _draw_marks(sheet: Prent, marks: Sequence[tuple[Streep | str, str]], x: float, y: float) -> None:
    for mark, words in marks:
        if isinstance(mark, Streep):
            dik = 1.2 if mark.lijn else 2.0
            draw_streep(sheet, (x, y), (x + 62, y), mark.lijn, mark.spanning, dik)
        else:
            sheet.text(x + 31, y, mark, 17, "groen-diep", ha="center", weight="bold")
        sheet.text(x + 76, y, in_lines(words, 17, _KOLOM - 70, 1)[0], 17)
        y += 25
