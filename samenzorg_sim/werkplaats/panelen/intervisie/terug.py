"""What became of earlier intentions: the meeting opens with it, open ones first."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.intervisie.woorden import UITKOMSTEN
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, punten, show
from samenzorg_sim.werkplaats.panelen.intervisie.blad import Blad, Rijen
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe
from samenzorg_sim.werkplaats.pieces import Options, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

UITLEG = (
    "Begin hiermee, met een rondje. Vertellen mag, het hoeft niet. "
    "Losgelaten is ook goed: dat vraagt soms net zo veel moed."
)
KEUZES: Options = [(words.capitalize(), key) for key, words in UITKOMSTEN.items()]


class Terug(Blad):
    """A row for each intention, with what became of it."""

    def __init__(self, scherm: Scherm, doe: Doe) -> None:
        super().__init__(scherm, doe)
        self._rijen, self._leren = Rijen(scherm, self._told), html()
        self.widget = kaart("Wat werd ervan?", html(UITLEG), self._rijen.widget, self._leren)

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show what comes back; nothing while there is nothing."""
        self._beeld = beeld
        goals = [one for one in beeld["leerdoelen"] if not one["klaar"]]
        visible(self.widget, bool(beeld["volgende"]) and bool(beeld["terug"] or goals))
        words = punten(f"{one['naam']}: {one['tekst']}" for one in goals)
        show(self._leren, Markup("<h3>Wat mensen hier willen leren</h3>") + words if goals else "")
        self._rijen.toon(
            (one["id"], told(one), f"Wat werd ervan: {one['naam']}, {one['stap']}", KEUZES, one["uitkomst"])
            for one in beeld["terug"]
        )

    def _told(self, voornemen: str, uitkomst: str) -> None:
        self._doe("vertel", voornemen=voornemen, bijeenkomst=self._beeld["volgende"], uitkomst=uitkomst)


def told(one: dict[str, Any]) -> Markup:
    """An intention in words: whose, what, and who asks about it."""
    asks = f"{one['vraagt_naam']} vraagt ernaar" if one["vraagt"] else ""
    when = datum(one["wanneer"]) if one["wanneer"] else ""
    rest = " · ".join(part for part in (one["inzicht"], asks, when) if part)
    return Markup('<b>{}</b>: {}<br><span class="sz-zacht">{}</span>').format(one["naam"], one["stap"], rest)
