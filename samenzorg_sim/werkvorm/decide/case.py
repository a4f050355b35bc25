"""The material a decision may look at: the script that is followed and the cases that are played."""

from collections.abc import Mapping
from dataclasses import dataclass

from samenzorg_sim.content.casus import Casus
from samenzorg_sim.content.scenario import ObservatorKaart, Scenario
from samenzorg_sim.content.werkvorm import Fase, Rol, Werkvorm
from samenzorg_sim.journal import Refused
from samenzorg_sim.werkvorm.script import fase_of
from samenzorg_sim.werkvorm.state import Deelnemer, Sessie
from samenzorg_sim.werkvorm.tafel import Tafel


@dataclass(frozen=True)
class Case:
    """A script, and the cases of its kind that there are."""

    script: Werkvorm
    casussen: Mapping[str, Casus]

    def fase(self, state: Sessie, tafel: int) -> Fase | None:
        """The phase a table is in."""
        return fase_of(self.script, state.tafels[tafel].fase)

    def has_part(self, state: Sessie, tafel: int, deel: str) -> bool:
        """Whether anybody's screen in the phase that is on has this part."""
        fase = self.fase(state, tafel)
        return fase is not None and any(deel in s.onderdelen for s in fase.schermen.values())

    def gesprek(self, scenario: str | None) -> Scenario | None:
        """The conversation with this id; None when it is gone, or the script has another kind of case."""
        found = self.casussen.get(scenario or "")
        return found if isinstance(found, Scenario) else None

    def cards(self, scenario: str | None) -> tuple[ObservatorKaart, ...]:
        """The observers' cards of a case; none when it has none, or is gone."""
        found = self.gesprek(scenario)
        return () if found is None else found.rollen.observatoren

    @property
    def rest(self) -> Rol | None:
        """The role for everybody without a role of their own (the observers)."""
        return next((r for r in self.script.rollen if r.aantal == "rest"), None)

    def plays(self, rol: str) -> bool:
        """Whether this is a role for a few, who play while the rest observes."""
        return any(r.id == rol and r.aantal != "rest" for r in self.script.rollen)

    def single(self, rol: str) -> bool:
        """Whether one person at a time has this role."""
        return any(r.id == rol and r.aantal == 1 for r in self.script.rollen)


def present(state: Sessie, deelnemer: str) -> Deelnemer:
    """The participant, or a refusal when she is not here."""
    found = state.deelnemers.get(deelnemer)
    if found is None or not found.aanwezig:
        raise Refused("niet-aanwezig", "Deze persoon doet niet (meer) mee.")
    return found


def coming(state: Sessie, deelnemer: str) -> Deelnemer:
    """The participant, who is here or expected; else a refusal."""
    found = state.deelnemers.get(deelnemer)
    return found if found is not None and found.verwacht else present(state, deelnemer)


def table(state: Sessie, tafel: int) -> Tafel:
    """The table, or a refusal when it is not there."""
    found = state.tafels.get(tafel)
    if found is None:
        raise Refused("geen-tafel", "Deze tafel is er niet (meer). Kies een andere tafel.")
    return found


def tables(state: Sessie, tafel: int | None) -> tuple[Tafel, ...]:
    """One table, or all of them."""
    return tuple(state.tafels.values()) if tafel is None else (table(state, tafel),)
