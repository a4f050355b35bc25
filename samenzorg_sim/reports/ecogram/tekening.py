"""An ecogram on a sheet of A4: the star of the Dutch ecogram, to be hung on the wall of a team room."""

from math import cos, hypot, pi, sin

from samenzorg_sim.ecogram.contact import RINGEN, Soort
from samenzorg_sim.ecogram.schikken import arrange, ring_radius
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.reports.ecogram.cirkel import (
    Label,
    draw_label,
    draw_overleden,
    draw_vorm,
    extent,
    label_of,
    reach_of,
)
from samenzorg_sim.reports.ecogram.legenda import draw_legenda
from samenzorg_sim.reports.ecogram.maat import A4, MIDDEN, RAND, STER, Maat, sizes_for
from samenzorg_sim.reports.ecogram.plek import Punt, spread
from samenzorg_sim.reports.ecogram.streep import draw_boog, draw_lijn
from samenzorg_sim.reports.letters import in_lines, width_of
from samenzorg_sim.reports.prent import Prent


def draw_tekening(ecogram: Ecogram, onder: str = "") -> Prent:
    """The star with its legend; `onder` is a line below the title, such as a date."""
    sheet = Prent(*A4, for_page=False)
    maat, labels, where = place(ecogram)
    sheet.text(RAND, 36, in_lines(f"Ecogram van {called(ecogram)}", 21, 539, 1, True)[0], 21, weight="bold")
    sheet.text(RAND, 58, onder or _counted(ecogram), 10.5, "inkt-zacht")
    rings = _has_rings(ecogram)
    if rings:
        _draw_rings(sheet)
    _draw_lines(sheet, ecogram, where, maat)
    _draw_contacten(sheet, ecogram, labels, where, maat)
    _draw_client(sheet, ecogram, maat)
    if not ecogram.contacten:
        sheet.text(MIDDEN[0], MIDDEN[1] + 84, "Er staat nog niemand omheen. Dat mag.", 12, ha="center")
    draw_legenda(sheet, ecogram, ringen=rings)
    return sheet


def place(ecogram: Ecogram) -> tuple[Maat, dict[str, Label], dict[str, Punt]]:
    """The largest size at which everybody stands clear; with far too many they stand as arranged."""
    places = arrange(ecogram)
    for maat in sizes_for(len(places)):
        labels = {
            id_: label_of(one, maat, boven=places[id_][1] < -0.1) for id_, one in ecogram.contacten.items()
        }
        where = spread(places, {id_: reach_of(one, maat) for id_, one in labels.items()}, maat)
        if where is not None:
            return maat, labels, where
    half = (STER[2] - STER[0]) / 2 - 40, (STER[3] - STER[1]) / 2 - 40
    return (
        maat,
        labels,
        {i: (MIDDEN[0] + x * half[0], MIDDEN[1] + y * half[1]) for i, (x, y) in places.items()},
    )


def called(ecogram: Ecogram) -> str:
    """Who is in the middle."""
    return ecogram.client or "de cliënt"


def said(ecogram: Ecogram) -> str:
    """The drawing in a sentence, for who cannot see it."""
    names = ", ".join(one.naam for one in ecogram.contacten.values()) or "nog niemand"
    return f"Ecogram van {called(ecogram)}, met eromheen: {names}."


def _counted(ecogram: Ecogram) -> str:
    many = len(ecogram.contacten)
    return "Nog niemand getekend" if not many else "1 naam" if many == 1 else f"{many} namen"


def _has_rings(ecogram: Ecogram) -> bool:
    """Rings are drawn where they say something: filled in for all, and nobody was put elsewhere by hand."""
    people = ecogram.contacten.values()
    return bool(people) and all(one.ring and one.x is None for one in people)


def _draw_rings(sheet: Prent) -> None:
    wide, high = (STER[2] - STER[0]) / 2 - 40, (STER[3] - STER[1]) / 2 - 40
    around = [2 * pi * n / 90 for n in range(91)]
    for ring in range(1, RINGEN + 1):
        r = ring_radius(ring)
        x = [MIDDEN[0] + wide * r * cos(one) for one in around]
        sheet.line(x, [MIDDEN[1] + high * r * sin(one) for one in around], "rand", 0.8)


def _draw_lines(sheet: Prent, ecogram: Ecogram, where: dict[str, Punt], maat: Maat) -> None:
    for band in ecogram.banden.values():
        draw_boog(sheet, where[band.een], where[band.ander], MIDDEN, band.spanning, maat.lijn)
    for one in ecogram.contacten.values():
        corner = 1.15 if one.soort is Soort.ORGANISATIE else 1.0
        begin, end = _between(MIDDEN, where[one.id], maat.midden + 2, corner * extent(one, maat) + 2)
        size = max(4.0, min(10.0, 0.6 * maat.straal))
        draw_lijn(sheet, begin, end, one, maat.lijn, size)


def _between(one: Punt, other: Punt, off_one: float, off_other: float) -> tuple[Punt, Punt]:
    """The piece of line that lies between two shapes."""
    far = max(off_one + off_other + 1, hypot(other[0] - one[0], other[1] - one[1]))
    step = (other[0] - one[0]) / far, (other[1] - one[1]) / far
    return (
        (one[0] + step[0] * off_one, one[1] + step[1] * off_one),
        (other[0] - step[0] * off_other, other[1] - step[1] * off_other),
    )


def _draw_contacten(
    sheet: Prent, ecogram: Ecogram, labels: dict[str, Label], where: dict[str, Punt], maat: Maat
) -> None:
    for id_, at in where.items():
        draw_label(sheet, labels[id_], at, maat)
    for id_, at in where.items():
        one = ecogram.contacten[id_]
        groep = ecogram.groepen.get(one.groep or "")
        letter = groep.letter if groep else "?" if one.soort is Soort.PERSOON else ""
        draw_vorm(sheet, one.soort, at, maat.straal, one.nabij, letter)
        if one.overleden:
            draw_overleden(sheet, at, maat.straal)


def _draw_client(sheet: Prent, ecogram: Ecogram, maat: Maat) -> None:
    around = [2 * pi * n / 90 for n in range(90)]
    x = [MIDDEN[0] + maat.midden * cos(one) for one in around]
    sheet.shape(x, [MIDDEN[1] + maat.midden * sin(one) for one in around], "groen")
    size, lines = _name_that_fits(called(ecogram), maat.midden)
    for number, line in enumerate(lines):
        y = MIDDEN[1] + (number - (len(lines) - 1) / 2) * size * 1.15
        sheet.text(MIDDEN[0], y, line, size, "op-groen", ha="center", weight="bold")


def _name_that_fits(naam: str, r: float) -> tuple[float, tuple[str, ...]]:
    """The largest type in which a name stands in a circle with this radius, in at most four lines."""
    for size in (15.0, 13.5, 12.0, 10.5, 9.0, 8.0, 7.0):
        lines = in_lines(naam, size, 1.72 * r, 4, bold=True)
        # The width of the circle at the height of the first and the last line.
        high = len(lines) * size * 1.15 / 2
        room = 2 * (max(0.0, r * r - high * high)) ** 0.5
        whole = not lines[-1].endswith("…")
        if whole and max(width_of(lines[0], size, True), width_of(lines[-1], size, True)) <= room:
            return size, lines
    return 7.0, in_lines(naam, 7.0, 1.5 * r, 4, bold=True)
