"""Decide what a command means for a session: the events it leads to, or a refusal in plain Dutch."""

from collections.abc import Callable, Mapping
from typing import Any

from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.journal import Codec, Domain, Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.apply import apply
from samenzorg_sim.werkvorm.decide import deelnemers, fasen, oogst, rollen, spel, tijdlijn
from samenzorg_sim.werkvorm.decide.case import Case
from samenzorg_sim.werkvorm.events import EVENTS
from samenzorg_sim.werkvorm.state import Sessie

Decider = Callable[[Case, Sessie, Any, Meant], tuple[Any, ...]]

DECIDERS: Mapping[type, Decider] = {
    c.OpenSessie: fasen.open_sessie,
    c.SluitSessie: fasen.sluit_sessie,
    c.HeropenSessie: fasen.heropen_sessie,
    c.NaarFase: fasen.naar_fase,
    c.DoeMee: deelnemers.doe_mee,
    c.Vertrek: deelnemers.vertrek,
    c.KeerTerug: deelnemers.keer_terug,
    c.VraagOvername: deelnemers.vraag_overname,
    c.BeslisOvername: deelnemers.beslis_overname,
    c.GeefRol: rollen.geef_rol,
    c.VerdeelRollen: rollen.verdeel_rollen,
    c.BeginGesprek: spel.begin_gesprek,
    c.TimeOut: spel.time_out,
    c.Hervat: spel.hervat,
    c.Stop: spel.stop,
    c.Tik: spel.tik,
    c.TikTerug: spel.tik_terug,
    c.AlleenLuisteren: spel.alleen_luisteren,
    c.ToonTijdlijn: tijdlijn.toon_tijdlijn,
    c.TijdlijnGezien: tijdlijn.tijdlijn_gezien,
    c.OpenTijdlijn: tijdlijn.open_tijdlijn,
    c.SchrijfLeerpunt: oogst.schrijf_leerpunt,
    c.MaakAfspraak: oogst.maak_afspraak,
    c.HaalAfspraakWeg: oogst.haal_afspraak_weg,
}

# Allowed after a session has ended: what people still tidy up, and taps that were on their way.
AFTER_THE_END = (c.HeropenSessie, c.SchrijfLeerpunt, c.HaalAfspraakWeg, c.Tik, c.TikTerug)

CODEC = Codec(EVENTS)


def sessie_domain(script: Werkvorm, scenario: Scenario) -> Domain[Sessie, Any, Any]:
    """The domain of one session: this script, playing this case."""
    case = Case(script, scenario)

    def decide(state: Sessie, command: Any, meant: Meant) -> tuple[Any, ...]:
        if (state.opening is None) != isinstance(command, c.OpenSessie):
            raise Refused(
                "geen-sessie", "Deze bijeenkomst bestaat niet, of is al begonnen. Ga naar de startpagina."
            )
        if state.afgesloten and not isinstance(command, AFTER_THE_END):
            raise Refused("afgesloten", "Deze bijeenkomst is afgesloten. Dit is niet meer bewaard.")
        return DECIDERS[type(command)](case, state, command, meant)

    return Domain(Sessie(), decide, apply, CODEC)
