"""The days of a session in writing: until when each step lasts, when it goes on by itself, and what is late.

A step lasts up to and including its last day. Which day it is, is the server's to say: a moment is passed in.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial

from samenzorg_sim.content.schrijfvraag import BEGELEIDER, Schrijfvraag
from samenzorg_sim.content.werkvorm import Fase, Werkvorm
from samenzorg_sim.dag import day_of
from samenzorg_sim.journal import ContentId, Id
from samenzorg_sim.werkvorm.antwoord import Plek
from samenzorg_sim.werkvorm.lezers import has_written, writers
from samenzorg_sim.werkvorm.plek import place_of
from samenzorg_sim.werkvorm.script import Stap, fase_of, next_step
from samenzorg_sim.werkvorm.state import Sessie
from samenzorg_sim.werkvorm.tafel import EERSTE_TAFEL
from samenzorg_sim.werkvorm.voorwaarde import is_on

Termijnen = Mapping[ContentId, date]
"""The last day of each step, by phase."""

EEN_DAG = timedelta(days=1)


def propose_days(script: Werkvorm, first: date) -> dict[ContentId, date]:
    """The last day of each step when the first begins on this day; empty for a script not in writing."""
    days, until = {}, first - EEN_DAG
    for fase in script.fasen:
        if fase.dagen is not None:
            until += timedelta(days=fase.dagen)
            days[fase.id] = until
    return days


def days_of(script: Werkvorm, state: Sessie) -> dict[ContentId, date]:
    """The last day of each step as agreed; a step that the script got since then has the days it asks for."""
    days, until = {}, day_of(state.geopend) - EEN_DAG
    for fase in script.fasen:
        until = state.termijnen.get(fase.id) or until + timedelta(days=fase.dagen or 1)
        days[fase.id] = until
    return days


def begins_on(script: Werkvorm, state: Sessie, fase: ContentId) -> date:
    """The day a step was to begin: the one after the last day of the step before it."""
    place = _index(script, fase)
    if place == 0:
        return day_of(state.geopend)
    return days_of(script, state)[script.fasen[place - 1].id] + EEN_DAG


def postponed(script: Werkvorm, state: Sessie, fase: ContentId, today: date) -> dict[ContentId, date]:
    """The days when this step begins today: late, then it and all after it keep their length.

    Nobody has less time because something before was late. Who goes on early leaves the days as they are.
    """
    late = max(timedelta(0), today - begins_on(script, state, fase))
    place = _index(script, fase)
    coming = {one.id for one in script.fasen[place:]}
    return {one: day + late if one in coming else day for one, day in days_of(script, state).items()}


def goes_on(script: Werkvorm, state: Sessie, today: date) -> Stap | None:
    """The step that begins by itself today, or None while this one lasts.

    It does after its last day, and already on the day after everybody was ready. A step in which others wait
    for words that nobody wrote yet does not end by itself, and neither does the last one.
    """
    fase = fase_now(script, state)
    if not script.schriftelijk or state.afgesloten or fase is None:
        return None
    over = today > days_of(script, state)[fase.id] and not waits(script, state)
    ready = all_ready(script, state) and today > day_of(state.geschreven)
    if not (over or ready):
        return None
    here = Stap(fase.id, state.tafels[EERSTE_TAFEL].ronde)
    return next_step(script, here, partial(_holds, script, state))


def waits(script: Werkvorm, state: Sessie) -> bool:
    """Whether this step asks something for others to read, and nobody said anything yet."""
    fase = fase_now(script, state)
    if fase is None:
        return False
    asked = [vraag for vraag in fase.schrijfvragen if set(vraag.ziet) - {BEGELEIDER}]
    said = any(state.blad(_plek(script, state, fase, vraag)).gezegd for vraag in asked)
    return bool(asked) and not said


def all_ready(script: Werkvorm, state: Sessie) -> bool:
    """Whether everybody who is asked something in this step answered; in the first step people still come."""
    fase = fase_now(script, state)
    if fase is None or not fase.schrijfvragen:
        return False
    expected = 0 if state.opening is None else state.opening.verwacht
    if fase.id == script.fasen[0].id and len(state.aanwezigen) < expected:
        return False
    return all(_complete(script, state, fase, vraag) for vraag in fase.schrijfvragen)


def _complete(script: Werkvorm, state: Sessie, fase: Fase, vraag: Schrijfvraag) -> bool:
    plek = _plek(script, state, fase, vraag)
    asked = writers(vraag, state, plek)
    return bool(asked) and all(has_written(vraag, state.blad(plek), who) for who in asked)


def is_past(script: Werkvorm, state: Sessie, vraag: ContentId) -> bool:
    """Whether the step that asks this is over."""
    found, here = script.schrijfvraag(vraag), fase_now(script, state)
    if found is None or here is None:
        return False
    return _index(script, found[0].id) < _index(script, here.id)


def may_be_late(
    script: Werkvorm, state: Sessie, vraag: Schrijfvraag, plek: Plek, who: Id | None, deel: int = 0
) -> bool:
    """Whether who did not write this part in time may do so yet: in the next step, by the script's word."""
    found, here = script.schrijfvraag(vraag.id), fase_now(script, state)
    if found is None or here is None or not vraag.alsnog:
        return False
    steps = _index(script, here.id) - _index(script, found[0].id)
    said = state.blad(plek).van(who).get(deel)
    return 0 <= steps <= 1 and (said is None or said.leeg)


def fase_now(script: Werkvorm, state: Sessie) -> Fase | None:
    """The phase that is on; a group that writes is one table."""
    return fase_of(script, state.tafels[EERSTE_TAFEL].fase)


def _plek(script: Werkvorm, state: Sessie, fase: Fase, vraag: Schrijfvraag) -> Plek:
    return place_of(script, fase, vraag.id, state, EERSTE_TAFEL)


def _holds(script: Werkvorm, state: Sessie, fase: Fase, ronde: int) -> bool:
    return is_on(script, fase, state, EERSTE_TAFEL, ronde)


def _index(script: Werkvorm, fase: ContentId) -> int:
    return next(place for place, one in enumerate(script.fasen) if one.id == fase)
