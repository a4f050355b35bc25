"""Handing over the lead, bit by bit: who does what, since when, and whether a manager may be there."""

from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.intervisie.woorden import HANDEN, LEIDINGGEVENDE, TAKEN
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, show, uitklap
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe, Keuze
from samenzorg_sim.werkplaats.pieces import Options, column, row
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


class Taken:
    """The choice of the group, and a row for each task."""

    def __init__(self, scherm: Scherm, doe: Doe) -> None:
        self._erbij = Keuze(
            scherm, "Mag een leidinggevende bij het gesprek zijn?", lambda k: doe("leidinggevende", keuze=k)
        )
        self._rijen: dict[str, tuple[w.HTML, Keuze]] = {}
        rows = []
        for taak in TAKEN:
            wie = html(soort="sz-persoon__wie")
            keuze = Keuze(scherm, "", partial(self._give, doe, taak), "sz-persoon__rol")
            self._rijen[taak] = wie, keuze
            rows.append(row(wie, keuze.widget, soort="sz-persoon"))
        self.widget = kaart(
            "Wie doet wat",
            html(UITLEG), self._erbij.widget, html(uitklap("Waarom deze vraag?", EERLIJK)),
            column(*rows, soort="sz-groep"),
        )  # fmt: skip

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show who does what."""
        self._erbij.toon(ERBIJ, beeld["leidinggevende"])
        for one in beeld["taken"]:
            wie, keuze = self._rijen[one["taak"]]
            since = f"sinds {datum(one['sinds'])}" if one["sinds"] else "vanaf het begin"
            place = "in het gesprek zelf · " if one["in_gesprek"] else ""
            show(
                wie,
                Markup('<b>{}</b><br><span class="sz-zacht">{}{}</span>').format(
                    TAKEN[one["taak"]], place, since
                ),
            )
            if not keuze.widget.description:
                keuze.widget.description = f"Wie doet: {TAKEN[one['taak']].lower()}"
            keuze.toon(HANDKEUZES, one["hand"])

    def _give(self, doe: Doe, taak: str, hand: str) -> None:
        doe("taak", taak=taak, hand=hand)
