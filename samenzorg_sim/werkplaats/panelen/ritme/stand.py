"""One plan or two while somebody changes them, and every step back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from samenzorg_sim.balie import Refused
from samenzorg_sim.content.ritme import Ritme, Ritmeteam
from samenzorg_sim.content.ritme_bestand import with_waarde, wrong_in

_MOST_STEPS: Final = 100
_NIEUW: Final = "Nieuw team"


@dataclass(frozen=True)
class Blik:
    """What stands there at one moment: the plans, and which of them is being changed."""

    plannen: tuple[Ritme, ...]
    nu: int = 0


class Stand:
    """The plans; `changed` is called after each change, also after a step back."""

    def __init__(self, voorbeeld: Ritme, changed: Callable[[], None]) -> None:
        self.voorbeeld = voorbeeld
        self._blik = Blik((voorbeeld,))
        self._back: list[Blik] = []
        self._changed = changed

    @property
    def plannen(self) -> tuple[Ritme, ...]:
        """One or two."""
        return self._blik.plannen

    @property
    def nu(self) -> int:
        """The place of the plan that is being changed."""
        return self._blik.nu

    @property
    def plan(self) -> Ritme:
        """The plan that is being changed."""
        return self.plannen[self.nu]

    @property
    def kan_terug(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._back)

    def kies(self, nu: int) -> None:
        """Change this plan from now on; no step, nothing is computed anew."""
        self._blik = replace(self._blik, nu=nu)
        self._changed()

    def naast(self) -> None:
        """A second plan that says the same, to be changed."""
        self._step(Blik((self.plannen[0], self.plannen[0]), 1))

    def alleen(self) -> None:
        """Only plan A."""
        self._step(Blik(self.plannen[:1]))

    def begin(self, ritme: Ritme) -> None:
        """The plan that is being changed becomes this one."""
        self._put(ritme)

    def naar_voorbeeld(self) -> None:
        """One plan: the example."""
        self._step(Blik((self.voorbeeld,)))

    def zet(self, aanname: str, waarde: int) -> None:
        """Another number."""
        self._put(with_waarde(self.plan, aanname, waarde))

    def zet_team(self, place: int, team: Ritmeteam) -> None:
        """Another team at this place; raises Refused for one that cannot be."""
        teams = self.plan.teams
        self._teams((*teams[:place], team, *teams[place + 1 :]))

    def team_erbij(self) -> None:
        """One more team, small."""
        taken = {team.naam for team in self.plan.teams}
        names = (_NIEUW, *(f"{_NIEUW} {n}" for n in range(2, len(taken) + 2)))
        name = next(one for one in names if one not in taken)
        self._teams((*self.plan.teams, Ritmeteam(naam=name, bewoners=6, medewerkers=6, gespreksvoerders=2)))

    def team_weg(self, place: int) -> None:
        """Without the team at this place; raises Refused for the last one."""
        self._teams((*self.plan.teams[:place], *self.plan.teams[place + 1 :]))

    def terug(self) -> None:
        """The last step back."""
        if self._back:
            self._blik = self._back.pop()
            self._changed()

    def _teams(self, teams: tuple[Ritmeteam, ...]) -> None:
        changed = self.plan.model_copy(update={"teams": teams})
        if wrong := wrong_in(changed):
            raise Refused("ritme", f"{wrong[0]} Er is niets veranderd.")
        self._put(changed)

    def _put(self, ritme: Ritme) -> None:
        plans = tuple(ritme if n == self.nu else one for n, one in enumerate(self.plannen))
        self._step(Blik(plans, self.nu))

    def _step(self, blik: Blik) -> None:
        if blik != self._blik:
            self._back = [*self._back[-_MOST_STEPS:], self._blik]
            self._blik = blik
            self._changed()
