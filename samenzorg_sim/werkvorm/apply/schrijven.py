"""Fold what people write, and what they take along."""

from dataclasses import replace

from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.antwoord import Antwoord, Plek
from samenzorg_sim.werkvorm.apply.fold import including, without
from samenzorg_sim.werkvorm.barometer import Uitslag
from samenzorg_sim.werkvorm.state import Afspraak, Sessie


def sheet_of(
    event: e.AntwoordWritten | e.AntwoordShown | e.VraagOpened | e.VoorkeurGiven | e.BladErased,
) -> Plek:
    """Where this event's answers are kept."""
    return Plek(event.vraag, event.tafel, event.ronde, event.keer)


def written(state: Sessie, event: e.AntwoordWritten, at: int) -> Sessie:
    """A part of an answer, in place of what stood there."""
    plek = sheet_of(event)
    blad = state.blad(plek)
    parts = including(blad.van(event.deelnemer), event.deel, Antwoord(event.wat, event.keuze))
    changed = replace(blad, antwoorden=including(blad.antwoorden, event.deelnemer, parts))
    if event.deelnemer is not None and (met := state.tafel_van(event.deelnemer).groepje_van(event.deelnemer)):
        changed = replace(changed, groepje=including(changed.groepje, event.deelnemer, met))
    return replace(state, bladen=including(state.bladen, plek, changed), geschreven=at)


def shown(state: Sessie, event: e.AntwoordShown, at: int) -> Sessie:
    """The writer lets others read, or does not any more."""
    plek = sheet_of(event)
    blad, who = state.blad(plek), {event.deelnemer}
    changed = replace(blad, getoond=blad.getoond | who if event.aan else blad.getoond - who)
    return replace(state, bladen=including(state.bladen, plek, changed))


def opened(state: Sessie, event: e.VraagOpened, at: int) -> Sessie:
    """All at once."""
    plek = sheet_of(event)
    return replace(state, bladen=including(state.bladen, plek, replace(state.blad(plek), open=True)))


def preferred(state: Sessie, event: e.VoorkeurGiven, at: int) -> Sessie:
    """One more or one less who would like to talk about it."""
    plek, pair = sheet_of(event), {(event.deelnemer, event.van)}
    blad = state.blad(plek)
    changed = replace(blad, voorkeur=blad.voorkeur | pair if event.aan else blad.voorkeur - pair)
    return replace(state, bladen=including(state.bladen, plek, changed))


def weighed(state: Sessie, event: e.BarometerOpened, at: int) -> Sessie:
    """The result of a step, for everybody."""
    return replace(state, uitslagen=including(state.uitslagen, event.fase, Uitslag(event.aantallen)))


def erased(state: Sessie, event: e.BladErased, at: int) -> Sessie:
    """As though nobody had written."""
    return replace(state, bladen=without(state.bladen, sheet_of(event)))


def learned(state: Sessie, event: e.LeerpuntWritten, at: int) -> Sessie:
    """A learning point, or none any more."""
    if event.tekst is None:
        return replace(state, leerpunten=without(state.leerpunten, event.deelnemer))
    return replace(state, leerpunten=including(state.leerpunten, event.deelnemer, event.tekst))


def agreed(state: Sessie, event: e.AfspraakMade, at: int) -> Sessie:
    """An agreement."""
    days = (event.wanneer, event.terugkijken)
    made = Afspraak(event.afspraak, event.wat, event.wie, *days, event.door, event.vraagt)
    return replace(state, afspraken=including(state.afspraken, made.id, made))


def disagreed(state: Sessie, event: e.AfspraakRemoved, at: int) -> Sessie:
    """An agreement is taken back."""
    return replace(state, afspraken=without(state.afspraken, event.afspraak))
