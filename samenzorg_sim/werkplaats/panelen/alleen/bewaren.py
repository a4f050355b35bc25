"""Keep a talk under a name, or throw it away."""

from collections.abc import Callable

from markupsafe import Markup

from samenzorg_sim.werkplaats.oefening import Oefening
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.pieces import row, spend, text_field, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart


class Bewaren:
    """Under the looking back: the last thing to decide about a talk."""

    def __init__(self, scherm: Scherm, bewaar: Callable[[str], None], weg: Callable[[], None]) -> None:
        self._stand = html()
        self._naam = text_field("Naam van dit gesprek", "Bijvoorbeeld: eerst luisteren")
        keep = scherm.knop("Gesprek bewaren", lambda: spend(self._naam, bewaar))
        self._weg = scherm.knop("Gesprek weggooien", self._ask, "rustig")
        self._zeker = html("Weggooien kan niet ongedaan worden gemaakt.")
        self._ja = scherm.knop("Ja, weggooien", weg, "stop")
        self._nee = scherm.knop("Nee, laat staan", lambda: self._sure(False), "rustig")
        buttons = row(keep, self._weg, self._ja, self._nee, soort="sz-stuur")
        self.widget = kaart("Bewaren", self._stand, self._naam, self._zeker, buttons, soort="sz-formulier")
        self._sure(False)

    def toon(self, oefening: Oefening) -> None:
        """Show under which name it is kept."""
        visible(self.widget, oefening.open["voorbij"])
        naam = oefening.open["naam"]
        kept = Markup("<p>Bewaard als <b>{}</b>. Alleen u kunt dit gesprek zien.</p>").format(naam)
        show(self._stand, kept if naam else "Niet bewaard. Alleen u kunt dit gesprek zien.")
        self._sure(False)

    def _ask(self) -> None:
        self._sure(True)

    def _sure(self, asking: bool) -> None:
        visible(self._weg, not asking)
        for widget in (self._zeker, self._ja, self._nee):
            visible(widget, asking)
