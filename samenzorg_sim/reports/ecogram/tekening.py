"""An ecogram on a sheet of A4: the star of the Dutch ecogram, to be hung on the wall of a team room."""

from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.reports.ecogram.legenda import draw_legenda
from samenzorg_sim.reports.ecogram.maat import A4, RAND, STER
from samenzorg_sim.reports.ecogram.ster import called, draw_ringen, draw_ster, has_ringen, place
from samenzorg_sim.reports.letters import in_lines
from samenzorg_sim.reports.prent import Prent


def draw_tekening(ecogram: Ecogram, onder: str = "", *, for_page: bool = False) -> Prent:
    """The star with its legend; `onder` is a line below the title, such as a date."""
    sheet, rings = Prent(*A4, for_page), has_ringen(ecogram)
    sheet.text(RAND, 36, in_lines(f"Ecogram van {called(ecogram)}", 21, 539, 1, True)[0], 21, weight="bold")
    sheet.text(RAND, 58, onder or _counted(ecogram), 10.5, "inkt-zacht")
    if rings:
        draw_ringen(sheet, STER)
    draw_ster(sheet, ecogram, place(ecogram, STER), STER)
    if not ecogram.contacten:
        x, y = STER.midden
        sheet.text(x, y + 84, "Er staat nog niemand omheen. Dat mag.", 12, ha="center")
    draw_legenda(sheet, ecogram, ringen=rings)
    return sheet


def said(ecogram: Ecogram) -> str:
    """The drawing in a sentence, for who cannot see it."""
    names = ", ".join(one.naam for one in ecogram.contacten.values()) or "nog niemand"
    return f"Ecogram van {called(ecogram)}, met eromheen: {names}."


def _counted(ecogram: Ecogram) -> str:
    many = len(ecogram.contacten)
    return "Nog niemand getekend" if not many else "1 naam" if many == 1 else f"{many} namen"
