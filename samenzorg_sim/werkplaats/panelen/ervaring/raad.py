"""How the client council gets in: a link that is good for a month, for a tablet or for this computer."""

from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.stijl.vierkant import plain, qr
from samenzorg_sim.werkplaats.opmaak import alineas, html, link, melding, show
from samenzorg_sim.werkplaats.pieces import column, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

UITLEG = (
    "De cliëntenraad verzamelt korte, echte verhalen. Dat kan op een tablet of een telefoon, of hier.",
    "Namen gaan eruit voordat er iets bewaard wordt. Wie vertelde en wie opschreef, staat nergens.",
)
MAKEN = "Link maken voor de cliëntenraad"
LOOPT = "Er is een link voor de cliëntenraad. Kwijt? Maak een nieuwe. De oude werkt dan niet meer."
DICHT = "Telefoons en tablets kunnen er nog niet bij. Laat ze eerst toe, en maak dan de link."
EINDE = "De link werkt niet meer. Wat al verteld is, blijft staan."


class Raad:
    """The link is shown once, when it is made; the program keeps only what it needs to know it again."""

    def __init__(self, scherm: Scherm, link_tot: int | None) -> None:
        self._scherm = scherm
        self._link = html()
        self._open = scherm.knop("Telefoons toelaten", self._let_in)
        self._maak = scherm.knop(MAKEN, self._make)
        self._stop = scherm.knop("De link stoppen", self._end, "rustig")
        hier = html(link("/meedoen/ervaring", "Hier een verhaal opschrijven", nieuw=True), "sz-rustige-link")
        self.widget: w.VBox = kaart(
            "Verhalen verzamelen",
            html(alineas(UITLEG)),
            self._link,
            column(self._open, self._maak, hier, self._stop, soort="sz-onder-elkaar"),
        )
        self._runs = link_tot is not None
        self.toon()

    def toon(self) -> None:
        """Show what can be done now."""
        door = bool(self._scherm.client.deur()["adressen"])
        visible(self._open, not door)
        visible(self._stop, self._runs)
        self._maak.description = "Nieuwe link maken" if self._runs else MAKEN
        told = "" if door else DICHT
        show(self._link, melding(told) + (alineas((LOOPT,)) if self._runs else Markup("")))

    def _let_in(self) -> None:
        self._scherm.client.deur(open=True)
        self.toon()

    def _make(self) -> None:
        made = self._scherm.client.raadslink(True)
        self._runs = True
        self.toon()
        show(self._link, ways_in(made))

    def _end(self) -> None:
        self._scherm.client.raadslink(False)
        self._runs = False
        self.toon()
        show(self._link, melding(EINDE, goed=True))


def ways_in(made: dict[str, Any]) -> Markup:
    """The square to scan and the address to send; only this computer's while the door is shut."""
    adres = made["link"] or made["hier"]
    scan = Markup('<div class="sz-qr" role="img" aria-label="QR-code om te vertellen">{}</div>').format(
        qr(adres)
    )
    words = Markup(
        "<p>{}</p><p><code>{}</code></p><p>De link werkt een maand, ook voor meer mensen. "
        "<b>U ziet hem hier één keer.</b></p>"
    )
    if made["link"]:
        lead = "Richt de camera van de tablet op dit vierkant. Of stuur deze link aan de cliëntenraad:"
        return scan + words.format(lead, adres)
    return melding(DICHT) + words.format("Op deze computer werkt deze link al:", plain(adres))
