"""An ecogram to look at: a drawing with its legend, in our own type and colours."""

from collections.abc import Callable, Mapping
from functools import partial

from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.reports.ecogram.tekening import draw_tekening, said
from samenzorg_sim.reports.prent import KINDS


def _draw(kind: str, ecogram: Ecogram) -> bytes:
    return draw_tekening(ecogram).as_file(kind, 3, said(ecogram))


DRAW: Mapping[str, Callable[[Ecogram], bytes]] = {kind: partial(_draw, kind) for kind in KINDS}
"""What can be drawn, by the ending of the file: SVG, PNG and PDF, each a sheet of A4."""
