"""What everybody has before her at a stop: her screen, and which of its parts have something in them."""

from samenzorg_sim.content.schrijfvraag import Schrijfvraag
from samenzorg_sim.content.werkvorm import IEDEREEN, SCHERM, Fase, Onderdeel
from samenzorg_sim.journal import Id
from samenzorg_sim.werkvorm.lezers import Lezer, may_read, may_write
from samenzorg_sim.werkvorm.plek import place_of
from samenzorg_sim.werkvorm.proef.halte import Halte
from samenzorg_sim.werkvorm.script import questions_again
from samenzorg_sim.werkvorm.spel import NAASTE, SPELER, Stand
from samenzorg_sim.werkvorm.state import Deelnemer

PLAYERS = (SPELER, NAASTE)


def look(halte: Halte) -> None:
    """Look at every screen of a table and at the projector, once everybody has written."""
    fase, gezien = halte.fase, halte.gezien
    for who in halte.mensen:
        rol = halte.sessie.state.rol_van(who.id).rol
        scherm = fase.scherm_van(rol)
        if scherm is None:
            gezien.geen_scherm.setdefault((fase.id, rol), halte.plaats)
            continue
        name = rol if rol in fase.schermen else IEDEREEN
        gezien.schermen.add((fase.id, name))
        full = {deel for deel in scherm.onderdelen if _has_something(halte, deel, who)}
        gezien.onderdelen |= {(fase.id, name, deel) for deel in full}
        if Onderdeel.ROLKAART in full:
            gezien.op_kaart |= _on_card(halte, who.id)
    projector = fase.scherm_van(SCHERM)
    if projector is not None:
        gezien.schermen.add((fase.id, SCHERM))
        shown = {deel for deel in projector.onderdelen if _has_something(halte, deel, None)}
        gezien.onderdelen |= {(fase.id, SCHERM, deel) for deel in shown}
    if len(halte.sessie.state.tafels[halte.tafel].groepjes) > 1:
        gezien.gesplitst.add(fase.id)


def _has_something(halte: Halte, deel: Onderdeel, who: Deelnemer | None) -> bool:
    """Whether a part is not empty for who looks (None: the projector); the rules of the screens, in short."""
    state, script = halte.sessie.state, halte.script
    spel = state.spel_van_ronde(halte.tafel)
    rol = "" if who is None else state.rol_van(who.id).rol
    over = spel is not None and spel.stand is Stand.GESTOPT
    match deel:
        case Onderdeel.ROLKAART | Onderdeel.VOORLEZEN:
            return rol in PLAYERS
        case Onderdeel.KIJKKAART | Onderdeel.OBSERVEREN:
            return any(one.id == rol and one.aantal == "rest" for one in script.rollen)
        case Onderdeel.VRAGEN | Onderdeel.KIJKSLEUTEL:
            return over
        case Onderdeel.ROL_VERLATEN:
            return over and rol == NAASTE
        case Onderdeel.TIJDLIJN:
            return over and _heard(halte) and any(one.id == SPELER for one in script.rollen)
        case Onderdeel.OVEREENKOMST:
            return over and _heard(halte)
        case Onderdeel.BEWAREN:
            return over and _heard(halte) and rol in PLAYERS
        case Onderdeel.LEIDRAAD:
            return bool(halte.fase.begeleider)
        case Onderdeel.SPEELWENS:
            return _comes_before_a_play(halte)
        case Onderdeel.SCHRIJFVRAGEN:
            asked = [(halte.fase, vraag) for vraag in halte.fase.schrijfvragen]
            return who is not None and any(
                _is_for(halte, fase, vraag, who.id)
                for fase, vraag in (*asked, *questions_again(script, halte.fase))
            )
        case _:
            return True


def _heard(halte: Halte) -> bool:
    """Whether anybody has buttons to tap what she hears."""
    play = halte.script.spelfase
    return play is not None and any(Onderdeel.OBSERVEREN in one.onderdelen for one in play.schermen.values())


def _comes_before_a_play(halte: Halte) -> bool:
    """Whether people play in or after this phase, in this round or a next one."""
    here = halte.script.fasen.index(halte.fase)
    return halte.fase.per_ronde or any(fase.spel for fase in halte.script.fasen[here:])


def _is_for(halte: Halte, fase: Fase, vraag: Schrijfvraag, who: Id) -> bool:
    """Whether somebody may write an answer, or read one now that all have written."""
    state = halte.sessie.state
    plek = place_of(halte.script, fase, vraag.id, state, halte.tafel)
    writers, lezer = state.blad(plek).gezegd, Lezer(deelnemer=who)
    return may_write(vraag, state, who, plek) or any(
        may_read(vraag, state, plek, writer, lezer) for writer in writers
    )


def _on_card(halte: Halte, who: Id) -> set[str]:
    """What somebody wrote and now finds on her own role card."""
    state = halte.sessie.state
    return {
        vraag.id
        for fase in halte.script.fasen
        for vraag in fase.schrijfvragen
        if vraag.op_kaart
        and who in state.blad(place_of(halte.script, fase, vraag.id, state, halte.tafel)).gezegd
    }
