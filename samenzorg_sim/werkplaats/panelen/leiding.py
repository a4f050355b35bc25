"""Who leads along: a phone in the trainer's hand, and colleagues; folded, for codes are not for the room."""

from collections.abc import Callable
from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.stijl.vierkant import plain, qr
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.pieces import column, row, toggle, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

UITLEG = "Loop rond en leid met uw telefoon: verder, time-out, twee minuten erbij, beamer donker."
DICHT = "<p>Laat eerst telefoons toe. Dan ziet u hier een code voor uw eigen telefoon.</p>"
NIET_VOOR_DE_GROEP = "Wie deze code scant, kan de bijeenkomst leiden. Laat hem dus niet aan de groep zien."
LINK = (
    "<p>Geef deze link aan uw collega. Die opent hem op deze computer, in een andere browser of een ander "
    "profiel. De link werkt één keer.</p><p><code>{}</code></p>"
)


class Leiding:
    """Two folds; what is in them is made when they are opened for the first time."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._met_telefoon = toggle("Leiden met uw telefoon")
        self._code = html()
        self._telefoons = Namen(scherm, "Loskoppelen", self._unlink)
        self._met_collega = toggle("Een collega leidt mee")
        self._link = html()
        self._maak = scherm.knop("Collega leidt mee: link maken", self._invite, "rustig")
        self._collegas = Namen(scherm, "Leidt niet meer mee", self._remove)
        for fold in (self._met_telefoon, self._met_collega):
            fold.observe(lambda _: self.toon(self._beeld), "value")
        self.widget = kaart(
            "Samen leiden",
            self._met_telefoon, self._code, self._telefoons.widget,
            self._met_collega, self._maak, self._link, self._collegas.widget,
        )  # fmt: skip

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show who leads along; a code only while its fold is open."""
        self._beeld = beeld
        visible(self.widget, not beeld["afgesloten"])
        phone, colleague = self._met_telefoon.value, self._met_collega.value
        show(self._code, code(beeld) if phone else "")
        phones = beeld["leidtelefoons"]
        told = [
            (each["id"], f"Telefoon {number}, {'verbonden' if each['verbonden'] else 'geen verbinding'}")
            for number, each in enumerate(phones, 1)
        ]
        self._telefoons.toon(told if phone else [])
        visible(self._maak, colleague)
        visible(self._link, colleague)
        me = self._scherm.client.persoon
        told = [
            (who, "U leidt mee" if who == me else f"Collega {number}")
            for number, who in enumerate(beeld["begeleiders"], 1)
        ]
        self._collegas.toon(told if colleague else [])

    def _invite(self) -> None:
        show(self._link, Markup(LINK).format(self._scherm.client.nodig_uit(self._sessie)))

    def _unlink(self, apparaat: str) -> None:
        self._scherm.client.doe(self._sessie, soort="leiden_klaar", apparaat=apparaat)

    def _remove(self, persoon: str) -> None:
        self._scherm.client.doe(self._sessie, soort="medebegeleider_weg", persoon=persoon)


class Namen:
    """Lines with one button each; a line is made when its name comes."""

    def __init__(self, scherm: Scherm, woorden: str, actie: Callable[[str], None]) -> None:
        self._scherm, self._woorden, self._actie = scherm, woorden, actie
        self._regels: dict[str, w.HBox] = {}
        self.widget = column(soort="sz-groep")

    def toon(self, names: list[tuple[str, str]]) -> None:
        """Show these (id, words)."""
        for who, words in names:
            if who not in self._regels:
                knop = self._scherm.knop(self._woorden, partial(self._actie, who), "rustig")
                self._regels[who] = row(html(soort="sz-persoon__wie"), knop, soort="sz-persoon")
            show(self._regels[who].children[0], words)
            self._regels[who].children[1].tooltip = f"{words}: {self._woorden.lower()}"
        lines = tuple(self._regels[who] for who, _ in names)
        if self.widget.children != lines:
            self.widget.children = lines


def code(beeld: dict[str, Any]) -> Markup:
    """The square with which a phone begins to lead; nothing while the door is shut."""
    if beeld["adres"] is None:
        return Markup(DICHT)
    link = f"{beeld['adres']}/leiden#{beeld['sessie']}~{beeld['leidcode']}"
    return Markup(
        '<p>{}</p><div class="sz-qr" role="img" aria-label="QR-code om te leiden">{}</div><p>{}</p>'
        '<p class="sz-zacht">Zonder camera: open deze link op uw telefoon.<br>'
        '<span class="sz-adres">{}</span></p>'
    ).format(UITLEG, qr(link), NIET_VOOR_DE_GROEP, plain(link))
