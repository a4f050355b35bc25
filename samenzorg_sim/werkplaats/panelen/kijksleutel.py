"""What the author of an example conversation heard, turn by turn, once people have spoken."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.voorbeeldgesprek import kijksleutel_html
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm


class Kijksleutel:
    """One turn further, one back; the projector follows."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._tekst = html()
        self._eerste = scherm.knop("Het eerste stukje tonen", lambda: self._go("volgende"))
        self._volgende = scherm.knop("Volgend stukje", lambda: self._go("volgende"))
        self._vorige = scherm.knop("Vorig stukje", lambda: self._go("vorige"), "rustig")
        knoppen = row(self._eerste, self._volgende, self._vorige, soort="sz-stuur")
        self.widget = column(self._tekst, knoppen, soort="sz-kaart")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show it in the step that is made for it."""
        self._beeld = beeld
        part = beeld["kijksleutel"]
        visible(self.widget, part is not None)
        if part is None:
            return
        opened = part["stand"] == "open"
        read = beeld["spel"] is not None and beeld["spel"]["stand"] == "gestopt"
        visible(self._eerste, read and not opened)
        visible(self._volgende, opened and part["volgende"] is not None)
        visible(self._vorige, opened and part["vorige"] is not None)
        show(self._tekst, told(part) if read else Markup("<h2>Er is nog niet voorgelezen</h2>"))

    def _go(self, waarheen: str) -> None:
        wanted = self._beeld["kijksleutel"][waarheen]
        self._scherm.client.doe(
            self._sessie, soort="kijksleutel", spel=self._beeld["spel"]["id"], uitspraak=wanted
        )


def told(part: dict[str, Any]) -> Markup:
    """What is on the projector, and what comes next: to ask about before it is shown."""
    head = Markup("<h2>Wat de schrijver hoorde</h2>{}").format(kijksleutel_html(part))
    if part["hierna"] is None:
        return head
    return head + Markup("<p><b>Vraag eerst: wat hoorde u hier?</b></p><blockquote>{}</blockquote>").format(
        part["hierna"]
    )
