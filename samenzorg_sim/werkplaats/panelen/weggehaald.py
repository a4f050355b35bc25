"""What was taken away, with a way back: an own thing that is in the bin, or a shipped one out of sight."""

from collections.abc import Callable, Collection
from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html
from samenzorg_sim.werkplaats.pieces import column, row
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

UITLEG = "Dit kan niemand nu kiezen. Een bijeenkomst die ermee bezig is, gaat gewoon door."


def teruggehaald(
    scherm: Scherm, eigen: dict[str, Any], vakken: Collection[str], changed: Callable[[], None]
) -> list[w.Widget]:
    """A card with what was taken away from these folders; none when there is nothing. Calls `changed`."""

    def back(one: dict[str, Any]) -> None:
        scherm.client.haal_terug(one["vak"], one["id"])
        changed()

    rows = []
    for one in eigen["weggehaald"]:
        if one["vak"] in vakken:
            button = scherm.knop("Terughalen", partial(back, one), "rustig")
            button.tooltip = f"Terughalen: {one['titel']}"
            name = html(Markup("<b>{}</b>").format(one["titel"]), "sz-persoon__wie")
            rows.append(row(name, *([button] if one["mag"] else []), soort="sz-persoon"))
    return [kaart("Weggehaald", html(UITLEG), column(*rows, soort="sz-groep"))] if rows else []
