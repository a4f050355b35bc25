"""The end of the meeting: what stays, what is erased, and the button that does it."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html, punten, show
from samenzorg_sim.werkplaats.pieces import row, visible
from samenzorg_sim.werkplaats.scherm import Scherm


class Afsluiten:
    """Says it before it is done; `knoppen` stand in the bar below."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self.widget = html(soort="sz-kaart sz-niet-afdrukken")
        self._sluit = scherm.knop("Bijeenkomst afsluiten", lambda: self._do("sluit"), "rustig")
        self._heropen = scherm.knop("Toch weer openen", lambda: self._do("heropen"), "rustig")
        self.knoppen = row(self._sluit, self._heropen, soort="sz-stuur")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show it in the last step, and when the meeting is over."""
        over = beeld["afgesloten"]
        last = beeld["volgende"] is None and beeld["klok"]["pauze"] is None
        visible(self.widget, last and not over)
        visible(self.knoppen, last or over)
        visible(self._sluit, not over)
        visible(self._heropen, over)
        show(self.widget, told(beeld["afsluiten"]))

    def _do(self, soort: str) -> None:
        self._scherm.client.doe(self._sessie, soort=soort)


def told(afsluiten: dict[str, Any]) -> Markup:
    """What happens at closing, with what there is today."""
    stays = ["de afspraken", "de leerpunten die mensen zelf kozen"]
    stays += [f"de antwoorden op: {vraag}" for vraag in afsluiten["vragen"]]
    gone = []
    heard, kept = afsluiten["gesprekken"], afsluiten["bewaard"]
    if heard > kept:
        rest = f" (van {heard - kept} van de {heard} gesprekken)" if kept else ""
        gone.append(f"wat de meekijkers aantikten{rest}")
    if kept:
        plays = "1 gesprek" if kept == 1 else f"{kept} gesprekken"
        stays.append(f"wat de meekijkers aantikten in {plays}, omdat de speler en de naaste dat willen")
    if afsluiten["vragen_weg"]:
        gone.append("wat mensen bij de andere vragen schreven")
    erased = Markup("<p>Dit wordt gewist, en dat blijft zo:</p>{}").format(punten(gone)) if gone else ""
    nobody = "Wie op stop drukte, is nergens bewaard. Niemand krijgt een cijfer."
    return Markup('<h2>Als u afsluit</h2><p>Dit blijft bewaard:</p>{}{}<p class="sz-zacht">{}</p>').format(
        punten(stays), erased, nobody
    )
