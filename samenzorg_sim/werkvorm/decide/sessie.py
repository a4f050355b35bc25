"""Opening and ending a session, who leads it, and what goes when the day closes."""

from typing import Any

from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.case import Case
from samenzorg_sim.werkvorm.decide.fasen import no_play_running
from samenzorg_sim.werkvorm.decide.termijnen import first_days
from samenzorg_sim.werkvorm.decide.voorlezen import check_fits
from samenzorg_sim.werkvorm.script import first_step
from samenzorg_sim.werkvorm.state import Sessie
from samenzorg_sim.werkvorm.tafel import EERSTE_TAFEL

# More people than this who lead one session would only be in each other's way.
MOST_LEADING = 6


def open_sessie(case: Case, state: Sessie, command: c.OpenSessie, meant: Meant) -> tuple[Any, ...]:
    """A new session starts in the first phase of its script."""
    check_fits(case, command.scenario)
    chosen = dict(command.minuten)
    first = first_step(case.script)
    opened = e.SessieOpened(
        begeleider=command.begeleider,
        scenario=command.scenario,
        werkvorm=case.script.id,
        groep=command.groep,
        code=command.code,
        verwacht=command.verwacht,
        minuten=tuple((f.id, chosen.get(f.id, f.minuten)) for f in case.script.fasen),
        voorbeeld=command.voorbeeld,
    )
    entered = e.FaseEntered(EERSTE_TAFEL, first.fase, first.ronde)
    return (opened, *first_days(case, command, meant), entered)


def kies_dag(case: Case, state: Sessie, command: c.KiesDag, meant: Meant) -> tuple[Any, ...]:
    """The day it is for, also when it moves."""
    return () if state.dag == command.dag else (e.DagChosen(command.dag),)


def sluit_sessie(case: Case, state: Sessie, command: c.SluitSessie, meant: Meant) -> tuple[Any, ...]:
    """The end; not in the middle of a play. Observations go, unless both who played keep them; and so does
    what people wrote to questions whose answers do not stay.
    """
    no_play_running(state, tuple(state.tafels))
    erased = tuple(
        e.WaarnemingenErased(spel.id)
        for spel in state.spellen.values()
        if not spel.blijft and not spel.gewist
    )
    return (*erased, *_sheets_that_go(case, state), e.SessieEnded())


def _sheets_that_go(case: Case, state: Sessie) -> tuple[e.BladErased, ...]:
    found = {plek: case.script.schrijfvraag(plek.vraag) for plek in state.bladen}
    return tuple(
        e.BladErased(plek.vraag, plek.tafel, plek.ronde, plek.keer)
        for plek, asked in found.items()
        if asked is None or not asked[1].blijft
    )


def gooi_sessie_weg(case: Case, state: Sessie, command: c.GooiSessieWeg, meant: Meant) -> tuple[Any, ...]:
    """Put away what was only got ready: nobody played, and nobody wrote anything."""
    if state.weg:
        return ()
    if not is_empty(state):
        raise Refused(
            "niet-leeg", "In deze bijeenkomst is al iets gedaan. Sluit hem af, dan staat hij apart."
        )
    return (e.SessieDiscarded(),)


def is_empty(state: Sessie) -> bool:
    """Whether nothing was done in a session but getting it ready."""
    return not (state.spellen or state.bladen or state.leerpunten or state.afspraken)


def heropen_sessie(case: Case, state: Sessie, command: c.HeropenSessie, meant: Meant) -> tuple[Any, ...]:
    """Take the end back; what was erased stays erased."""
    return (e.SessieResumed(),) if state.afgesloten or state.weg else ()


def voeg_begeleider_toe(
    case: Case, state: Sessie, command: c.VoegBegeleiderToe, meant: Meant
) -> tuple[Any, ...]:
    """Lead along."""
    if state.leidt(command.persoon):
        return ()
    _room(len(state.begeleiders))
    return (e.BegeleiderAdded(command.persoon),)


def haal_begeleider_weg(
    case: Case, state: Sessie, command: c.HaalBegeleiderWeg, meant: Meant
) -> tuple[Any, ...]:
    """No longer lead along; who opened the session always leads it.

    Nobody knows whose the phones are that lead, so they all stop; who stays scans the new square.
    """
    if command.persoon not in state.begeleiders:
        return ()
    phones = (e.LeidtelefoonRemoved(phone) for phone in sorted(state.leidtelefoons))
    return (e.BegeleiderRemoved(command.persoon), *phones)


def koppel_leidtelefoon(
    case: Case, state: Sessie, command: c.KoppelLeidtelefoon, meant: Meant
) -> tuple[Any, ...]:
    """A phone that leads is nobody's phone in the group."""
    if command.apparaat in state.leidtelefoons:
        return ()
    if state.op_apparaat(command.apparaat) is not None:
        raise Refused("al-bezet", "Met deze telefoon doet al iemand mee. Gebruik een andere telefoon.")
    _room(len(state.leidtelefoons))
    asked = (e.OvernameRefused(command.apparaat),) if command.apparaat in state.overnames else ()
    return (*asked, e.LeidtelefoonLinked(command.apparaat))


def ontkoppel_leidtelefoon(
    case: Case, state: Sessie, command: c.OntkoppelLeidtelefoon, meant: Meant
) -> tuple[Any, ...]:
    """Put it away."""
    known = command.apparaat in state.leidtelefoons
    return (e.LeidtelefoonRemoved(command.apparaat),) if known else ()


def verduister_scherm(
    case: Case, state: Sessie, command: c.VerduisterScherm, meant: Meant
) -> tuple[Any, ...]:
    """Dark, or not."""
    return () if state.donker is command.donker else (e.SchermDarkened(command.donker),)


def _room(leading: int) -> None:
    if leading >= MOST_LEADING:
        raise Refused("vol", f"Er leiden al {MOST_LEADING} anderen mee. Haal er eerst een weg.")
