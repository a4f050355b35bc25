"""Who talk together now, in a step for subgroups."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html, punten, show
from samenzorg_sim.werkplaats.pieces import column, visible
from samenzorg_sim.werkplaats.scherm import Scherm


class Groepjes:
    """The subgroups by name, and others when somebody came or went."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._namen = html()
        self.widget = column(
            self._namen, scherm.knop("Andere groepjes", self._again, "rustig"), soort="sz-kaart"
        )

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show them while there are any."""
        self._beeld = beeld
        groepjes = beeld["groepjes"]
        visible(self.widget, bool(groepjes) and not beeld["afgesloten"])
        show(self._namen, Markup("<h2>Groepjes</h2>{}").format(punten(", ".join(wie) for wie in groepjes)))

    def _again(self) -> None:
        self._scherm.client.doe(self._sessie, soort="groepjes", tafel=self._beeld["nummer"])
