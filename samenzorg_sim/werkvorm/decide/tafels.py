"""Tables: one more, one less, another case, and who sits where."""

from typing import Any

from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.case import Case, table
from samenzorg_sim.werkvorm.decide.fasen import no_play_running
from samenzorg_sim.werkvorm.decide.rollen import newcomer
from samenzorg_sim.werkvorm.spel import Stand
from samenzorg_sim.werkvorm.state import Deelnemer, Sessie
from samenzorg_sim.werkvorm.tafel import EERSTE_TAFEL

# A dialogue session of 65 people has tables of about six.
MOST = 12


def voeg_tafel_toe(case: Case, state: Sessie, command: c.VoegTafelToe, meant: Meant) -> tuple[Any, ...]:
    """A new table, with the lowest free number; nobody sits there yet."""
    _known(case, command.scenario)
    free = next(n for n in range(EERSTE_TAFEL, MOST + 2) if n not in state.tafels)
    if free > MOST:
        raise Refused("te-veel", f"Meer dan {MOST} tafels kan niet.")
    return (e.TafelAdded(free, command.scenario),)


def haal_tafel_weg(case: Case, state: Sessie, command: c.HaalTafelWeg, meant: Meant) -> tuple[Any, ...]:
    """Everybody of that table goes to the first one."""
    if command.tafel not in state.tafels:
        return ()
    if command.tafel == EERSTE_TAFEL:
        raise Refused("eerste-tafel", "Tafel 1 blijft altijd staan. Haal een andere tafel weg.")
    no_play_running(state, (command.tafel,))
    moved = [d for d in state.deelnemers.values() if d.tafel == command.tafel]
    events = [event for who in moved for event in _seat(case, state, who, EERSTE_TAFEL)]
    return (*events, e.TafelRemoved(command.tafel))


def kies_casus(case: Case, state: Sessie, command: c.KiesCasus, meant: Meant) -> tuple[Any, ...]:
    """Another case for a table, until its first play: observers' cards belong to a case."""
    here = table(state, command.tafel)
    _known(case, command.scenario)
    if here.scenario == command.scenario:
        return ()
    if any(spel.tafel == here.nummer for spel in state.spellen.values()):
        raise Refused(
            "al-gespeeld",
            "Aan deze tafel is al gespeeld. Zet voor een andere casus een nieuw oefengesprek klaar.",
        )
    return (e.CasusChosen(here.nummer, command.scenario),)


def zet_aan_tafel(case: Case, state: Sessie, command: c.ZetAanTafel, meant: Meant) -> tuple[Any, ...]:
    """Somebody moves; not who is playing."""
    who = state.deelnemers.get(command.deelnemer)
    if who is None:
        raise Refused("niet-aanwezig", "Deze persoon doet niet mee.")
    table(state, command.tafel)
    return () if who.tafel == command.tafel else _seat(case, state, who, command.tafel)


def verdeel_tafels(case: Case, state: Sessie, command: c.VerdeelTafels, meant: Meant) -> tuple[Any, ...]:
    """Spread who is here over the tables in the order in which they came, group and council apart."""
    no_play_running(state, tuple(state.tafels))
    numbers = sorted(state.tafels)
    events: list[Any] = []
    for kind in e.SoortDeelnemer:
        people = [d for d in state.aanwezigen if d.soort is kind]
        for place, who in enumerate(people):
            wanted = numbers[place % len(numbers)]
            if who.tafel != wanted:
                events += _seat(case, state, who, wanted)
    return tuple(events)


def emptiest(state: Sessie, soort: e.SoortDeelnemer) -> int:
    """Where a newcomer sits: the table with the fewest of her kind."""

    def sitting(number: int) -> tuple[int, int]:
        return (sum(d.soort is soort for d in state.aan_tafel(number)), number)

    return min(state.tafels, key=sitting)


def _seat(case: Case, state: Sessie, who: Deelnemer, tafel: int) -> tuple[Any, ...]:
    spel = state.spel_van_ronde(who.tafel)
    playing = spel is not None and spel.stand is not Stand.GESTOPT
    if playing and case.plays(state.rol_van(who.id).rol):
        raise Refused("gesprek-loopt", "Deze persoon speelt nu. Wissel van tafel als het gesprek is gestopt.")
    return (e.DeelnemerSeated(who.id, tafel), *newcomer(case, state, who.id, tafel))


def _known(case: Case, scenario: str) -> None:
    if scenario not in case.scenarios:
        raise Refused("geen-materiaal", "Deze casus is er niet (meer). Kies een andere.")
