"""Roles in turn: who has not played yet comes first, and changes by hand at any time."""

from collections.abc import Sequence
from typing import Any

from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.case import Case, coming, table
from samenzorg_sim.werkvorm.spel import SPELER, Rol, Stand
from samenzorg_sim.werkvorm.state import Deelnemer, Sessie


def propose(
    case: Case, state: Sessie, tafel: int, ronde: int, *, anew: bool = False
) -> tuple[e.RolAssigned, ...]:
    """Roles for who has none in this round at this table (`anew`: for everybody there); the rest observes.

    Each role goes to the person it suits who had it least often. A role `uit: clientenraad` goes to
    council members while there are any, and to somebody of the group otherwise; a role `uit: groep`
    never goes to a council member. A role `gekozen` is not proposed: people decide. Who would rather not
    practise is never proposed as the player. In a round that was played, who has no role yet only observes.
    """
    here = state.aan_tafel(tafel)
    free = [d for d in here if anew or not state.rol_van(d.id, ronde, tafel).rol]
    kept = [state.rol_van(d.id, ronde, tafel).rol for d in here if d not in free]
    given: list[tuple[Deelnemer, str]] = []
    for rol in case.script.rollen:
        if rol.aantal == "rest" or rol.gekozen or state.spel_van_ronde(tafel, ronde) is not None:
            continue
        for _ in range(rol.aantal - kept.count(rol.id)):
            chosen = _least_often(state, _willing(_suitable(free, rol.uit), rol.id), rol.id, tafel, ronde)
            if chosen is not None:
                free.remove(chosen)
                given.append((chosen, rol.id))
    if case.rest is not None:
        taken = [rol for _, rol in given]
        # Who went home or to another table gives up a role that somebody else gets: coming back must not
        # make two players.
        away = [d for d in state.deelnemers.values() if d not in here]
        free += [d for d in away if state.rol_van(d.id, ronde, tafel).rol in taken]
        # Cards go first to who can tap, so that as much as possible is watched.
        free.sort(key=lambda d: d.apparaat is None or d in away)
        given.extend((d, case.rest.id) for d in free)
    dealt = kept.count(case.rest.id) if case.rest else 0
    return _with_cards(case, state, tafel, ronde, given, dealt)


def newcomer(case: Case, state: Sessie, deelnemer: str, tafel: int) -> tuple[e.RolAssigned, ...]:
    """Who comes late observes, with the card that the fewest have."""
    rest, ronde = case.rest, state.tafels[tafel].ronde
    if rest is None or not any((t, r) == (tafel, ronde) for t, r, _ in state.rollen):
        return ()
    card = _rarest_card(case, state, tafel, ronde)
    return (e.RolAssigned(tafel, ronde, deelnemer, rest.id, card),)


def deal_again(case: Case, state: Sessie, tafel: int) -> tuple[e.RolAssigned, ...]:
    """The observers of the round that is on (or comes first) get cards of the case that the table has now."""
    ronde = max(1, state.tafels[tafel].ronde)
    roles = [(d, state.rol_van(d.id, ronde, tafel).rol) for d in state.deelnemers.values()]
    watch = [(d, rol) for d, rol in roles if rol and not case.plays(rol)]
    return _with_cards(case, state, tafel, ronde, watch, 0)


def geef_rol(case: Case, state: Sessie, command: c.GeefRol, meant: Meant) -> tuple[Any, ...]:
    """Give a role by hand. Player and naaste do not change while they play."""
    who = coming(state, command.deelnemer)
    if not any(rol.id == command.rol for rol in case.script.rollen):
        raise Refused("geen-rol", "Deze rol is er niet in deze oefening. Kies een andere rol.")
    tafel = who.tafel
    ronde = max(1, state.tafels[tafel].ronde)
    now = state.rol_van(who.id, ronde)
    if now.rol == command.rol:
        return ()
    _may_be_both(case, now.rol, command.rol)
    spel = state.spel_van_ronde(tafel, ronde)
    playing = spel is not None and spel.stand is not Stand.GESTOPT
    if playing and (case.plays(command.rol) or case.plays(now.rol)):
        raise Refused("gesprek-loopt", "Het gesprek loopt. Wissel van rol als het gesprek is gestopt.")
    card = _rarest_card(case, state, tafel, ronde) if not case.plays(command.rol) else None
    events = [e.RolAssigned(tafel, ronde, who.id, command.rol, card)]
    if case.single(command.rol):
        rest = case.rest
        chosen = any(rol.gekozen for rol in case.script.rollen if rol.id in (command.rol, now.rol))
        swapped = (
            now
            if rest is None or (now.rol and not chosen)
            else Rol(rest.id, _rarest_card(case, state, tafel, ronde))
        )
        events.extend(
            e.RolAssigned(tafel, ronde, other, swapped.rol, swapped.kaart)
            for (t, r, other), had in state.rollen.items()
            if (t, r) == (tafel, ronde) and other != who.id and had.rol == command.rol and swapped.rol
        )
    return tuple(events)


def verdeel_rollen(case: Case, state: Sessie, command: c.VerdeelRollen, meant: Meant) -> tuple[Any, ...]:
    """Propose anew for this round; not once it has been played."""
    tafel = table(state, command.tafel)
    ronde = max(1, tafel.ronde)
    if state.spel_van_ronde(tafel.nummer, ronde) is not None:
        raise Refused("al-gespeeld", "In deze ronde is al gespeeld. Kies achter een naam een andere rol.")
    return propose(case, state, tafel.nummer, ronde, anew=True)


def _may_be_both(case: Case, now: str, wanted: str) -> None:
    """Raises `Refused` for roles that one person cannot have one after the other in a round."""
    roles = {rol.id: rol for rol in case.script.rollen}
    had, asked = roles.get(now), roles[wanted]
    if had is None or not (wanted in had.nooit_ook or now in asked.nooit_ook):
        return
    first = f"Kies eerst een andere {had.naam.lower()}."
    raise Refused(
        "niet-allebei", f"De {had.naam.lower()} kan in deze ronde geen {asked.naam.lower()} zijn. {first}"
    )


def _willing(people: Sequence[Deelnemer], rol: str) -> list[Deelnemer]:
    """Nobody must practise; who would like to comes before who said nothing."""
    if rol != SPELER:
        return list(people)
    willing = [d for d in people if d.wens is not e.Speelwens.LIEVER_NIET]
    return sorted(willing, key=lambda d: d.wens is not e.Speelwens.GRAAG)


def _suitable(free: Sequence[Deelnemer], uit: str) -> list[Deelnemer]:
    raad = [d for d in free if d.soort is e.SoortDeelnemer.CLIENTENRAAD]
    groep = [d for d in free if d.soort is e.SoortDeelnemer.GROEP]
    return {"clientenraad": raad or groep, "groep": groep}.get(uit, list(free))


def _least_often(
    state: Sessie, people: Sequence[Deelnemer], rol: str, tafel: int, ronde: int
) -> Deelnemer | None:
    """Fairness by counting, at any table: fewest times so far, then longest ago, then in the order given."""

    def history(who: Deelnemer) -> tuple[int, int]:
        had = [
            r
            for (t, r, d), was in state.rollen.items()
            if d == who.id and was.rol == rol and (t != tafel or r < ronde)
        ]
        return (len(had), max(had, default=0))

    return min(people, key=history, default=None)


def _with_cards(
    case: Case, state: Sessie, tafel: int, ronde: int, given: Sequence[tuple[Deelnemer, str]], dealt: int
) -> tuple[e.RolAssigned, ...]:
    """Deal the observers' cards in turn, shifted each round so that nobody always watches the same.

    `dealt` people have a card already. Who already has exactly this role and card is left out.
    """
    cards = _cards(case, state, tafel, ronde)
    changed = []
    for who, rol in given:
        card = None
        if not case.plays(rol) and cards:
            card = cards[(dealt + ronde - 1) % len(cards)]
            dealt += 1
        if state.rol_van(who.id, ronde, tafel) != Rol(rol, card):
            changed.append(e.RolAssigned(tafel, ronde, who.id, rol, card))
    return tuple(changed)


def _cards(case: Case, state: Sessie, tafel: int, ronde: int) -> list[str]:
    """The cards to deal in a round; only one where the script has everybody watch the same."""
    cards = [card.id for card in case.cards(state.tafels[tafel].scenario)]
    if not cards or not case.script.zelfde_kaart:
        return cards
    return [cards[(ronde - 1) % len(cards)]]


def _rarest_card(case: Case, state: Sessie, tafel: int, ronde: int) -> str | None:
    cards = _cards(case, state, tafel, ronde)
    held = [state.rol_van(d.id, ronde, tafel).kaart for d in state.aan_tafel(tafel)]
    return min(cards, key=held.count, default=None)
