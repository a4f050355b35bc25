"""Which script and which case a session follows, and the domain they make together."""

from collections.abc import Mapping
from typing import Any

from samenzorg_sim.balie.opdracht import Opdracht
from samenzorg_sim.balie.sessie import opdrachten as o
from samenzorg_sim.balie.sessie.register import Register
from samenzorg_sim.content.casus import CASUSSEN, Casus
from samenzorg_sim.content.library import Library
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.journal import Domain, Refused
from samenzorg_sim.werkvorm.decide import sessie_domain
from samenzorg_sim.werkvorm.state import Sessie


class Materiaal:
    """Content by session; a session names its content by id, so a corrected typo reaches it."""

    def __init__(self, library: Library, register: Register) -> None:
        self.library = library
        self._register = register
        # By the id of a script: one tap asks for its domain six times.
        self._domains: dict[str, tuple[Werkvorm, Mapping[str, Casus], Domain[Sessie, Any, Any]]] = {}

    def of(self, sessie: str) -> Werkvorm:
        """The script; raises `Refused` when there is no such session or its content is gone."""
        found = self._register.openings.get(sessie)
        if found is None:
            raise Refused("geen-sessie", "Deze bijeenkomst is er niet (meer).")
        script = self.library.werkvorm(found[0].werkvorm)
        if script is None:
            raise gone()
        self.casus(script, found[0].scenario)
        return script

    def casus(self, script: Werkvorm, casus: str | None) -> Casus | None:
        """The case with this id, None for a script without; raises `Refused` when it is gone."""
        found = self.library.casussen(script.casus).get(casus or "")
        if found is None and CASUSSEN[script.casus] is not None:
            raise gone()
        return found

    def passend(self, script: Werkvorm) -> tuple[Casus, ...]:
        """The cases that go with a script: of its kind, to play or to read aloud, with something to draw."""
        return tuple(c for c in self.library.casussen(script.casus).values() if _goes_with(script, c))

    def domain(self, sessie: str, order: Opdracht | None = None) -> Domain[Sessie, Any, Any]:
        """The domain of a session's stream; for a session that `order` opens, from that order."""
        if not isinstance(order, o.Open):
            script = self.of(sessie)
            cases = self.library.casussen(script.casus)
            made = self._domains.get(script.id)
            if made is None or made[0] is not script or made[1] is not cases:  # its content was changed
                made = self._domains[script.id] = (script, cases, sessie_domain(script, cases))
            return made[2]
        found = self.library.werkvorm(order.werkvorm)
        cases = {} if found is None else self.library.casussen(found.casus)
        if found is None or (order.scenario is not None and order.scenario not in cases):
            raise Refused("geen-materiaal", "Deze oefening of casus is er niet (meer). Kies een andere.")
        return sessie_domain(found, cases)


def _goes_with(script: Werkvorm, casus: Casus) -> bool:
    if not isinstance(casus, Scenario):
        return True
    return (casus.voorbeeldgesprek is not None) is script.leest_voor and (casus.tekenen or not script.tekent)


def gone() -> Refused:
    """What a session misses whose content was taken away."""
    return Refused(
        "geen-materiaal", "De casus van deze bijeenkomst is weggehaald. Zet hem terug om verder te gaan."
    )
