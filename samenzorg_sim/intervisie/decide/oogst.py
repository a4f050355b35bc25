"""What members take along: intentions and what became of them, learning goals, and themes of the group."""

from typing import Any

from samenzorg_sim.intervisie import commands as c
from samenzorg_sim.intervisie import events as e
from samenzorg_sim.intervisie.bijeenkomst import Stand
from samenzorg_sim.intervisie.decide.bijeenkomsten import meeting
from samenzorg_sim.intervisie.decide.groep import member
from samenzorg_sim.intervisie.state import MOST_PER_LID, MOST_THEMAS, VANAF_VIJF, Intervisiegroep
from samenzorg_sim.intervisie.voornemen import Voornemen
from samenzorg_sim.journal import Meant, Refused

TE_WEINIG = (
    f"Een thema is van de groep als er {VANAF_VIJF} of meer mensen waren. "
    "Met minder mensen is te raden van wie het komt."
)
EERST_AFRONDEN = "Rond de bijeenkomst eerst af, met wie er waren. Daarna noemt de groep samen een thema."


def neem_voor(state: Intervisiegroep, command: c.NeemVoor, meant: Meant) -> tuple[Any, ...]:
    """Write an intention down; an agreement of the session is taken over once."""
    day = meeting(state, command.bijeenkomst)
    member(state, command.van)
    if command.vraagt is not None:
        member(state, command.vraagt)
    if command.vraagt == command.van:
        raise Refused("zichzelf", "Laat iemand anders ernaar vragen: dat helpt om het te doen.")
    hers = [one for one in state.voornemens.values() if one.van == command.van]
    if command.afspraak is not None and command.afspraak in {o.afspraak for o in state.voornemens.values()}:
        return ()
    if len(hers) >= MOST_PER_LID:
        raise Refused(
            "vol", f"Meer dan {MOST_PER_LID} voornemens van één persoon helpt niet. Haal er een weg."
        )
    rest = (command.stap, command.inzicht, command.vraagt, command.wanneer, command.afspraak)
    return (e.VoornemenMade(state.teller + 1, command.voornemen, day.id, command.van, *rest),)


def vertel_voornemen(state: Intervisiegroep, command: c.VertelVoornemen, meant: Meant) -> tuple[Any, ...]:
    """Say what became of it, in a meeting after the one it was made in."""
    one, day = _intention(state, command.voornemen), meeting(state, command.bijeenkomst)
    if day.id == one.uit:
        raise Refused(
            "te-vroeg", "Dit voornemen is van deze bijeenkomst zelf. Het komt de volgende keer terug."
        )
    if (one.uitkomst, one.besproken) == (command.uitkomst, day.id):
        return ()
    return (e.VoornemenTold(state.teller + 1, one.id, day.id, command.uitkomst),)


def haal_voornemen_weg(state: Intervisiegroep, command: c.HaalVoornemenWeg, meant: Meant) -> tuple[Any, ...]:
    """Take an intention away."""
    return (e.VoornemenRemoved(_intention(state, command.voornemen).id),)


def stel_leerdoel(state: Intervisiegroep, command: c.StelLeerdoel, meant: Meant) -> tuple[Any, ...]:
    """Write a learning goal down."""
    member(state, command.van)
    if sum(one.van == command.van for one in state.leerdoelen.values()) >= MOST_PER_LID:
        raise Refused("vol", "Dit zijn erg veel leerdoelen van één persoon. Haal er eerst een weg.")
    return (e.LeerdoelSet(state.teller + 1, command.leerdoel, command.van, command.tekst),)


def zet_leerdoel(state: Intervisiegroep, command: c.ZetLeerdoel, meant: Meant) -> tuple[Any, ...]:
    """She has learned it, or goes on."""
    _goal(state, command.leerdoel)
    if state.leerdoelen[command.leerdoel].klaar is command.klaar:
        return ()
    return (e.LeerdoelReached(state.teller + 1, command.leerdoel, command.klaar),)


def haal_leerdoel_weg(state: Intervisiegroep, command: c.HaalLeerdoelWeg, meant: Meant) -> tuple[Any, ...]:
    """Take a learning goal away."""
    _goal(state, command.leerdoel)
    return (e.LeerdoelRemoved(command.leerdoel),)


def noem_thema(state: Intervisiegroep, command: c.NoemThema, meant: Meant) -> tuple[Any, ...]:
    """Name a theme aloud, with at least five, in a meeting that was held."""
    day, known = meeting(state, command.bijeenkomst), state.themas.get(command.thema)
    if day.stand is not Stand.GEHOUDEN:
        raise Refused("eerst-afronden", EERST_AFRONDEN)
    if len(day.aanwezig) < VANAF_VIJF:
        raise Refused("te-weinig", TE_WEINIG)
    if known is None and command.tekst is None:
        raise Refused("geen-thema", "Dit thema is er niet meer. Typ het opnieuw.")
    if known is None and len(state.themas) >= MOST_THEMAS:
        raise Refused("vol", f"Er staan al {MOST_THEMAS} thema's. Kies er een die er al staat.")
    if known is not None and day.id in known.genoemd:
        return ()
    words = command.tekst if known is None else None
    return (e.ThemaNamed(state.teller + 1, command.thema, day.id, words),)


def haal_thema_weg(state: Intervisiegroep, command: c.HaalThemaWeg, meant: Meant) -> tuple[Any, ...]:
    """Take a theme away."""
    return (e.ThemaRemoved(command.thema),) if command.thema in state.themas else ()


def _intention(state: Intervisiegroep, voornemen: str) -> Voornemen:
    found = state.voornemens.get(voornemen)
    if found is None:
        raise Refused("geen-voornemen", "Dit voornemen is er niet meer.")
    return found


def _goal(state: Intervisiegroep, leerdoel: str) -> None:
    if leerdoel not in state.leerdoelen:
        raise Refused("geen-leerdoel", "Dit leerdoel is er niet meer.")
