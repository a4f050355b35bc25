"""Ties among contacts: who knows whom."""

from typing import Any

from samenzorg_sim.ecogram import commands as c
from samenzorg_sim.ecogram import events as e
from samenzorg_sim.ecogram.band import Band, pair
from samenzorg_sim.ecogram.contact import Lijn
from samenzorg_sim.ecogram.decide.contacten import there
from samenzorg_sim.ecogram.state import MOST_BANDEN, Ecogram
from samenzorg_sim.ecogram.veld import Bandveld
from samenzorg_sim.journal import Meant, Refused


def trek_band(state: Ecogram, command: c.TrekBand, meant: Meant) -> tuple[Any, ...]:
    """Draw a tie; one that is there already stays as it is."""
    there(state, command.een)
    there(state, command.ander)
    if command.een == command.ander:
        raise Refused("met-zichzelf", "Een lijn loopt van de een naar de ander. Kies twee namen.")
    if pair(command.een, command.ander) in state.banden:
        return ()
    if len(state.banden) >= MOST_BANDEN:
        raise Refused("vol", f"In één tekening passen {MOST_BANDEN} lijnen. Haal er eerst een weg.")
    return (e.BandDrawn(state.teller + 1, *pair(command.een, command.ander)),)


def wijzig_band(state: Ecogram, command: c.WijzigBand, meant: Meant) -> tuple[Any, ...]:
    """Change the kind of line, or its mark for stress."""
    band = _drawn(state, command.een, command.ander)
    stress = command.veld is Bandveld.SPANNING
    if not isinstance(command.waarde, bool if stress else Lijn | None):
        raise Refused("onzin", "Dit past niet bij wat gevraagd wordt. Laad de pagina opnieuw.")
    if getattr(band, command.veld) == command.waarde:
        return ()
    return (e.BandChanged(state.teller + 1, band.een, band.ander, command.veld, command.waarde),)


def haal_band_weg(state: Ecogram, command: c.HaalBandWeg, meant: Meant) -> tuple[Any, ...]:
    """Take a tie away."""
    band = _drawn(state, command.een, command.ander)
    return (e.BandRemoved(state.teller + 1, band.een, band.ander),)


def _drawn(state: Ecogram, een: str, ander: str) -> Band:
    found = state.banden.get(pair(een, ander))
    if found is None:
        raise Refused("geen-lijn", "Deze lijn staat niet meer in de tekening. Een ander haalde hem weg.")
    return found
