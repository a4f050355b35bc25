"""How the group draws along: the address of the drawings of a meeting, for who takes part with a phone."""

from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html, link, show
from samenzorg_sim.werkplaats.panelen.deur import plain, qr
from samenzorg_sim.werkplaats.pieces import visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart
from samenzorg_sim.werkplaats.tekening import Beeld

UITLEG = (
    "Wie meedoet aan de bijeenkomst, scant deze code of gaat naar het adres. "
    "Daar tekent u samen in deze tekening, of ieder in een eigen."
)
BEAMER = "Op de beamer: de tekeningen over elkaar"
DICHT = "De deur voor telefoons is nog dicht. Laat de telefoons eerst toe bij de bijeenkomst."


class Meetekenen:
    """Only for a drawing that belongs to a meeting."""

    def __init__(self, scherm: Scherm) -> None:
        self._scherm = scherm
        self._adres = html()
        self.widget = kaart("De groep tekent mee", self._adres)
        self._shown: str | None = None

    def toon(self, beeld: Beeld) -> None:
        """The address is asked for once; reloading the page asks again."""
        sessie = beeld["sessie"]
        visible(self.widget, sessie is not None and not beeld["gesloten"])
        if sessie is None or sessie == self._shown:
            return
        self._shown = sessie
        adressen = self._scherm.client.deur()["adressen"]
        beamer = link(f"/meedoen/scherm/{sessie}/ecogram", BEAMER, nieuw=True, knop=False)
        terug = link(f"/werkplaats/oefengesprek?sessie={sessie}", "Naar de bijeenkomst", knop=False)
        show(self._adres, Markup("{}<p>{}</p><p>{}</p>").format(_way_in(adressen), beamer, terug))


def _way_in(adressen: list[str]) -> Markup:
    if not adressen:
        return Markup("<p>{}</p>").format(DICHT)
    adres = f"{adressen[0].rstrip('/')}/tekeningen"
    return Markup(
        '<p>{}</p><div class="sz-qr" role="img" aria-label="QR-code om mee te tekenen">{}</div>'
        '<p class="sz-adres">{}</p>'
    ).format(UITLEG, qr(adres), plain(adres))
