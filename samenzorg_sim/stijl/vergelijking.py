"""What observers heard differently, as questions to talk about; no figures, no colours for good or bad."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.sjabloon import load_template

UITLEG = "Het gaat om het gesprek. Wie het hoorde en wie niet, hoeft niemand te zeggen."


def vergelijking_html(onderdeel: Mapping[str, Any]) -> Markup:
    """Draw it for a page of either door; its style is `vergelijking.css`.

    `onderdeel` is plain JSON: ``vragen`` and ``verhoudingen`` (sentences) and ``melding`` (why there are no
    questions, or the empty string).
    """
    return Markup(load_template("vergelijking.html").render(deel=onderdeel, uitleg=UITLEG))
