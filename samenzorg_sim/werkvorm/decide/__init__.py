"""Decide what a command means for a session: the events it leads to, or a refusal in plain Dutch."""

from collections.abc import Callable, Mapping
from typing import Any

from samenzorg_sim.content.casus import Casus
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.journal import Codec, Domain, Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.apply import apply
from samenzorg_sim.werkvorm.decide import (
    deelnemers,
    fasen,
    groepjes,
    oogst,
    rollen,
    schrijven,
    sessie,
    spel,
    tafels,
    tekenen,
    termijnen,
    tijdlijn,
    voorlezen,
)
from samenzorg_sim.werkvorm.decide.ahead import ahead
from samenzorg_sim.werkvorm.decide.case import Case
from samenzorg_sim.werkvorm.events import EVENTS
from samenzorg_sim.werkvorm.gewist import erases
from samenzorg_sim.werkvorm.ouder import UPCASTERS
from samenzorg_sim.werkvorm.state import Sessie

Decider = Callable[[Case, Sessie, Any, Meant], tuple[Any, ...]]

DECIDERS: Mapping[type, Decider] = {
    c.OpenSessie: sessie.open_sessie,
    c.KiesDag: sessie.kies_dag,
    c.SluitSessie: sessie.sluit_sessie,
    c.GooiSessieWeg: sessie.gooi_sessie_weg,
    c.HeropenSessie: sessie.heropen_sessie,
    c.ZetTermijnen: termijnen.zet_termijnen,
    c.VoegBegeleiderToe: sessie.voeg_begeleider_toe,
    c.HaalBegeleiderWeg: sessie.haal_begeleider_weg,
    c.KoppelLeidtelefoon: sessie.koppel_leidtelefoon,
    c.OntkoppelLeidtelefoon: sessie.ontkoppel_leidtelefoon,
    c.VerduisterScherm: sessie.verduister_scherm,
    c.VoegTafelToe: tafels.voeg_tafel_toe,
    c.HaalTafelWeg: tafels.haal_tafel_weg,
    c.KiesCasus: tafels.kies_casus,
    c.ZetAanTafel: tafels.zet_aan_tafel,
    c.VerdeelTafels: tafels.verdeel_tafels,
    c.NeemPen: tafels.neem_pen,
    c.ToonTekeningen: tekenen.toon_tekeningen,
    c.NaarFase: fasen.naar_fase,
    c.GeefTijd: fasen.geef_tijd,
    c.BeginPauze: fasen.begin_pauze,
    c.EindPauze: fasen.eind_pauze,
    c.MaakGroepjes: groepjes.maak_groepjes,
    c.KiesSpeelwens: deelnemers.kies_speelwens,
    c.WisGegevens: deelnemers.wis_gegevens,
    c.Verwacht: deelnemers.verwacht,
    c.KomBinnen: deelnemers.kom_binnen,
    c.DoeMee: deelnemers.doe_mee,
    c.Vertrek: deelnemers.vertrek,
    c.KeerTerug: deelnemers.keer_terug,
    c.VraagOvername: deelnemers.vraag_overname,
    c.BeslisOvername: deelnemers.beslis_overname,
    c.GeefRol: rollen.geef_rol,
    c.VerdeelRollen: rollen.verdeel_rollen,
    c.BeginGesprek: spel.begin_gesprek,
    c.KiesHerkansing: spel.kies_herkansing,
    c.KiesBewaren: spel.kies_bewaren,
    c.TimeOut: spel.time_out,
    c.Hervat: spel.hervat,
    c.Stop: spel.stop,
    c.Tik: spel.tik,
    c.TikTerug: spel.tik_terug,
    c.AlleenLuisteren: spel.alleen_luisteren,
    c.ToonTijdlijn: tijdlijn.toon_tijdlijn,
    c.TijdlijnGezien: tijdlijn.tijdlijn_gezien,
    c.OpenTijdlijn: tijdlijn.open_tijdlijn,
    c.OpenVergelijking: tijdlijn.open_vergelijking,
    c.ToonKijksleutel: voorlezen.toon_kijksleutel,
    c.SchrijfAntwoord: schrijven.schrijf_antwoord,
    c.ToonAntwoord: schrijven.toon_antwoord,
    c.GeefVoorkeur: schrijven.geef_voorkeur,
    c.OpenVraag: schrijven.open_vraag,
    c.OpenBarometer: schrijven.open_barometer,
    c.SchrijfLeerpunt: oogst.schrijf_leerpunt,
    c.MaakAfspraak: oogst.maak_afspraak,
    c.HaalAfspraakWeg: oogst.haal_afspraak_weg,
}

# Allowed after a session has ended: what people still tidy up, and taps that were on their way.
AFTER_THE_END = (
    c.GooiSessieWeg,
    c.HeropenSessie,
    c.SchrijfLeerpunt,
    c.HaalAfspraakWeg,
    c.Tik,
    c.TikTerug,
    c.ToonAntwoord,
    c.WisGegevens,
)

CODEC = Codec(EVENTS, UPCASTERS)


def sessie_domain(script: Werkvorm, casussen: Mapping[str, Casus]) -> Domain[Sessie, Any, Any]:
    """The domain of one session: this script, with these cases of its kind (by id)."""
    case = Case(script, casussen)

    def decide(state: Sessie, command: Any, meant: Meant) -> tuple[Any, ...]:
        if (state.opening is None) != isinstance(command, c.OpenSessie):
            raise Refused(
                "geen-sessie", "Deze bijeenkomst bestaat niet, of is al begonnen. Ga naar de startpagina."
            )
        if state.afgesloten and not isinstance(command, AFTER_THE_END):
            raise Refused("afgesloten", "Deze bijeenkomst is afgesloten. Dit is niet meer bewaard.")
        events = DECIDERS[type(command)](case, state, command, meant)
        # Whoever wrote, left or moved: what opens together may now be complete.
        return (*events, *schrijven.open_complete(case, ahead(state, events, meant))) if events else ()

    return Domain(Sessie(), decide, apply, CODEC, erases)
