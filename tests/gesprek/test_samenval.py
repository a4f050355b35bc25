"""Taps that fall together: one moment, heard by several, within a few seconds of each other."""

from collections import Counter
from itertools import combinations, permutations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenzorg_sim.gesprek.samenval import VENSTER, Samenval, match_tikken

TAPS = st.lists(st.integers(0, 60_000), max_size=9)
FEW = st.lists(st.lists(st.integers(0, 20).map(lambda s: s * 1000), max_size=3), min_size=2, max_size=4)


def tikken(*moments: Samenval) -> list[tuple[int | None, ...]]:
    return [moment.tikken for moment in moments]


def test_three_taps_of_each_at_most_1_3_seconds_apart_are_three_moments() -> None:
    moments = match_tikken([[10_000, 30_000, 60_000], [11_300, 29_100, 60_800]])
    assert tikken(*moments) == [(10_000, 11_300), (30_000, 29_100), (60_000, 60_800)]
    assert [moment.spreiding for moment in moments] == [1_300, 900, 800]
    assert [moment.moment for moment in moments] == [10_650, 29_550, 60_400]


def test_four_seconds_apart_is_together_and_a_thousandth_more_is_not() -> None:
    assert VENSTER == 4_000
    assert len(match_tikken([[1_000], [5_000]])) == 1
    assert len(match_tikken([[1_000], [5_001]])) == 2
    assert len(match_tikken([[1_000], [5_001]], venster=6_000)) == 1
    assert len(match_tikken([[1_000], [1_000]], venster=0)) == 1


def test_who_taps_twice_for_one_moment_of_another_is_linked_once_by_the_nearest() -> None:
    assert tikken(*match_tikken([[0, 5_000], [4_000]])) == [(0, None), (5_000, 4_000)]


def test_a_greedy_choice_that_costs_a_pair_is_not_made() -> None:
    """The nearest to 5 s is 4 s, but then 1 s and 8 s would both be left alone."""
    assert tikken(*match_tikken([[4_000, 8_000], [1_000, 5_000]])) == [(4_000, 1_000), (8_000, 5_000)]


def test_three_observers_hear_one_moment_and_two_of_them_another() -> None:
    moments = match_tikken([[10_000, 40_000], [11_000], [12_500, 41_000]])
    assert tikken(*moments) == [(10_000, 11_000, 12_500), (40_000, None, 41_000)]
    assert [moment.gehoord for moment in moments] == [3, 2]


def test_a_chain_is_not_one_moment() -> None:
    """0 and 3 s are near, 3 and 6 s are near, but 0 and 6 s are not."""
    assert [m.gehoord for m in match_tikken([[0], [3_000], [6_000]])] == [2, 1]


def test_nobody_tapped_and_nobody_watched() -> None:
    assert match_tikken([[], []]) == ()
    assert match_tikken([]) == ()
    assert tikken(*match_tikken([[2_000], []])) == [(2_000, None)]


def test_a_negative_window_is_refused() -> None:
    with pytest.raises(ValueError, match="a window cannot be negative: -1"):
        match_tikken([[1], [2]], venster=-1)


@settings(deadline=None)
@given(TAPS, TAPS)
def test_for_two_as_many_pairs_as_possible_and_then_the_least_distance(a: list[int], b: list[int]) -> None:
    """Against networkx' matching in general graphs, which knows nothing of time."""
    graph = nx.Graph()
    for i, j in ((i, j) for i in range(len(a)) for j in range(len(b)) if abs(a[i] - b[j]) <= VENSTER):
        graph.add_edge(("a", i), ("b", j), weight=-abs(a[i] - b[j]))
    best = nx.max_weight_matching(graph, maxcardinality=True)
    pairs = [moment for moment in match_tikken([a, b]) if moment.gehoord == 2]
    assert len(pairs) == len(best)
    assert sum(pair.spreiding for pair in pairs) == -sum(graph.edges[edge]["weight"] for edge in best)


@settings(deadline=None)
@given(FEW)
def test_for_more_there_is_no_way_with_fewer_moments(rows: list[list[int]]) -> None:
    taps = [(tap, who) for who, row in enumerate(rows) for tap in row]
    assert len(match_tikken(rows)) == fewest(tuple(sorted(taps)))


def fewest(taps: tuple[tuple[int, int], ...]) -> int:
    """Try every group around the first tap that is left."""
    if not taps:
        return 0
    (begin, first), rest = taps[0], taps[1:]
    near = [tap for tap in rest if tap[0] <= begin + VENSTER and tap[1] != first]
    groups = [g for n in range(len(near) + 1) for g in combinations(near, n)]
    allowed = [g for g in groups if len({who for _, who in g}) == len(g)]
    return 1 + min(fewest(left(rest, group)) for group in allowed)


def left(
    taps: tuple[tuple[int, int], ...], group: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, int], ...]:
    return tuple(sorted((Counter(taps) - Counter(group)).elements()))


@settings(deadline=None)
@given(FEW)
def test_every_tap_is_used_once_and_only_with_what_is_near(rows: list[list[int]]) -> None:
    moments = match_tikken(rows)
    assert all(moment.spreiding <= VENSTER and moment.gehoord for moment in moments)
    for who, row in enumerate(rows):
        assert sorted(m.tikken[who] for m in moments if m.tikken[who] is not None) == sorted(row)


@settings(deadline=None)
@given(FEW)
def test_the_order_of_the_observers_makes_no_difference(rows: list[list[int]]) -> None:
    moments = Counter(m.tikken for m in match_tikken(rows))
    for order in permutations(range(len(rows))):
        again = match_tikken([rows[who] for who in order])
        assert Counter(m.tikken for m in again) == Counter(
            tuple(tikken[who] for who in order) for tikken in moments.elements()
        )
