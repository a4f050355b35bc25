"""The meeting over more tables: one more or less, who goes where, which case, and together again."""

from functools import partial
from typing import Any

import ipywidgets as w

from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.panelen.oogst import follow
from samenzorg_sim.werkplaats.pieces import Options, choice, column, line, toggle, visible
from samenzorg_sim.werkplaats.scherm import Scherm

TELWOORDEN = ("", "", "Tweede", "Derde", "Vierde", "Vijfde", "Zesde", "Zevende", "Achtste")
EEN = (
    "Bij een grote groep komt iedereen eerder aan de beurt met twee tafels. "
    "Elke tafel heeft een eigen naaste en een eigen tempo."
)
MEER = (
    "Wie zit waar, ziet u hierboven. Wie later binnenkomt, gaat vanzelf naar de tafel met de minste mensen."
)


class Verdeling:
    """A fold at the end of the group; `knop` opens it, and it is filled when that is pressed first."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self.knop = toggle("Tweede tafel erbij")
        self.knop.observe(lambda _: self.toon(self._beeld), "value")
        self.widget = column()
        self._inhoud: w.VBox | None = None
        self._rijen: dict[int, w.HBox] = {}
        self._following = False

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show what can be done with the tables."""
        self._beeld = beeld
        visible(self.knop, not beeld["afgesloten"] and beeld["termijn"] is None)
        visible(self.widget, self.knop.value and not beeld["afgesloten"])
        count = len(beeld["tafels"])
        words = "Tweede tafel erbij" if count == 1 else "Tafels veranderen"
        if self.knop.description != words:
            self.knop.description = words
        if self.knop.value and self._inhoud is None:
            self._inhoud = self._build()
            self.widget.children = (self._inhoud,)
        if self._inhoud is None:
            return
        show(self._uitleg, EEN if count == 1 else MEER)
        for widget in (self._verdeel, self._samen, self._tafels):
            visible(widget, count > 1)
        common = [(f["titel"], f["id"]) for f in beeld["fasen"] if not f["per_ronde"]]
        follow(self._stap, common)
        self._show_tables(beeld["tafels"])
        following = TELWOORDEN[count + 1] if count + 1 < len(TELWOORDEN) else "Nog een"
        self._erbij.description = f"{following} tafel erbij zetten"

    def _build(self) -> w.VBox:
        scripts = self._scherm.client.overzicht()["werkvormen"]
        cases = [c for s in scripts if s["id"] == self._beeld["werkvorm"] for c in s["casussen"]]
        self._cases: Options = [(case["titel"], case["id"]) for case in cases]
        self._uitleg = html()
        self._verdeel = self._scherm.knop(
            "Mensen over de tafels verdelen", partial(self._do, "tafels_verdelen"), "rustig"
        )
        self._stap = choice("Alle tafels samen naar", [("", "")])
        self._samen = line(self._stap, self._scherm.knop("Samen daarheen", self._together, "rustig"))
        self._tafels = column()
        self._casus = choice("Casus voor de nieuwe tafel", self._cases)
        self._casus.value = _case_of(self._beeld["tafels"][0])
        visible(self._casus, len(self._cases) > 1)
        self._erbij = self._scherm.knop("Tweede tafel erbij zetten", self._add, "rustig")
        more = line(self._casus, self._erbij)
        return column(self._uitleg, self._verdeel, self._samen, self._tafels, more, soort="sz-fold")

    def _show_tables(self, tafels: list[dict[str, Any]]) -> None:
        """Another case for a table that has not played; and a table away, except the first."""
        self._following = True
        for tafel in tafels:
            if tafel["nummer"] not in self._rijen:
                self._rijen[tafel["nummer"]] = self._row(tafel["nummer"])
            regel = self._rijen[tafel["nummer"]]
            casus, weg = regel.children
            another, more = len(self._cases) > 1 and not tafel["gespeeld"], tafel is not tafels[0]
            casus.description, casus.value = f"Casus van {tafel['naam'].lower()}", _case_of(tafel)
            for widget, shown in ((casus, another), (weg, more), (regel, another or more)):
                visible(widget, shown)
        self._following = False
        rows = tuple(self._rijen[tafel["nummer"]] for tafel in tafels)
        if self._tafels.children != rows:
            self._tafels.children = rows

    def _row(self, nummer: int) -> w.HBox:
        casus = choice("Casus", self._cases)
        casus.observe(lambda change: self._choose(nummer, str(change["new"])), "value")
        away = partial(self._do, "tafel_weg", tafel=nummer)
        return line(casus, self._scherm.knop(f"Tafel {nummer} weghalen", away, "rustig"))

    def _choose(self, nummer: int, scenario: str) -> None:
        if not self._following:
            chosen = partial(self._do, "casus", tafel=nummer, scenario=scenario)
            if self._scherm.probeer(chosen) is None:
                self.toon(self._beeld)

    def _add(self) -> None:
        fresh = not any(tafel["gespeeld"] for tafel in self._beeld["tafels"])
        self._do("tafel_erbij", scenario=self._casus.value)
        if fresh:
            self._do("tafels_verdelen")

    def _together(self) -> None:
        self._do("fase", fase=self._stap.value, ronde=0)

    def _do(self, soort: str, **rest: Any) -> dict[str, Any]:
        return self._scherm.client.doe(self._sessie, soort=soort, **rest)


def _case_of(tafel: dict[str, Any]) -> str | None:
    """The case of a table; None where the exercise has none."""
    return None if tafel["casus"] is None else str(tafel["casus"]["id"])
