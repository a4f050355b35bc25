"""Whether a phase is on at a table: the conditions of the script against the state."""

from collections import Counter

from samenzorg_sim.content.voorwaarde import Spelsoort, Tegenspeler, Voorwaarde, Welke
from samenzorg_sim.content.werkvorm import Fase, Werkvorm
from samenzorg_sim.werkvorm.events import SoortDeelnemer
from samenzorg_sim.werkvorm.plek import place_of
from samenzorg_sim.werkvorm.spel import NAASTE
from samenzorg_sim.werkvorm.state import Sessie


def is_on(script: Werkvorm, fase: Fase, state: Sessie, tafel: int, ronde: int | None = None) -> bool:
    """Whether this phase is not skipped at this table as things stand now, in a round (by default its own).

    Of a round that is still to come, the play is a first one, and the naaste is who will be proposed.
    """
    als = fase.als
    number = state.tafels[tafel].ronde if ronde is None else ronde
    return als is None or all(
        (
            als.tafels is None or len(state.tafels) >= als.tafels,
            als.ronde is None or (als.ronde is Welke.EERSTE) == (number <= 1),
            not als.spel or played(state, tafel, number) in als.spel,
            als.naaste is None or als.naaste is _opposite(state, tafel, number),
            als.vraag is None or _most_chose(script, als, state, tafel, number),
        )
    )


def is_counted(script: Werkvorm, vraag: str) -> bool:
    """Whether a phase of the script depends on what most people choose here."""
    return any(fase.als is not None and fase.als.vraag == vraag for fase in script.fasen)


def played(state: Sessie, tafel: int, ronde: int | None = None) -> Spelsoort:
    """What is played at this table now, or was played last in this round."""
    here = state.tafels[tafel]
    number = here.ronde if ronde is None else ronde
    if here.volgend is not None and number == here.ronde:
        return here.volgend.soort
    spel = state.spel_van_ronde(tafel, number)
    return Spelsoort.EERSTE if spel is None else spel.soort


def _opposite(state: Sessie, tafel: int, ronde: int) -> Tegenspeler:
    here = state.aan_tafel(tafel)
    spel = state.spel_van_ronde(tafel, ronde)
    had = [d for d in state.deelnemers.values() if spel is not None and spel.rol_van(d.id).rol == NAASTE]
    now = had or [d for d in here if state.rol_van(d.id, ronde, tafel).rol == NAASTE] or here
    council = any(d.soort is SoortDeelnemer.CLIENTENRAAD for d in now)
    return Tegenspeler.CLIENTENRAAD if council else Tegenspeler.GROEP


def _most_chose(script: Werkvorm, als: Voorwaarde, state: Sessie, tafel: int, ronde: int) -> bool:
    """Whether no answer was chosen more often; a tie counts for each of them."""
    found = script.schrijfvraag(als.vraag or "")
    if found is None:
        return False
    blad = state.blad(place_of(script, found[0], found[1].id, state, tafel, ronde))
    votes = Counter(part.keuze for parts in blad.antwoorden.values() for part in parts.values())
    votes.pop(None, None)
    best = max(votes.values(), default=0)
    return best > 0 and votes[als.antwoord] == best
