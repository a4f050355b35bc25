"""The end of the sheet: the day of the talk, paper, handing in, and erasing."""

from collections.abc import Callable
from datetime import date
from typing import Any

from samenzorg_sim.werkplaats.opmaak import html, link, naast_elkaar, show
from samenzorg_sim.werkplaats.pieces import day, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

WERKBLAD = "Naar een werkblad (.xlsx)"
_INLEVEREN = (
    "Levert u het blad in? Dan tellen uw aantallen mee op de bladzijde voor het managementteam. "
    "Kleine aantallen worden weggelaten. Wat u opschreef en de acties gaan niet mee."
)
_GEDAAN = "Dit blad is ingeleverd. U kunt het terughalen zolang de bladzijde nog niet gemaakt is."
_WISSEN = (
    "Alles van het {} gaat weg: aantallen en antwoorden. Dat kan niet ongedaan gemaakt worden. "
    "De acties blijven staan. Weet u het zeker?"
)


class Klaar:
    """`doe` has something done to the sheet that is shown."""

    def __init__(self, scherm: Scherm, doe: Callable[..., Any]) -> None:
        self._doe = doe
        self._blad: dict[str, Any] = {}
        self._dag = day("Op welke dag was het gesprek?")
        self._dag.observe(lambda _: scherm.probeer(self._discuss), "value")
        self._papier, self._uitleg, self._vraag = html(soort="sz-rustige-link"), html(), html()
        self._in = scherm.knop("Inleveren", lambda: doe("lever_in", aan=True))
        self._uit = scherm.knop("Terughalen", lambda: doe("lever_in", aan=False), "rustig")
        self._wis = scherm.knop("Dit kwartaal wissen", lambda: self._sure(True), "rustig")
        self._zeker = scherm.knop("Ja, wissen", lambda: doe("wis_kwartaal"), "stop")
        self._niet = scherm.knop("Nee, bewaren", lambda: self._sure(False), "rustig")
        knoppen = row(self._in, self._uit, soort="sz-stuur")
        wissen = row(self._wis, self._zeker, self._niet, soort="sz-stuur")
        self.widget = kaart(
            "Klaar met het gesprek", self._dag, self._papier, self._uitleg, knoppen, self._vraag, wissen
        )
        self._sure(False)

    def toon(self, beeld: dict[str, Any], blad: dict[str, Any]) -> None:
        """Show how far this sheet is."""
        self._blad = blad
        self._dag.value = None if blad["besproken"] is None else date.fromisoformat(blad["besproken"])
        base = f"/balie/kwartaal/{beeld['id']}/{blad['id']}"
        paper = link(f"{base}/blad.html", "Dit blad op papier", nieuw=True)
        show(self._papier, naast_elkaar(paper, link(f"{base}/kwartalen.xlsx", WERKBLAD, bewaar=True)))
        show(self._uitleg, _GEDAAN if blad["ingeleverd"] else _INLEVEREN)
        visible(self._in, not blad["ingeleverd"])
        visible(self._uit, blad["ingeleverd"])
        self._sure(False)

    def _discuss(self) -> None:
        told = self._dag.value.isoformat() if isinstance(self._dag.value, date) else None
        if told != self._blad.get("besproken"):
            self._doe("bespreek", op=told)

    def _sure(self, sure: bool) -> None:
        show(self._vraag, _WISSEN.format(self._blad["naam"]) if sure else "")
        visible(self._wis, not sure and not self._blad.get("leeg", True))
        visible(self._zeker, sure)
        visible(self._niet, sure)
