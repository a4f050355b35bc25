"""What there is to print and to take along: a card on the home page for a case, and one for a session."""

from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup

from samenzorg_sim.content.casus import Casussoort
from samenzorg_sim.reports.lijst import ALLES, MEE_TE_NEMEN, VOOR_DE_BEGELEIDER, Stuk, printable
from samenzorg_sim.werkplaats.opmaak import html, link, show, uitklap
from samenzorg_sim.werkplaats.pieces import choice, visible
from samenzorg_sim.werkplaats.scherm import kaart

_UITLEG = "Alles staat groot op A4. Er gaat een nieuw tabblad open; daar drukt u op Afdrukken."
_NOOIT = (
    "Wie er stopte, staat er nooit in. Wat de meekijkers hoorden, staat er alleen in als de speler en de "
    "naaste dat allebei willen."
)
# The page with the days of a session in writing, and what makes no sense there.
SCHRIJFDAGEN, OP_EEN_DAG = "schrijfdagen", ("dagplan", "aanwezig")
_LEERPUNTEN = "Met leerpunten: alleen voor u, en voor wie ze schreef"


class Printen:
    """On the home page: the sheets of a case, before there is a session."""

    def __init__(self, overzicht: dict[str, Any]) -> None:
        self._methods = {m["id"]: m for m in overzicht["werkvormen"] if m["casussen"]}
        methods = [(m["titel"], m["id"]) for m in self._methods.values()]
        self._bladen = html(soort="sz-rustige-link")
        self._oefening = choice("Bladen bij welke oefening?", methods or [("", "")])
        self._casus = choice("Bladen bij welke casus?", [("", "")])
        self._oefening.observe(lambda _: self._offer(), "value")
        self._casus.observe(lambda _: self._show(), "value")
        self.widget = kaart("Printen", html(_UITLEG), self._oefening, self._casus, self._bladen)
        visible(self._oefening, len(methods) > 1)
        visible(self.widget, bool(methods))
        self._offer()

    def _offer(self) -> None:
        """The cases that go with the exercise."""
        if self._methods:
            cases = self._methods[self._oefening.value]["casussen"]
            self._casus.options = [(case["titel"], case["id"]) for case in cases]
            self._show()

    def _show(self) -> None:
        place = f"/balie/papier/{self._casus.value}/{self._oefening.value}"
        sheets = printable(self._methods[self._oefening.value]["casus"] == Casussoort.GESPREK)
        show(self._bladen, everything(place) + uitklap("Eén blad kiezen", links(sheets, place)))


class Meenemen:
    """In a session: sheets with its names, and what may leave the room."""

    def __init__(self, sessie: str) -> None:
        self._place = f"/balie/sessies/{sessie}"
        self._bladen = html(soort="sz-rustige-link")
        self._bestanden = html()
        self.widget = kaart("Printen en meenemen", self._bladen, self._bestanden)

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show the sheets, and what may be taken along: open once the meeting is closed."""
        papier, meenemen = f"{self._place}/papier", f"{self._place}/meenemen"
        tables = [(tafel["nummer"], tafel["naam"]) for tafel in beeld["tafels"]]
        sheets = printable(beeld["casussoort"] == Casussoort.GESPREK)
        if beeld["tafels"][0]["termijn"] is not None:  # nobody hands out sheets on a day that is not there
            days = Stuk(f"{SCHRIJFDAGEN}.html", "De dagen", "om uit te delen")
            at_home = [stuk for stuk in sheets if stuk.naam not in OP_EEN_DAG]
            show(
                self._bladen, links([days], self._place) + uitklap("Eén blad kiezen", links(at_home, papier))
            )
        elif len(tables) == 1:
            show(self._bladen, everything(papier) + uitklap("Eén blad kiezen", links(sheets, papier)))
        else:
            show(self._bladen, uitklap("Printen", per_table(tables, sheets, papier)))
        yours = [stuk for stuk in MEE_TE_NEMEN if stuk.naam in VOOR_DE_BEGELEIDER]
        others = [stuk for stuk in MEE_TE_NEMEN if stuk.naam not in VOOR_DE_BEGELEIDER]
        body = Markup("<p>{}</p>{}<h3>{}</h3>{}").format(
            _NOOIT, links(others, meenemen), _LEERPUNTEN, links(yours, meenemen)
        )
        show(self._bestanden, uitklap("Meenemen", body, open=beeld["afgesloten"]))


def per_table(tables: Iterable[tuple[int, str]], sheets: Sequence[Stuk], place: str) -> Markup:
    """The cards of each table, then the sheets that all tables share."""
    cards = [ALLES, *(stuk for stuk in sheets if stuk.per_tafel)]
    shared = [stuk for stuk in sheets if not stuk.per_tafel]
    apart = Markup("").join(
        Markup("<h3>{}</h3>{}").format(naam, links(cards, place, f"?tafel={nummer}"))
        for nummer, naam in tables
    )
    return apart + Markup("<h3>Voor alle tafels</h3>{}").format(links(shared, place))


def everything(place: str) -> Markup:
    """All sheets of the day at once."""
    return Markup("<p>{} <span class='sz-zacht'>{}</span></p>").format(
        link(f"{place}/{ALLES.naam}", ALLES.titel, nieuw=True), ALLES.voor
    )


def links(stukken: Iterable[Stuk], place: str, vraag: str = "") -> Markup:
    """A list of links, each with what it is for: pages open beside this one, files are kept."""
    items = Markup("").join(
        Markup("<li>{} <span class='sz-zacht'>{}</span></li>").format(
            link(f"{place}/{s.naam}{vraag}", s.titel, nieuw=s.is_pagina, bewaar=not s.is_pagina, knop=False),
            s.voor,
        )
        for s in stukken
    )
    return Markup('<ul class="sz-sessies">{}</ul>').format(items)
