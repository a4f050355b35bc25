"""Subgroups: of about the size that is asked, nobody alone, and each time with others."""

from collections import Counter
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.decide.groepjes import propose_groepjes
from tests.werkvorm.volop import Volop, volop
from tests.zonder_balie import geweigerd


def group_of(size: int) -> Volop:
    o = Volop()
    o.opent().groep(size)
    o.naar("voorbereiden")
    return o


def sizes(o: Volop) -> list[int]:
    return sorted(len(groepje) for groepje in o.state.tafels[1].groepjes)


def test_pairs_and_who_is_left_over_joins_one() -> None:
    assert [sizes(group_of(size)) for size in (2, 3, 4, 5, 6)] == [[2], [3], [2, 2], [2, 3], [2, 2, 2]]
    assert sizes(group_of(1)) == [1]


def test_nobody_here_is_no_subgroup() -> None:
    o = Volop().opent()
    o.naar("voorbereiden")
    assert o.state.tafels[1].groepjes == ()


@settings(max_examples=60, deadline=None)
@given(people=st.integers(2, 20), about=st.integers(2, 6))
def test_everybody_is_in_one_subgroup_and_sizes_differ_by_one(people: int, about: int) -> None:
    o = Volop()
    o.opent().groep(people)
    fase = volop().fasen[2].model_copy(update={"groepjes": about})
    (made,) = propose_groepjes(fase, o.state, 1, 1)
    lengths = [len(groepje) for groepje in made.groepjes]
    assert Counter(who for groepje in made.groepjes for who in groepje) == Counter(list(o.state.deelnemers))
    assert min(lengths) >= 2
    assert max(lengths) - min(lengths) <= 1
    assert len(lengths) == 1 or abs(people / len(lengths) - about) <= about / 2


def met(o: Volop, turns: int) -> Counter[tuple[str, str]]:
    """How often each two were together in so many turns of subgroups."""
    seen: Counter[tuple[str, str]] = Counter()
    for turn in range(turns):
        if turn:
            o.doe(c.MaakGroepjes(1))
        for groepje in o.state.tafels[1].groepjes:
            seen.update(combinations(sorted(groepje), 2))
    return seen


@settings(max_examples=8, deadline=None)
@given(pairs=st.integers(2, 8))
def test_in_pairs_everybody_meets_everybody_before_anybody_meets_twice(pairs: int) -> None:
    seen = met(group_of(2 * pairs), 2 * pairs - 1)
    assert len(seen) == pairs * (2 * pairs - 1)
    assert set(seen.values()) == {1}


@settings(max_examples=20, deadline=None)
@given(people=st.integers(3, 13), about=st.integers(2, 4), late=st.integers(0, 3))
def test_others_really_meet_whatever_the_size_and_who_comes_late(people: int, about: int, late: int) -> None:
    fasen = tuple(f.model_copy(update={"groepjes": about}) if f.groepjes else f for f in volop().fasen)
    o = Volop(volop().model_copy(update={"fasen": fasen}))
    o.opent().groep(people)
    o.naar("voorbereiden")
    met(o, 2)
    o.groep(late)
    o.doe(c.MaakGroepjes(1))
    everybody = len(o.state.deelnemers)
    met(o, 2 * everybody)
    assert len(o.state.samen) == everybody * (everybody - 1) // 2, "in time each meets each"


def test_the_next_round_has_other_subgroups_without_being_asked() -> None:
    o = group_of(6)
    first = o.state.tafels[1].groepjes
    o.naar("spelen")
    assert o.state.tafels[1].groepjes == (), "they are of the step in which they talk"
    o.naar("voorbereiden", 2)
    together = {pair for g in first for pair in combinations(sorted(g), 2)}
    assert together.isdisjoint(
        pair for g in o.state.tafels[1].groepjes for pair in combinations(sorted(g), 2)
    )


def test_only_in_a_step_with_subgroups_and_only_when_others_are_possible() -> None:
    o = group_of(3)
    assert o.doe(c.MaakGroepjes(1)) == (), "three people make one group"
    o.naar("spelen")
    with geweigerd("geen-groepjes", "In deze stap praat de groep niet in groepjes."):
        o.doe(c.MaakGroepjes(1))
