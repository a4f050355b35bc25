"""The harvest: agreements with dates, learning points, and closing the meeting."""

from datetime import date, timedelta
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.pieces import choice, column, day, row, text_field, visible
from samenzorg_sim.werkplaats.scherm import Scherm

# Sensible first dates: do it within two weeks, look back after a quarter (as the Samenzorggesprek does).
DOEN, TERUGKIJKEN = timedelta(weeks=2), timedelta(weeks=13)


class Oogst:
    """What people take along."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._lijst = html()
        self._welke = choice("Afspraak weghalen", [("kies een afspraak", "")])
        self._weg = scherm.knop("Weghalen", self._remove, "rustig")
        self._opruimen = row(self._welke, self._weg)
        self._wat = text_field("Wat spreekt u af?")
        self._wie = choice("Wie doet het?", [("de begeleider", "")])
        today = date.today()
        self._wanneer = day("Wanneer is het klaar?", today + DOEN)
        self._terugkijken = day("Wanneer kijkt u terug?", today + TERUGKIJKEN)
        toevoegen = scherm.knop("Afspraak opschrijven", self._add)
        self._nieuw = column(
            self._wat, self._wie, self._wanneer, self._terugkijken, toevoegen, soort="sz-formulier"
        )
        self._van = choice("Leerpunt van", [("niemand", "")])
        self._zegt = text_field("Wat neemt deze persoon mee?")
        opschrijven = scherm.knop("Leerpunt opschrijven", self._learn, "rustig")
        self._leerpunt = column(
            html("Heeft iemand geen telefoon? Schrijf het dan hier op."),
            self._van,
            self._zegt,
            opschrijven,
            soort="sz-formulier",
        )
        self._sluit = scherm.knop("Bijeenkomst afsluiten", lambda: self._do("sluit"), "rustig")
        self._heropen = scherm.knop("Toch weer openen", lambda: self._do("heropen"), "rustig")
        self.widget = column(
            self._lijst,
            self._opruimen,
            self._nieuw,
            self._leerpunt,
            self._sluit,
            self._heropen,
            soort="sz-kaart",
        )

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show the harvest, in its phase and when the meeting is over."""
        self._beeld = beeld
        last = beeld["volgende"] is None
        visible(self.widget, last or beeld["afgesloten"])
        show(self._lijst, harvest(beeld))
        here = [p for p in beeld["deelnemers"] if p["aanwezig"]]
        without = [(p["naam"], p["id"]) for p in here if not p["telefoon"]]
        follow(self._wie, [("de begeleider", ""), *((p["naam"], p["id"]) for p in here)])
        follow(self._van, without or [("niemand", "")])
        visible(self._leerpunt, bool(without) and not beeld["afgesloten"])
        follow(
            self._welke, [("kies een afspraak", "")] + [(a["wat"][:60], a["id"]) for a in beeld["afspraken"]]
        )
        visible(self._opruimen, bool(beeld["afspraken"]) and not beeld["afgesloten"])
        for widget in (self._nieuw, self._sluit):
            visible(widget, not beeld["afgesloten"])
        visible(self._heropen, beeld["afgesloten"])

    def _add(self) -> None:
        if self._wanneer.value is None or self._terugkijken.value is None:
            self._scherm.meld("Kies eerst wanneer het klaar is, en wanneer u terugkijkt.")
            return
        self._do(
            "afspraak",
            wat=self._wat.value,
            wie=self._wie.value or None,
            wanneer=self._wanneer.value.isoformat(),
            terugkijken=self._terugkijken.value.isoformat(),
        )
        self._wat.value = ""

    def _learn(self) -> None:
        self._do("leerpunt", deelnemer=self._van.value or None, tekst=self._zegt.value)
        self._zegt.value = ""

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


def harvest(beeld: dict[str, Any]) -> Markup:
    """Agreements and learning points, to read and to print."""
    made = Markup("").join(
        Markup("<li><b>{}</b><br>{} · klaar op {} · terugkijken op {}</li>").format(
            a["wat"], a["wie"], datum(a["wanneer"]), datum(a["terugkijken"])
        )
        for a in beeld["afspraken"]
    )
    learned = Markup("").join(
        Markup("<li><b>{}</b>: {}</li>").format(p["naam"], p["tekst"]) for p in beeld["leerpunten"]
    )
    parts = Markup("<h2>Afspraken</h2>{}").format(
        Markup('<ul class="sz-lijst sz-lijst--punten">{}</ul>').format(made)
        if made
        else "Nog geen afspraken."
    )
    if learned:
        parts += Markup('<h2>Leerpunten</h2><ul class="sz-lijst sz-lijst--punten">{}</ul>').format(learned)
    return parts
