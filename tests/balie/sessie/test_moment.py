"""Taps that come late, and phones whose clock is wrong: from the desk to the journal."""

import json
from typing import Any

import pytest

from samenzorg_sim.balie.sessie.moment import OLDEST, tapped_at
from samenzorg_sim.journal import Row
from samenzorg_sim.werkvorm.state import Sessie
from tests.balie.verhaal import SECOND, Verhaal, geweigerd

HOUR = 3600 * SECOND


def tagged(v: Verhaal) -> list[tuple[Row, dict[str, Any]]]:
    rows = [row for row in v.store.read(v.sessie) if row.name == "gesprek.tag_added"]
    return [(row, json.loads(row.payload)) for row in rows]


def test_a_tap_that_waited_on_the_phone_keeps_its_own_time() -> None:
    with Verhaal() as v:
        v.speelt()
        heard = v.later(42)
        v.later(10)
        v.trainer.doe("stop", spel=v.spel)
        v.later(100)
        v["Bea"].tikt(age_ms=110 * SECOND)
        ((row, payload),) = tagged(v)
        assert (row.happened_at, row.recorded_at, payload["geklemd"]) == (heard, v.now, False)
        assert v["Bea"].deel("observeren")["laatste"][0]["seconde"] == 42


def test_a_tap_made_after_the_stop_does_not_count() -> None:
    with Verhaal() as v:
        v.speelt()
        v.later(60)
        v.trainer.doe("stop", spel=v.spel)
        v.later(30)
        with geweigerd("al-gestopt", "Het gesprek was al gestopt. Vertel het bij het terugkijken."):
            v["Bea"].tikt(age_ms=20 * SECOND)
        v["Bea"].tikt(age_ms=28 * SECOND)
        assert len(tagged(v)) == 1, "a finger may be slow"


def test_a_phone_whose_clock_jumped_an_hour_is_clamped_to_the_play_and_flagged() -> None:
    with Verhaal() as v:
        v.speelt()
        began = v.now
        v.later(60)
        v["Bea"].tikt(age_ms=HOUR)
        ((row, payload),) = tagged(v)
        assert (row.happened_at, payload["geklemd"]) == (began, True)


def test_a_phone_whose_clock_went_back_tapped_now_and_is_flagged() -> None:
    with Verhaal() as v:
        v.speelt()
        v.later(60)
        v["Bea"].tikt(age_ms=-HOUR)
        ((row, payload),) = tagged(v)
        assert (row.happened_at, payload["geklemd"]) == (v.now, True)


@pytest.mark.parametrize(
    ("age", "judged"), [(0, 0), (5, -5), (OLDEST, -OLDEST), (OLDEST + 1, -OLDEST), (-1, 0)]
)
def test_without_a_known_play_half_a_day_is_believed(age: int, judged: int) -> None:
    now = 10 * OLDEST
    assert tapped_at(Sessie(), None, now, age) == (now + judged, judged != -age)


def test_a_trainers_order_happens_when_it_arrives() -> None:
    with Verhaal() as v:
        v.speelt()
        v.later(60)
        v.trainer.doe("time_out", spel=v.spel, age_ms=30 * SECOND)
        assert v.state.spel_van_ronde().onderbrekingen[0][0] == v.now  # type: ignore[union-attr]


def test_the_same_tap_sent_again_is_recorded_once() -> None:
    with Verhaal() as v:
        v.speelt()
        command_id = "c_" + "7" * 32
        first = v["Bea"].tikt(command_id=command_id)
        again = v["Bea"].tikt(command_id=command_id, age_ms=500)
        assert (first["al"], again["al"], first["versie"]) == (False, True, again["versie"])
        assert len(tagged(v)) == 1
        assert v["Bea"].deel("observeren")["laatste"] == [
            {"tag": command_id, "tekst": "Open vraag", "seconde": 0}
        ]


def test_a_tap_is_taken_back_once_and_only_by_who_made_it() -> None:
    with Verhaal() as v:
        v.speelt()
        tag = "c_" + "7" * 32
        v["Cor"].tikt(command_id=tag)
        with geweigerd("geen-tik", "Deze tik is er niet (meer)."):
            v["Dirk"].doe("tik_terug", spel=v.spel, tag=tag)
        v["Cor"].doe("tik_terug", spel=v.spel, tag=tag)
        v["Cor"].doe("tik_terug", spel=v.spel, tag=tag)
        assert v["Cor"].deel("observeren")["laatste"] == []
        assert [b["aantal"] for b in v["Cor"].deel("observeren")["knoppen"]] == [0, 0]


def test_who_just_listens_may_still_tap_and_her_taps_are_newest_first() -> None:
    with Verhaal() as v:
        v.speelt()
        bea = v["Bea"]
        bea.doe("alleen_luisteren", aan=True)
        assert bea.deel("observeren")["luistert"]
        for number in range(4):
            bea.tikt(number % 2)
            v.later(5)
        part = bea.deel("observeren")
        assert [last["seconde"] for last in part["laatste"]] == [15, 10, 5]
        assert [b["aantal"] for b in part["knoppen"]] == [2, 2]
