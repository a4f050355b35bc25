"""Guessing codes gets slow; a class behind one address does not notice."""

import pytest

from samenzorg_sim.meedoen import throttle as t
from samenzorg_sim.meedoen.throttle import Throttle


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_five_mistakes_are_free_then_the_wait_doubles(clock: Clock) -> None:
    throttle = Throttle(clock)
    waits = []
    for _ in range(9):
        throttle.wrong("a_1", "10.0.0.1")
        waits.append(throttle.wait_s("a_1", "10.0.0.1"))
        clock.now += waits[-1]
        assert throttle.wait_s("a_1", "10.0.0.1") == 0
    assert waits == [0, 0, 0, 0, 5, 10, 20, 40, 80]


def test_the_wait_has_an_end_and_a_right_code_forgives(clock: Clock) -> None:
    throttle = Throttle(clock)
    for _ in range(5000):
        clock.now += 1
        throttle.wrong("a_1", "10.0.0.1")
    assert throttle.wait_s("a_1", "10.0.0.1") == t.LONGEST_WAIT_S
    throttle.right("a_1")
    clock.now += 60
    assert throttle.wait_s("a_1", "10.0.0.1") == 0


def test_a_class_behind_one_address_is_not_slowed_by_one_of_them(clock: Clock) -> None:
    throttle = Throttle(clock)
    for _ in range(8):
        throttle.wrong("a_guesser", "10.0.0.1")
    for pupil in range(40):
        assert throttle.wait_s(f"a_{pupil}", "10.0.0.1") == 0
        throttle.wrong(f"a_{pupil}", "10.0.0.1")


def test_without_a_cookie_sixty_a_minute_for_the_whole_address(clock: Clock) -> None:
    throttle = Throttle(clock)
    for _ in range(60):
        assert throttle.wait_s(None, "10.0.0.1") == 0
        throttle.wrong(None, "10.0.0.1")
    assert throttle.wait_s(None, "10.0.0.1") == 1
    assert throttle.wait_s("a_new", "10.0.0.1") == 1
    assert throttle.wait_s(None, "10.0.0.2") == 0
    clock.now += 1
    assert throttle.wait_s(None, "10.0.0.1") == 0


def test_mistakes_are_forgotten_after_an_hour(clock: Clock) -> None:
    throttle = Throttle(clock)
    for _ in range(5):
        throttle.wrong("a_1", "10.0.0.1")
    clock.now += t.FORGET_AFTER_S
    throttle.wrong("a_1", "10.0.0.1")
    assert throttle.wait_s("a_1", "10.0.0.1") == 0


def test_memory_is_bounded(clock: Clock) -> None:
    throttle = Throttle(clock)
    for number in range(20_000):
        throttle.wrong(f"a_{number}", f"10.{number}")
    assert len(throttle._devices) == t.REMEMBERED_DEVICES
    assert len(throttle._addresses) == t.REMEMBERED_ADDRESSES
