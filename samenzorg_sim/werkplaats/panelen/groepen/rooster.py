"""Choosing a roster, and what is wrong with it by row and column."""

import base64
from collections.abc import Callable, Sequence
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.dag import today
from samenzorg_sim.groepen.gelezen import read_rooster
from samenzorg_sim.groepen.rooster import Fout, Rooster
from samenzorg_sim.groepen.voorbeeld import example_momenten, make_rijen
from samenzorg_sim.reports.bestanden import XLSX
from samenzorg_sim.werkplaats.opmaak import html, melding, punten, show, uitklap
from samenzorg_sim.werkplaats.pieces import make, row
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

_UITLEG = (
    "Een rooster is een Excel-bestand (xlsx) of csv met iedere medewerker op een rij: naam of nummer, "
    "functie, team, leidinggevende, lid van de cliëntenraad, en per dag of dagdeel of iemand kan."
)
_BEWAART = (
    "Samenzorg bewaart niets van uw rooster. Sluit u deze pagina, dan is alles weg. "
    "Bewaar daarom straks het rekenblad. Kiest u dat later weer als rooster, dan staan uw groepen er weer."
)
_HOEVEEL, _TOON = 42, 20


class RoosterKeuze:
    """Choose a file, or look around with made-up people; `use` gets a roster that can be used."""

    def __init__(self, scherm: Scherm, use: Callable[[Rooster], None]) -> None:
        self._use = use
        self._kies = make(
            w.FileUpload,
            "sz-knop",
            accept=".xlsx,.csv",
            multiple=False,
            description="Rooster kiezen",
            icon="",
        )
        self._kies.observe(lambda change: scherm.probeer(lambda: self._open(change["new"])), "value")
        self._verslag, self._sjabloon = html(), html()
        proef = scherm.knop("Eerst proberen met verzonnen mensen", self._example, "rustig")
        leeg = scherm.knop("Voorbeeldrooster maken", self._template, "rustig")
        self.widget = kaart(
            "Het rooster",
            html(Markup("<p>{}</p><p>{}</p>").format(_UITLEG, _BEWAART)),
            row(self._kies, leeg, proef, soort="sz-stuur"),
            self._sjabloon,
            self._verslag,
        )

    def _open(self, files: Any) -> None:
        for file in files:
            self._read(str(file["name"]), bytes(file["content"]))

    def _read(self, naam: str, data: bytes) -> None:
        found = read_rooster(naam, data)
        if isinstance(found, Rooster):
            show(self._verslag, told(found))
            self._use(found)
        else:
            show(self._verslag, wrong(found))

    def _example(self) -> None:
        rows = make_rijen(example_momenten(today()), _HOEVEEL)
        text = "\r\n".join(";".join(cells) for cells in rows)
        self._read("voorbeeld.csv", text.encode("utf-8-sig"))

    def _template(self) -> None:
        from samenzorg_sim.reports.groepen import make_sjabloon

        data = make_sjabloon(example_momenten(today()))
        show(self._sjabloon, as_file("rooster-voorbeeld.xlsx", XLSX, data, "Voorbeeldrooster bewaren"))


def told(rooster: Rooster) -> Markup:
    """What was read, and what was not used."""
    text = f"Gelezen: {len(rooster.personen)} mensen, {len(rooster.functies)} functies, "
    text += f"{len({one.team for one in rooster.personen})} teams en {len(rooster.momenten)} momenten."
    notes = uitklap("Let op", punten(rooster.meldingen), open=True) if rooster.meldingen else Markup("")
    return melding(text, goed=True) + notes


def wrong(fouten: Sequence[Fout]) -> Markup:
    """The mistakes; the first ones when there are many."""
    count = "1 fout" if len(fouten) == 1 else f"{len(fouten)} fouten"
    head = melding(
        f"Dit rooster kan nog niet gebruikt worden: {count}. Verbeter het bestand en kies het opnieuw."
    )
    rest = len(fouten) - _TOON
    more = [f"En nog {rest} andere."] if rest > 0 else []
    return head + punten([*(str(one) for one in fouten[:_TOON]), *more])


def as_file(naam: str, soort: str, data: bytes, words: str) -> Markup:
    """A link that keeps a file; the file is in the page itself, so that nothing stays on the server."""
    packed = base64.b64encode(data).decode("ascii")
    link = '<a class="sz-knop sz-knop--rustig" download="{}" href="data:{};base64,{}">{}</a>'
    return Markup(link).format(naam, soort, packed, words)
