"""The star itself: the client in the middle, everybody around, each on a line of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

from samenzorg_sim.ecogram.contact import RINGEN, Contact, Soort
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
from samenzorg_sim.reports.ecogram.maat import Maat, Vlak, sizes_for
from samenzorg_sim.reports.ecogram.plek import Punt, spread
from samenzorg_sim.reports.ecogram.streep import draw_boog, draw_lijn
from samenzorg_sim.reports.letters import in_lines, width_of
from samenzorg_sim.reports.prent import Prent


@dataclass(frozen=True, slots=True)
class Schikking:
    """Where each contact stands (points), how large everything is, and the words at each."""

    maat: Maat
    labels: Mapping[str, Label]
    where: Mapping[str, Punt]


def place(ecogram: Ecogram, vlak: Vlak, sizes: Sequence[Maat] = ()) -> Schikking:
    """The largest size at which everybody stands clear; with far too many they stand as arranged."""
    places = arrange(ecogram)
    for maat in sizes or sizes_for(len(places)):
        labels = {
            id_: label_of(one, maat, boven=places[id_][1] < -0.1) for id_, one in ecogram.contacten.items()
        }
        where = spread(places, {id_: reach_of(one, maat) for id_, one in labels.items()}, maat, vlak)
        if where is not None:
            return Schikking(maat, labels, where)
    return Schikking(maat, labels, {id_: vlak.at(plek) for id_, plek in places.items()})


def draw_ster(sheet: Prent, ecogram: Ecogram, here: Schikking, vlak: Vlak) -> None:
    """Lines first, then words, then shapes: what matters most lies on top."""
    maat = here.maat
    for band in ecogram.banden.values():
        begin, end = here.where[band.een], here.where[band.ander]
        draw_boog(sheet, begin, end, vlak.midden, band.lijn, band.spanning, maat.lijn)
    for one in ecogram.contacten.values():
        begin, end = line_to(one, here, vlak)
        draw_lijn(sheet, begin, end, one, maat.lijn, max(4.0, min(10.0, 0.6 * maat.straal)))
    for id_ in ecogram.contacten:
        draw_label(sheet, here.labels[id_], here.where[id_], maat)
    for id_, one in ecogram.contacten.items():
        draw_contact(sheet, ecogram, one, here.where[id_], maat)
    draw_client(sheet, called(ecogram), vlak.midden, maat.midden)


def line_to(one: Contact, here: Schikking, vlak: Vlak) -> tuple[Punt, Punt]:
    """The piece of the line to a contact that lies between the shapes."""
    corner = 1.15 if one.soort is Soort.ORGANISATIE else 1.0
    off_one, off_other = here.maat.midden + 2, corner * extent(one, here.maat) + 2
    (x, y), (to_x, to_y) = vlak.midden, here.where[one.id]
    far = max(off_one + off_other + 1, hypot(to_x - x, to_y - y))
    step = (to_x - x) / far, (to_y - y) / far
    return (
        (x + step[0] * off_one, y + step[1] * off_one),
        (to_x - step[0] * off_other, to_y - step[1] * off_other),
    )


def draw_contact(sheet: Prent, ecogram: Ecogram, one: Contact, at: Punt, maat: Maat) -> None:
    """The shape of a contact with the letter of its group."""
    groep = ecogram.groepen.get(one.groep or "")
    draw_vorm(sheet, one.soort, at, maat.straal, one.nabij, groep.letter if groep else "?")
    if one.overleden:
        draw_overleden(sheet, at, maat.straal)


def draw_client(sheet: Prent, naam: str, at: Punt, straal: float) -> None:
    """Who is in the middle."""
    around = [2 * pi * n / 90 for n in range(90)]
    sheet.shape(
        [at[0] + straal * cos(one) for one in around], [at[1] + straal * sin(one) for one in around], "groen"
    )
    size, lines = _name_that_fits(naam, straal)
    for number, line in enumerate(lines):
        y = at[1] + (number - (len(lines) - 1) / 2) * size * 1.15
        sheet.text(at[0], y, line, size, "op-groen", ha="center", weight="bold")


def has_ringen(ecogram: Ecogram) -> bool:
    """Rings are drawn where they say something: filled in for all, and nobody was put elsewhere by hand."""
    people = ecogram.contacten.values()
    return bool(people) and all(one.ring and one.x is None for one in people)


def draw_ringen(sheet: Prent, vlak: Vlak) -> None:
    """A circle for each ring."""
    around = [2 * pi * n / 90 for n in range(91)]
    for ring in range(1, RINGEN + 1):
        points = [vlak.at((ring_radius(ring) * cos(one), ring_radius(ring) * sin(one))) for one in around]
        sheet.line([x for x, _ in points], [y for _, y in points], "rand", 0.8)


def called(ecogram: Ecogram) -> str:
    """Who is in the middle."""
    return ecogram.client or "de cliënt"


def _name_that_fits(naam: str, r: float) -> tuple[float, tuple[str, ...]]:
    """The largest type in which a name stands in a circle with this radius, in at most four lines."""
    for size in (0.33 * r, 0.3 * r, 0.26 * r, 0.23 * r, 0.2 * r, 0.17 * r):
        lines = in_lines(naam, size, 1.72 * r, 4, bold=True)
        # The width of the circle at the height of the first and the last line.
        high = len(lines) * size * 1.15 / 2
        room = 2 * (max(0.0, r * r - high * high)) ** 0.5
        whole = not lines[-1].endswith("…")
        if whole and max(width_of(lines[0], size, True), width_of(lines[-1], size, True)) <= room:
            return size, lines
    return 0.15 * r, in_lines(naam, 0.15 * r, 1.5 * r, 4, bold=True)
