"""From a drawing to a talk: practise with somebody of it, with what the drawing knows filled in."""

from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.ecogram.gesprekspartner import facts_of, partners
from samenzorg_sim.werkplaats.opmaak import alineas, html, link, show
from samenzorg_sim.werkplaats.pieces import choice, column, text_field, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart
from samenzorg_sim.werkplaats.tekening import Beeld, as_ecogram

UITLEG = (
    "Kies iemand met wie nog niet gesproken is. U oefent alleen, met een naaste die zo heet en dit zou "
    "willen. "
    "Wie nu liever niet dichtbij is, staat er niet bij."
)
WEET = (
    "Verander gerust iets: het is om te oefenen. Wat u niet weet, mag leeg blijven. "
    "Is het een groep? Typ dan de naam van één van hen."
)
BLIJFT = "Deze woorden blijven bij het gesprek staan, tot u dat gesprek weggooit. Alleen u ziet het."
KOP = "Dit weet u uit het ecogram"
NIEMAND = ("Kies iemand …", "")
ZONDER_NAAM = "Typ eerst met wie u praat. Een voornaam is genoeg."


class Gesprek:
    """Choose who, look at what is known, begin."""

    def __init__(self, scherm: Scherm) -> None:
        self._scherm = scherm
        self._beeld: Beeld | None = None
        self._scenarios: list[dict[str, Any]] = []
        self._van_verhaal = html()
        self._oefen = scherm.knop("Dit gesprek oefenen", self._practise, "rustig")
        self._wie = choice("Met wie wilt u oefenen?", [NIEMAND])
        self._wie.observe(lambda _: self._fill_in(), "value")
        self._welk = choice("Welk gesprek?", [("", "")])
        self._welk.observe(lambda _: self._fill_in(), "value")
        self._velden: dict[str, w.Text] = {}
        self._formulier = column(soort="sz-ecogram-feiten")
        self._begin = scherm.knop("Gesprek beginnen", self._start)
        self._kaart = column(
            html(Markup("<h3>{}</h3><p>{}</p>").format(KOP, WEET)),
            self._formulier,
            html(BLIJFT, "sz-zacht"),
            self._begin,
        )
        self._ga = html()
        self._kiezen = column(html(UITLEG), self._welk, self._wie, self._kaart)
        self.widget = kaart("Een gesprek oefenen", self._van_verhaal, self._oefen, self._kiezen, self._ga)

    def bied_aan(self, alleen: dict[str, Any]) -> None:
        """The cases that are for anybody: those with places to fill in."""
        self._scenarios = [one for one in alleen["scenarios"] if one["te_spelen"] and one["invulplekken"]]
        self._welk.options = [(one["samenvatting"], one["id"]) for one in self._scenarios] or [("", "")]
        visible(self._welk, len(self._scenarios) > 1)

    def toon(self, beeld: Beeld) -> None:
        """Offer who is in the drawing now; what was typed here stays as long as that one is chosen."""
        self._beeld = beeld
        gesprek = beeld["opgave"]["gesprek"] if beeld["opgave"] and beeld["vergelijking"] else None
        show(self._van_verhaal, alineas([gesprek["uitleg"]]) if gesprek else "")
        for widget in (self._van_verhaal, self._oefen):
            visible(widget, gesprek is not None)
        people = [
            (f"{one.naam}, {one.relatie}" if one.relatie else one.naam, one.id)
            for one in partners(as_ecogram(beeld))
        ]
        offered = bool(people and self._scenarios)
        visible(self._kiezen, offered)
        visible(self.widget, offered or gesprek is not None)
        if list(self._wie.options) != [NIEMAND, *people]:
            chosen = self._wie.value
            self._wie.options = [NIEMAND, *people]
            if chosen in {id_ for _, id_ in people}:
                self._wie.value = chosen
        visible(self._kaart, bool(self._wie.value))

    def _scenario(self) -> dict[str, Any]:
        return next(one for one in self._scenarios if one["id"] == self._welk.value)

    def _fill_in(self) -> None:
        """What the drawing knows of who is chosen, each under its question."""
        wie = str(self._wie.value or "")
        visible(self._kaart, bool(wie))
        show(self._ga, "")
        if not wie or self._beeld is None:
            return
        facts = {**facts_of(as_ecogram(self._beeld), wie)}
        plekken = self._scenario()["invulplekken"]
        self._velden = {one["id"]: text_field(one["vraag"], "weet u nog niet") for one in plekken}
        for one in plekken:
            self._velden[one["id"]].value = facts.get(one["uit"], "")
        self._formulier.children = tuple(self._velden.values())

    def _start(self) -> None:
        if self._beeld is None:
            return
        typed = {plek: field.value.strip() for plek, field in self._velden.items()}
        who = next((one["id"] for one in self._scenario()["invulplekken"] if one["uit"] == "naam"), None)
        if who is not None and not typed[who]:
            raise Refused("naam", ZONDER_NAAM)
        self._go(scenario=self._welk.value, invulling=typed, tekening=self._beeld["id"])

    def _practise(self) -> None:
        if self._beeld is not None:
            self._go(scenario=self._beeld["opgave"]["gesprek"]["scenario"], tekening=self._beeld["id"])

    def _go(self, **order: Any) -> None:
        talk = self._scherm.client.doe(None, soort="oefen", **order)["sessie"]
        show(self._ga, link(f"/werkplaats/alleen_oefenen?sessie={talk}", "Naar het gesprek", ga=True))
