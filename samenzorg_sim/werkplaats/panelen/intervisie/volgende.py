"""The next meeting, large on top: when and where, the method, who leads, and beginning it."""

from datetime import date
from typing import Any

from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.intervisie.woorden import clock
from samenzorg_sim.stijl.datum import datum, duur, voluit
from samenzorg_sim.werkplaats.opmaak import html, link, melding, show
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe, Keuze
from samenzorg_sim.werkplaats.pieces import Options, column, line, make, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm

import ipywidgets as w  # isort: skip

GEEN = Markup("<h2>Nog geen datum</h2><p>Prik samen een dag bij ‘Het jaar’.</p>")
LATER = "Roddelen en Balint komen erbij als de groep drie keer bij elkaar was."
ZONDER = "Zonder telefoons: ik zet de namen vast klaar"


class Volgende:
    """One card; `methoden` are the scripts of the overview."""

    def __init__(self, scherm: Scherm, doe: Doe, methoden: list[dict[str, Any]]) -> None:
        self._scherm, self._doe, self._methoden = scherm, doe, methoden
        self._beeld: dict[str, Any] = {}
        self._kop, self._klaar, self._later = html(), html(), html(LATER, "sz-zacht")
        self._methode = Keuze(scherm, "Welke methode?", lambda m: self._do("methode", werkvorm=m or None))
        self._leider = Keuze(scherm, "Wie leidt?", lambda who: self._do("leider", lid=who or None))
        self._zonder = make(w.Checkbox, "sz-vakje", description=ZONDER, value=False, indent=False)
        self._begin = scherm.knop("Bijeenkomst beginnen", self._start)
        self._kiezen = column(line(self._methode.widget, self._leider.widget), self._later, self._zonder)
        self.widget = column(
            self._kop, self._kiezen, row(self._begin, soort="sz-stuur"), self._klaar, soort="sz-kaart"
        )

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show what comes next."""
        self._beeld = beeld
        day = next_of(beeld)
        visible(self._kiezen, day is not None)
        visible(self._begin, day is not None and day["sessie"] is None)
        if day is None:
            show(self._kop, GEEN)
            show(self._klaar, "")
            return
        show(self._kop, head(day, beeld))
        offered = offers(self._methoden, day["nummer"])
        chosen = [(day["methode"], day["werkvorm"])] if day["werkvorm"] else []
        here = [m for m in offered if m[1] != day["werkvorm"]]
        self._methode.toon([("nog niet gekozen", ""), *chosen, *here], day["werkvorm"] or "")
        visible(self._later, day["nummer"] <= 3)
        leden = [(one["naam"], one["id"]) for one in beeld["leden"] if not one["weg"]]
        self._leider.toon([("de trainer", ""), *leden], day["leidt"] or "")
        show(self._klaar, "" if day["sessie"] is None else going(day))
        visible(self._zonder, day["sessie"] is None)

    def _do(self, soort: str, **rest: Any) -> None:
        self._doe(soort, bijeenkomst=self._beeld["volgende"], **rest)

    def _start(self) -> None:
        day, client = next_of(self._beeld), self._scherm.client
        if day is None or not day["werkvorm"]:
            raise Refused("geen-methode", "Kies eerst een methode. Dan zetten we de bijeenkomst klaar.")
        here = [one for one in self._beeld["leden"] if not one["weg"]]
        opened = client.doe(
            None,
            soort="open",
            werkvorm=day["werkvorm"],
            groep=self._beeld["naam"],
            verwacht=max(1, len(here)),
        )["sessie"]
        for one in here if self._zonder.value else ():
            client.doe(opened, soort="toevoegen", naam=one["naam"])
        self._do("koppel", sessie=opened)


def next_of(beeld: dict[str, Any]) -> dict[str, Any] | None:
    """The meeting that comes next."""
    return next((day for day in beeld["bijeenkomsten"] if day["id"] == beeld["volgende"]), None)


def offers(methoden: list[dict[str, Any]], nummer: int) -> Options:
    """The methods for a group that meets for the so manieth time."""
    found = []
    for one in methoden:
        fits = one.get("past_bij")
        if fits and fits["vanaf_bijeenkomst"] <= nummer <= (fits["tot_bijeenkomst"] or nummer):
            found.append((one["titel"], one["id"]))
    return found


def head(day: dict[str, Any], beeld: dict[str, Any]) -> Markup:
    """When and where, to be read from across a table."""
    when = date.fromisoformat(day["dag"])
    place = ", ".join(
        part for part in (f"{clock(day['begin'])} uur", duur(day["minuten"]), day["plaats"]) if part
    )
    past = day["dag"] < beeld["vandaag"]
    told = (
        "Is deze bijeenkomst geweest? Rond hem hieronder af. "
        "Ging het niet door? Zeg hem dan af bij ‘Het jaar’."
    )
    return Markup(
        '<p class="sz-zacht">Bijeenkomst {}</p><h2 class="sz-groot">{}</h2><p class="sz-groot">{}</p>{}'
    ).format(day["nummer"], voluit(when).capitalize(), place, melding(told if past else ""))


def going(day: dict[str, Any]) -> Markup:
    """The way to the conversation itself."""
    naar = link(f"/werkplaats/oefengesprek?sessie={day['sessie']}", "Naar de bijeenkomst")
    return melding(f"De bijeenkomst van {datum(day['dag'])} staat klaar.", goed=True) + naar
