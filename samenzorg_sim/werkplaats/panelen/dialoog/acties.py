"""What was agreed in the rooms, and putting it into the list of actions over all meetings."""

from datetime import date
from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import alineas, html, link, melding, show
from samenzorg_sim.werkplaats.pieces import row, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

LEEG = "Hier komt wat in de zalen is afgesproken: wie doet wat, en wanneer is het klaar."


class Actielijst:
    """The agreements of all rooms; each goes to the list once."""

    def __init__(self, scherm: Scherm) -> None:
        self._scherm = scherm
        self._beeld: dict[str, Any] = {"afspraken": []}
        self._lijst, self._klaar = html(), html()
        self._zet = scherm.knop("Zet alles in de actielijst", self._hand_over)
        naar = html(link("/werkplaats/acties", "Naar de actielijst"), "sz-rustige-link")
        self.widget = kaart("De acties", self._lijst, row(self._zet, naar), self._klaar)

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show what was agreed."""
        self._beeld = beeld
        lines = Markup("").join(
            Markup('<li><b>{}</b><br><span class="sz-zacht">{} · klaar op {} · {}</span></li>').format(
                one["wat"], one["wie"], datum(one["wanneer"]), one["zaal"]
            )
            for one in beeld["afspraken"]
        )
        show(self._lijst, Markup('<ul class="sz-lijst">{}</ul>').format(lines) if lines else alineas([LEEG]))
        visible(self._zet, bool(lines))

    def _hand_over(self) -> None:
        acties = self._scherm.client.acties
        known = {one["bron"]["van"] for one in acties.list(soort="dialoog")}
        new = [one for one in self._beeld["afspraken"] if one["id"] not in known]
        for one in new:
            acties.add(
                one["wat"],
                wie=one["wie"],
                wanneer=date.fromisoformat(one["wanneer"]),
                soort="dialoog",
                bron=one["id"],
                titel=f"{self._beeld['naam']}, {one['zaal']}",
            )
        many = "1 actie staat" if len(new) == 1 else f"{len(new)} acties staan"
        told = f"{many} nu in de actielijst." if new else "Alles stond er al in."
        show(self._klaar, melding(told, True))
