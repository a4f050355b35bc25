"""One's own drafts: write on, or throw one away."""

from collections.abc import Callable, Collection
from functools import partial
from typing import Any, Final

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html
from samenzorg_sim.werkplaats.pieces import column, row
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

_LEEG: Final = "Nog zonder titel"


def verder(
    scherm: Scherm,
    concepten: list[dict[str, Any]],
    vakken: Collection[str],
    go_on: Callable[[str], None],
    changed: Callable[[], None],
) -> list[w.Widget]:
    """A card with the drafts for these folders, none when there are none; `go_on` gets a draft's name."""

    def throw(naam: str) -> None:
        scherm.client.gooi_concept_weg(naam)
        changed()

    rows = []
    for one in concepten:
        if one["vak"] in vakken:
            titel = one["titel"] or _LEEG
            buttons = (
                scherm.knop("Verder schrijven", partial(go_on, one["id"]), "rustig"),
                scherm.knop("Weghalen", partial(throw, one["id"]), "rustig"),
            )
            for button in buttons:
                button.tooltip = f"{button.description}: {titel}"
            name = html(Markup("<b>{}</b>").format(titel), "sz-persoon__wie")
            rows.append(row(name, *buttons, soort="sz-persoon"))
    intro = html("Wat u typt, wordt steeds bewaard. Alleen u ziet dit.")
    return [kaart("Verder waar u was", intro, column(*rows, soort="sz-groep"))] if rows else []
