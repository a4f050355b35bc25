"""Prepare a practice conversation: case, group, the time there is, and the plan of the day that follows."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from samenzorg_sim.content.casus import Casussoort
from samenzorg_sim.werkplaats.opmaak import html, link, melding, punten, show
from samenzorg_sim.werkplaats.panelen.dagplan import explained, in_words
from samenzorg_sim.werkplaats.panelen.klaarzetten import put_ready, steps_of
from samenzorg_sim.werkplaats.pieces import choice, column, line, number, text_field, toggle, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart
from samenzorg_sim.werkvorm.plan import Plan, propose_plans

TIJD = [("Weet ik nog niet", ""), ("1,5 uur", "90"), ("2 uur", "120"), ("2,5 uur", "150"), ("3 uur", "180"),
        ("3,5 uur", "210"), ("4 uur", "240"), ("Een hele dag (6 uur)", "360")]  # fmt: skip
GEEN = Casussoort.GEEN
KOP = "Oefengesprek voorbereiden"
# What is pressed, what is said, where it leads: in the word for what the group comes to do.
GESPREK = ("Oefengesprek klaarzetten", "Het oefengesprek staat klaar.", "Naar het oefengesprek")
ANDERS = ("Bijeenkomst klaarzetten", "De bijeenkomst staat klaar.", "Naar de bijeenkomst")
LEEG = "Er is nog geen casus. Zet er een in de map met gegevens en start Samenzorg opnieuw."


class Nieuw:
    """The card 'Oefengesprek voorbereiden'; `opened` is told when a session stands ready."""

    def __init__(self, scherm: Scherm, overzicht: dict[str, Any], opened: Callable[[], None]) -> None:
        self._scherm, self._opened = scherm, opened
        # What a group chooses by how much it has done before has a card of its own.
        offered = [m for m in overzicht["werkvormen"] if not m["past_bij"]]
        self._methods = {m["id"]: m for m in offered if m["casussen"] or m["casus"] == GEEN}
        methods = [(m["titel"], m["id"]) for m in self._methods.values()]
        if not methods:
            self.widget = kaart(KOP, html(LEEG))
            return
        self._oefening = choice("Oefening", methods)
        self._casus = choice("Casus", self._cases)
        visible(self._casus, bool(self._cases))
        self._groep = text_field("Naam van de groep", "Bijvoorbeeld: team Linde")
        self._verwacht = number("Hoeveel deelnemers verwacht u?", 7, 1, 80)
        self._raad = number("Hoeveel leden van de cliëntenraad?", 2, 0, 20)
        self._tijd = choice("Hoeveel tijd hebt u?", TIJD)
        self._plan = choice("Plan van de dag", [("", "")], "sz-ruim")
        self._soort, self._over, self._maat, self._uitleg, self._klaar = (html() for _ in range(5))
        self._plannen: tuple[Plan, ...] = ()
        self._minuten = column(soort="sz-minuten")
        visible(self._minuten, False)
        tijden = toggle("Minuten per stap aanpassen")
        tijden.observe(lambda change: visible(self._minuten, change["new"]), "value")
        self._oefening.observe(lambda _: scherm.probeer(self._offer), "value")
        for field in (self._casus, self._oefening, self._verwacht, self._raad, self._tijd):
            field.observe(lambda _: scherm.probeer(self._explain), "value")
        self._plan.observe(lambda _: self._explain_plan(), "value")
        self._zet_klaar = scherm.knop("", self._open)
        self._explain()
        visible(self._oefening, len(methods) > 1)
        self.widget = kaart(
            KOP,
            line(self._oefening, self._casus), self._soort, self._over,
            line(self._groep, self._verwacht, self._raad), self._maat,
            line(self._tijd, self._plan), self._uitleg, tijden, self._minuten, self._zet_klaar, self._klaar,
            soort="sz-formulier",
        )  # fmt: skip

    @property
    def _method(self) -> dict[str, Any]:
        method: dict[str, Any] = self._methods[self._oefening.value]
        return method

    @property
    def _cases(self) -> list[tuple[str, str]]:
        """The cases that go with the chosen exercise; none for an exercise without."""
        cases = self._method["casussen"]
        return [(f"{c['titel']} ({c['niveau']})" if c["niveau"] else c["titel"], c["id"]) for c in cases]

    @property
    def _words(self) -> tuple[str, str, str]:
        method = self._method
        return GESPREK if method["casus"] == Casussoort.GESPREK and not method["voorlezen"] else ANDERS

    def _offer(self) -> None:
        if list(self._casus.options) != self._cases:
            self._casus.options = self._cases
            if self._cases and self._casus.index is None:  # a choice that was empty chooses nothing by itself
                self._casus.index = 0
        visible(self._casus, bool(self._cases))

    def _explain(self) -> None:
        case = next((c for c in self._method["casussen"] if c["id"] == self._casus.value), None)
        show(self._over, "" if case is None else about(case))
        method, size = self._method, self._verwacht.value
        self._zet_klaar.description = self._words[0]
        show(self._soort, Markup("<p>{}</p>").format(method["uitleg"]))
        group = method["groep"]
        fits = group["van"] <= size <= group["tot"]
        warning = (
            f"Deze oefening is gemaakt voor {group['van']} tot {group['tot']} deelnemers. {group['waarom']}"
        )
        show(self._maat, melding("" if fits else warning))
        if [field.description for field in self._minuten.children] != [f["titel"] for f in method["fasen"]]:
            fields = tuple(number(f["titel"], f["minuten"], 0, 240) for f in method["fasen"])
            for field in fields:
                field.observe(lambda _: self._scherm.probeer(self._propose), "value")
            self._minuten.children = fields
        self._propose()

    def _propose(self) -> None:
        """The plans anew, with our proposal chosen."""
        steps = steps_of(self._method["fasen"], self._chosen_minutes)
        time = int(self._tijd.value) if self._tijd.value else None
        people, rondes = (self._verwacht.value, self._raad.value), self._method["rondes"]
        self._plannen = propose_plans(steps, *people, time, rondes)
        options = [(in_words(plan), str(place)) for place, plan in enumerate(self._plannen)]
        options[0] = (f"Ons voorstel: {options[0][0]}", options[0][1])
        if list(self._plan.options) != options:
            self._plan.options = options
            self._plan.value = options[0][1]
        self._explain_plan()

    def _explain_plan(self) -> None:
        plan, time = self._chosen, self._tijd.value
        words = explained(plan)
        if time and plan.totaal > int(time):
            words += melding("Dit past niet in uw tijd. Kies minder rondes, meer tafels of kortere stappen.")
        show(self._uitleg, words)

    @property
    def _chosen(self) -> Plan:
        return self._plannen[int(self._plan.value or 0)]

    @property
    def _chosen_minutes(self) -> dict[str, int]:
        pairs = zip(self._method["fasen"], self._minuten.children, strict=True)
        return {fase["id"]: field.value for fase, field in pairs}

    def _open(self) -> None:
        sessie = put_ready(
            self._scherm.client,
            self._chosen,
            scenario=self._casus.value or None,
            werkvorm=self._oefening.value,
            groep=self._groep.value.strip() or None,
            verwacht=self._verwacht.value,
            minuten=self._chosen_minutes,
        )
        _, ready, words = self._words
        naar = link(f"/werkplaats/oefengesprek?sessie={sessie}", words, ga=True)
        show(self._klaar, melding(ready, goed=True) + naar)
        self._opened()


def about(case: dict[str, Any]) -> Markup:
    """What a case is about, and what one learns from it."""
    learn = Markup("<p>Hier kunt u van leren:</p>{}").format(punten(case["leerdoelen"]))
    return Markup("<p>{}</p>{}").format(case["samenvatting"], learn if case["leerdoelen"] else "")
