"""Agreement beyond chance: a thousand times what the published packages say, and where nothing can be said.

`krippendorff` is GPL, so it is compared with and never shipped.
"""

import math
import random
from collections import Counter
from collections.abc import Iterator

import krippendorff
import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import aggregate_raters
from statsmodels.stats.inter_rater import fleiss_kappa as statsmodels_fleiss

from samenzorg_sim.gesprek.kappa import cohen_kappa, fleiss_kappa, krippendorff_alpha

CODINGS = 1_000
EXACT = {"rel": 0, "abs": 1e-12}


def codings(missing: float = 0.0, observers: int | None = None) -> Iterator[list[list[int | None]]]:
    """Random codings, units × observers: from hardly any agreement to all, and with rare codes."""
    dice = random.Random(20_261_104)
    for _ in range(CODINGS):
        raters = observers or dice.randint(2, 8)
        kinds = dice.randint(2, 6)
        weights = [dice.random() ** 3 + 0.01 for _ in range(kinds)]
        agree = dice.random()
        coding: list[list[int | None]] = []
        for _ in range(dice.randint(1, 60)):
            truth = dice.choices(range(kinds), weights)[0]
            unit = [
                truth if dice.random() < agree else dice.choices(range(kinds), weights)[0]
                for _ in range(raters)
            ]
            coding.append([None if dice.random() < missing else code for code in unit])
        yield coding


@pytest.mark.filterwarnings("ignore")
def test_cohen_equals_scikit_learn() -> None:
    defined = 0
    for coding in codings(observers=2):
        een, ander = zip(*coding, strict=True)
        published, ours = float(cohen_kappa_score(een, ander)), cohen_kappa(een, ander)
        assert (ours is None) == math.isnan(published)
        if ours is not None:
            defined += 1
            assert ours == pytest.approx(published, **EXACT)
    assert 900 < defined < CODINGS


@pytest.mark.filterwarnings("ignore")
def test_fleiss_equals_statsmodels() -> None:
    defined = 0
    for coding in codings():
        table, _ = aggregate_raters(np.array(coding, dtype=int))
        ours = fleiss_kappa(coding)
        if ours is None:
            # statsmodels divides nothing by nothing, or by what rounding leaves of nothing.
            assert table.shape[1] == 1
            continue
        defined += 1
        assert ours == pytest.approx(float(statsmodels_fleiss(table)), **EXACT)
    assert 900 < defined < CODINGS


@pytest.mark.parametrize("missing", [0.0, 0.3])
def test_alpha_equals_the_published_package(missing: float) -> None:
    defined = 0
    for coding in codings(missing):
        counts = np.array([[Counter(unit)[kind] for kind in range(6)] for unit in coding])
        used = counts[counts.sum(axis=1) > 1].sum(axis=0)
        ours = krippendorff_alpha(coding)
        if ours is None:
            assert (used > 0).sum() <= 1
            continue
        defined += 1
        published = krippendorff.alpha(value_counts=counts, level_of_measurement="nominal")
        assert ours == pytest.approx(published, **EXACT)
    assert 800 < defined < CODINGS


def test_worked_examples_of_the_authors() -> None:
    """Krippendorff (2011): his example C has gaps, A two observers and two codes."""
    c = [
        "1 2 3 3 2 1 4 1 2 * * *",
        "1 2 3 3 2 2 4 1 2 5 * 3",
        "* 3 3 3 2 3 4 2 2 5 1 *",
        "1 2 3 3 2 4 4 1 2 5 1 *",
    ]
    units = [
        [None if code == "*" else code for code in unit] for unit in zip(*map(str.split, c), strict=True)
    ]
    assert krippendorff_alpha(units) == pytest.approx(0.743, abs=5e-4)
    a = [(0, 1), (1, 1), (0, 1), (0, 0), (0, 0), (0, 1), (0, 0), (0, 0), (1, 0), (0, 0)]
    assert krippendorff_alpha(a) == pytest.approx(0.095, abs=5e-4)


def test_perfect_agreement_is_one_and_the_opposite_is_minus_one() -> None:
    assert cohen_kappa("abba", "abba") == 1
    assert cohen_kappa("abab", "baba") == -1
    assert fleiss_kappa(["aaa", "bbb"]) == krippendorff_alpha(["aaa", "bbb"]) == 1


def test_where_nothing_can_be_said() -> None:
    """Nothing coded; all the same code; nobody coded what another coded."""
    assert cohen_kappa("", "") is fleiss_kappa([]) is krippendorff_alpha([]) is None
    assert cohen_kappa("aaa", "aaa") is fleiss_kappa(["aa", "aa"]) is krippendorff_alpha(["aa"]) is None
    assert krippendorff_alpha([("a", None), (None, "b")]) is None


def test_who_always_says_the_same_agrees_no_more_than_chance() -> None:
    assert cohen_kappa("aaaa", "abab") == 0


def test_codes_that_are_missing_are_refused_where_they_cannot_be_missed() -> None:
    with pytest.raises(ValueError, match="shorter"):
        cohen_kappa("ab", "a")
    with pytest.raises(ValueError, match="every unit needs one code of each observer"):
        fleiss_kappa(["ab", "a"])
    with pytest.raises(ValueError, match="at least two"):
        fleiss_kappa(["a"])
