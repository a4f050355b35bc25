"""The next meeting, large on top: when and where, the method, who leads, and beginning it."""

from datetime import date
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.content.past_bij import Ervaring
from samenzorg_sim.intervisie.woorden import clock
from samenzorg_sim.stijl.datum import duur, voluit
from samenzorg_sim.werkplaats.opmaak import html, melding, show
from samenzorg_sim.werkplaats.panelen.intervisie.blad import Blad
from samenzorg_sim.werkplaats.panelen.intervisie.gesprek import Gesprek
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe, Keuze
from samenzorg_sim.werkplaats.panelen.intervisie.klaarzetten import in_session, lead, next_of, put_ready
from samenzorg_sim.werkplaats.panelen.manieren import explained, in_words, manier
from samenzorg_sim.werkplaats.pieces import column, line, make, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkvorm.kiezen import Oordeel, Wens, weigh

GEEN = Markup("<h2>Nog geen datum</h2><p>Prik samen een dag bij ‘Het jaar’.</p>")
# A group that met so often has done this before.
NIEUW = 3
ZONDER = "Zonder telefoons: ik schrijf op wat mensen zeggen"
VOORAF = (
    "Doe dit gerust dagen van tevoren. Dan kan ieder thuis al een situatie inbrengen, en kiest de groep vast."
)


class Volgende(Blad):
    """One card; `methoden` are the scripts of the overview, `in_gesprek` does something in its session."""

    def __init__(self, scherm: Scherm, doe: Doe, in_gesprek: Doe, methoden: list[dict[str, Any]]) -> None:
        super().__init__(scherm, doe)
        self._methoden = [one for one in methoden if one["past_bij"] and not one["dagen"]]
        self._kop, self._waarom = html(), html()
        self._gesprek = Gesprek(scherm, in_gesprek)
        self._methode = Keuze(scherm, "Welke manier van werken?", lambda m: self._change_method(m or None))
        self._leider = Keuze(scherm, "Wie leidt?", lambda who: self._change_leader(who or None))
        self._zonder = make(w.Checkbox, "sz-vakje", description=ZONDER, value=False, indent=False)
        knop = scherm.knop("Bijeenkomst klaarzetten", self._put_ready)
        self._klaar = column(html(VOORAF, "sz-zacht"), self._zonder, row(knop, soort="sz-stuur"))
        self._kiezen = column(line(self._methode.widget, self._leider.widget), self._waarom)
        self.widget = column(self._kop, self._kiezen, self._klaar, self._gesprek.widget, soort="sz-kaart")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show what comes next."""
        self._beeld = beeld
        day = next_of(beeld)
        visible(self._kiezen, day is not None)
        visible(self._klaar, day is not None and day["sessie"] is None)
        self._gesprek.toon(beeld)
        if day is None:
            show(self._kop, GEEN)
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

    def _do(self, soort: str, **rest: Any) -> None:
        self._doe(soort, bijeenkomst=self._beeld["volgende"], **rest)

    def _change_method(self, werkvorm: str | None) -> None:
        """Another method, another session: only while nobody did anything in the one that was ready."""
        day = next_of(self._beeld)
        if day is not None and day["gesprek"] is not None:
            self._scherm.client.doe(day["sessie"], soort="gooi_weg")
        self._do("methode", werkvorm=werkvorm)
        if day is not None and day["sessie"] is not None:
            put_ready(self._scherm.client, self._doe, self._beeld, day | {"werkvorm": werkvorm}, False)

    def _change_leader(self, lid: str | None) -> None:
        """Also in the session that is ready; who tells there is refused."""
        day = next_of(self._beeld)
        if day is not None and day["gesprek"] is not None:
            known = {one["lid"]: one["id"] for one in day["gesprek"]["deelnemers"]}
            lead(in_session(self._scherm.client, day), day, known.get(lid))
        self._do("leider", lid=lid)

    def _put_ready(self) -> None:
        day = next_of(self._beeld)
        if day is None or day["sessie"] is not None:  # pressed twice
            return
        put_ready(self._scherm.client, self._doe, self._beeld, day, self._zonder.value)
        self._zonder.value = False


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
