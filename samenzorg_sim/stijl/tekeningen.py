"""Drawings of a group over each other, and beside the story: in words, for a whole room to read."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.sjabloon import load_template


def tekeningen_html(onderdeel: Mapping[str, Any]) -> Markup:
    """Draw the part of soort ``ecogram`` that the desk gives, shut or open."""
    return Markup(load_template("tekeningen.html").render(deel=onderdeel))
