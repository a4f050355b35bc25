"""Who is here, table by table: rows of people, somebody without a phone, a new phone."""

from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.content.casus import Casussoort
from samenzorg_sim.werkplaats.opmaak import alineas, html, melding, show
from samenzorg_sim.werkplaats.panelen.persoon import Persoon
from samenzorg_sim.werkplaats.pieces import choice, column, line, row, spend, text_field, toggle, visible
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.tafel import at_table, is_repeated

SOORTEN = [("Deelnemer", "groep"), ("Lid van de cliëntenraad", "clientenraad")]


class Groep:
    """Everybody who takes part; `knop` opens `inhoud`, about the whole group, that stands at its end."""

    def __init__(self, scherm: Scherm, sessie: str, knop: w.Widget, inhoud: w.Widget) -> None:
        self.scherm, self.sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._kop = html()
        self._rijen: dict[str, Persoon] = {}
        self._koppen: dict[int, w.HTML] = {}
        self._voorstellen: dict[int, w.Button] = {}
        self._aanvragen: dict[str, w.VBox] = {}
        self._lijst = column(soort="sz-groep")
        self._nieuw = column()
        self._wensen = toggle("Speelwensen opschrijven")
        self._wensen.observe(lambda _: self.toon(self._beeld), "value")
        self._naam = text_field("Naam", "Een verzonnen naam mag ook")
        self._soort = choice("Doet mee als", SOORTEN)
        voeg_toe = scherm.knop("Toevoegen zonder telefoon", self._add, "rustig")
        self._toevoegen = line(self._naam, self._soort, voeg_toe)
        self._open = toggle("Iemand zonder telefoon toevoegen")
        self._open.observe(lambda change: visible(self._toevoegen, change["new"]), "value")
        folds = row(self._wensen, self._open, knop, soort="sz-stuur")
        self.widget = column(
            self._kop, self._nieuw, self._lijst, folds, self._toevoegen, inhoud, soort="sz-kaart"
        )

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show who is here."""
        self._beeld = beeld
        people = beeld["iedereen"]
        here = sum(p["aanwezig"] for p in people)
        empty = alineas(() if people else ("Nog niemand. Wie de code invult, ziet u hier meteen.",))
        # Once people play, or the meeting is over, the size is what it is.
        warning = beeld["waarschuwing"] if beeld["spel"] is None and beeld["volgende"] else ""
        head = Markup('<h2>De groep <span class="sz-zacht">({})</span></h2>{}{}').format(
            here, empty, melding(warning or "")
        )
        show(self._kop, head)
        tables = [at_table(beeld | {"deelnemers": people}, tafel["nummer"]) for tafel in beeld["tafels"]]
        rows = [widget for tafel in tables for widget in self._table(tafel)]
        if self._lijst.children != tuple(rows):
            self._lijst.children = tuple(rows)
        self._show_takeovers(beeld["overnames"])
        without = any(p["aanwezig"] and not p["telefoon"] and p["soort"] == "groep" for p in people)
        plays = beeld["casussoort"] == Casussoort.GESPREK
        visible(self._wensen, without and plays and not beeld["afgesloten"])
        visible(self._open, not beeld["afgesloten"])
        visible(self._toevoegen, self._open.value and not beeld["afgesloten"])

    def ask(self, soort: str, **rest: Any) -> None:
        """Ask something of the desk; when it refuses, the rows show again what holds."""
        if self.scherm.probeer(lambda: self._do(soort, **rest)) is None:
            self.toon(self._beeld)

    def _table(self, beeld: dict[str, Any]) -> list[w.Widget]:
        """The rows of a table; among others it has a heading."""
        nummer, people = beeld["nummer"], beeld["deelnemers"]
        shown: list[w.Widget] = []
        if beeld["naam"]:
            kop = self._koppen.setdefault(nummer, html(soort="sz-groep__tafel"))
            here = sum(p["aanwezig"] for p in people)
            show(kop, Markup('<h3>{} <span class="sz-zacht">({})</span></h3>').format(beeld["naam"], here))
            shown.append(kop)
        for person in people:
            if person["id"] not in self._rijen:
                self._rijen[person["id"]] = Persoon(self, person["id"])
            rij = self._rijen[person["id"]]
            rij.toon(person, beeld, wensen=self._wensen.value)
            shown.append(rij.widget)
        in_turn = any(rol["aantal"] != "rest" and not rol["gekozen"] for rol in beeld["rollen"])
        if in_turn and is_repeated(beeld) and beeld["spel"] is None and any(p["aanwezig"] for p in people):
            shown.append(self._propose(nummer))
        return shown

    def _propose(self, nummer: int) -> w.Button:
        if nummer not in self._voorstellen:
            words, ask = "Rollen opnieuw voorstellen", partial(self._do, "verdeel", tafel=nummer)
            self._voorstellen[nummer] = self.scherm.knop(words, ask, "rustig")
        return self._voorstellen[nummer]

    def _show_takeovers(self, overnames: list[dict[str, Any]]) -> None:
        for asked in overnames:
            if asked["apparaat"] not in self._aanvragen:
                self._aanvragen[asked["apparaat"]] = self._takeover(asked)
        shown = tuple(self._aanvragen[asked["apparaat"]] for asked in overnames)
        if self._nieuw.children != shown:
            self._nieuw.children = shown

    def _takeover(self, asked: dict[str, Any]) -> w.VBox:
        naam = asked["naam"]
        text = Markup("Een andere telefoon zegt: ik ben <b>{}</b>. Kijk wie het is.").format(naam)
        yes = self.scherm.knop(f"Ja, dit is {naam}", partial(self._decide, asked, True))
        no = self.scherm.knop("Nee, iemand anders", partial(self._decide, asked, False), "rustig")
        return column(html(text), row(yes, no), soort="sz-melding")

    def _decide(self, asked: dict[str, Any], goed: bool) -> None:
        self._do("overname", apparaat=asked["apparaat"], goed=goed)

    def _add(self) -> None:
        spend(self._naam, lambda naam: self._do("toevoegen", naam=naam, soort_deelnemer=self._soort.value))

    def _do(self, soort: str, **rest: Any) -> dict[str, Any]:
        return self.scherm.client.doe(self.sessie, soort=soort, **rest)
