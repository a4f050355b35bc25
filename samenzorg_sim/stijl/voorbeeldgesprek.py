"""An example conversation: large, to read aloud; and turn by turn what its author heard in it."""

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.datum import klok
from samenzorg_sim.stijl.overeenkomst import overeenkomst_html
from samenzorg_sim.stijl.sjabloon import load_template
from samenzorg_sim.stijl.vergelijking import vergelijking_html


def voorlezen_html(beurten: Sequence[Mapping[str, Any]]) -> Markup:
    """Draw the turns for who reads: each has ``wie``, ``zegt`` and ``eigen`` (whether it is hers to read)."""
    return Markup(load_template("voorlezen.html").render(beurten=beurten))


def kijksleutel_html(onderdeel: Mapping[str, Any]) -> Markup:
    """Draw the part of soort ``kijksleutel`` that the desk gives, open or still waiting."""
    rond = onderdeel.get("rond")
    return Markup(
        load_template("kijksleutel.html").render(deel=onderdeel, rond=None if rond is None else klok(rond))
    )


def samen_html(onderdeel: Mapping[str, Any]) -> Markup:
    """Draw the part of soort ``overeenkomst``: first questions to talk about, then how often."""
    is_open = onderdeel["stand"] == "open"
    return Markup(
        load_template("samen.html").render(
            deel=onderdeel,
            vragen=vergelijking_html(onderdeel["vergeleken"] | {"verhoudingen": []}) if is_open else "",
            rijen=overeenkomst_html(onderdeel["rijen"], onderdeel["uitleg"]) if is_open else "",
        )
    )
