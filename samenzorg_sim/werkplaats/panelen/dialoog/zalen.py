"""The rooms of a dialogue: where each is, the way to lead it, and a link for who leads it."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import alineas, html, show
from samenzorg_sim.werkplaats.panelen.dialoog.klaarzetten import AAN_TAFEL, open_room
from samenzorg_sim.werkplaats.pieces import choice, column, line, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

UITLEG = "Elke zaal heeft een eigen begeleider en een eigen tempo. Geef die begeleider de link van de zaal."
LATER = (
    "Ongeveer zes weken later praat u verder over deze oogst, in dezelfde zalen. "
    "De thema's hieronder zijn dan het begin."
)


class Zalen:
    """A line for each room; `verdieping` puts the same rooms ready for weeks later."""

    def __init__(self, scherm: Scherm) -> None:
        self._scherm = scherm
        self._beeld: dict[str, Any] = {"zalen": []}
        self._lijst, self._link = html(), html()
        self._welke = choice("Van welke zaal?", [("", "")])
        uitnodigen = line(self._welke, scherm.knop("Link voor de begeleider maken", self._invite, "rustig"))
        self._later = column(
            html(alineas([LATER])), scherm.knop("Verdieping klaarzetten", self._prepare, "rustig")
        )
        self.widget = kaart(
            "De zalen", html(alineas([UITLEG])), self._lijst, uitnodigen, self._link, self._later
        )

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show the rooms as they are now."""
        self._beeld = beeld
        show(self._lijst, Markup('<ul class="sz-doorgaan">{}</ul>').format(
            Markup("").join(map(room, beeld["zalen"]))
        ))  # fmt: skip
        options = [(zaal["naam"], zaal["sessie"]) for zaal in beeld["zalen"]]
        if list(self._welke.options) != options and options:
            self._welke.options = options
            self._welke.index = 0
        visible(self._later, bool(options) and not any(zaal["verdieping"] for zaal in beeld["zalen"]))

    def _invite(self) -> None:
        told = Markup(
            "<p>Geef deze link aan wie deze zaal begeleidt. Hij werkt één keer:</p><p><code>{}</code></p>"
        )
        show(self._link, told.format(self._scherm.client.nodig_uit(self._welke.value)))

    def _prepare(self) -> None:
        for zaal in self._beeld["zalen"]:
            people = max(zaal["mensen"], zaal["tafels"] * AAN_TAFEL)
            open_room(self._scherm.client, self._beeld["id"], zaal["naam"], people, verdieping=True)


def room(zaal: dict[str, Any]) -> Markup:
    """A room in one line."""
    stand = "afgesloten" if zaal["klaar"] else zaal["stap"]
    many = "1 mens" if zaal["mensen"] == 1 else f"{zaal['mensen']} mensen"
    tables = "1 tafel" if zaal["tafels"] == 1 else f"{zaal['tafels']} tafels"
    words = " · ".join((stand, many, tables))
    place = f"/werkplaats/oefengesprek?sessie={zaal['sessie']}"
    item = '<li><span><a href="{}">{} leiden</a> <span class="sz-zacht">{}</span></span></li>'
    return Markup(item).format(place, zaal["naam"], words)
