"""Looking back at a talk: how it ended, how the naaste felt, why, and what stayed untold."""

from collections.abc import Callable
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.stijl.stemmingslijn import Lijn, stemmingslijn_html
from samenzorg_sim.werkplaats.oefening import Oefening
from samenzorg_sim.werkplaats.opmaak import html, melding, show, uitklap
from samenzorg_sim.werkplaats.panelen.alleen.dialoog import bubble, exchange
from samenzorg_sim.werkplaats.panelen.alleen.naast_elkaar import NaastElkaar
from samenzorg_sim.werkplaats.pieces import column, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart


class Terugblik:
    """What there is to see once a talk is over; each turn can be done otherwise."""

    def __init__(self, scherm: Scherm, knoppen: w.Widget, wat_als: Callable[[int], None]) -> None:
        self._scherm, self._wat_als = scherm, wat_als
        self._shown: tuple[str, int] | None = None
        self._afloop, self._lijn, self._rest = html(soort="sz-kaart"), html(soort="sz-kaart"), html()
        self._naast = NaastElkaar()
        self._beurten = column(soort="sz-terugbeurten")
        turns = kaart("Beurt voor beurt", self._beurten)
        self.widget = column(self._afloop, knoppen, self._lijn, self._naast.widget, turns, self._rest)

    def toon(self, oefening: Oefening) -> None:
        """Show it, when the talk is over."""
        beeld = oefening.open
        visible(self.widget, beeld["voorbij"])
        back = beeld["terugblik"]
        if back is None:
            self._shown = None
            return
        show(self._afloop, ended(beeld, back["afloop"]))
        self._naast.toon(oefening)
        show(self._lijn, felt(oefening))
        show(self._rest, untold(beeld["naaste"], back) + talked(back))
        if self._shown != (beeld["id"], beeld["versie"]):
            self._shown = (beeld["id"], beeld["versie"])
            self._beurten.children = tuple(
                self._turn(oefening, number) for number in range(len(beeld["beurten"]))
            )

    def _turn(self, oefening: Oefening, number: int) -> Any:
        beeld = oefening.open
        seen = beeld["terugblik"]["beurten"][number]
        said = Markup("").join(exchange(oefening, beeld, number))
        text = Markup('<h3>Beurt {}</h3><ol>{}</ol><p class="sz-waarom">{}</p>{}').format(
            number + 1, said, seen["waarom"], noticed(beeld["naaste"], seen)
        )
        other = self._scherm.knop(f"Wat als bij beurt {number + 1}?", lambda: self._wat_als(number), "rustig")
        return column(html(text, "sz-dialoog"), other, soort="sz-terugbeurt")


def ended(beeld: dict[str, Any], afloop: dict[str, Any] | None) -> Markup:
    """How it ended; a talk that did not end well is never called a failure."""
    if afloop is None:
        return Markup("")
    parts = [Markup("<h2>Hoe het afliep</h2>")]
    if beeld["beurten"] and beeld["beurten"][-1]["antwoord"]:
        last = Markup('<div class="sz-dialoog"><ol>{}</ol></div>')
        parts.append(last.format(bubble(beeld["naaste"], beeld["beurten"][-1]["antwoord"])))
    parts.append(Markup('<p class="sz-groot">{}</p>').format(afloop["tekst"]))
    if afloop["goed"]:
        parts.append(melding("Dit is een goed einde.", goed=True))
    if afloop["nee"]:
        parts.append(Markup("<p>{}</p>").format(afloop["nee"]))
    if afloop["uitweg"]:
        parts.append(melding(f"Gebeurt dit in het echt? {afloop['uitweg']}"))
    focus = Markup('<span data-focus=".sz-terugblik h2" data-bij="{}"></span>').format(beeld["versie"])
    return Markup("").join(parts) + focus


def felt(oefening: Oefening) -> Markup:
    """The quiet picture, with the earlier talk in it when there is one that is over too."""
    beeld, eerder = oefening.open, oefening.eerder
    lines = [line_of(beeld, "Dit gesprek" if eerder else "")]
    if eerder is not None and eerder["terugblik"] is not None:
        lines.append(line_of(eerder, "Eerder"))
    naaste = beeld["naaste"]
    return Markup("<h2>Hoe open {} was</h2>{}").format(naaste, stemmingslijn_html(naaste, lines))


def line_of(beeld: dict[str, Any], naam: str) -> Lijn:
    """The moods of a talk from its begin on."""
    back = beeld["terugblik"]
    moods = [back["begin"], *(turn["gevoel"] for turn in back["beurten"])]
    return Lijn(naam, tuple(mood["stand"] for mood in moods), tuple(mood["stemming"] for mood in moods))


def noticed(naaste: str, seen: dict[str, Any]) -> Markup:
    """What else the turn did and what helps here; how he felt then, for who wants to know."""
    feeling = seen["gevoel"]
    lines = [*seen["opgemerkt"], *([f"Dit helpt hier: {seen['helpt']}"] if seen["helpt"] else [])]
    items = Markup("").join(Markup("<li>{}</li>").format(line) for line in lines)
    listed = Markup('<ul class="sz-opgemerkt">{}</ul>').format(items) if lines else Markup("")
    levels = "Vertrouwen: {}. Gehoord: {}. Spanning: {}. Energie: {}.".format(*feeling["niveaus"])
    how = Markup("<p>{} was {}. {}</p><p>{}</p>").format(
        naaste, feeling["stemming"], feeling["verandering"], levels
    )
    return listed + uitklap(f"Hoe {naaste} zich toen voelde", how)


def untold(naaste: str, back: dict[str, Any]) -> Markup:
    """What was not told and what it needed; what it was, only for who wants to know."""
    if not back["onverteld"]:
        text = Markup("<p>{} vertelde alles wat er te vertellen was.</p>").format(naaste)
        return Markup('<div class="sz-kaart"><h2>Wat {} niet vertelde</h2>{}</div>').format(naaste, text)
    items = Markup("").join(
        Markup("<li><b>Over ‘{}’.</b> {}{}</li>").format(
            one["onderwerp"],
            one["nodig"],
            uitklap("Verklap wat het was", Markup("<p>{}</p>").format(one["wat"])),
        )
        for one in back["onverteld"]
    )
    text = Markup('<ul class="sz-lijst sz-lijst--punten">{}</ul>').format(items)
    return Markup('<div class="sz-kaart"><h2>Wat {} niet vertelde</h2>{}</div>').format(naaste, text)


def talked(back: dict[str, Any]) -> Markup:
    """Who talked how much."""
    return Markup('<div class="sz-kaart"><h2>Wie aan het woord was</h2><p>{}</p></div>').format(
        back["praten"]
    )
