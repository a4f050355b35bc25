"""Handing over the lead, bit by bit: who does what, since when, and whether a manager may be there."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.intervisie.woorden import HANDEN, LEIDINGGEVENDE, TAKEN
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, uitklap
from samenzorg_sim.werkplaats.panelen.intervisie.blad import Blad, Rijen
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe, Keuze
from samenzorg_sim.werkplaats.pieces import Options
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

UITLEG = (
    "Eerst doet de trainer alles. Geef één taak tegelijk over, en begin met wat buiten het gesprek valt. "
    "De leidinggevende kan het overnemen, maar de groep zelf ook."
)
EERLIJK = Markup(
    "<p>Hier zijn de bronnen het niet over eens. Een stappenplan uit de ouderenzorg laat leidinggevenden de "
    "begeleiding op den duur overnemen. Twee andere bronnen zeggen juist: geen leidinggevende van een "
    "deelnemer erbij. Want wie u beoordeelt, hoort dan ook waar u aan twijfelt.</p>"
    "<p>Een tussenweg: leidinggevenden ruilen. Dan leidt iemand die niemand uit deze groep beoordeelt.</p>"
    "<p>Praat erover zonder de leidinggevende erbij. Is één persoon er niet gerust op? Kies dan ‘nee’.</p>"
)
HANDKEUZES: Options = [(words.capitalize(), key) for key, words in HANDEN.items()]
ERBIJ: Options = [(words, key) for key, words in LEIDINGGEVENDE.items()]


class Taken(Blad):
    """The choice of the group, and a row for each task."""

    def __init__(self, scherm: Scherm, doe: Doe) -> None:
        super().__init__(scherm, doe)
        self._erbij = Keuze(
            scherm, "Mag een leidinggevende bij het gesprek zijn?", lambda k: doe("leidinggevende", keuze=k)
        )
        self._rijen = Rijen(scherm, lambda taak, hand: doe("taak", taak=taak, hand=hand))
        self.widget = kaart(
            "Wie doet wat",
            html(UITLEG), self._erbij.widget, html(uitklap("Waarom deze vraag?", EERLIJK)),
            self._rijen.widget,
        )  # fmt: skip

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show who does what."""
        self._erbij.toon(ERBIJ, beeld["leidinggevende"])
        self._rijen.toon(
            (one["taak"], task(one), f"Wie doet: {TAKEN[one['taak']].lower()}", HANDKEUZES, one["hand"])
            for one in beeld["taken"]
        )


def task(one: dict[str, Any]) -> Markup:
    """What it is, and since when it is in this hand."""
    since = f"sinds {datum(one['sinds'])}" if one["sinds"] else "vanaf het begin"
    place = "in het gesprek zelf · " if one["in_gesprek"] else ""
    return Markup('<b>{}</b><br><span class="sz-zacht">{}{}</span>').format(TAKEN[one["taak"]], place, since)
