"""What if somebody cannot come for a while: told in words, and week by week in a picture."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from samenzorg_sim.ecogram.measures.dragen import naasten
from samenzorg_sim.ecogram.measures.wat_als import MOST_WEKEN, WatAls, Week, what_if
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.werkplaats.opmaak import alineas, html, show
from samenzorg_sim.werkplaats.panelen.ecogram.meenemen import file_message
from samenzorg_sim.werkplaats.pieces import choice, number, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart
from samenzorg_sim.werkplaats.tekening import Beeld, as_ecogram

UITLEG = (
    "Stel dat iemand een tijd niet kan komen of bellen. Wat mist de cliënt dan, en met wie kunt u praten? "
    "Het programma laat niemand iets overnemen: of dat kan, is een vraag voor mensen."
)
# A week shows so many times; the number stands beside it.
MOST_STIPPEN = 30


class WatAlsPaneel:
    """Choose who, and for how long."""

    def __init__(self, scherm: Scherm, send: Callable[[dict[str, Any]], None]) -> None:
        """`send` gives the browser a file to keep."""
        self._send = send
        self._beeld: Beeld | None = None
        self._told: tuple[WatAls, Ecogram] | None = None
        self._wie = choice("Wie kan niet komen?", [("", "")])
        self._weken = number("Hoeveel weken?", 3, 1, MOST_WEKEN)
        self._verhaal = html()
        vraag = scherm.knop("Wat als?", self._ask, "rustig")
        self._prent = scherm.knop("Deze weken als plaatje (PNG)", self._keep, "rustig")
        visible(self._prent, False)
        self.widget = kaart(
            "Wat als iemand niet kan komen?",
            html(UITLEG),
            row(self._wie, self._weken),
            vraag,
            self._verhaal,
            self._prent,
        )

    def toon(self, beeld: Beeld) -> None:
        """Offer who is in the drawing now; what was told before is about an older drawing and goes."""
        before, self._beeld = self._beeld, beeld
        people = [(one.naam, one.id) for one in naasten(as_ecogram(beeld))]
        visible(self.widget, bool(people))
        if people and list(self._wie.options) != people:
            chosen = self._wie.value
            self._wie.options = people
            if chosen in {id_ for _, id_ in people}:
                self._wie.value = chosen
        if before is not None and before["contacten"] != beeld["contacten"]:
            show(self._verhaal, "")
            visible(self._prent, False)

    def _ask(self) -> None:
        if self._beeld is None:
            return
        ecogram = as_ecogram(self._beeld)
        told = what_if(ecogram, str(self._wie.value), int(self._weken.value))
        show(self._verhaal, alineas(told.alinea.zinnen) + picture(told, ecogram))
        self._told = told, ecogram
        visible(self._prent, any(week.keren for week in told.weken))

    def _keep(self) -> None:
        if self._told is not None:
            from samenzorg_sim.reports.ecogram.weken import draw_weken  # takes a moment to import

            self._send(file_message("wat-als.png", draw_weken(*self._told).as_file(".png", 3)))


def picture(told: WatAls, ecogram: Ecogram) -> Markup:
    """Each week a line: a dot for each time, with whom in words; nothing when nobody said how often."""
    if not any(week.keren for week in told.weken):
        return Markup("")
    lines = Markup("").join(_week(week, ecogram) for week in told.weken)
    naam = ecogram.contacten[told.wie].naam
    kop = f"Met wie er contact is, week na week. De gekleurde weken zijn zonder {naam}."
    return Markup('<p><b>{}</b></p><ul class="sz-weken">{}</ul>').format(kop, lines)


def _week(week: Week, ecogram: Ecogram) -> Markup:
    weg = Markup(' class="sz-week--weg"') if week.weg else ""
    if not week.bezoek:
        return Markup("<li{}><b>Week {}</b><span>niemand</span></li>").format(weg, week.nummer)
    with_whom = ", ".join(
        f"{ecogram.contacten[who].naam} ({times} keer)" if times > 1 else ecogram.contacten[who].naam
        for who, times in week.bezoek
    )
    return Markup(
        '<li{}><b>Week {}</b><span><span class="sz-stippen" aria-hidden="true">{}</span> {} keer</span>'
        "<span>{}</span></li>"
    ).format(weg, week.nummer, "●" * min(week.keren, MOST_STIPPEN), week.keren, with_whom)
