"""Once more after half a year, on paper, who sees it, and erasing it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, link, show
from samenzorg_sim.werkplaats.panelen.leiding import LINK, Namen
from samenzorg_sim.werkplaats.pieces import column, toggle, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

BLADEN = (
    ("vragen.html", "De vragen, om op papier in te vullen"),
    ("uitkomst.html", "De antwoorden naast elkaar"),
)
WIE = (
    "Wie u een link geeft, ziet de antwoorden en kan zelf invullen, op een eigen plek. "
    "Verder ziet niemand deze check. Bij een antwoord staat een functie, geen naam."
)
NIEUW = (
    "Doe de check na een half jaar opnieuw, met mensen van dezelfde functies. "
    "De antwoorden van nu blijven staan."
)


class Verder:
    """Three cards."""

    def __init__(self, scherm: Scherm, doe: Callable[..., Any]) -> None:
        self._scherm, self._doe = scherm, doe
        self._id = ""
        self._wanneer, self._bladen, self._link = html(), html(soort="sz-rustige-link"), html()
        opnieuw = scherm.knop("Opnieuw invullen", lambda: doe("ronde"), "rustig")
        maak = scherm.knop("Link voor een collega maken", self._invite, "rustig")
        self._collegas = Namen(scherm, "Ziet de check niet meer", self._remove)
        self._wis_open = toggle("Deze check wissen")
        zeker = scherm.knop("Ja, alle antwoorden wissen", lambda: doe("wis_check"), "stop")
        self._zeker = column(html("Alle antwoorden van alle keren gaan weg. Dat kan niet terug."), zeker)
        self._wis_open.observe(lambda change: visible(self._zeker, change["new"]), "value")
        visible(self._zeker, False)
        self._wissen = column(self._wis_open, self._zeker)
        self.widget = column(
            kaart("Over een half jaar", html(NIEUW), self._wanneer, opnieuw),
            kaart("Op papier", self._bladen),
            kaart("Wie ziet deze check?", html(WIE), maak, self._link, self._collegas.widget, self._wissen),
        )

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show when it was done last, and who shares it."""
        self._id = beeld["id"]
        last = date.fromisoformat(beeld["rondes"][-1]["op"])
        show(
            self._wanneer,
            f"De laatste keer begon op {datum(last)}. Een half jaar later is {datum(half_year(last))}.",
        )
        links = (link(f"/balie/beleid/{beeld['id']}/{name}", words, nieuw=True) for name, words in BLADEN)
        show(self._bladen, Markup("<p>{}</p>").format(Markup("</p><p>").join(links)))
        me = self._scherm.client.persoon
        self._collegas.toon(
            [
                (who, "U deelt de check van een collega" if who == me else f"Collega {number}")
                for number, who in enumerate(beeld["begeleiders"], 1)
            ]
        )
        visible(self._wissen, beeld["van_mij"])

    def _invite(self) -> None:
        show(self._link, Markup(LINK).format(self._scherm.client.nodig_uit(self._id)))

    def _remove(self, persoon: str) -> None:
        self._doe("medebegeleider_weg", persoon=persoon)


def half_year(day: date) -> date:
    """The day half a year later; at the latest the 28th, which every month has."""
    month = day.month + 6
    return date(day.year + (month > 12), (month - 1) % 12 + 1, min(day.day, 28))
