"""The drawings of a group laid over each other, for the projector: nobody's name, and no mistakes."""

from collections.abc import Mapping, Sequence
from math import hypot
from typing import Final

from samenzorg_sim.content.ecogram import EcogramCasus
from samenzorg_sim.ecogram.casus import reference, told
from samenzorg_sim.ecogram.contact import Contact, Lijn
from samenzorg_sim.ecogram.herkend import bare, recognise
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.reports.ecogram.cirkel import draw_label, draw_vorm
from samenzorg_sim.reports.ecogram.maat import Maat, Vlak
from samenzorg_sim.reports.ecogram.plek import Punt
from samenzorg_sim.reports.ecogram.ster import draw_client, draw_contact, line_to, place
from samenzorg_sim.reports.ecogram.streep import draw_streep
from samenzorg_sim.reports.letters import in_lines
from samenzorg_sim.reports.prent import Prent

BREED, HOOG = 1280.0, 720.0
_STER: Final = Vlak(24, 84, 916, 704)
_NAAST: Final = 944.0
_MATEN: Final = (
    Maat(23, 54, 18, 190, 2, 1.2),
    Maat(20, 50, 16, 160, 2, 1.1),
    Maat(17, 46, 14, 130, 2),
    Maat(13, 40, 11, 100, 2, 0.8),
)
_NAAST_ELKAAR: Final = 5.0
"""How far the lines of two drawings lie from each other (points)."""


def draw_lagen(
    drawn: Sequence[Ecogram], casus: EcogramCasus, *, later: bool = False, for_page: bool = False
) -> Prent:
    """Every line that somebody drew, beside those of the others; faint is who stands in no drawing yet."""
    sheet, made = Prent(BREED, HOOG, for_page), reference(casus, later)
    lines, more = _gathered(drawn, casus, later)
    people = {id_: _labelled(one, len(lines[id_]), len(drawn)) for id_, one in made.contacten.items()}
    shown = Ecogram(made.client, people, {}, made.groepen)
    here = place(shown, _STER, _MATEN)
    many = "1 tekening" if len(drawn) == 1 else f"{len(drawn)} tekeningen over elkaar"
    sheet.text(24, 34, in_lines(f"{casus.titel}: {many}", 28, 1230, 1, True)[0], 28, weight="bold")
    for id_, one in people.items():
        _draw_bundle(sheet, line_to(one, here, _STER), lines[id_], here.maat.lijn)
    for id_, one in people.items():
        draw_label(
            sheet, here.labels[id_], here.where[id_], here.maat, "inkt" if lines[id_] else "inkt-zacht"
        )
        if lines[id_]:
            draw_contact(sheet, shown, one, here.where[id_], here.maat)
        else:
            draw_vorm(sheet, one.soort, here.where[id_], here.maat.straal, leeg=True)
    draw_client(sheet, casus.client, _STER.midden, here.maat.midden)
    _draw_naast(sheet, more)
    return sheet


def say_lagen(drawn: Sequence[Ecogram], casus: EcogramCasus, later: bool = False) -> str:
    """The same in a sentence or three, for who cannot see it."""
    lines, more = _gathered(drawn, casus, later)
    names = {one.id: one.naam for one in told(casus, later)}
    many = "1 tekening" if len(drawn) == 1 else f"{len(drawn)} tekeningen"
    found = ", ".join(f"{names[id_]} in {len(who)}" for id_, who in lines.items() if who)
    nobody = ", ".join(names[id_] for id_, who in lines.items() if not who)
    return (
        f"{many} over elkaar."
        + (f" {found}." if found else "")
        + (f" Nog bij niemand: {nobody}." if nobody else "")
        + (f" Staat niet in het verhaal: {', '.join(more)}." if more else "")
    )


def _gathered(
    drawn: Sequence[Ecogram], casus: EcogramCasus, later: bool
) -> tuple[Mapping[str, list[Contact]], list[str]]:
    """Of each in the story how he was drawn, drawing by drawing; and the names that are not in it, once."""
    people = told(casus, later)
    lines: dict[str, list[Contact]] = {one.id: [] for one in people}
    more: dict[str, str] = {}
    for ecogram in drawn:
        same = recognise(ecogram.contacten, people)
        for id_, one in ecogram.contacten.items():
            if id_ in same:
                lines[same[id_]].append(one)
            else:
                more.setdefault(bare(one.naam), one.naam)
    order = {Lijn.STEUNEND: 0, Lijn.NEUTRAAL: 1, Lijn.DUN: 2, None: 3}
    for found in lines.values():
        # Sorted, so that nobody can tell which line is whose.
        found.sort(key=lambda one: (order[one.lijn], one.spanning))
    return lines, sorted(more.values(), key=str.casefold)


def _labelled(one: Contact, found: int, of: int) -> Contact:
    words = f"in {found} van de {of}" if found else "nog bij niemand"
    return Contact(one.id, one.naam, words, one.groep, one.soort, one.overleden)


def _draw_bundle(sheet: Prent, line: tuple[Punt, Punt], found: Sequence[Contact], dik: float) -> None:
    (x, y), (to_x, to_y) = line
    far = max(1.0, hypot(to_x - x, to_y - y))
    side = -(to_y - y) / far * _NAAST_ELKAAR, (to_x - x) / far * _NAAST_ELKAAR
    for number, one in enumerate(found):
        n = number - (len(found) - 1) / 2
        begin, end = (x + n * side[0], y + n * side[1]), (to_x + n * side[0], to_y + n * side[1])
        draw_streep(sheet, begin, end, one.lijn, one.spanning, 0.75 * dik)


def _draw_naast(sheet: Prent, more: Sequence[str]) -> None:
    """Beside the star: what somebody drew that the story does not tell, and what the lines mean."""
    y = 100.0
    if more:
        for line in ("Staat niet in het verhaal:", "hoe kwam u erop?"):
            sheet.text(_NAAST, y, line, 20, "groen-diep", weight="bold")
            y += 28
        for naam in more[:10]:
            sheet.text(_NAAST, y, in_lines(naam, 19, 310, 1)[0], 19)
            y += 27
        if len(more) > 10:
            sheet.text(_NAAST, y, f"en nog {len(more) - 10}", 19, "inkt-zacht")
    y = 500.0
    legend = (
        (Lijn.STEUNEND, False, "steunend"),
        (Lijn.NEUTRAAL, False, "neutraal"),
        (Lijn.DUN, False, "dun"),
    )
    for lijn, stress, words in (*legend, (None, False, "nog niet gevraagd"), (Lijn.DUN, True, "spanning")):
        draw_streep(sheet, (_NAAST, y), (_NAAST + 70, y), lijn, stress, 1.2)
        sheet.text(_NAAST + 84, y, words, 17)
        y += 28
    sheet.text(_NAAST, y + 16, "Elke lijn is van één tekening.", 17, "inkt-zacht")
    sheet.text(_NAAST, y + 42, "Er zijn geen fouten.", 17, "inkt-zacht")
