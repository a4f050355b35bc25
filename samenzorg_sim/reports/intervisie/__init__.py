"""What may leave the room of a group for intervisie: an invitation, its year and its days; never a case."""

from collections.abc import Callable, Mapping
from typing import Any

from samenzorg_sim.reports.intervisie.dagen import make_dagen
from samenzorg_sim.reports.intervisie.vellen import make_jaar, make_uitnodiging

Beeld = Mapping[str, Any]
"""A group as its counter shows it; `balie.intervisie` says what stands in it."""

HTML = "text/html; charset=utf-8"
BLADEN: Mapping[str, tuple[str, Callable[[Beeld], bytes]]] = {
    "uitnodiging.html": (HTML, lambda beeld: make_uitnodiging(beeld).encode()),
    "jaar.html": (HTML, lambda beeld: make_jaar(beeld).encode()),
    "dagen.ics": ("text/calendar; charset=utf-8", make_dagen),
}
"""File name → media type, and how it is made."""
