"""How far people who learn to observe heard the same, in words; no grades, no colours for good or bad."""

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.sjabloon import load_template


def overeenkomst_html(rijen: Sequence[Mapping[str, Any]], uitleg: str) -> Markup:
    """Draw rows for a page of either door; the style is `overeenkomst.css`.

    Each row is plain JSON with ``knop``, ``observatoren``, ``samen``, ``deels``, ``een`` (counts), ``kappa``
    and ``zin`` (Dutch words). `uitleg` explains the kappa once, below; it may be empty.
    """
    return Markup(load_template("overeenkomst.html").render(rijen=rijen, uitleg=uitleg))
