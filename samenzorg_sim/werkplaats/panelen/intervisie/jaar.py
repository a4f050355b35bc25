"""The year as a picture, and the days: planned, moved, cancelled."""

from datetime import date
from typing import Any

from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.intervisie.woorden import clock, read_clock
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.stijl.jaarlijn import jaarlijn_html
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.panelen.intervisie.blad import Blad
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe
from samenzorg_sim.werkplaats.panelen.oogst import follow
from samenzorg_sim.werkplaats.pieces import choice, column, day, line, number, row, text_field, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

LEEG = Markup("<p>Nog geen dagen. Prik er hieronder een; het hele jaar vooruit mag ook.</p>")
NIEUW = ("een nieuwe dag", "")


class Jaar(Blad):
    """The line of the year, and one form for a new day and for another day."""

    def __init__(self, scherm: Scherm, doe: Doe) -> None:
        super().__init__(scherm, doe)
        self._lijn = html(soort="sz-jaarlijn")
        self._welke = choice("Welke bijeenkomst?", [NIEUW])
        self._welke.observe(lambda _: self._fill(), "value")
        self._dag, self._tijd = day("Welke dag?"), text_field("Hoe laat?", "13:30")
        self._minuten = number("Hoeveel minuten?", 120, 15, 480)
        self._plaats = text_field("Waar?", "Bijvoorbeeld: de huiskamer van Linde")
        self._woorden = html(soort="sz-zacht")
        self._dag.observe(lambda _: self._say_day(), "value")
        self._bewaar = scherm.knop("Dag opschrijven", self._put)
        self._af = scherm.knop("Afzeggen", lambda: self._cancel(True), "rustig")
        self._toch = scherm.knop("Gaat toch door", lambda: self._cancel(False), "rustig")
        dagen = kaart(
            "Dagen prikken en verzetten",
            self._welke, line(self._dag, self._tijd), self._woorden, line(self._minuten, self._plaats),
            row(self._bewaar, self._af, self._toch, soort="sz-stuur"), soort="sz-formulier",
        )  # fmt: skip
        self.widget = column(kaart("Het jaar", self._lijn), dagen)
        self._tijd.value = "13:30"

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show the year."""
        self._beeld = beeld
        days = beeld["bijeenkomsten"]
        lanes = [
            {"tekst": one["tekst"], "in": [d["id"] in one["genoemd"] for d in days]}
            for one in beeld["themas"]
        ]
        drawn = [line_of(one, beeld) for one in days]
        show(self._lijn, jaarlijn_html(drawn, lanes) if days else LEEG)
        open_ = [one for one in days if one["stand"] != "gehouden"]
        follow(self._welke, [NIEUW, *((datum(one["dag"]), one["id"]) for one in open_)])
        self._buttons()

    @property
    def _chosen(self) -> dict[str, Any] | None:
        days = self._beeld.get("bijeenkomsten", [])
        return next((one for one in days if one["id"] == self._welke.value), None)

    def _fill(self) -> None:
        one = self._chosen
        if one is not None:
            self._dag.value, self._tijd.value = date.fromisoformat(one["dag"]), clock(one["begin"])
            self._minuten.value, self._plaats.value = one["minuten"], one["plaats"]
        self._buttons()

    def _say_day(self) -> None:
        """The day in Dutch words: how the field writes it is up to the browser."""
        show(self._woorden, datum(self._dag.value) if isinstance(self._dag.value, date) else "")

    def _buttons(self) -> None:
        one = self._chosen
        self._bewaar.description = "Dag opschrijven" if one is None else "Verzetten"
        visible(self._bewaar, one is None or one["stand"] == "gepland")
        visible(self._af, one is not None and one["stand"] == "gepland")
        visible(self._toch, one is not None and one["stand"] == "afgezegd")

    def _put(self) -> None:
        begin, chosen = read_clock(self._tijd.value), self._chosen
        if not isinstance(self._dag.value, date) or begin is None:
            raise Refused("geen-dag", "Kies een dag, en typ een tijd zoals 13:30.")
        when = {
            "dag": self._dag.value.isoformat(),
            "begin": begin,
            "minuten": self._minuten.value,
            "plaats": self._plaats.value.strip(),
        }
        if chosen is None:
            self._doe("plan", **when)
            self._dag.value = None
        else:
            self._doe("verzet", bijeenkomst=chosen["id"], **when)

    def _cancel(self, af: bool) -> None:
        if self._welke.value:
            self._doe("zeg_af", bijeenkomst=self._welke.value, af=af)


def line_of(one: dict[str, Any], beeld: dict[str, Any]) -> dict[str, Any]:
    """One meeting for the picture: what is worth knowing of it a year later."""
    if one["stand"] == "afgezegd":
        words: list[str] = []
    else:
        led = f"{one['leider'] or 'de trainer'} {'leidde' if one['stand'] == 'gehouden' else 'leidt'}"
        there = (
            f"{len(one['aanwezig'])} waren er" if one["stand"] == "gehouden" else f"{clock(one['begin'])} uur"
        )
        made = {0: "", 1: "1 voornemen"}.get(one["voornemens"], f"{one['voornemens']} voornemens")
        words = [one["methode"], led, there, made]
    return {
        "dag": one["dag"],
        "stand": one["stand"],
        "volgende": one["id"] == beeld["volgende"],
        "regels": [word for word in words if word],
    }
