"""Folding events: pure, and loud about what it does not know."""

from dataclasses import dataclass

import pytest

from samenzorg_sim.journal import Recorded, UnknownEvent
from samenzorg_sim.werkvorm.apply import FOLDS, apply
from samenzorg_sim.werkvorm.events import EVENTS
from samenzorg_sim.werkvorm.state import Sessie
from tests.werkvorm.oefening import Oefening


@dataclass(frozen=True)
class ThermosFilled:
    """Of another house."""


def test_an_unknown_event_raises() -> None:
    with pytest.raises(UnknownEvent, match="unknown event 'ThermosFilled'"):
        apply(Sessie(), Recorded(ThermosFilled(), "s_" + "0" * 32, 1, 0, 0, "iemand"))


def test_every_event_is_folded() -> None:
    assert set(FOLDS) == set(EVENTS)


def test_folding_changes_nothing_of_the_state_before() -> None:
    o = Oefening()
    spel = o.speelt()
    before = o.state
    kept = (dict(before.spellen), dict(before.spellen[spel].tags), dict(before.rollen))
    o.tikt(spel, o.observator)
    o.stopt(spel)
    o.naar("voorbereiden", 2)
    assert (dict(before.spellen), dict(before.spellen[spel].tags), dict(before.rollen)) == kept
