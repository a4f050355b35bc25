"""An ecogram to look at: a drawing with its legend, in our own type and colours."""

from collections.abc import Callable, Mapping

from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.reports.ecogram.tekening import draw_svg

DRAW: Mapping[str, Callable[[Ecogram], bytes]] = {".svg": draw_svg}
"""What can be drawn, by the ending of the file."""
