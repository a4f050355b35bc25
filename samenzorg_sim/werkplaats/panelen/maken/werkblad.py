"""A workbook in: a case that was written in a spreadsheet, or in Dutch what is wrong with it."""

from collections.abc import Callable
from typing import Any

import ipywidgets as w

from samenzorg_sim.werkplaats.opmaak import html, melding, punten, show
from samenzorg_sim.werkplaats.pieces import column, make
from samenzorg_sim.werkplaats.scherm import Scherm

_NIET = "Dit werkblad is niet ingelezen. Er is niets veranderd. Dit klopt niet:"
_MOST_TOLD = 12


class Inlezen:
    """Choose a workbook; `take` gets what it says."""

    def __init__(self, scherm: Scherm, take: Callable[[dict[str, Any]], None]) -> None:
        self._take = take
        kies = make(
            w.FileUpload, "sz-knop sz-knop--rustig", accept=".xlsx", description="Werkblad inlezen", icon=""
        )
        kies.observe(lambda change: scherm.probeer(lambda: self._read(change["new"])), "value")
        self._verslag = html()
        self.widget = column(kies, self._verslag)

    def _read(self, files: Any) -> None:
        from samenzorg_sim.content.werkblad.read import read_werkblad

        if not files:
            return
        found = read_werkblad(bytes(files[0]["content"]))
        if found.plain is not None:
            show(self._verslag, "")
            self._take(found.plain)
            return
        more = len(found.meldingen) - _MOST_TOLD
        lines = [*found.meldingen[:_MOST_TOLD], *([f"En nog {more}."] if more > 0 else [])]
        show(self._verslag, melding(_NIET) + punten(lines))
