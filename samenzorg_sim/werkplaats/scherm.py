"""What every screen of the workbench has: a notice, buttons that cannot fail silently, and the desk."""

from collections.abc import Callable
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje
from samenzorg_sim.werkplaats.opmaak import html, melding, show
from samenzorg_sim.werkplaats.toezicht import Toezicht


class Scherm:
    """A screen in progress: `client` is the desk, `notitie` the place where it speaks to the user."""

    def __init__(self, client: BalieClient) -> None:
        self.client = client
        self.notitie = html(soort="sz-notitie")
        self.toezicht = Toezicht(self.meld)

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

    def knop(self, tekst: str, actie: Callable[[], Any], soort: str = "") -> w.Button:
        """A button; `soort` is `rustig` or `stop` for one that is not the first thing to do."""
        button = w.Button(description=tekst)
        button.add_class("sz-knop")
        if soort:
            button.add_class(f"sz-knop--{soort}")
        button.on_click(lambda _: self.probeer(actie))
        return button


def visible(widget: w.DOMWidget, shown: bool) -> None:
    """Show or hide a widget; a hidden one takes no place and no keyboard focus."""
    display = None if shown else "none"
    if widget.layout.display != display:
        widget.layout.display = display


def enabled(widget: w.Widget, on: bool) -> None:
    """Allow or forbid to press it."""
    if widget.disabled == on:
        widget.disabled = not on


def kaart(kop: str, *inhoud: w.Widget) -> w.VBox:
    """A card with a heading."""
    box = w.VBox([html(Markup("<h2>{}</h2>").format(kop)), *inhoud] if kop else list(inhoud))
    box.add_class("sz-kaart")
    return box
