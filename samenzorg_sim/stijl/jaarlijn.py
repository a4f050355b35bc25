"""A group's year as one line: a mark for each meeting, and the themes below it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.stijl.opsomming import opsomming
from samenzorg_sim.stijl.sjabloon import load_template


def jaarlijn_html(dagen: Sequence[Mapping[str, Any]], themas: Sequence[Mapping[str, Any]]) -> Markup:
    """Draw a year for a page or for paper; the style is `jaarlijn.css`.

    A day is plain JSON with `dag` (ISO), `stand` (gepland, afgezegd, gehouden), `volgende` and `regels`
    (Dutch words, one below the other); a theme has `tekst` and `in`, for each day whether it was named there.
    """
    days = [{**day, "datum": _short(day["dag"]), "voluit": datum(day["dag"])} for day in dagen]
    lanes = [
        {
            "tekst": one["tekst"],
            "in": [named for day, named in zip(days, one["in"], strict=True) if day["stand"] == "gehouden"],
            "zegt": opsomming([day["datum"] for day, named in zip(days, one["in"], strict=True) if named]),
        }
        for one in themas
    ]
    return Markup(load_template("jaarlijn.html").render(dagen=days, themas=lanes))


def _short(iso: str) -> str:
    """The day without its weekday and its year: '10 februari'."""
    return " ".join(datum(date.fromisoformat(iso)).split()[1:3])
