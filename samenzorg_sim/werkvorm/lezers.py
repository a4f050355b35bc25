"""Who writes an answer to a question, and who may read it when: the visibility of what people write."""

from dataclasses import dataclass

from samenzorg_sim.content.schrijfvraag import (
    BEGELEIDER,
    CLIENTENRAAD,
    GROEPJE,
    IEDEREEN,
    SCHERM,
    TAFEL,
    Opent,
    Schrijfvraag,
)
from samenzorg_sim.journal import Id
from samenzorg_sim.werkvorm.antwoord import Blad, Plek
from samenzorg_sim.werkvorm.events import SoortDeelnemer
from samenzorg_sim.werkvorm.state import Sessie


@dataclass(frozen=True)
class Lezer:
    """Who looks: a participant, the trainer, or (neither) the projector of a table (None: of all)."""

    deelnemer: Id | None = None
    begeleider: bool = False
    tafel: int | None = None


def may_write(vraag: Schrijfvraag, state: Sessie, who: Id | None, plek: Plek) -> bool:
    """Whether this question is for this one (None: the trainer); the role counts as it was in that round."""
    if vraag.van_tafel:  # on paper too: then who leads types what a table wrote
        return who is None or state.pen(plek.tafel) == who
    if who is None:
        return BEGELEIDER in vraag.wie
    found = state.deelnemers.get(who)
    if found is None or found.gewist or (plek.tafel and not _was_there(state, who, plek)):
        return False
    council = found.soort is SoortDeelnemer.CLIENTENRAAD and CLIENTENRAAD in vraag.wie
    return IEDEREEN in vraag.wie or council or _role(state, who, plek) in vraag.wie


def may_write_for(vraag: Schrijfvraag) -> bool:
    """Whether the trainer writes for who has no phone: never what she may not read herself."""
    return vraag.opent is not Opent.SCHRIJVER and bool(set(vraag.ziet) & {BEGELEIDER, IEDEREEN})


def writers(vraag: Schrijfvraag, state: Sessie, plek: Plek) -> tuple[Id | None, ...]:
    """Who is waited for before answers open together: who may write, herself or by the trainer's hand.

    Not who has no phone when the trainer may not read it either: that stays on paper, and nobody knows of it.
    """
    if vraag.van_tafel:
        return (None,)
    here = [
        d.id
        for d in state.aanwezigen
        if (d.apparaat is not None or may_write_for(vraag))
        and plek.tafel in (0, d.tafel)
        and may_write(vraag, state, d.id, plek)
    ]
    return (*here, *((None,) if BEGELEIDER in vraag.wie else ()))


def has_written(vraag: Schrijfvraag, blad: Blad, who: Id | None) -> bool:
    """Whether somebody answered every part, or left it open on purpose."""
    return set(blad.van(who)).issuperset(range(len(vraag.parts)))


def may_read(vraag: Schrijfvraag, state: Sessie, plek: Plek, schrijver: Id | None, lezer: Lezer) -> bool:
    """Whether this reader may see this writer's answer at this moment.

    Who wrote it always may. Others only when the question names them, when it has opened, and when enough
    people have answered (`minstens`).
    """
    if lezer.deelnemer is not None and lezer.deelnemer == schrijver:
        return True
    if schrijver is None and lezer.begeleider:
        return True
    blad = state.blad(plek)
    if len(blad.gezegd) < vraag.minstens or not _is_open(vraag, blad, schrijver):
        return False
    return any(_is_meant(audience, state, plek, schrijver, lezer) for audience in vraag.ziet)


def _groepje(state: Sessie, blad: Blad, schrijver: Id) -> tuple[Id, ...]:
    """With whom she talked when she wrote; for who had no subgroup then, the one she has now."""
    return blad.groepje.get(schrijver) or state.tafel_van(schrijver).groepje_van(schrijver)


def _is_open(vraag: Schrijfvraag, blad: Blad, schrijver: Id | None) -> bool:
    match vraag.opent:
        case Opent.METEEN:
            return True
        case Opent.SAMEN | Opent.BEGELEIDER:
            return blad.open
        case Opent.SCHRIJVER:
            return schrijver in blad.getoond


def _is_meant(audience: str, state: Sessie, plek: Plek, schrijver: Id | None, lezer: Lezer) -> bool:
    if lezer.begeleider:
        return audience in (BEGELEIDER, IEDEREEN)
    if lezer.deelnemer is None:
        mine = lezer.tafel is None or plek.tafel in (0, lezer.tafel)
        return mine and audience == SCHERM
    who = state.deelnemers.get(lezer.deelnemer)
    if who is None:
        return False
    if audience == IEDEREEN:
        return True
    if audience == TAFEL:
        return who.tafel == (plek.tafel or _table(state, schrijver))
    if audience == GROEPJE:
        return schrijver is not None and who.id in _groepje(state, state.blad(plek), schrijver)
    at_table = not plek.tafel or _was_there(state, who.id, plek)
    return at_table and _role(state, who.id, plek) == audience


def _table(state: Sessie, schrijver: Id | None) -> int | None:
    return None if schrijver is None else state.deelnemers[schrijver].tafel


def _was_there(state: Sessie, who: Id, plek: Plek) -> bool:
    """Sits at that table, or had a role there in that round."""
    return state.deelnemers[who].tafel == plek.tafel or bool(state.rol_van(who, plek.ronde, plek.tafel).rol)


def _role(state: Sessie, who: Id, plek: Plek) -> str:
    """The role somebody had at that place: in the play it is about if there was one, else as given."""
    if not plek.tafel:
        return state.rol_van(who).rol
    spel = state.spel_op(plek)
    if spel is not None and who in spel.rollen:
        return spel.rol_van(who).rol
    return state.rol_van(who, plek.ronde, plek.tafel).rol
