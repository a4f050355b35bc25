"""Tables: one more, one less, another case, and who sits where."""

from collections.abc import Iterable
from itertools import count
from typing import Any

from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.ahead import ahead
from samenzorg_sim.werkvorm.decide.case import Case, table
from samenzorg_sim.werkvorm.decide.fasen import no_play_running
from samenzorg_sim.werkvorm.decide.rollen import deal_again, newcomer
from samenzorg_sim.werkvorm.decide.voorlezen import check_fits
from samenzorg_sim.werkvorm.spel import Stand
from samenzorg_sim.werkvorm.state import Deelnemer, Sessie
from samenzorg_sim.werkvorm.tafel import EERSTE_TAFEL

# A dialogue session of 65 people has tables of about six.
MOST = 12


def voeg_tafel_toe(case: Case, state: Sessie, command: c.VoegTafelToe, meant: Meant) -> tuple[Any, ...]:
    """A new table, before its first round; nobody sits there yet.

    It has the lowest number at which nothing happened yet: what a table that was taken away played and wrote
    stays its own.
    """
    check_fits(case, command.scenario)
    if case.script.schriftelijk:
        raise Refused("schriftelijk", "Schriftelijk bent u één groep, zonder tafels.")
    if len(state.tafels) >= MOST:
        raise Refused("te-veel", f"Meer dan {MOST} tafels kan niet.")
    used = {*state.tafels, *(tafel for tafel, _, _ in state.rollen), *(plek.tafel for plek in state.bladen)}
    free = next(n for n in count(EERSTE_TAFEL) if n not in used)
    return (e.TafelAdded(free, command.scenario), *_before_the_rounds(case, state, free))


def _before_the_rounds(case: Case, state: Sessie, tafel: int) -> tuple[e.FaseEntered, ...]:
    """In the middle of the others' rounds a new table waits in the phase before them."""
    first = next(iter(state.tafels))
    fase = case.fase(state, first)
    if fase is None or not fase.per_ronde:
        return ()  # it stands where the first table stands
    phases = case.script.fasen
    start = next(place for place, one in enumerate(phases) if one.per_ronde)
    return (e.FaseEntered(tafel, phases[max(0, start - 1)].id, 0 if start else 1),)


def haal_tafel_weg(case: Case, state: Sessie, command: c.HaalTafelWeg, meant: Meant) -> tuple[Any, ...]:
    """Everybody of that table goes to the first one."""
    if command.tafel not in state.tafels:
        return ()
    if command.tafel == EERSTE_TAFEL:
        raise Refused("eerste-tafel", "Tafel 1 blijft altijd staan. Haal een andere tafel weg.")
    no_play_running(state, (command.tafel,))
    moved = [d for d in state.deelnemers.values() if d.tafel == command.tafel]
    places = ((who, EERSTE_TAFEL) for who in moved)
    return (*_seat_all(case, state, places, meant), e.TafelRemoved(command.tafel))


def kies_casus(case: Case, state: Sessie, command: c.KiesCasus, meant: Meant) -> tuple[Any, ...]:
    """Another case for a table, until its first play: observers' cards belong to a case."""
    here = table(state, command.tafel)
    check_fits(case, command.scenario)
    if here.scenario == command.scenario:
        return ()
    if any(spel.tafel == here.nummer for spel in state.spellen.values()):
        raise Refused(
            "al-gespeeld",
            "Aan deze tafel is al gespeeld. Zet voor een andere casus een nieuw oefengesprek klaar.",
        )
    chosen = e.CasusChosen(here.nummer, command.scenario)
    return (chosen, *deal_again(case, ahead(state, (chosen,), meant), here.nummer))


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
    kinds = [[d for d in state.aanwezigen if d.soort is kind] for kind in e.SoortDeelnemer]
    wanted = ((who, numbers[place % len(numbers)]) for people in kinds for place, who in enumerate(people))
    return _seat_all(case, state, (one for one in wanted if one[0].tafel != one[1]), meant)


def neem_pen(case: Case, state: Sessie, command: c.NeemPen, meant: Meant) -> tuple[Any, ...]:
    """The pen goes from hand to hand at a table; the words that were written stay on it."""
    who = state.deelnemers.get(command.deelnemer)
    if who is None or not who.aanwezig:
        raise Refused("niet-aanwezig", "Deze persoon doet niet mee.")
    return () if state.pen(who.tafel) == who.id else (e.PenTaken(who.tafel, who.id),)


def emptiest(state: Sessie, soort: e.SoortDeelnemer) -> int:
    """Where a newcomer sits: the table with the fewest of her kind."""

    def sitting(number: int) -> tuple[int, int]:
        return (sum(d.soort is soort for d in state.aan_tafel(number)), number)

    return min(state.tafels, key=sitting)


def _seat_all(
    case: Case, state: Sessie, places: Iterable[tuple[Deelnemer, int]], meant: Meant
) -> tuple[Any, ...]:
    """One after the other, so that not all get the same card."""
    events: list[Any] = []
    for who, tafel in places:
        seated = _seat(case, state, who, tafel)
        state = ahead(state, seated, meant)
        events += seated
    return tuple(events)


def _seat(case: Case, state: Sessie, who: Deelnemer, tafel: int) -> tuple[Any, ...]:
    spel = state.spel_van_ronde(who.tafel)
    playing = spel is not None and spel.stand is not Stand.GESTOPT
    if playing and who.aanwezig and case.plays(state.rol_van(who.id).rol):
        raise Refused("gesprek-loopt", "Deze persoon speelt nu. Wissel van tafel als het gesprek is gestopt.")
    had = state.rol_van(who.id, tafel=tafel, ronde=state.tafels[tafel].ronde).rol
    back = case.plays(had) and len(state.met_rol(had, tafel)) > 0
    role = () if had and not back else newcomer(case, state, who.id, tafel)
    return (e.DeelnemerSeated(who.id, tafel), *role)
