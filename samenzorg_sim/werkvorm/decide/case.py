"""The material a decision may look at: the script that is followed and the case that is played."""

from dataclasses import dataclass

from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.werkvorm import Fase, Rol, Werkvorm
from samenzorg_sim.journal import Refused
from samenzorg_sim.werkvorm.script import fase_of
from samenzorg_sim.werkvorm.state import Deelnemer, Sessie


@dataclass(frozen=True)
class Case:
    """A script and a case."""

    script: Werkvorm
    scenario: Scenario

    def fase(self, state: Sessie) -> Fase | None:
        """The phase the session is in."""
        return fase_of(self.script, state.fase)

    def has_part(self, state: Sessie, deel: str) -> bool:
        """Whether anybody's screen in the phase that is on has this part."""
        fase = self.fase(state)
        return fase is not None and any(deel in s.onderdelen for s in fase.schermen.values())

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
