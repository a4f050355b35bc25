"""The sessions there are: to go on with, to find back, and the ones nobody used to put away."""

from collections.abc import Callable, Iterable
from typing import Any

from markupsafe import Markup

from samenzorg_sim.dag import day_of, here
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, melding, show
from samenzorg_sim.werkplaats.pieces import choice, column, text_field, toggle, visible
from samenzorg_sim.werkplaats.scherm import Scherm

# From so many sessions on a list is easier searched than read.
SEARCH_FROM = 6
Sessies = list[dict[str, Any]]


class Bijeenkomsten:
    """The lists, newest first; `changed` is told when one was put away or came back."""

    def __init__(self, scherm: Scherm, sessies: Sessies, changed: Callable[[], None]) -> None:
        self._scherm, self._sessies, self._changed = scherm, sessies, changed
        self._weggehaald = ""
        self._zoek = text_field("Zoeken", "Een groep, casus, thema of maand")
        self._zoek.continuous_update = True
        self._zoek.observe(lambda _: self._show(), "value")
        self._lijst, self._gedaan = html(), html()
        self._open = toggle("Een bijeenkomst weghalen die niet doorgaat")
        self._open.observe(lambda _: self._show(), "value")
        self._welke = choice("Welke bijeenkomst?", [("", "")])
        self._weg = scherm.knop("Weghalen", self._put_away, "rustig")
        self._terug = scherm.knop("Toch terugzetten", self._put_back, "rustig")
        self._opruimen = column(self._welke, self._weg, soort="sz-formulier")
        self.widget = column(
            html(Markup("<h2>Alle bijeenkomsten</h2>")), self._zoek, self._lijst,
            self._open, self._opruimen, self._gedaan, self._terug,
            soort="sz-bijeenkomsten",
        )  # fmt: skip
        self._show()

    def toon(self, sessies: Sessies) -> None:
        """Show these."""
        self._sessies = sessies
        self._show()

    def _show(self) -> None:
        kept = [s for s in self._sessies if not s.get("weg")]
        found = [s for s in kept if matches(s, self._zoek.value)]
        many = len(kept) >= SEARCH_FROM
        visible(self._zoek, many)
        nothing = melding("Geen bijeenkomst gevonden. Zoek op een ander woord.") if many and not found else ""
        show(self._lijst, sessions(found) + nothing)
        unused = [(title_of(s), str(s["id"])) for s in kept if unused_one(s)]
        visible(self._open, bool(unused))
        visible(self._opruimen, bool(unused) and self._open.value)
        if unused and list(self._welke.options) != unused:
            self._welke.options = unused
        visible(self._terug, bool(self._weggehaald))

    def _put_away(self) -> None:
        self._scherm.client.doe(self._welke.value, soort="gooi_weg")
        self._weggehaald = str(self._welke.value)
        show(self._gedaan, melding("De bijeenkomst is weggehaald.", goed=True))
        self._changed()

    def _put_back(self) -> None:
        self._scherm.client.doe(self._weggehaald, soort="heropen")
        self._weggehaald = ""
        show(self._gedaan, "")
        self._changed()


def unused_one(sessie: dict[str, Any]) -> bool:
    """Whether nothing was done in it; the demo stays."""
    return bool(sessie.get("leeg")) and not sessie["voorbeeld"] and not sessie["weg"]


def title_of(sessie: dict[str, Any]) -> str:
    """A session on one line, with its day."""
    opened = here(sessie["geopend"])
    group = f" – {sessie['groep']}" if sessie["groep"] else ""
    return f"{sessie['titel']}{group}, {datum(opened.date())}, {opened:%H:%M} uur"


def matches(sessie: dict[str, Any], typed: str) -> bool:
    """Whether every typed word is in the group, the case, its themes or the day in words."""
    day = datum(day_of(sessie["geopend"]))
    where = " ".join([sessie["titel"], sessie.get("groep", ""), *sessie.get("themas", ()), day]).casefold()
    return all(word in where for word in typed.casefold().split())


def sessions(sessies: Sessies) -> Markup:
    """The sessions to go on with, newest first, and those that are over."""
    running = [s for s in sessies if s["bruikbaar"] and not s["afgesloten"]]
    over = [s for s in sessies if not s["bruikbaar"] or s["afgesloten"]]
    parts = Markup("")
    if running:
        parts += Markup('<div class="sz-kaart">{}</div>').format(rows(running))
    if over:
        parts += Markup(
            '<details class="sz-uitklap sz-kaart"><summary>Afgesloten ({})</summary>{}</details>'
        ).format(len(over), rows(over))
    return parts


def rows(sessies: Iterable[dict[str, Any]]) -> Markup:
    """A line each: case, group, day, where it stands."""
    lines = Markup("").join(line(sessie) for sessie in sessies)
    return Markup('<ul class="sz-sessies">{}</ul>').format(lines)


def line(sessie: dict[str, Any]) -> Markup:
    """One session as a link; one whose case is gone says so."""
    opened = here(sessie["geopend"])
    day = f"{datum(opened.date())}, {opened:%H:%M} uur"
    if not sessie["bruikbaar"]:
        return Markup('<li>{} <span class="sz-zacht">{}</span></li>').format(sessie["titel"], day)
    title = f"{sessie['titel']} – {sessie['groep']}" if sessie["groep"] else sessie["titel"]
    words = [day, sessie["fase"], people(sessie["aantal"])]
    if sessie["voorbeeld"]:
        words.append("voorbeeld")
    return Markup(
        '<li><a href="/werkplaats/oefengesprek?sessie={}">{}</a> <span class="sz-zacht">{}</span></li>'
    ).format(sessie["id"], title, " · ".join(words))


def people(aantal: int) -> str:
    """How many take part."""
    return {0: "nog niemand", 1: "1 persoon"}.get(aantal, f"{aantal} personen")
