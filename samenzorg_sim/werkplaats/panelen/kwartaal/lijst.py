"""A list of residents that fills in the numbers: read here, counted, and kept nowhere."""

from collections.abc import Callable
from datetime import date
from typing import Any

import ipywidgets as w

from samenzorg_sim.kwartaal.kwartaal import read_kwartaal
from samenzorg_sim.kwartaal.state import Aantallen
from samenzorg_sim.kwartaal.woorden import say_aantallen
from samenzorg_sim.werkplaats.opmaak import alineas, html, link, melding, punten, show
from samenzorg_sim.werkplaats.pieces import column, make, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

_UITLEG = (
    "Hebt u een lijst? Dan telt het programma voor u. De lijst zelf wordt niet bewaard. "
    "Gebruik eigen nummers, en nooit een naam of een burgerservicenummer."
)
_NIET = "Deze lijst is niet gebruikt. Er is niets veranderd. Dit klopt niet:"
_LET_OP = "Let op:"
_MOST_TOLD = 8


class Lijst:
    """Choose a file, see what it says, take its numbers over; `doe` has something done to the sheet."""

    def __init__(self, scherm: Scherm, doe: Callable[..., Any]) -> None:
        self._doe = doe
        self._blad, self._vandaag = dict[str, Any](), date.min
        self._found: Aantallen | None = None
        self._kies = make(
            w.FileUpload, "sz-knop sz-knop--rustig", accept=".xlsx,.csv", description="Lijst kiezen", icon=""
        )
        self._kies.observe(lambda change: scherm.probeer(lambda: self._read(change["new"])), "value")
        voorbeeld = html(link("/balie/kwartaal/lijst.xlsx", "Voorbeeldlijst", bewaar=True), "sz-rustige-link")
        self._verslag = html()
        self._neem = scherm.knop("Deze aantallen overnemen", self._take)
        self.widget = kaart(
            "Tellen uit een lijst (hoeft niet)",
            column(html(_UITLEG), row(self._kies, voorbeeld, soort="sz-stuur"), self._verslag, self._neem),
        )
        self._forget()

    def toon(self, blad: dict[str, Any], vandaag: str) -> None:
        """Another quarter: what was read for the one before is forgotten."""
        if blad["id"] != self._blad.get("id"):
            self._forget()
        self._blad, self._vandaag = blad, date.fromisoformat(vandaag)

    def _forget(self) -> None:
        self._found = None
        show(self._verslag, "")
        visible(self._neem, False)

    def _read(self, files: Any) -> None:
        from samenzorg_sim.content.tabel import read_tabelblad
        from samenzorg_sim.kwartaal.lijst import count_lijst

        if not files:
            return
        kwartaal = read_kwartaal(self._blad["id"])
        assert kwartaal is not None
        told = count_lijst(read_tabelblad(bytes(files[0]["content"])), kwartaal, self._vandaag)
        self._kies.value = ()  # the names of files and their bytes do not stay on the page
        careful = alineas([_LET_OP]) + _some(told.let_op) if told.let_op else ""
        if told.aantallen is None:
            self._forget()
            show(self._verslag, melding(_NIET) + _some(told.fouten) + careful)
            return
        self._found = told.aantallen
        show(self._verslag, alineas(say_aantallen(told.aantallen)) + careful)
        visible(self._neem, True)

    def _take(self) -> None:
        found = self._found
        if found is not None:
            self._doe(
                "aantallen", clienten=found.clienten, gehouden=found.gehouden, verslagen=found.verslagen
            )
            self._forget()


def _some(lines: tuple[str, ...]) -> Any:
    """The first of them, and how many more there are."""
    more = len(lines) - _MOST_TOLD
    return punten([*lines[:_MOST_TOLD], *([f"En nog {more}."] if more > 0 else [])])
