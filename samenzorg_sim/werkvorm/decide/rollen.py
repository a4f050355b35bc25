"""Roles in turn: who has not played yet comes first, and changes by hand at any time."""

from collections.abc import Sequence
from typing import Any

from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.case import Case, present
from samenzorg_sim.werkvorm.state import Deelnemer, Sessie, Stand


def propose(case: Case, state: Sessie, ronde: int) -> tuple[e.RolAssigned, ...]:
    """Roles for a round: for each role the person it suits who had it least often; the rest observes.

    A role `uit: clientenraad` goes to council members while there are any, and to somebody of the
    group otherwise; a role `uit: groep` never goes to a council member.
    """
    free = list(state.aanwezigen)
    given: list[tuple[Deelnemer, str]] = []
    for rol in case.script.rollen:
        if rol.aantal == "rest":
            continue
        for _ in range(rol.aantal):
            chosen = _least_often(state, _suitable(free, rol.uit), rol.id, ronde)
            if chosen is not None:
                free.remove(chosen)
                given.append((chosen, rol.id))
    rest = case.rest
    if rest is not None:
        given.extend((d, rest.id) for d in free)
    return _with_cards(case, state, ronde, given)


def newcomer(case: Case, state: Sessie, deelnemer: str) -> tuple[e.RolAssigned, ...]:
    """Who comes late observes, with the card that the fewest have."""
    rest = case.rest
    if rest is None or not any(ronde == state.ronde for ronde, _ in state.rollen):
        return ()
    return (e.RolAssigned(state.ronde, deelnemer, rest.id, _rarest_card(case, state, state.ronde)),)


def geef_rol(case: Case, state: Sessie, command: c.GeefRol, meant: Meant) -> tuple[Any, ...]:
    """Give a role by hand. Player and naaste do not change while they play."""
    who = present(state, command.deelnemer)
    if not any(rol.id == command.rol for rol in case.script.rollen):
        raise Refused("geen-rol", "Deze rol staat niet in deze oefening.")
    ronde = max(1, state.ronde)
    now = state.rol_van(who.id, ronde)
    if now.rol == command.rol:
        return ()
    spel = state.spel_van_ronde(ronde)
    playing = spel is not None and spel.stand is not Stand.GESTOPT
    if playing and (case.single(command.rol) or case.single(now.rol)):
        raise Refused("gesprek-loopt", "Het gesprek loopt. Wissel van rol als het gesprek is gestopt.")
    events = [e.RolAssigned(ronde, who.id, command.rol, _card_for(case, state, command.rol, ronde))]
    if case.single(command.rol):
        swapped = now.rol or (case.rest.id if case.rest else "")
        events.extend(
            e.RolAssigned(ronde, other.id, swapped, _card_for(case, state, swapped, ronde))
            for other in state.met_rol(command.rol, ronde)
            if swapped
        )
    return tuple(events)


def verdeel_rollen(case: Case, state: Sessie, command: c.VerdeelRollen, meant: Meant) -> tuple[Any, ...]:
    """Propose anew for this round; not once it has been played."""
    ronde = max(1, state.ronde)
    if state.spel_van_ronde(ronde) is not None:
        raise Refused("al-gespeeld", "In deze ronde is al gespeeld. Wissel rollen per persoon.")
    return propose(case, state, ronde)


def _suitable(free: Sequence[Deelnemer], uit: str) -> list[Deelnemer]:
    raad = [d for d in free if d.soort is e.SoortDeelnemer.CLIENTENRAAD]
    groep = [d for d in free if d.soort is e.SoortDeelnemer.GROEP]
    return {"clientenraad": raad or groep, "groep": groep}.get(uit, list(free))


def _least_often(state: Sessie, people: Sequence[Deelnemer], rol: str, ronde: int) -> Deelnemer | None:
    """Fairness by counting: fewest times so far, then longest ago, then who came first."""

    def history(who: Deelnemer) -> tuple[int, int]:
        rounds = [r for (r, d), had in state.rollen.items() if d == who.id and had.rol == rol and r < ronde]
        return (len(rounds), max(rounds, default=0))

    return min(people, key=history, default=None)


def _with_cards(
    case: Case, state: Sessie, ronde: int, given: Sequence[tuple[Deelnemer, str]]
) -> tuple[e.RolAssigned, ...]:
    """Deal the observers' cards in turn, shifted each round so that nobody always watches the same."""
    cards = [card.id for card in case.scenario.rollen.observatoren]
    rest = case.rest.id if case.rest else ""
    dealt = 0
    events = []
    for who, rol in given:
        card = None
        if rol == rest and cards:
            card = cards[(dealt + ronde - 1) % len(cards)]
            dealt += 1
        events.append(e.RolAssigned(ronde, who.id, rol, card))
    return tuple(events)


def _card_for(case: Case, state: Sessie, rol: str, ronde: int) -> str | None:
    return _rarest_card(case, state, ronde) if case.rest and rol == case.rest.id else None


def _rarest_card(case: Case, state: Sessie, ronde: int) -> str | None:
    cards = [card.id for card in case.scenario.rollen.observatoren]
    held = [had.kaart for (r, _), had in state.rollen.items() if r == ronde]
    return min(cards, key=held.count, default=None)
