"""Roles in turn: who has not played yet comes first, and changes by hand at any time."""

from collections.abc import Sequence
from typing import Any

from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.case import Case, present
from samenzorg_sim.werkvorm.state import Deelnemer, Rol, Sessie, Stand


def propose(case: Case, state: Sessie, ronde: int, *, anew: bool = False) -> tuple[e.RolAssigned, ...]:
    """Roles for who has none in this round (`anew`: for everybody here); the rest observes.

    Each role goes to the person it suits who had it least often. A role `uit: clientenraad` goes to
    council members while there are any, and to somebody of the group otherwise; a role `uit: groep`
    never goes to a council member. In a round that was played, who has no role yet only observes.
    """
    free = [d for d in state.aanwezigen if anew or not state.rol_van(d.id, ronde).rol]
    kept = [state.rol_van(d.id, ronde).rol for d in state.aanwezigen if d not in free]
    given: list[tuple[Deelnemer, str]] = []
    for rol in case.script.rollen:
        if rol.aantal == "rest" or state.spel_van_ronde(ronde) is not None:
            continue
        for _ in range(rol.aantal - kept.count(rol.id)):
            chosen = _least_often(state, _suitable(free, rol.uit), rol.id, ronde)
            if chosen is not None:
                free.remove(chosen)
                given.append((chosen, rol.id))
    if case.rest is not None:
        taken = [rol for _, rol in given]
        # Who went home gives up a role that somebody else gets: coming back must not make two players.
        free += [d for d in _gone(state) if state.rol_van(d.id, ronde).rol in taken]
        # Cards go first to who can tap, so that as much as possible is watched.
        free.sort(key=lambda d: d.apparaat is None or not d.aanwezig)
        given.extend((d, case.rest.id) for d in free)
    return _with_cards(case, state, ronde, given, kept.count(case.rest.id) if case.rest else 0)


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
        raise Refused("geen-rol", "Deze rol is er niet in deze oefening. Kies een andere rol.")
    ronde = max(1, state.ronde)
    now = state.rol_van(who.id, ronde)
    if now.rol == command.rol:
        return ()
    spel = state.spel_van_ronde(ronde)
    playing = spel is not None and spel.stand is not Stand.GESTOPT
    if playing and (case.plays(command.rol) or case.plays(now.rol)):
        raise Refused("gesprek-loopt", "Het gesprek loopt. Wissel van rol als het gesprek is gestopt.")
    card = _rarest_card(case, state, ronde) if not case.plays(command.rol) else None
    events = [e.RolAssigned(ronde, who.id, command.rol, card)]
    if case.single(command.rol):
        swapped = now if now.rol or case.rest is None else Rol(case.rest.id, _rarest_card(case, state, ronde))
        events.extend(
            e.RolAssigned(ronde, other, swapped.rol, swapped.kaart)
            for (r, other), had in state.rollen.items()
            if r == ronde and had.rol == command.rol and swapped.rol
        )
    return tuple(events)


def verdeel_rollen(case: Case, state: Sessie, command: c.VerdeelRollen, meant: Meant) -> tuple[Any, ...]:
    """Propose anew for this round; not once it has been played."""
    ronde = max(1, state.ronde)
    if state.spel_van_ronde(ronde) is not None:
        raise Refused("al-gespeeld", "In deze ronde is al gespeeld. Kies achter een naam een andere rol.")
    return propose(case, state, ronde, anew=True)


def _gone(state: Sessie) -> list[Deelnemer]:
    return [d for d in state.deelnemers.values() if not d.aanwezig]


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
    case: Case, state: Sessie, ronde: int, given: Sequence[tuple[Deelnemer, str]], dealt: int
) -> tuple[e.RolAssigned, ...]:
    """Deal the observers' cards in turn, shifted each round so that nobody always watches the same.

    `dealt` people have a card already. Who already has exactly this role and card is left out.
    """
    cards = [card.id for card in case.scenario.rollen.observatoren]
    changed = []
    for who, rol in given:
        card = None
        if not case.plays(rol) and cards:
            card = cards[(dealt + ronde - 1) % len(cards)]
            dealt += 1
        if state.rol_van(who.id, ronde) != Rol(rol, card):
            changed.append(e.RolAssigned(ronde, who.id, rol, card))
    return tuple(changed)


def _rarest_card(case: Case, state: Sessie, ronde: int) -> str | None:
    cards = [card.id for card in case.scenario.rollen.observatoren]
    held = [state.rol_van(d.id, ronde).kaart for d in state.aanwezigen]
    return min(cards, key=held.count, default=None)
