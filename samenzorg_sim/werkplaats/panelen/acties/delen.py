"""The list on paper and as a file, who shares it, and erasing it."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html, link, show
from samenzorg_sim.werkplaats.panelen.leiding import LINK, Namen
from samenzorg_sim.werkplaats.pieces import column, row, toggle, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

BESTANDEN = (
    ("acties.html", "Op papier (A4)", False),
    ("acties.ics", "Voor in de agenda", True),
    ("acties.xlsx", "Als Excel-bestand", True),
)
WIE = (
    "Wie u hieronder een link geeft, ziet deze lijst en werkt hem mee bij: teamleiders, een collega van "
    "welzijn, de projectleider. Verder ziet niemand hem. Schrijf functies op, en niets over een bewoner of "
    "een naaste."
)


class Delen:
    """Two cards at the foot of the page."""

    def __init__(self, scherm: Scherm) -> None:
        self._scherm = scherm
        self._id = ""
        self._bestanden = html(soort="sz-rustige-link")
        self._link = html()
        maak = scherm.knop("Link voor een collega maken", self._invite, "rustig")
        self._collegas = Namen(scherm, "Ziet de lijst niet meer", self._remove)
        self._wis_open = toggle("Deze lijst wissen")
        zeker = scherm.knop("Ja, alle acties wissen", self._erase, "stop")
        self._zeker = column(html("Alle acties gaan weg, voor iedereen. Dat kan niet terug."), zeker)
        self._wis_open.observe(lambda change: visible(self._zeker, change["new"]), "value")
        visible(self._zeker, False)
        self._wissen = column(self._wis_open, self._zeker)
        self.widget = row(
            kaart("Meenemen", self._bestanden),
            kaart("Wie ziet deze lijst?", html(WIE), maak, self._link, self._collegas.widget, self._wissen),
            soort="sz-op-een-rij sz-niet-afdrukken",
        )

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show who shares it."""
        self._id = beeld["id"]
        links = (
            link(f"/balie/acties/{beeld['id']}/{name}", words, nieuw=not keep, bewaar=keep)
            for name, words, keep in BESTANDEN
        )
        show(self._bestanden, Markup("<p>{}</p>").format(Markup("</p><p>").join(links)))
        me = self._scherm.client.persoon
        self._collegas.toon(
            [
                (who, "U deelt de lijst van een collega" if who == me else f"Collega {number}")
                for number, who in enumerate(beeld["begeleiders"], 1)
            ]
        )
        visible(self._wissen, beeld["van_mij"])

    def _invite(self) -> None:
        show(self._link, Markup(LINK).format(self._scherm.client.nodig_uit(self._id)))

    def _remove(self, persoon: str) -> None:
        self._scherm.client.doe(self._id, soort="medebegeleider_weg", persoon=persoon)

    def _erase(self) -> None:
        self._scherm.client.doe(self._id, soort="wis_lijst")
