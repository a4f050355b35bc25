"""Whatever is typed, moved and taken away: each step goes back, also after the draft was written down."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from samenzorg_sim.content.concept import Concept
from samenzorg_sim.content.history import History, changed, difference

LEAF = st.none() | st.text(max_size=3)
VALUES = st.recursive(
    LEAF,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("abc"), inner),
    max_leaves=12,
)
MAPS = st.dictionaries(st.sampled_from("abcd"), VALUES, max_size=4)


@given(MAPS, MAPS)
def test_what_was_there_before_is_made_out_of_what_came_after(now: Any, before: Any) -> None:
    assert changed(now, json.loads(json.dumps(difference(now, before)))) == before


@given(st.lists(MAPS, min_size=1, max_size=6), st.integers(0, 6))
def test_steps_that_were_kept_go_back_and_forth_as_before(values: list[Any], taken_back: int) -> None:
    history, now = History(), values[0]
    for value in values[1:]:
        history.step(None, now)
        now = value
    for _ in range(taken_back):
        now = history.terug(now)
    again = History.of_json(json.loads(json.dumps(history.as_json(now))), now)
    assert again.as_json(now) == history.as_json(now)
    one, other = now, now
    ways = [(again.terug, history.terug)] * len(values) + [(again.opnieuw, history.opnieuw)] * len(values)
    for anew, before in ways:
        one, other = anew(one), before(other)
        assert one == other
    assert one == values[-1]


def test_a_step_is_small_and_only_what_changed() -> None:
    concept = Concept.nieuw()
    concept.voeg_toe(("onderwerpen",))
    concept.zet(("onderwerpen", 0, "titel"), "De kat")
    concept.voeg_toe(("onderwerpen", 0, "onthullingen"))
    kept = concept.as_json()["stappen"]["terug"]
    assert kept[1] == {"pad": ["onderwerpen", 0, "titel"], "was": ""}
    assert kept[2] == {"pad": ["onderwerpen", 0, "onthullingen"], "van": 0, "tot": 1, "was": []}
    again = Concept.of_json(json.loads(json.dumps(concept.as_json())))
    for _ in range(3):
        again.terug()
    assert again.data == Concept.nieuw().data
    assert not again.kan_terug


def test_steps_that_cannot_be_read_are_no_steps() -> None:
    for told in (None, [], {"terug": [{"pad": ["x", 1], "was": 1}], "opnieuw": []}, {"terug": 1}):
        assert not History.of_json(told, {"a": "b"}).kan_terug


def test_lines_typed_in_one_field_are_one_step() -> None:
    concept = Concept.nieuw()
    for typed in (["Jan"], ["Jan wil"], ["Jan wil iets"]):
        concept.zet(("rollen", "naaste", "wil"), typed, "wil")
    concept.zet(("rollen", "naaste", "zorgen"), ["Iets"], "zorgen")
    concept.terug()
    concept.terug()
    assert concept.at(("rollen", "naaste", "wil")) == []


def test_what_is_emptied_asks_for_nothing_any_more() -> None:
    concept = Concept.nieuw()
    before = len(concept.problems)
    concept.zet(("voorbeeldgesprek", "naaste"), "Kees")
    assert len(concept.problems) > before
    concept.zet(("voorbeeldgesprek", "naaste"), "")
    concept.voeg_toe(("invulplekken",))
    concept.haal_weg(("invulplekken", 0))
    assert len(concept.problems) == before
