"""The drawings of a table: opened to the group by the trainer, and shut again."""

from typing import Any

from samenzorg_sim.content.casus import Casussoort
from samenzorg_sim.content.werkvorm import Onderdeel
from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.case import Case, table
from samenzorg_sim.werkvorm.state import Sessie


def toon_tekeningen(case: Case, state: Sessie, command: c.ToonTekeningen, meant: Meant) -> tuple[Any, ...]:
    """In a step in which is drawn or looked at drawings; beside the story's only where there is a story."""
    here = table(state, command.tafel)
    if command.stand is not e.Tekenstand.DICHT and not case.has_part(state, here.nummer, Onderdeel.ECOGRAM):
        raise Refused("niet-nu", "Tekeningen bekijkt u in de stap waarin wordt getekend, of in die erna.")
    if command.stand is e.Tekenstand.MET_VOORBEELD and case.script.casus is not Casussoort.ECOGRAM:
        raise Refused("geen-voorbeeld", "Bij deze oefening hoort geen voorbeeldtekening.")
    return () if here.tekeningen is command.stand else (e.TekeningenShown(here.nummer, command.stand),)
