"""How phones get in: the door that the trainer opens, the address, the code and the square to scan."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.vierkant import plain, qr, spaced
from samenzorg_sim.werkplaats.opmaak import html, link, show, uitklap
from samenzorg_sim.werkplaats.pieces import column, visible
from samenzorg_sim.werkplaats.scherm import Scherm

HULP = Markup(
    "<ol class='sz-lijst sz-lijst--stappen'><li>Zet telefoon en laptop op <b>hetzelfde wifi-netwerk</b>.</li>"
    "<li>Laat één telefoon naar het adres gaan. Lukt het? Dan werkt het voor iedereen.</li>"
    "<li>Laadt de pagina niet? Een <b>gasten-wifi</b> houdt apparaten vaak uit elkaar. Kies een ander "
    "netwerk, of maak een <b>hotspot</b> op een telefoon en zet de laptop en de telefoons daarop.</li>"
    "<li>Lukt het nog niet? Voeg mensen toe zonder telefoon, bij 'De groep'. Zo kunt u ook oefenen.</li></ol>"
)


class Deur:
    """The door, always on screen for late comers."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._uitleg = html()
        self._open = scherm.knop("Telefoons toelaten", lambda: self._set(True))
        self._dicht = scherm.knop("Deur voor telefoons sluiten", lambda: self._set(False), "rustig")
        projector = f"{scherm.client.site}/meedoen/scherm/{sessie}"
        uitbreiden = "Kies op de laptop 'uitbreiden', niet 'dupliceren'. Uw pagina is alleen voor u."
        self._projector = html(
            link(projector, "Scherm voor de beamer openen", nieuw=True)
            + Markup('<p class="sz-zacht">{}</p>').format(uitbreiden),
            "sz-rustige-link",
        )
        self._donker = scherm.knop("Beamer donker maken", self._darken, "rustig")
        self._is_donker = False
        self._hulp = html(uitklap("Werkt het niet?", HULP))
        self.widget = column(
            self._uitleg,
            self._open,
            self._projector,
            self._donker,
            self._hulp,
            self._dicht,
            soort="sz-kaart sz-deur",
        )

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show the door as it is."""
        adres = beeld["adres"]
        over = beeld["afgesloten"]
        visible(self.widget, not over or adres is not None)
        visible(self._open, adres is None)
        visible(self._dicht, adres is not None)
        for during in (self._projector, self._donker, self._hulp):
            visible(during, not over)
        if beeld["termijn"] is not None:  # at home there is no room that looks at a beamer
            visible(self._projector, False)
            visible(self._donker, False)
        self._is_donker = beeld["donker"]
        words = "Beamer weer aan" if self._is_donker else "Beamer donker maken"
        if self._donker.description != words:
            self._donker.description = words
        if over:
            text = Markup(
                "<h2>De deur staat nog open</h2><p>Op de telefoon kan ieder nog lezen wat hij of zij "
                "meeneemt. Is iedereen klaar? Sluit dan de deur.</p>"
            )
        elif adres is None:
            text = Markup(
                "<h2>Meedoen met telefoons</h2><p>Telefoons kunnen nu nog niet meedoen. "
                "Druk op 'Telefoons toelaten' als de groep er is.</p>"
            )
        else:
            text = Markup(
                '<h2>Meedoen</h2><div class="sz-qr" role="img" aria-label="QR-code om mee te doen">{}</div>'
                "<p>Richt de camera van een telefoon hierop. Of ga naar "
                '<b class="sz-adres">{}</b> en vul deze code in:</p>'
                '<p class="sz-code">{}</p>'
                '<p class="sz-zacht">Even kijken of het werkt? Ga met een telefoon naar '
                '<span class="sz-adres">{}/werkt-het</span>.</p>'
            ).format(qr(f"{adres}#{beeld['scan']}"), plain(adres), spaced(beeld["code"]), plain(adres))
        show(self._uitleg, text)

    def _darken(self) -> None:
        self._scherm.client.doe(self._sessie, soort="donker", aan=not self._is_donker)

    def _set(self, open_: bool) -> None:
        answer = self._scherm.client.deur(open_)
        if answer.get("melding"):
            self._scherm.meld(answer["melding"])
