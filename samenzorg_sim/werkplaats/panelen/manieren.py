"""Prepare a meeting of intervisie: how many, for which time, how long; and which way of working fits."""

from collections.abc import Callable
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.content.past_bij import Ervaring
from samenzorg_sim.dag import today
from samenzorg_sim.werkplaats.opmaak import alineas, html, link, melding, punten, show, uitklap
from samenzorg_sim.werkplaats.panelen.klaarzetten import put_ready
from samenzorg_sim.werkplaats.panelen.schrijfdagen import Dagvelden, proposed
from samenzorg_sim.werkplaats.pieces import choice, column, line, number, text_field, toggle, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart
from samenzorg_sim.werkvorm.kiezen import Manier, Oordeel, Wens, weigh

TIJD = [
    ("Een uur", "60"),
    ("Anderhalf uur", "90"),
    ("2 uur", "120"),
    ("2,5 uur", "150"),
    ("Weet ik nog niet", ""),
]
ERVARING = [("Nog niet vaak", Ervaring.BEGINNERS.value), ("Al vaker", Ervaring.GEOEFEND.value)]
UITLEG = (
    "Samen leren van iets dat u zelf meemaakte met een naaste. U vertelt wat voor groep het is, "
    "en ziet welke manier daarbij past."
)


class Manieren:
    """The card for one meeting, filled when it is wanted first. `opened` is told when one is ready."""

    def __init__(self, scherm: Scherm, overzicht: dict[str, Any], opened: Callable[[], None]) -> None:
        self._scherm, self._opened = scherm, opened
        self._scripts = {m["id"]: m for m in overzicht["werkvormen"] if m["past_bij"]}
        self._knop = toggle("Intervisie voorbereiden")
        self._inhoud = column()
        self._knop.observe(lambda change: self._fold(change["new"]), "value")
        self.widget = kaart("Eén bijeenkomst", html(UITLEG), self._knop, self._inhoud, soort="sz-formulier")
        visible(self.widget, bool(self._scripts))

    def _fold(self, wanted: bool) -> None:
        if wanted and not self._inhoud.children:
            self._inhoud.children = self._build()
            self._weigh()
        visible(self._inhoud, wanted)

    def _build(self) -> tuple[w.Widget, ...]:
        self._groep = text_field("Hoe heet uw groep?", "Bijvoorbeeld: team Linde")
        self._mensen = number("Met hoeveel mensen?", 7, 1, 40)
        self._keer = number("De hoeveelste keer met deze groep?", 1, 1, 40)
        self._ervaring = choice("Deed u dit vaker?", ERVARING)
        self._tijd = choice("Hoeveel tijd is er?", TIJD)
        self._tijd.value = "90"
        self._manier = choice("Manier van werken", [("", "")], "sz-ruim")
        self._waarom, self._andere, self._klaar = html(), html(), html()
        self._dagen = Dagvelden()
        for field in (self._mensen, self._keer, self._ervaring, self._tijd):
            field.observe(lambda _: self._scherm.probeer(self._weigh), "value")
        self._manier.observe(lambda _: self._explain(), "value")
        zet_klaar = self._scherm.knop("Intervisie klaarzetten", self._open)
        return (
            line(self._groep, self._mensen, self._keer), line(self._ervaring, self._tijd),
            self._manier, self._waarom, self._dagen.widget, self._andere, zet_klaar, self._klaar,
        )  # fmt: skip

    def _weigh(self) -> None:
        time = int(self._tijd.value) if self._tijd.value else None
        wens = Wens(self._mensen.value, Ervaring(self._ervaring.value), self._keer.value, time)
        self._oordelen = {one.manier.id: one for one in weigh(map(manier, self._scripts.values()), wens)}
        options = [(in_words(one), one.manier.id) for one in self._oordelen.values()]
        if list(self._manier.options) != options:
            self._manier.options = options
        not_now = [one for one in self._oordelen.values() if not one.past]
        show(self._andere, others(not_now))
        self._explain()

    def _explain(self) -> None:
        one = self._oordelen.get(self._manier.value)
        if one is None:
            return
        script = self._scripts[one.manier.id]
        show(self._waarom, explained(one, script["uitleg"]))
        visible(self._dagen.widget, bool(script["dagen"]))
        if script["dagen"]:
            self._dagen.toon(proposed(script["fasen"], today()))

    def _open(self) -> None:
        sessie = put_ready(
            self._scherm.client, None, werkvorm=self._manier.value, groep=self._groep.value.strip() or None,
            verwacht=self._mensen.value,
            termijnen=self._dagen.gekozen() if self._scripts[self._manier.value]["dagen"] else {},
        )  # fmt: skip
        naar = link(f"/werkplaats/oefengesprek?sessie={sessie}", "Naar de bijeenkomst", ga=True)
        show(self._klaar, melding("De intervisie staat klaar.", goed=True) + naar)
        self._opened()


def manier(script: dict[str, Any]) -> Manier:
    """A script of the overview as the group chooses it."""
    fits, group = script["past_bij"], script["groep"]
    return Manier(
        id=script["id"],
        titel=script["titel"],
        van=group["van"],
        tot=group["tot"],
        minuten=sum(fase["minuten"] * fase["keer"] for fase in script["fasen"]),
        dagen=script["dagen"],
        ervaring=frozenset(map(Ervaring, fits["ervaring"])),
        vanaf_bijeenkomst=fits["vanaf_bijeenkomst"],
        tot_bijeenkomst=fits["tot_bijeenkomst"],
        waarom=fits["waarom"],
    )


def in_words(one: Oordeel) -> str:
    """A line to choose."""
    long = f"{one.manier.dagen} dagen" if one.manier.dagen else f"{one.manier.minuten} minuten"
    return f"{one.manier.titel} ({long}){'' if one.past else ' – past nu niet'}"


def explained(one: Oordeel, uitleg: str) -> Markup:
    """What a way is, and why it fits or does not."""
    notice = "" if one.past else f"{' '.join(one.redenen)} U mag hem toch kiezen."
    return Markup("<p>{}</p>{}").format(uitleg, melding(notice) or alineas(one.redenen))


def others(not_now: list[Oordeel]) -> Markup:
    """What does not fit, with the reason."""
    if not not_now:
        return Markup("")
    listed = [f"{one.manier.titel}. {' '.join(one.redenen)}" for one in not_now]
    return uitklap(f"Wat nu niet past ({len(not_now)}), en waarom", punten(listed))
