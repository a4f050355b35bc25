"""Whether a phase is on at a table: the conditions of the script against the state."""

from collections import Counter

from samenzorg_sim.content.voorwaarde import Spelsoort, Tegenspeler, Voorwaarde, Welke
from samenzorg_sim.content.werkvorm import Fase, Werkvorm
from samenzorg_sim.werkvorm.antwoord import Plek
from samenzorg_sim.werkvorm.events import SoortDeelnemer
from samenzorg_sim.werkvorm.spel import NAASTE
from samenzorg_sim.werkvorm.state import Sessie


def is_on(script: Werkvorm, fase: Fase, state: Sessie, tafel: int) -> bool:
    """Whether this phase is not skipped at this table as things stand now."""
    als = fase.als
    return als is None or all(
        (
            als.tafels is None or len(state.tafels) >= als.tafels,
            als.ronde is None or (als.ronde is Welke.EERSTE) == (state.tafels[tafel].ronde <= 1),
            not als.spel or played(state, tafel) in als.spel,
            als.naaste is None or als.naaste is _opposite(state, tafel),
            als.vraag is None or _most_chose(script, als, state, tafel),
        )
    )


def played(state: Sessie, tafel: int) -> Spelsoort:
    """What is played at this table now, or was played last in this round."""
    volgend = state.tafels[tafel].volgend
    if volgend is not None:
        return volgend.soort
    spel = state.spel_van_ronde(tafel)
    return Spelsoort.EERSTE if spel is None else spel.soort


def _opposite(state: Sessie, tafel: int) -> Tegenspeler:
    council = any(d.soort is SoortDeelnemer.CLIENTENRAAD for d in state.met_rol(NAASTE, tafel))
    return Tegenspeler.CLIENTENRAAD if council else Tegenspeler.GROEP


def _most_chose(script: Werkvorm, als: Voorwaarde, state: Sessie, tafel: int) -> bool:
    found = script.schrijfvraag(als.vraag or "")
    if found is None:
        return False
    blad = state.blad(place_of(found[0], found[1].id, state, tafel))
    votes = Counter(part.keuze for parts in blad.antwoorden.values() for part in parts.values())
    votes.pop(None, None)
    best = max(votes.values(), default=0)
    return best > 0 and votes[als.antwoord] == best


def place_of(fase: Fase, vraag: str, state: Sessie, tafel: int) -> Plek:
    """Where answers to a question of this phase are kept: by table and round, or together."""
    return Plek(vraag, tafel, state.tafels[tafel].ronde) if fase.per_ronde else Plek(vraag, 0, 0)
