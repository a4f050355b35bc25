"""What is still open of last time, and what we will do now; both on the shared list of actions."""

from collections.abc import Callable
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, link, punten, show
from samenzorg_sim.werkplaats.pieces import column, day, line, row, text_field
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

_NAAR = link("/werkplaats/acties", "Alle acties", knop=False)
_GEEN = "Van eerdere kwartalen staat niets open."


class Acties:
    """`terug` stands at the top of the sheet, `nieuw` at its end."""

    def __init__(self, scherm: Scherm, refresh: Callable[[], None]) -> None:
        self._scherm, self._refresh = scherm, refresh
        self._team: dict[str, Any] = {}
        self._blad: dict[str, Any] = {}
        self._open, self._dicht, self._nu = column(), html(), html()
        self._wat = text_field("Wat gaan we doen?", "Klein en precies")
        self._wie = text_field("Wie? (functie of team)", "Bijvoorbeeld: teamleider")
        self._wanneer = day("Vóór welke dag?")
        put = scherm.knop("Actie opschrijven", self._put)
        self.terug = kaart("Wat spraken we eerder af?", self._open, self._dicht)
        self.nieuw = kaart(
            "Acties van dit kwartaal",
            self._nu,
            line(self._wat, self._wie, self._wanneer),
            row(put),
            html(_NAAR),
        )

    def toon(self, beeld: dict[str, Any], blad: dict[str, Any]) -> None:
        """Show what was agreed about this team: open ones of before first, and those of this quarter."""
        self._team, self._blad = beeld, blad
        alle = self._scherm.client.acties.list(soort="kwartaal", bron=beeld["id"])
        before = [one for one in alle if str(one["bron"]["onderdeel"]) < blad["id"]]
        open_ = [one for one in before if one["stand"] == "open"]
        self._open.children = tuple(self._line(one) for one in open_) or (html(_GEEN),)
        closed = [
            one for one in before if one["stand"] != "open" and one["dicht"] and one["dicht"] >= _since(blad)
        ]
        show(
            self._dicht,
            Markup("<h3>Wat ervan kwam</h3>{}").format(punten(map(_told, closed))) if closed else "",
        )
        mine = [one for one in alle if one["bron"]["onderdeel"] == blad["id"]]
        show(self._nu, punten(map(_told, mine)) if mine else "Nog geen acties. Een of twee is genoeg.")

    def _line(self, one: dict[str, Any]) -> w.Widget:
        def done() -> None:
            self._scherm.client.acties.finish(one["id"])
            self._refresh()

        knop = self._scherm.knop("Gedaan", done, "rustig")
        knop.tooltip = f"Gedaan: {one['wat']}"
        return row(html(_words(one)), knop, soort="sz-regel")

    def _put(self) -> None:
        wat = self._wat.value.strip()
        if not wat:
            raise Refused("geen-actie", "Schrijf eerst op wat u gaat doen.")
        naam = f"{self._team['naam']}, {self._blad['naam']}"
        about = {"soort": "kwartaal", "bron": self._team["id"], "onderdeel": self._blad["id"], "titel": naam}
        self._scherm.client.acties.add(wat, wie=self._wie.value.strip(), wanneer=self._wanneer.value, **about)
        self._wat.value, self._wie.value, self._wanneer.value = "", "", None
        self._refresh()


def _since(blad: dict[str, Any]) -> str:
    """The first day of the quarter of this sheet (ISO)."""
    jaar, _, nummer = blad["id"].partition("-")
    return f"{jaar}-{3 * int(nummer) - 2:02d}-01"


def _words(one: dict[str, Any]) -> Markup:
    who = one["wie"] or "nog niemand"
    when = f"vóór {datum(one['wanneer'])}" if one["wanneer"] else "geen dag afgesproken"
    late = Markup(" <b>Te laat.</b>") if one["te_laat"] else Markup("")
    return Markup("<p><b>{}</b><br>{}, {}.{}</p>").format(one["wat"], who[:1].upper() + who[1:], when, late)


def _told(one: dict[str, Any]) -> str:
    ends = {"gedaan": "gedaan", "vervallen": "vervallen"}
    if one["stand"] in ends:
        why = f": {one['slot']}" if one["slot"] else ""
        return f"{one['wat']} – {ends[one['stand']]}{why}"
    when = f", vóór {datum(one['wanneer'])}" if one["wanneer"] else ""
    return f"{one['wat']} – {one['wie'] or 'nog niemand'}{when}"
