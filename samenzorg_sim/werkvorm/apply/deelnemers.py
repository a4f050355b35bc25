"""Fold who takes part: joining, leaving, another phone, a role, a wish, everything erased."""

from collections.abc import Mapping
from dataclasses import replace

from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.antwoord import Blad, Plek
from samenzorg_sim.werkvorm.apply.fold import change_deelnemer, including, without
from samenzorg_sim.werkvorm.apply.spel import in_play, out_of_play
from samenzorg_sim.werkvorm.spel import Rol
from samenzorg_sim.werkvorm.state import Buiten, Deelnemer, Sessie


def joined(state: Sessie, event: e.DeelnemerJoined, at: int) -> Sessie:
    """Who joins as somebody new no longer asks to be somebody else."""
    new = Deelnemer(event.deelnemer, event.naam, event.soort, event.apparaat, event.tafel)
    waiting = {phone: who for phone, who in state.overnames.items() if phone != event.apparaat}
    out = {phone: why for phone, why in state.buiten.items() if phone != event.apparaat}
    here = including(state.deelnemers, new.id, new)
    return replace(state, deelnemers=here, overnames=waiting, buiten=out)


def expected(state: Sessie, event: e.DeelnemerExpected, at: int) -> Sessie:
    """A name without anybody yet."""
    new = Deelnemer(event.deelnemer, event.naam, event.soort, None, event.tafel, False, verwacht=True)
    return replace(state, deelnemers=including(state.deelnemers, new.id, new))


def arrived(state: Sessie, event: e.DeelnemerArrived, at: int) -> Sessie:
    """She is there, with the role that was given to her before she came."""
    out = without(state.buiten, event.apparaat or "")
    waiting = without(state.overnames, event.apparaat or "")
    state = change_deelnemer(state, event.deelnemer, apparaat=event.apparaat)
    return returned(replace(state, buiten=out, overnames=waiting), event, at)


def left(state: Sessie, event: e.DeelnemerLeft, at: int) -> Sessie:
    """Gone home."""
    here = state.tafel_van(event.deelnemer)
    state = change_deelnemer(state, event.deelnemer, aanwezig=False)
    return out_of_play(state, event.deelnemer, here.nummer, here.ronde, at)


def returned(
    state: Sessie, event: e.DeelnemerReturned | e.DeelnemerArrived | e.OvernameGranted, at: int
) -> Sessie:
    """Back, with the role she has."""
    state = change_deelnemer(state, event.deelnemer, aanwezig=True, verwacht=False)
    here = state.tafel_van(event.deelnemer)
    return in_play(state, event.deelnemer, here.nummer, here.ronde, at)


def requested(state: Sessie, event: e.OvernameRequested, at: int) -> Sessie:
    """A phone waits for the trainer's word."""
    waiting = including(state.overnames, event.apparaat, event.deelnemer)
    return replace(state, overnames=waiting, buiten=without(state.buiten, event.apparaat))


def granted(state: Sessie, event: e.OvernameGranted, at: int) -> Sessie:
    """The new phone is hers; her old one is nobody's here."""
    old = state.deelnemers[event.deelnemer].apparaat
    out = including(state.buiten, old, Buiten.OVERGENOMEN) if old else state.buiten
    waiting = without(state.overnames, event.apparaat)
    state = replace(state, overnames=waiting, buiten=without(out, event.apparaat))
    return returned(change_deelnemer(state, event.deelnemer, apparaat=event.apparaat), event, at)


def refused(state: Sessie, event: e.OvernameRefused, at: int) -> Sessie:
    """The new phone is not hers."""
    waiting = without(state.overnames, event.apparaat)
    return replace(state, overnames=waiting, buiten=including(state.buiten, event.apparaat, Buiten.GEWEIGERD))


def assigned(state: Sessie, event: e.RolAssigned, at: int) -> Sessie:
    """A role for this round."""
    key = (event.tafel, event.ronde, event.deelnemer)
    state = replace(state, rollen=including(state.rollen, key, Rol(event.rol, event.kaart)))
    return in_play(state, event.deelnemer, event.tafel, event.ronde, at)


def wished(state: Sessie, event: e.SpeelwensChosen, at: int) -> Sessie:
    """Whether she would like to practise."""
    return change_deelnemer(state, event.deelnemer, wens=event.wens)


def erased(state: Sessie, event: e.GegevensErased, at: int) -> Sessie:
    """Nothing of hers is left but that somebody was here."""
    gone = event.deelnemer
    state = change_deelnemer(
        state, gone, aanwezig=False, apparaat=None, wens=None, gewist=True, verwacht=False
    )
    # Her agreements go too: those she made and those that are hers to do.
    kept = {key: a for key, a in state.afspraken.items() if gone not in (a.door, a.wie)}
    spellen = {
        key: replace(spel, tags={tag: t for tag, t in spel.tags.items() if t.deelnemer != gone})
        for key, spel in state.spellen.items()
    }
    return replace(
        state,
        overnames={phone: who for phone, who in state.overnames.items() if who != gone},
        afspraken=kept,
        spellen=spellen,
        leerpunten=without(state.leerpunten, gone),
        bladen=_sheets_without(state.bladen, gone),
    )


def _sheets_without(bladen: Mapping[Plek, Blad], gone: str) -> Mapping[Plek, Blad]:
    return {
        plek: replace(
            blad,
            antwoorden={who: parts for who, parts in blad.antwoorden.items() if who != gone},
            getoond=blad.getoond - {gone},
            groepje=without(blad.groepje, gone),
            voorkeur=frozenset(pair for pair in blad.voorkeur if gone not in pair),
        )
        for plek, blad in bladen.items()
    }
