"""The questions to talk about, part by part; what is typed or ticked is kept at once."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import ipywidgets as w

from samenzorg_sim.werkplaats.opmaak import alineas, html, punten, show
from samenzorg_sim.werkplaats.pieces import column, make
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

RAAD = "clientenraad"
_RAAD_KOP = "In uw bijeenkomsten van dit kwartaal schreef de cliëntenraad op:"


class Vragen:
    """One card for each part of the list; `doe` has something done to the sheet that is shown."""

    def __init__(self, scherm: Scherm, doe: Callable[..., Any], lijst: Mapping[str, Any]) -> None:
        self._scherm, self._doe = scherm, doe
        self._shown: dict[str, str] = {}
        self._fields: dict[str, w.Textarea] = {}
        self._boxes: dict[str, w.Checkbox] = {}
        self._raad = html()
        self._busy = False
        self.delen = {deel["id"]: self._part(deel) for deel in lijst["delen"]}
        self.widget = column(*self.delen.values())

    def _part(self, deel: Mapping[str, Any]) -> w.VBox:
        minutes = f"Ongeveer {deel['minuten']} minuten." if deel["minuten"] else ""
        told = " ".join(filter(None, (deel["uitleg"], minutes)))
        parts: list[w.Widget] = [html(told, "sz-zacht")]
        if deel["id"] == RAAD:
            parts.append(self._raad)
        for keuze in deel["keuzes"]:
            box = make(w.Checkbox, "sz-vakje", description=keuze["naam"], value=False, indent=False)
            box.observe(partial(self._tick, keuze["id"]), "value")
            self._boxes[keuze["id"]] = box
            parts.append(box)
        for vraag in deel["vragen"]:
            field = make(w.Textarea, "sz-breed", description=vraag["vraag"], rows=3, continuous_update=False)
            field.observe(partial(self._answer, vraag["id"]), "value")
            self._fields[vraag["id"]] = field
            parts.append(field)
        return kaart(deel["naam"], *parts)

    def toon(self, blad: dict[str, Any]) -> None:
        """Show the answers of a quarter."""
        self._busy = True
        try:
            for vraag, field in self._fields.items():
                told = blad["antwoorden"].get(vraag, "")
                if field.value == self._shown.get(vraag, field.value) or blad["id"] != self._shown.get("/id"):
                    field.value = told  # what is being typed now stays
                self._shown[vraag] = told
            for keuze, box in self._boxes.items():
                box.value = keuze in blad["keuzes"]
            self._shown["/id"] = blad["id"]
        finally:
            self._busy = False
        wishes = [one["tekst"] for one in blad["raad"]]
        show(self._raad, alineas([_RAAD_KOP]) + punten(wishes) if wishes else "")

    def _answer(self, vraag: str, change: dict[str, Any]) -> None:
        if not self._busy and change["new"].strip() != self._shown.get(vraag, ""):
            self._scherm.probeer(lambda: self._doe("antwoord", vraag=vraag, woorden=change["new"]))

    def _tick(self, keuze: str, change: dict[str, Any]) -> None:
        if not self._busy:
            self._scherm.probeer(lambda: self._doe("kruis_aan", keuze=keuze, aan=bool(change["new"])))
