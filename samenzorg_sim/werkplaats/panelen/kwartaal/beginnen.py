"""Choosing: one of one's teams, a new one, or the page for the management team."""

from collections.abc import Callable, Iterable
from typing import Any

from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.werkplaats.opmaak import html, link, melding, naast_elkaar, show
from samenzorg_sim.werkplaats.pieces import column, line, row, spend, text_field, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

ADRES = "/werkplaats/kwartaal"
_UITLEG = (
    "Elk kwartaal een half uur voor de teamleider, en als u wilt de kwaliteitsverpleegkundige. "
    "Worden de gesprekken gevoerd, wat zit er in de weg, en wat doet u daaraan?"
)
_WIE_ZIET = "Alleen u ziet wat u hier over uw team invult. Wie deze computer beheert, kan bij de gegevens."
_MT = (
    "Op deze bladzijde staan alleen aantallen, en geen aantal onder de vijf. "
    "Wat iemand opschreef, staat er niet op. Hij wordt één keer gemaakt en verandert daarna niet meer."
)


class Beginnen:
    """The first screen; `begin` gets the name of a new team."""

    def __init__(
        self, scherm: Scherm, begin: Callable[[str], None], open_page: Callable[[str], None]
    ) -> None:
        self._scherm, self._begin, self._open_page = scherm, begin, open_page
        self._teams, self._gemaakt, self._stand = html(), html(), html()
        self._naam = text_field("Naam van het team", "Bijvoorbeeld: team Linde")
        maak = scherm.knop("Team beginnen", self._put)
        self._maak = scherm.knop("Bladzijde maken", self._ask, "rustig")
        self._zeker = scherm.knop("Ja, maak hem nu", self._make)
        self._niet = scherm.knop("Nog niet", lambda: self._sure(False), "rustig")
        self._klaar: dict[str, Any] = {}
        self._mag = False
        leeg = html(link("/balie/kwartaal/leeg", "Leeg blad op papier", nieuw=True), "sz-rustige-link")
        team = kaart(
            "Uw team", html(_UITLEG), self._teams, line(self._naam, maak), html(_WIE_ZIET, "sz-zacht"), leeg
        )
        knoppen = row(self._maak, self._zeker, self._niet, soort="sz-stuur")
        self._mt = kaart("Voor het managementteam", html(_MT), self._gemaakt, self._stand, knoppen)
        self.widget = column(team, self._mt)
        self._sure(False)

    def toon(self, overzicht: dict[str, Any]) -> None:
        """Show her teams, the pages that were made, and whether one can be made."""
        teams = overzicht["kwartaal"]["teams"]
        show(self._teams, _links((one["id"], one["naam"]) for one in teams))
        pages = overzicht["bladzijden"]
        show(self._gemaakt, _links((one["id"], f"Bladzijde {one['naam']}") for one in pages["gemaakt"]))
        self._klaar = pages["klaar"]
        there = self._klaar["kwartaal"] in [one["kwartaal"] for one in pages["gemaakt"]]
        show(self._stand, "" if there else say_klaar(self._klaar))
        self._mag = not there and self._klaar["ingeleverd"] >= self._klaar["nodig"]
        self._sure(False)

    def _put(self) -> None:
        if not self._naam.value.strip():
            raise Refused("geen-naam", "Geef het team eerst een naam.")
        spend(self._naam, self._begin)

    def _ask(self) -> None:
        self._sure(True)
        words = (
            f"{say_klaar(self._klaar)} Een team dat later inlevert, komt er niet meer bij. "
            "Wilt u de bladzijde nu maken?"
        )
        show(self._stand, melding(words))

    def _sure(self, sure: bool) -> None:
        visible(self._maak, not sure and self._mag)
        visible(self._zeker, sure)
        visible(self._niet, sure)
        if not sure and self._klaar and self._mag:
            show(self._stand, say_klaar(self._klaar))

    def _make(self) -> None:
        done = self._scherm.client.doe(None, soort="bladzijde", kwartaal=self._klaar["kwartaal"])
        self._open_page(str(done["sessie"]))


def _links(places: Iterable[tuple[str, str]]) -> Markup:
    """A button each, beside each other while there is room."""
    return naast_elkaar(*(link(f"{ADRES}?sessie={place}", words) for place, words in places))


def say_klaar(klaar: dict[str, Any]) -> str:
    """How many teams handed in, and whether that is enough."""
    many, teams, naam = klaar["ingeleverd"], klaar["teams"], klaar["naam"]
    if not teams:
        return "Er zijn nog geen teams."
    told = f"Van het {naam} leverden {many} van de {teams} teams in."
    if many < klaar["nodig"]:
        return f"{told} De bladzijde kan vanaf {klaar['nodig']} teams: anders is te zien over wie het gaat."
    return told
