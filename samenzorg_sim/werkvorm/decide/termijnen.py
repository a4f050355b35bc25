"""The last days of a session in writing: agreed beforehand, changed on the way; what opens with a step."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Any

from samenzorg_sim.content.schrijfvraag import Opent
from samenzorg_sim.dag import day_of
from samenzorg_sim.journal import ContentId, Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.case import Case
from samenzorg_sim.werkvorm.state import Sessie
from samenzorg_sim.werkvorm.termijn import days_of, fase_now, postponed, propose_days


def first_days(case: Case, command: c.OpenSessie, meant: Meant) -> tuple[e.TermijnenSet, ...]:
    """The days with which a session in writing begins; nothing for another script."""
    if not case.script.schriftelijk:
        return ()
    today = day_of(meant.recorded_at)
    days = _changed(propose_days(case.script, today), command.termijnen)
    _in_order(days, today)
    return (_set(days),)


def zet_termijnen(case: Case, state: Sessie, command: c.ZetTermijnen, meant: Meant) -> tuple[Any, ...]:
    """Other days, for the step that is on and those that come; what is over stays as it was."""
    if not case.script.schriftelijk:
        raise Refused("niet-nu", "Deze bijeenkomst is niet schriftelijk. Er zijn geen dagen af te spreken.")
    now, before = fase_now(case.script, state), days_of(case.script, state)
    days = _changed(before, command.termijnen)
    coming = list(days)[list(days).index(now.id) if now is not None else 0 :]
    if any(days[one] != before[one] for one in days if one not in coming):
        raise Refused("voorbij", "Deze stap is al geweest. Verander alleen de dagen die nog komen.")
    _in_order({one: days[one] for one in coming}, day_of(meant.recorded_at))
    return () if days == dict(state.termijnen) else (_set(days),)


def on_entering(case: Case, state: Sessie, fase: ContentId, meant: Meant) -> tuple[Any, ...]:
    """What comes with a step in writing: later days when it begins late, and what opens with it."""
    if not case.script.schriftelijk:
        return ()
    days = postponed(case.script, state, fase, day_of(meant.recorded_at))
    moved = () if days == dict(state.termijnen) else (_set(days),)
    return (*moved, *_opened_by(case, state, fase))


def _opened_by(case: Case, state: Sessie, fase: ContentId) -> tuple[e.VraagOpened, ...]:
    """What opens for all together: only when its step is over, so that everybody could still change it."""
    phases = [one.id for one in case.script.fasen]
    past = phases[: phases.index(fase)]
    asked = {plek: case.script.schrijfvraag(plek.vraag) for plek in state.bladen}
    return tuple(
        e.VraagOpened(plek.vraag, plek.tafel, plek.ronde, plek.keer)
        for plek, found in asked.items()
        if found is not None and found[0].id in past and found[1].opent is Opent.SAMEN
        if state.bladen[plek].gezegd and not state.bladen[plek].open
    )


def _changed(days: dict[ContentId, date], other: Mapping[ContentId, date]) -> dict[ContentId, date]:
    if set(other) - set(days):
        raise Refused("geen-fase", "Deze stap staat niet in deze oefening. Laad de pagina opnieuw.")
    return days | dict(other)


def _in_order(days: Mapping[ContentId, date], today: date) -> None:
    """Raises `Refused` for a day that is over, and for a step that would not end after the one before it."""
    if any(day < today for day in days.values()):
        raise Refused("voorbij", "Deze dag is al geweest. Kies vandaag, of een dag die nog komt.")
    if any(later <= earlier for earlier, later in pairwise(days.values())):
        raise Refused(
            "volgorde", "De dagen staan niet op volgorde. Elke stap eindigt later dan de stap ervoor."
        )


def _set(days: Mapping[ContentId, date]) -> e.TermijnenSet:
    return e.TermijnenSet(tuple(days.items()))
