"""The last days of a session in writing: proposed before it, changed on the way, and for one's calendar."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.stijl.datum import weekdag
from samenzorg_sim.werkplaats.opmaak import html, link, show
from samenzorg_sim.werkplaats.pieces import column, day, line, row, toggle, visible
from samenzorg_sim.werkplaats.scherm import Scherm

# Days more with one press, for a group that needs a little longer.
ERBIJ = 3
AAN = (
    "Laat deze computer aan staan en de deur voor telefoons open. Dan schrijft ieder wanneer het uitkomt. "
    "Staat hij een tijd uit? Dan gaat er niets verloren, en houdt de volgende stap al zijn dagen."
)


class Dagvelden:
    """A date for each step; above each stands the day in words, as a calendar page has numbers only."""

    def __init__(self) -> None:
        self._velden: dict[str, w.DatePicker] = {}
        self._rij = line()
        self.widget = column(html(Markup("<h3>De laatste dag van elke stap</h3>")), self._rij)

    def toon(self, stappen: Sequence[tuple[str, str, date]]) -> None:
        """Show these steps: (id, title, last day); what was typed for another list of steps is gone."""
        if list(self._velden) != [one for one, _, _ in stappen]:
            self._velden = {one: _field(titel) for one, titel, _ in stappen}
            self._rij.children = tuple(self._velden.values())
        for one, _, until in stappen:
            self._velden[one].value = until

    def gekozen(self) -> dict[str, str]:
        """The days as they stand, by step; raises Refused for one that is left empty."""
        if any(field.value is None for field in self._velden.values()):
            raise Refused("leeg", "Kies bij elke stap een dag.")
        return {one: field.value.isoformat() for one, field in self._velden.items()}


def _field(titel: str) -> w.DatePicker:
    field = day(titel)

    def say(change: Mapping[str, Any]) -> None:
        field.description = f"{titel}: {weekdag(change['new'])}" if change["new"] else titel

    field.observe(say, "value")
    return field


class Schrijfdagen:
    """In a session: until when the step lasts, and a fold with the days that still come."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._open = toggle("De dagen veranderen")
        self._open.observe(lambda _: self.toon(self._beeld), "value")
        self._lijst, self._velden = html(), Dagvelden()
        self._langer = scherm.knop("3 dagen erbij", self._longer, "rustig")
        bewaar = scherm.knop("Dagen bewaren", self._keep, "rustig")
        self._inhoud = column(self._velden.widget, line(bewaar))
        adres = f"/balie/sessies/{sessie}/schrijfdagen"
        blad = link(f"{adres}.html", "Blad met de dagen om uit te delen", nieuw=True, knop=False)
        agenda = link(f"{adres}.ics", "Dagen voor uw agenda", bewaar=True, knop=False)
        mee = html(Markup("<p>{} · {}</p>").format(blad, agenda), "sz-rustige-link")
        aan = html(Markup('<p class="sz-zacht">{}</p>').format(AAN))
        self.widget = column(
            self._lijst,
            row(self._langer, self._open, soort="sz-stuur"),
            self._inhoud,
            mee,
            aan,
            soort="sz-kaart",
        )

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show the days; fields that are open keep what is being chosen in them."""
        changed = beeld.get("termijn") != self._beeld.get("termijn") or not self._open.value
        self._beeld = beeld
        agreed = beeld["termijn"]
        visible(self.widget, agreed is not None and not beeld["afgesloten"])
        if agreed is None:
            return
        show(self._lijst, listed(agreed))
        visible(self._inhoud, self._open.value)
        if changed:
            self._velden.toon([(s["id"], s["titel"], date.fromisoformat(s["tot"])) for s in coming(agreed)])

    def _longer(self) -> None:
        """The step that is on and all after it; counted from today when its day is over."""
        agreed = self._beeld["termijn"]
        until, today = date.fromisoformat(agreed["tot"]), date.fromisoformat(agreed["vandaag"])
        more = max(today, until) - until + timedelta(days=ERBIJ)
        self._set({s["id"]: (date.fromisoformat(s["tot"]) + more).isoformat() for s in coming(agreed)})

    def _keep(self) -> None:
        self._set(self._velden.gekozen())
        self._open.value = False

    def _set(self, days: Mapping[str, str]) -> None:
        self._scherm.client.doe(self._sessie, soort="termijnen", termijnen=dict(days))


def coming(agreed: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The step that is on, and those that come."""
    return [stap for stap in agreed["stappen"] if stap["stand"] != "geweest"]


def until(agreed: Mapping[str, Any]) -> str:
    """How long the step lasts, in words; calm, also when its day is over."""
    day_ = weekdag(agreed["tot"])
    if agreed["iedereen"]:
        return "Iedereen is klaar. Morgen begint de volgende stap vanzelf. U mag ook nu al verder."
    if agreed["laatste"] and agreed["voorbij"]:
        itself = f"Op {weekdag(agreed['sluit'])} gaat dat vanzelf."
        return f"De laatste dag was {day_}. Sluit af als u zover bent. {itself}"
    if agreed["voorbij"] and agreed["wacht"]:
        return (
            f"De laatste dag was {day_}. Er is nog niets geschreven, dus deze stap gaat niet vanzelf verder. "
            "Geef er dagen bij, of ga zelf verder."
        )
    if agreed["laatste"]:
        return f"Tot en met {day_}. Daarna sluit u af."
    return f"Tot en met {day_}. Daarna begint de volgende stap vanzelf."


def listed(agreed: Mapping[str, Any]) -> Markup:
    """All steps with their last day; the one that is on stands out."""
    items = Markup("").join(
        Markup('<li{}><b>{}</b> <span class="sz-zacht">{} {}</span></li>').format(
            Markup(' aria-current="step"') if stap["stand"] == "nu" else "",
            stap["titel"],
            "was tot en met" if stap["stand"] == "geweest" else "tot en met",
            weekdag(stap["tot"]),
        )
        for stap in agreed["stappen"]
    )
    return Markup('<h2>De dagen</h2><ol class="sz-lijst sz-schrijfdagen">{}</ol>').format(items)


def proposed(fasen: Sequence[Mapping[str, Any]], today: date) -> list[tuple[str, str, date]]:
    """The steps of a script with the days that they ask for from today on, as `Dagvelden` shows them."""
    days, last = [], today - timedelta(days=1)
    for fase in fasen:
        last += timedelta(days=fase["dagen"])
        days.append((fase["id"], fase["titel"], last))
    return days
