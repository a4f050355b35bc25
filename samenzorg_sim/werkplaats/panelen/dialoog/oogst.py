"""The harvest of all rooms under themes: adding a theme, laying thoughts, and taking the latest act back."""

from typing import Any

from samenzorg_sim.werkplaats.opmaak import alineas, html, show
from samenzorg_sim.werkplaats.pieces import choice, line, spend, text_field, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart
from samenzorg_sim.widgets.oogst_bord import OogstBord

LEEG = "Hier komt wat de tafels opschrijven. Elke regel is dan een kaartje."
UITLEG = (
    "Leg bij elkaar wat bij elkaar hoort. Sleep een kaartje, druk op een pijl naar links of rechts, "
    "of kies een thema onder het kaartje. Dit kan ook morgen nog."
)


class Oogst:
    """The board, and the themes above it."""

    def __init__(self, scherm: Scherm) -> None:
        self._scherm = scherm
        self._beeld: dict[str, Any] = {"themas": [], "kaarten": [], "ongedaan": None}
        self._uitleg = html()
        self._naam = text_field("Nieuw thema", "Bijvoorbeeld: welkom zijn")
        erbij = line(self._naam, scherm.knop("Thema erbij", lambda: spend(self._naam, self._add), "rustig"))
        self._welk = choice("Thema", [("", "")])
        weg = scherm.knop("Thema weghalen", lambda: self._do("thema_weg", thema=self._welk.value), "rustig")
        self._weg = line(self._welk, weg)
        self._bord = OogstBord()
        self._bord.on_msg(lambda _, told, __: scherm.probeer(lambda: self._lay(told)))
        self._terug = scherm.knop("Ongedaan maken", self._undo, "rustig")
        self.widget = kaart(
            "De oogst", self._uitleg, erbij, self._weg, self._bord, self._terug, soort="sz-formulier"
        )

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show the harvest as it is now."""
        self._beeld = beeld
        show(self._uitleg, alineas([UITLEG if beeld["kaarten"] else LEEG]))
        options = [(thema["naam"], thema["id"]) for thema in beeld["themas"]]
        if options and list(self._welk.options) != options:
            self._welk.options = options
            self._welk.index = 0
        visible(self._weg, bool(options))
        visible(self._terug, beeld["ongedaan"] is not None)
        self._bord.themas, self._bord.kaarten = beeld["themas"], beeld["kaarten"]

    def _add(self, naam: str) -> None:
        self._do("thema", naam=naam)

    def _lay(self, told: dict[str, Any]) -> None:
        if told.get("soort") == "leg":
            self._do("leg", antwoord=told["antwoord"], regel=told["regel"], thema=told["thema"])

    def _undo(self) -> None:
        self._do("ongedaan", daad=self._beeld["ongedaan"])

    def _do(self, soort: str, **rest: Any) -> None:
        self._scherm.client.doe(self._beeld["id"], soort=soort, **rest)
