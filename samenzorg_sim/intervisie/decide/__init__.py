"""Decide what a command means for a group: the events it leads to, or a refusal in plain Dutch."""

from collections.abc import Callable, Mapping
from typing import Any

from samenzorg_sim.intervisie import commands as c
from samenzorg_sim.intervisie.apply import apply
from samenzorg_sim.intervisie.decide import bijeenkomsten, groep, inbreng, oogst
from samenzorg_sim.intervisie.events import EVENTS
from samenzorg_sim.intervisie.gewist import erases
from samenzorg_sim.intervisie.state import Intervisiegroep
from samenzorg_sim.journal import Codec, Domain, Meant, Refused
from samenzorg_sim.medebegeleider import let_in, send_away

Decider = Callable[[Intervisiegroep, Any, Meant], tuple[Any, ...]]

DECIDERS: Mapping[type, Decider] = {
    c.OpenGroep: groep.open_groep,
    c.HernoemGroep: groep.hernoem_groep,
    c.BewaarGroep: groep.bewaar_groep,
    c.GooiGroepWeg: groep.gooi_groep_weg,
    c.VoegBegeleiderToe: let_in,
    c.HaalBegeleiderWeg: send_away,
    c.KiesLeidinggevende: groep.kies_leidinggevende,
    c.GeefTaak: groep.geef_taak,
    c.VoegLidToe: groep.voeg_lid_toe,
    c.HernoemLid: groep.hernoem_lid,
    c.LaatLidGaan: groep.laat_lid_gaan,
    c.WisLid: groep.wis_lid,
    c.PlanBijeenkomst: bijeenkomsten.plan_bijeenkomst,
    c.VerzetBijeenkomst: bijeenkomsten.verzet_bijeenkomst,
    c.KiesMethode: bijeenkomsten.kies_methode,
    c.KiesLeider: bijeenkomsten.kies_leider,
    c.ZegAf: bijeenkomsten.zeg_af,
    c.KoppelSessie: bijeenkomsten.koppel_sessie,
    c.HerkenDeelnemer: bijeenkomsten.herken_deelnemer,
    c.RondAf: bijeenkomsten.rond_af,
    c.BrengIn: inbreng.breng_in,
    c.WijzigInbreng: inbreng.wijzig_inbreng,
    c.KiesInbreng: inbreng.kies_inbreng,
    c.VerschuifInbreng: inbreng.verschuif_inbreng,
    c.TrekInbrengIn: inbreng.trek_inbreng_in,
    c.NeemVoor: oogst.neem_voor,
    c.VertelVoornemen: oogst.vertel_voornemen,
    c.HaalVoornemenWeg: oogst.haal_voornemen_weg,
    c.StelLeerdoel: oogst.stel_leerdoel,
    c.ZetLeerdoel: oogst.zet_leerdoel,
    c.HaalLeerdoelWeg: oogst.haal_leerdoel_weg,
    c.NoemThema: oogst.noem_thema,
    c.HaalThemaWeg: oogst.haal_thema_weg,
    c.MaakOngedaan: groep.maak_ongedaan,
}


def decide(state: Intervisiegroep, command: Any, meant: Meant) -> tuple[Any, ...]:
    """The events of a command; none when nothing changes. Raises `Refused`."""
    if state.weg:
        raise Refused("gewist", "Deze groep is gewist.")
    if (state.van is not None) == isinstance(command, c.OpenGroep):
        raise Refused("geen-groep", "Deze groep is er niet (meer).")
    return DECIDERS[type(command)](state, command, meant)


DOMAIN: Domain[Intervisiegroep, Any, Any] = Domain(Intervisiegroep(), decide, apply, Codec(EVENTS), erases)
"""A group for intervisie as a kind of stream of the journal."""
