"""A talk that somebody took along from a group, beside the talk that she practised alone."""

from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.gesprek.meenemen import MOST, VREEMD, MeegenomenGesprek, Onleesbaar, read_gesprek
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.stijl.tijdlijn import tijdlijn_html
from samenzorg_sim.werkplaats.oefening import Oefening
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.pieces import column, make, visible
from samenzorg_sim.werkplaats.scherm import Scherm

UITLEG = (
    "Speelde u in een groep, en bewaarde u dat gesprek op uw telefoon? Dan legt u het hier naast dit. "
    "Het bestand blijft op deze pagina. Het wordt nergens bewaard."
)


class UitDeGroep:
    """Choose the file, and see both; it is forgotten with the page."""

    def __init__(self, scherm: Scherm) -> None:
        self._scherm = scherm
        self._gesprek: MeegenomenGesprek | None = None
        self._oefening: Oefening | None = None
        self._kies = make(
            w.FileUpload,
            "sz-knop sz-knop--rustig",
            accept=".json",
            description="Bestand kiezen",
            icon="",
        )
        self._kies.observe(lambda change: scherm.probeer(lambda: self._open(change["new"])), "value")
        self._naast = html()
        uitleg = html(Markup("<h2>Een gesprek uit de groep</h2><p>{}</p>").format(UITLEG))
        self.widget = column(uitleg, self._kies, self._naast, soort="sz-kaart")

    def toon(self, oefening: Oefening) -> None:
        """Show it once the talk is over."""
        self._oefening = oefening
        over = bool(oefening.open["voorbij"])
        visible(self.widget, over)
        if over:
            show(self._naast, beside(self._gesprek, oefening.open["terugblik"]))

    def _open(self, files: Any) -> None:
        if not files:
            return
        try:
            (file,) = files
            raw = bytes(file["content"])
            self._gesprek = read_gesprek(raw.decode("utf-8") if len(raw) <= 4 * MOST else "")
        except UnicodeDecodeError:
            raise Refused("onleesbaar", VREEMD) from None
        except Onleesbaar as no:
            raise Refused("onleesbaar", no.melding) from None
        if self._oefening is not None:
            self.toon(self._oefening)


def beside(gesprek: MeegenomenGesprek | None, terugblik: dict[str, Any] | None) -> Markup:
    """Both talks, each in its own measure; nothing is added up or subtracted."""
    if gesprek is None or terugblik is None:
        return Markup("")
    line = {
        "duur_s": gesprek.duur,
        "onderbrekingen": gesprek.onderbrekingen,
        "lijnen": [
            {"tekst": one.knop, "uitleg": "", "op_gelet": True, "momenten": one.seconden}
            for one in gesprek.gehoord
        ],
    }
    turns = Markup("").join(Markup("<li>{}</li>").format(turn["soort"]) for turn in terugblik["beurten"])
    return Markup(
        '<div class="sz-naast"><section><h3>In de groep: {}, {}</h3>{}</section>'
        "<section><h3>Alleen: wat u zei, beurt voor beurt</h3><ol>{}</ol></section></div>"
        '<p class="sz-zacht">Het zijn twee gesprekken. In de groep hoorden mensen het, hier las '
        "het programma het. Kijk wat u herkent.</p>"
    ).format(gesprek.casus, datum(gesprek.dag), tijdlijn_html(line), turns)
