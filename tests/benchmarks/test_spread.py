"""Repeats: their middle, their tail, and how they are written down."""

import pytest

from benchmarks.spread import Spread


def test_the_middle_of_three_and_of_four():
    assert Spread.of([3, 1, 2]).median == 2
    assert Spread.of([4, 1, 3, 2]).median == 2.5


def test_a_percentile_is_a_value_that_was_measured():
    hundred = Spread.of(range(1, 101))
    assert [hundred.percentile(p) for p in (1, 50, 95, 99, 100)] == [1, 50, 95, 99, 100]


def test_with_few_values_the_tail_is_the_worst_one():
    assert Spread.of([10, 20, 30]).percentile(95) == 30
    assert Spread.of([7]).percentile(50) == 7


def test_the_spread_is_told_only_where_there_is_one():
    assert Spread.of([1.136, 1.02, 1.3]).text(2) == "1.14 (1.02–1.30)"
    assert Spread.of([7, 7.1]).text(0) == "7"


def test_nothing_measured_is_no_figure():
    with pytest.raises(ValueError, match="nothing was measured"):
        Spread.of([])
