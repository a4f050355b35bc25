"""A drawing that belongs to a meeting: how the group draws along in it, and the way back."""

from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html, link, show
from samenzorg_sim.werkplaats.pieces import visible
from samenzorg_sim.werkplaats.scherm import kaart
from samenzorg_sim.werkplaats.tekening import Beeld

UITLEG = (
    "Deze tekening hoort bij een bijeenkomst. Wie daar met een telefoon meedoet, kan hierin "
    "meetekenen. Over elkaar leggen doet u op de pagina van de bijeenkomst."
)


class Meetekenen:
    """Only for a drawing that belongs to a meeting."""

    def __init__(self) -> None:
        self._terug = html()
        self.widget = kaart("De groep tekent mee", html(UITLEG), self._terug)

    def toon(self, beeld: Beeld) -> None:
        """Show the way back to its meeting."""
        sessie = beeld["sessie"]
        visible(self.widget, sessie is not None and not beeld["gesloten"])
        terug = link(f"/werkplaats/oefengesprek?sessie={sessie}", "Naar de bijeenkomst", knop=False)
        show(self._terug, Markup("<p>{}</p>").format(terug))
