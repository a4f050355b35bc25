"""Everybody writes at a stop what she may write, and shows it; then everybody looks what there is to read."""

from typing import Any

from samenzorg_sim.content.schrijfvraag import Antwoordsoort, Opent, Schrijfvraag
from samenzorg_sim.journal import Id
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.antwoord import Plek
from samenzorg_sim.werkvorm.lezers import Lezer, may_read, may_write
from samenzorg_sim.werkvorm.plek import place_of
from samenzorg_sim.werkvorm.proef.halte import Halte
from samenzorg_sim.werkvorm.voorwaarde import is_counted

# Seconds that one part of an answer takes at the very least. Ours: no source gives a number.
SECONDEN = {Antwoordsoort.TEKST: 60, Antwoordsoort.KEUZE: 20, Antwoordsoort.SCHAAL: 20}


def write(halte: Halte, vraag: Schrijfvraag) -> None:
    """Who may write, writes and then shows it; the trainer opens what she may open."""
    sessie, plek = halte.sessie, _plek(halte, vraag)
    with_phone = (d for d in halte.mensen if d.apparaat is not None)
    hand = next(with_phone, None) if vraag.van_tafel else None
    if hand is not None:
        sessie.attempt(c.NeemPen(hand.id))
    for who in (None, *(d.id for d in halte.mensen)):
        if not may_write(vraag, sessie.state, who, plek):
            continue
        on_paper = who is not None and sessie.state.deelnemers[who].apparaat is None
        written = [_write_part(halte, vraag, plek, who, deel, on_paper) for deel in range(len(vraag.parts))]
        if any(written):
            _note_writer(halte, vraag, who, plek)
        elif on_paper and _group_waits(halte, vraag):
            halte.gezien.alleen_telefoon.setdefault(vraag.id, halte.plaats)
        if who is not None and not on_paper:
            sessie.attempt(c.ToonAntwoord(vraag.id, plek.tafel, plek.ronde, who, True))
    sessie.attempt(c.OpenVraag(vraag.id, plek.tafel, plek.ronde))


def read(halte: Halte, vraag: Schrijfvraag) -> None:
    """Who of those it is for reads anything now; with several tables a small group is nobody's mistake."""
    state, gezien, plek = halte.sessie.state, halte.gezien, _plek(halte, vraag)
    said = state.blad(plek).gezegd
    if 0 < len(said) < vraag.minstens and len(state.tafels) == 1:
        gezien.dicht.setdefault(vraag.id, (halte.plaats, len(said)))
    looks = [Lezer(deelnemer=d.id) for d in halte.mensen]
    looks += [Lezer(begeleider=True), Lezer(tafel=halte.tafel)]
    for audience in vraag.ziet:
        only = vraag.model_copy(update={"ziet": (audience,)})
        if any(
            may_read(only, state, plek, writer, lezer)
            for writer in said
            for lezer in looks
            if vraag.van_tafel or not _is_own(writer, lezer)
        ):
            gezien.gelezen.add((vraag.id, audience))


def _plek(halte: Halte, vraag: Schrijfvraag) -> Plek:
    return place_of(halte.script, halte.fase, vraag.id, halte.sessie.state, halte.tafel)


def _write_part(
    halte: Halte, vraag: Schrijfvraag, plek: Plek, who: Id | None, deel: int, namens: bool
) -> bool:
    said: dict[str, Any] = {"wat": halte.sessie.new("t")}
    if vraag.soort is Antwoordsoort.SCHAAL:
        said["stap"] = 3
    if vraag.soort is Antwoordsoort.KEUZE:
        said["keuze"] = halte.keuzes.get(vraag.id, vraag.keuzes[0].id)
    order = c.SchrijfAntwoord(vraag.id, plek.tafel, plek.ronde, who, deel, **said, namens=namens)
    return halte.sessie.attempt(order)


def _note_writer(halte: Halte, vraag: Schrijfvraag, who: Id | None, plek: Plek) -> None:
    state = halte.sessie.state
    for asked in vraag.wie:
        if may_write(vraag.model_copy(update={"wie": (asked,)}), state, who, plek):
            halte.gezien.geschreven.add((vraag.id, asked))
    seconds = sum(
        SECONDEN[one.soort] * len(one.parts)
        for one in halte.fase.schrijfvragen
        if may_write(one, state, who, _plek(halte, one))
    )
    before = halte.gezien.schrijftijd.get(halte.fase.id, 0)
    halte.gezien.schrijftijd[halte.fase.id] = max(before, seconds)


def _group_waits(halte: Halte, vraag: Schrijfvraag) -> bool:
    """Whether others go on with the answers: they open for all, or decide what comes."""
    together = vraag.opent in (Opent.SAMEN, Opent.BEGELEIDER)
    return together or is_counted(halte.script, vraag.id)


def _is_own(writer: Id | None, lezer: Lezer) -> bool:
    return lezer.begeleider if writer is None else writer == lezer.deelnemer
