"""The harvest: agreements with dates, and learning points."""

from datetime import date
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.dag import day_of
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, show, uitklap
from samenzorg_sim.werkplaats.pieces import choice, column, day, line, spend, text_field, visible
from samenzorg_sim.werkplaats.scherm import Scherm


class Oogst:
    """What people take along."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._afspraken, self._leerpunten = html(), html()
        self._welke = choice("Afspraak weghalen", [("kies een afspraak", "")])
        self._weg = scherm.knop("Weghalen", self._remove, "rustig")
        self._opruimen = line(self._welke, self._weg)
        self._wat = text_field("Wat spreekt u af?")
        self._wie = choice("Wie doet het?", [("de begeleider", "")])
        self._wanneer = day("Wanneer is het klaar?")
        self._terugkijken = day("Wanneer kijkt u terug?")
        self._vraagt = choice("Wie vraagt er dan naar?", [("niemand", "")])
        self._dagen = html(soort="sz-zacht")
        for field in (self._wanneer, self._terugkijken):
            field.observe(lambda _: self._show_days(), "value")
        toevoegen = scherm.knop("Afspraak opschrijven", self._add)
        self._nieuw = column(
            self._wat, line(self._wie, self._wanneer, self._terugkijken), self._vraagt, self._dagen,
            toevoegen,
            soort="sz-formulier",
        )  # fmt: skip
        self._van = choice("Leerpunt van", [("niemand", "")])
        self._zegt = text_field("Wat neemt deze persoon mee?")
        opschrijven = scherm.knop("Leerpunt opschrijven", self._learn, "rustig")
        self._leerpunt = column(
            html("Heeft iemand geen telefoon? Schrijf het dan hier op."),
            line(self._van, self._zegt, opschrijven),
            soort="sz-formulier",
        )  # fmt: skip
        agreed = column(self._afspraken, self._opruimen, self._nieuw, soort="sz-kaart")
        learned = column(self._leerpunten, self._leerpunt, soort="sz-kaart sz-niet-afdrukken")
        self.widget = column(agreed, learned)

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show the harvest, in its phase and when the meeting is over."""
        self._beeld = beeld
        asked = {"afspraken", "leerpunt", "oogst"} & set(beeld["fase"]["onderdelen"])
        visible(self.widget, bool(asked) or beeld["volgende"] is None or beeld["afgesloten"])
        if self._wanneer.value is None and self._terugkijken.value is None:
            proposed = (date.fromisoformat(beeld["dagen"][key]) for key in ("wanneer", "terugkijken"))
            self._wanneer.value, self._terugkijken.value = proposed
        show(self._afspraken, agreements(beeld))
        show(self._leerpunten, learning_points(beeld))
        here = [p for p in beeld["iedereen"] if p["aanwezig"]]
        without = [(p["naam"], p["id"]) for p in here if not p["telefoon"]]
        follow(self._wie, [("de begeleider", ""), *((p["naam"], p["id"]) for p in here)])
        follow(self._vraagt, [("niemand", ""), *((p["naam"], p["id"]) for p in here)])
        visible(self._vraagt, beeld["vraagt"])
        follow(self._van, without or [("niemand", "")])
        visible(self._leerpunt, bool(without) and not beeld["afgesloten"])
        follow(
            self._welke, [("kies een afspraak", "")] + [(a["wat"][:60], a["id"]) for a in beeld["afspraken"]]
        )
        visible(self._opruimen, bool(beeld["afspraken"]) and not beeld["afgesloten"])
        visible(self._nieuw, not beeld["afgesloten"])

    def _show_days(self) -> None:
        """The days in Dutch words: how the fields write them is up to the browser."""
        klaar, terug = self._wanneer.value, self._terugkijken.value
        show(
            self._dagen, f"Klaar op {datum(klaar)}. Terugkijken op {datum(terug)}." if klaar and terug else ""
        )

    def _add(self) -> None:
        if self._wanneer.value is None or self._terugkijken.value is None:
            raise Refused("geen-dag", "Kies eerst wanneer het klaar is, en wanneer u terugkijkt.")
        days = {
            "wanneer": self._wanneer.value.isoformat(),
            "terugkijken": self._terugkijken.value.isoformat(),
        }
        people = {"wie": self._wie.value or None, "vraagt": self._vraagt.value or None}
        spend(self._wat, lambda wat: self._do("afspraak", wat=wat, **people, **days))

    def _learn(self) -> None:
        spend(self._zegt, lambda said: self._do("leerpunt", deelnemer=self._van.value or None, tekst=said))

    def _remove(self) -> None:
        if self._welke.value:
            self._do("afspraak_weg", afspraak=self._welke.value)

    def _do(self, soort: str, **rest: Any) -> None:
        self._scherm.client.doe(self._sessie, soort=soort, **rest)


def follow(dropdown: w.Dropdown, options: list[tuple[str, str]]) -> None:
    """Give a list new choices and keep what was chosen."""
    if list(dropdown.options) != options:
        chosen = dropdown.value
        dropdown.options = options
        dropdown.value = chosen if any(chosen == value for _, value in options) else options[0][1]


def agreements(beeld: dict[str, Any]) -> Markup:
    """The agreements, to read and to print, with the day they were made."""
    made = Markup("").join(
        Markup("<li><b>{}</b><br>{} · klaar op {} · terugkijken op {}{}</li>").format(
            a["wat"],
            a["wie"],
            datum(a["wanneer"]),
            datum(a["terugkijken"]),
            f" · {a['vraagt']} vraagt ernaar" if a["vraagt"] else "",
        )
        for a in beeld["afspraken"]
    )
    day = datum(day_of(beeld["geopend"]))
    title = " · ".join(word for word in (beeld["titel"], beeld["groep"], day) if word)
    head = Markup('<p class="sz-alleen-afdrukken">{}</p><h2>Afspraken</h2>').format(title)
    if not made:
        return head + Markup("<p>Nog geen afspraken.</p>")
    return head + Markup('<ul class="sz-lijst sz-lijst--punten">{}</ul>').format(made)


def learning_points(beeld: dict[str, Any]) -> Markup:
    """What each takes along; the page may be on a beamer by mistake, so it stands folded."""
    points = beeld["leerpunten"]
    if not points:
        return Markup("<h2>Leerpunten</h2><p>Nog geen leerpunten.</p>")
    items = Markup("").join(Markup("<li><b>{}</b>: {}</li>").format(p["naam"], p["tekst"]) for p in points)
    listed = Markup('<ul class="sz-lijst sz-lijst--punten">{}</ul>').format(items)
    return Markup("<h2>Leerpunten</h2>") + uitklap(f"Leerpunten lezen ({len(points)})", listed)
