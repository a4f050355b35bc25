"""The next meeting, large on top: when and where, the method, who leads, and beginning it."""

from datetime import date
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.content.past_bij import Ervaring
from samenzorg_sim.intervisie.woorden import clock
from samenzorg_sim.stijl.datum import datum, duur, voluit
from samenzorg_sim.werkplaats.opmaak import html, link, melding, show
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe, Keuze
from samenzorg_sim.werkplaats.panelen.manieren import explained, in_words, manier
from samenzorg_sim.werkplaats.pieces import column, line, make, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkvorm.kiezen import Oordeel, Wens, weigh

GEEN = Markup("<h2>Nog geen datum</h2><p>Prik samen een dag bij ‘Het jaar’.</p>")
# A group that met so often has done this before.
NIEUW = 3
ZONDER = "Zonder telefoons: ik zet de namen vast klaar"


class Volgende:
    """One card; `methoden` are the scripts of the overview."""

    def __init__(self, scherm: Scherm, doe: Doe, methoden: list[dict[str, Any]]) -> None:
        self._scherm, self._doe = scherm, doe
        self._methoden = [one for one in methoden if one["past_bij"] and not one["dagen"]]
        self._beeld: dict[str, Any] = {}
        self._kop, self._klaar, self._waarom = html(), html(), html()
        self._methode = Keuze(
            scherm, "Welke manier van werken?", lambda m: self._do("methode", werkvorm=m or None)
        )
        self._leider = Keuze(scherm, "Wie leidt?", lambda who: self._do("leider", lid=who or None))
        self._zonder = make(w.Checkbox, "sz-vakje", description=ZONDER, value=False, indent=False)
        self._begin = scherm.knop("Bijeenkomst beginnen", self._start)
        self._kiezen = column(line(self._methode.widget, self._leider.widget), self._waarom, self._zonder)
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
        weighed = weigh_methods(self._methoden, beeld, day["minuten"])
        options = [(in_words(one), one.manier.id) for one in weighed]
        gone = day["werkvorm"] is not None and all(day["werkvorm"] != id_ for _, id_ in options)
        left = [(day["methode"] or "een manier die er niet meer is", day["werkvorm"])] if gone else []
        self._methode.toon([("nog niet gekozen", ""), *left, *options], day["werkvorm"] or "")
        chosen = next((one for one in weighed if one.manier.id == day["werkvorm"]), None)
        uitleg = {one["id"]: one["uitleg"] for one in self._methoden}
        show(self._waarom, "" if chosen is None else explained(chosen, uitleg[chosen.manier.id]))
        leden = [(one["naam"], one["id"]) for one in beeld["leden"] if not one["weg"]]
        self._leider.toon([("de trainer", ""), *leden], day["leidt"] or "")
        show(self._klaar, "" if day["sessie"] is None else going(day))
        visible(self._zonder, day["sessie"] is None)

    def _do(self, soort: str, **rest: Any) -> None:
        self._doe(soort, bijeenkomst=self._beeld["volgende"], **rest)

    def _start(self) -> None:
        day, client = next_of(self._beeld), self._scherm.client
        if day is not None and day["sessie"] is not None:  # pressed twice
            return
        if day is None or not day["werkvorm"]:
            raise Refused(
                "geen-methode", "Kies eerst een manier van werken. Dan zetten we de bijeenkomst klaar."
            )
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


def weigh_methods(methoden: list[dict[str, Any]], beeld: dict[str, Any], minuten: int) -> tuple[Oordeel, ...]:
    """Which methods fit this group at its next meeting; a group is new until it met three times."""
    people = sum(not one["weg"] for one in beeld["leden"])
    held = sum(day["stand"] == "gehouden" for day in beeld["bijeenkomsten"])
    done = Ervaring.BEGINNERS if held < NIEUW else Ervaring.GEOEFEND
    return weigh(map(manier, methoden), Wens(people, done, held + 1, minuten))


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
