"""What every screen of the workbench has: a notice, buttons that cannot fail silently, and the desk."""

from collections.abc import Callable
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje
from samenzorg_sim.werkplaats.opmaak import html, melding, show
from samenzorg_sim.werkplaats.pieces import column, make
from samenzorg_sim.werkplaats.toezicht import Toezicht


class Scherm:
    """A screen in progress: `client` is the desk, `notitie` the place where it speaks to the user."""

    def __init__(self, client: BalieClient) -> None:
        self.client = client
        self.notitie = html(soort="sz-notitie")
        self.toezicht = Toezicht(self.meld)
        self._volgt: str | None = None

    def meld(self, tekst: str, goed: bool = False) -> None:
        """Say something in the notice; the empty string clears it."""
        show(self.notitie, melding(tekst, goed))

    def probeer(self, actie: Callable[[], Any]) -> Any:
        """Do something that the desk may refuse; what goes wrong is said in Dutch. None when it did."""
        try:
            result = actie()
        except (Refused, BalieWeg, GeenKaartje) as no:
            self.meld(no.melding)
            return None
        except Exception as wrong:
            self.toezicht.report(wrong)
            return None
        self.meld("")
        return result

    def volg(
        self, stream: str, toon: Callable[[dict[str, Any]], None], weg: Callable[[Refused], None]
    ) -> None:
        """Show this stream after each change, until another is followed; `weg` hears that it is gone."""
        self._volgt = stream
        self.toezicht.start(self._follow(stream, toon, weg), "volg")

    def laat_los(self) -> None:
        """Follow nothing any more."""
        self._volgt = None

    async def _follow(
        self, stream: str, toon: Callable[[dict[str, Any]], None], weg: Callable[[Refused], None]
    ) -> None:
        try:
            async for beeld in self.client.volg(stream):
                if self._volgt != stream:
                    return
                if beeld is None:
                    self.meld(BalieWeg.melding)
                    continue
                toon(beeld)
        except Refused as no:
            if self._volgt == stream:
                weg(no)

    def knop(self, tekst: str, actie: Callable[[], Any], soort: str = "") -> w.Button:
        """A button; `soort` is `rustig` or `stop` for one that is not the first thing to do."""
        classes = f"sz-knop sz-knop--{soort}" if soort else "sz-knop"
        button = make(w.Button, classes, description=tekst)
        button.on_click(lambda _: self.probeer(actie))
        return button


def kaart(kop: str, *inhoud: w.Widget, soort: str = "") -> w.VBox:
    """A card with a heading."""
    heading = [html(Markup("<h2>{}</h2>").format(kop))] if kop else []
    return column(*heading, *inhoud, soort=f"sz-kaart {soort}")
