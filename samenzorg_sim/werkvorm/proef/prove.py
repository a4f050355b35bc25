"""Proves a werkvorm: made-up groups walk it, and what nobody can finish or see is a finding."""

from collections.abc import Iterator

from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.werkvorm.proef import fasen, minuten, rollen, vragen
from samenzorg_sim.werkvorm.proef.bevinding import Bevinding
from samenzorg_sim.werkvorm.proef.gang import Gang
from samenzorg_sim.werkvorm.proef.gezien import Gezien
from samenzorg_sim.werkvorm.proef.opstelling import opstellingen
from samenzorg_sim.werkvorm.proef.voorwaarden import choices_to_try


def prove(script: Werkvorm) -> tuple[Bevinding, ...]:
    """Every finding about a script that reads well."""
    return tuple(_findings(script))


def walk_all(script: Werkvorm) -> Gezien:
    """What is seen when every group walks the script, and some of them once for each choice that decides."""
    seen = Gezien()
    groups = tuple(opstellingen(script))
    # What people choose at several tables matters only where a condition asks for both.
    both = any(fase.als is not None and fase.als.tafels and fase.als.vraag for fase in script.fasen)
    few = groups if both else groups[:2]
    for number, keuzes in enumerate(choices_to_try(script)):
        for opstelling in few if number else groups:
            Gang(script, opstelling, keuzes, seen).walk()
    return seen


def _findings(script: Werkvorm) -> Iterator[Bevinding]:
    if at_once := tuple(rollen.starts_in_a_round(script)):
        # All else that is found then is only what follows from it.
        yield from at_once
        return
    yield from rollen.who_plays(script)
    seen = walk_all(script)
    no_roles = tuple(rollen.without_a_round(script))
    yield from no_roles
    yield from rollen.too_few(script, seen)
    if script.spelfase is not None and not seen.gespeeld:
        return
    yield from rollen.left_over(seen)
    yield from rollen.wrong_people(script, seen)
    yield from rollen.stays_in_role(script, seen)
    yield from fasen.never(script, seen)
    yield from fasen.always(script, seen)
    yield from () if no_roles else fasen.unseen(script, seen)
    yield from fasen.hidden_from_the_player(script)
    yield from fasen.before_talking(script)
    yield from fasen.whole_table(script, seen)
    yield from vragen.questions(script, seen)
    yield from vragen.after_the_rounds(script)
    yield from minuten.too_short_to_write(script, seen)
    yield from minuten.other_than_promised(script)
    yield from minuten.longer_than_a_day(script)
    yield from minuten.longer_than_remembered(script)
