"""Writing an action down, by hand or from what was agreed in a meeting."""

from collections.abc import Callable
from datetime import date
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.pieces import choice, column, day, line, make, text_field, toggle, visible
from samenzorg_sim.werkplaats.scherm import Scherm

WIE, THEMA = "Wie doet het? Een functie of een team", "Thema. Mag leeg blijven."
GEEN = ("kies een afspraak", "")
UIT_GESPREK = (
    "Hier staan afspraken uit bijeenkomsten die u zelf leidt. Alleen u ziet ze hier. "
    "Neemt u er een over, dan ziet iedereen van deze lijst die actie. Schrijf dan een functie op, geen naam."
)


class Velden:
    """What an action is described by."""

    def __init__(self) -> None:
        self.wat = text_field("Wat gaat er gebeuren?", "Bijvoorbeeld: de folder voor naasten herschrijven")
        self.wie = make(
            w.Combobox, description=WIE, placeholder="Bijvoorbeeld: teamleider", ensure_option=False
        )
        self.wanneer = day("Wanneer is het klaar?")
        self.thema = make(
            w.Combobox, description=THEMA, placeholder="Bijvoorbeeld: tijd", ensure_option=False
        )
        self.widget = column(
            self.wat, line(self.wie, self.wanneer, self.thema), soort="sz-formulier sz-actievelden"
        )

    def known(self, acties: list[dict[str, Any]]) -> None:
        """Offer the owners and themes that were used before."""
        for field, key in ((self.wie, "wie"), (self.thema, "thema")):
            names = tuple(sorted({one[key] for one in acties if one[key]}))
            if field.options != names:
                field.options = names

    def fill(self, wat: str = "", wie: str = "", wanneer: str | None = None, thema: str = "") -> None:
        """Put this in the fields."""
        self.wat.value, self.wie.value, self.thema.value = wat, wie, thema
        self.wanneer.value = None if wanneer is None else date.fromisoformat(wanneer)

    @property
    def rest(self) -> dict[str, Any]:
        """What stands in them besides what is to be done."""
        when = self.wanneer.value
        return {
            "wie": self.wie.value,
            "wanneer": when if isinstance(when, date) else None,
            "thema": self.thema.value,
        }


class Opschrijven:
    """A form behind a button; `klaar` is called when an action was added."""

    def __init__(self, scherm: Scherm, klaar: Callable[[], Any]) -> None:
        self._scherm, self._klaar = scherm, klaar
        self._velden = Velden()
        self._open = toggle("Een actie opschrijven")
        self._open.observe(lambda _: self._unfold(), "value")
        self._afspraken: dict[str, dict[str, Any]] = {}
        self._uitleg = html(soort="sz-zacht")
        self._uit = choice("Uit een bijeenkomst overnemen", [GEEN], "sz-ruim")
        self._uit.observe(lambda change: self._take(str(change["new"])), "value")
        self._knop = scherm.knop("Opschrijven", self._add)
        self._overnemen = column(self._uitleg, self._uit)
        self._form = column(self._overnemen, self._velden.widget, self._knop, soort="sz-kaart sz-formulier")
        visible(self._form, False)
        self.widget = column(self._open, self._form)

    def toon(self, acties: list[dict[str, Any]]) -> None:
        """Know what is in the list."""
        self._velden.known(acties)

    def _unfold(self) -> None:
        visible(self._form, self._open.value)
        if self._open.value:
            self._scherm.probeer(self._look_up)

    def _look_up(self) -> None:
        """The agreements of her meetings that are no action yet."""
        taken = {one["bron"]["van"] for one in self._scherm.client.acties.list()}
        found = [one for one in agreements(self._scherm.client) if one["id"] not in taken]
        self._afspraken = {one["id"]: one for one in found}
        options = [GEEN, *((f"{one['wat']} ({one['titel']})"[:70], one["id"]) for one in found)]
        if list(self._uit.options) != options:
            self._uit.options = options
        show(self._uitleg, UIT_GESPREK if found else "")
        visible(self._overnemen, bool(found))

    def _take(self, afspraak: str) -> None:
        one = self._afspraken.get(afspraak)
        if one is None:
            return
        self._velden.fill(one["wat"], "", one["wanneer"])
        words = "In de bijeenkomst: {}, klaar op {}."
        show(self._uitleg, Markup(words).format(one["wie"] or "de begeleider", datum(one["wanneer"])))

    def _add(self) -> None:
        one = self._afspraken.get(self._uit.value)
        bron = {} if one is None else {"soort": "bijeenkomst", "bron": one["id"], "titel": one["titel"]}
        self._scherm.client.acties.add(self._velden.wat.value, **self._velden.rest, **bron)
        self._velden.fill()
        self._open.value = False
        self._klaar()


def agreements(client: Any) -> list[dict[str, Any]]:
    """What was agreed in the meetings that she leads: `{id, wat, wie, wanneer, titel}`, newest meeting first.

    Not in intervisie: what people mean to do there stays with their group. Not in an example.
    """
    overzicht = client.overzicht()
    intervisie = {one["id"] for one in overzicht["werkvormen"] if one["past_bij"] is not None}
    found: list[dict[str, Any]] = []
    for one in overzicht["sessies"]:
        if not one["bruikbaar"] or one["weg"] or one["voorbeeld"] or not one["afspraken"]:
            continue
        if one["werkvorm"] in intervisie:
            continue
        titel = one["groep"] or one["titel"]
        found += [
            {key: afspraak[key] for key in ("id", "wat", "wie", "wanneer")} | {"titel": titel}
            for afspraak in client.beeld(one["id"])["afspraken"]
        ]
    return found
