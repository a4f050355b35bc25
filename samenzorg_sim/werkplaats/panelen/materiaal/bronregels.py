"""The sources of a thing, as they stand on a screen."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup


def bronregels(ding: Mapping[str, Any]) -> Markup:
    """A paragraph each; a link is shown as text, nothing opens by itself."""
    return Markup("").join(
        Markup("<p>{}{}{}</p>").format(
            bron["tekst"],
            Markup('<br><span class="sz-adres">{}</span>').format(bron["link"]) if bron.get("link") else "",
            Markup("<br>Nagekeken: {}.").format(bron["nagekeken"]) if bron.get("nagekeken") else "",
        )
        for bron in ding["bron"]
    )
