"""The groups of a drawing: a letter each, under names that fit this client."""

from string import ascii_letters
from typing import Any

from samenzorg_sim.ecogram import commands as c
from samenzorg_sim.ecogram import events as e
from samenzorg_sim.ecogram.groep import NAMEN, Groep
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.ecogram.veld import Groepveld, Veld
from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.journal.values import is_text_id


def voeg_groep_toe(state: Ecogram, command: c.VoegGroepToe, meant: Meant) -> tuple[Any, ...]:
    """A group of one's own, or a Dutch one that was taken away."""
    if command.groep in state.groepen:
        raise Refused("al-een-groep", "Deze groep is er al.")
    if command.naam is None and command.groep not in NAMEN:
        raise _nameless()
    letter = _free(state, command.letter)
    return (e.GroepAdded(state.teller + 1, command.groep, letter, command.naam),)


def wijzig_groep(state: Ecogram, command: c.WijzigGroep, meant: Meant) -> tuple[Any, ...]:
    """Another letter, or another name."""
    groep = _there(state, command.groep)
    waarde = command.waarde
    if command.veld is Groepveld.LETTER:
        if waarde is not None and waarde.upper() == groep.letter:
            return ()
        waarde = _free(state, waarde or "")
    elif waarde == groep.naam:
        return ()
    elif waarde is None and groep.id not in NAMEN:
        raise _nameless()
    elif waarde is not None and not is_text_id(waarde):
        raise Refused("onzin", "Dit past niet bij wat gevraagd wordt. Laad de pagina opnieuw.")
    return (e.GroepChanged(state.teller + 1, groep.id, command.veld, waarde),)


def haal_groep_weg(state: Ecogram, command: c.HaalGroepWeg, meant: Meant) -> tuple[Any, ...]:
    """Take a group away; who was in it stays, without a group."""
    groep, daad = _there(state, command.groep), state.teller + 1
    members = (one for one in state.contacten.values() if one.groep == groep.id)
    left = (e.ContactChanged(daad, one.id, Veld.GROEP, None) for one in members)
    return (*left, e.GroepRemoved(daad, groep.id))


def _there(state: Ecogram, groep: str) -> Groep:
    found = state.groepen.get(groep)
    if found is None:
        raise Refused("geen-groep", "Deze groep is er niet meer. Een ander haalde hem weg.")
    return found


def _nameless() -> Refused:
    return Refused("geen-naam", "Een groep heeft een naam nodig. Typ hoe deze groep heet.")


def _free(state: Ecogram, letter: str) -> str:
    """The letter in lower case, as events have it."""
    if len(letter) != 1 or letter not in ascii_letters:
        raise Refused("geen-letter", "Kies voor een groep één letter, van A tot en met Z.")
    taken = next((groep for groep in state.groepen.values() if groep.letter == letter.upper()), None)
    if taken is not None:
        raise Refused(
            "letter-bezet", f"De letter {letter.upper()} is al van een andere groep. Kies een andere."
        )
    return letter.lower()
