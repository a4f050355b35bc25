"""Decide what a command means for an ecogram: the events it leads to, or a refusal in plain Dutch."""

from collections.abc import Callable, Mapping
from typing import Any

from samenzorg_sim.ecogram import commands as c
from samenzorg_sim.ecogram.apply import apply
from samenzorg_sim.ecogram.decide import banden, contacten, groepen, ongedaan, tekening
from samenzorg_sim.ecogram.events import EVENTS
from samenzorg_sim.ecogram.gewist import erases
from samenzorg_sim.ecogram.ouder import UPCASTERS
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.journal import Codec, Domain, Meant, Refused

Decider = Callable[[Ecogram, Any, Meant], tuple[Any, ...]]

DECIDERS: Mapping[type, Decider] = {
    c.OpenEcogram: tekening.open_ecogram,
    c.NoemClient: tekening.noem_client,
    c.NeemOver: tekening.neem_over,
    c.SluitEcogram: tekening.sluit_ecogram,
    c.HeropenEcogram: tekening.heropen_ecogram,
    c.GooiEcogramWeg: tekening.gooi_ecogram_weg,
    c.WisTekenaar: tekening.wis_tekenaar,
    c.VoegContactToe: contacten.voeg_contact_toe,
    c.WijzigContact: contacten.wijzig_contact,
    c.KruisAan: contacten.kruis_aan,
    c.Verplaats: contacten.verplaats,
    c.HaalContactWeg: contacten.haal_contact_weg,
    c.WisContact: contacten.wis_contact,
    c.TrekBand: banden.trek_band,
    c.WijzigBand: banden.wijzig_band,
    c.HaalBandWeg: banden.haal_band_weg,
    c.VoegGroepToe: groepen.voeg_groep_toe,
    c.WijzigGroep: groepen.wijzig_groep,
    c.HaalGroepWeg: groepen.haal_groep_weg,
    c.MaakOngedaan: ongedaan.maak_ongedaan,
    c.DoeOpnieuw: ongedaan.doe_opnieuw,
}

AFTER_CLOSING = (c.HeropenEcogram, c.GooiEcogramWeg, c.WisContact, c.WisTekenaar)
"""Allowed while a drawing is closed."""


def decide(state: Ecogram, command: Any, meant: Meant) -> tuple[Any, ...]:
    """The events of a command; none when nothing changes. Raises `Refused`."""
    if state.weg:
        raise Refused("weggegooid", "Deze tekening is weggegooid. Begin een nieuwe.")
    if state.geopend == isinstance(command, c.OpenEcogram):
        raise Refused(
            "geen-tekening", "Deze tekening bestaat niet, of is al begonnen. Ga terug en kies opnieuw."
        )
    if state.gesloten and not isinstance(command, AFTER_CLOSING):
        raise Refused("gesloten", "Deze tekening is klaar. Kies 'Verder tekenen' om nog iets te veranderen.")
    return DECIDERS[type(command)](state, command, meant)


DOMAIN: Domain[Ecogram, Any, Any] = Domain(Ecogram(), decide, apply, Codec(EVENTS, UPCASTERS), erases)
"""An ecogram as a kind of stream of the journal."""
