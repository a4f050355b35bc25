"""Who takes the roles that people choose themselves: who tells, and who of the group leads."""

from typing import Any

import ipywidgets as w

from samenzorg_sim.werkplaats.pieces import Options, choice, column, line, visible
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.tafel import is_repeated

NIEMAND = {"gespreksleider": "de begeleider zelf"}


class Rolkeuze:
    """A field for each such role, in every step of a round: people may come to something else."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._velden: dict[str, w.Dropdown] = {}
        self._following = False
        self.widget = column(soort="sz-kaart")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show who has these roles at this table."""
        self._beeld = beeld
        roles = [rol for rol in beeld["rollen"] if rol["gekozen"]]
        # In writing somebody is chosen beforehand: her step is the first of the round.
        now = is_repeated(beeld) or beeld["termijn"] is not None
        visible(self.widget, bool(roles) and now and not beeld["afgesloten"])
        if roles and not self._velden:
            self._velden = {rol["id"]: self._field(rol) for rol in roles}
            self.widget.children = (line(*self._velden.values()),)
        self._following = True
        for rol in roles:
            self._follow(rol)
        self._following = False

    def _field(self, rol: dict[str, Any]) -> w.Dropdown:
        field = choice(rol["naam"], [("", "")])
        field.observe(lambda change: self._chosen(rol["id"], str(change["new"])), "value")
        return field

    def _follow(self, rol: dict[str, Any]) -> None:
        field, people = self._velden[rol["id"]], self._people()
        options: Options = [(NIEMAND.get(rol["id"], "nog niemand"), "")]
        options += [(d["naam"], d["id"]) for d in people]
        if list(field.options) != options:
            field.options = options
        field.value = next((d["id"] for d in people if d["rol"] == rol["id"]), "")

    def _people(self) -> list[dict[str, Any]]:
        here = self._beeld["nummer"]
        people = [
            d for d in self._beeld["deelnemers"] if (d["aanwezig"] or d["verwacht"]) and d["tafel"] == here
        ]
        return [d for d in people if d["soort"] == "groep"]

    def _chosen(self, rol: str, who: str) -> None:
        """Somebody takes the role, or (nobody) who had it thinks along again."""
        if self._following:
            return
        had = next((d["id"] for d in self._people() if d["rol"] == rol), None)
        rest = next((one["id"] for one in self._beeld["rollen"] if one["aantal"] == "rest"), None)
        deelnemer, asked = (who, rol) if who else (had, rest)
        if deelnemer is None or asked is None:
            return
        give = {"soort": "rol", "deelnemer": deelnemer, "rol": asked}
        if self._scherm.probeer(lambda: self._scherm.client.doe(self._sessie, **give)) is None:
            self.toon(self._beeld)
