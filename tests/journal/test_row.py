"""The hash chain covers every byte of every column, and nothing can shift between columns."""

from dataclasses import replace

import pytest

from samenzorg_sim.journal import Row, hash_after
from samenzorg_sim.journal.row import chained

ROW = chained(
    "ab",
    stream="thee",
    seq=12,
    name="thee.kopje_poured",
    version=1,
    recorded_at=2_000,
    happened_at=1_000,
    actor="d_1",
    command_id="c_1",
    payload='{"x":1}',
)


def test_the_hash_is_fixed_for_good() -> None:
    """A change here makes every journal that exists look forged."""
    assert ROW.hash == "4d1e463ea25b34fe364b66323b5f28aa5a07a2960acd809472bec79daf0eec14"
    assert hash_after("ab", ROW) == ROW.hash


@pytest.mark.parametrize("column", [name for name in Row.__slots__ if name != "hash"])
def test_each_column_counts(column: str) -> None:
    old = getattr(ROW, column)
    changed = replace(ROW, **{column: old + 1 if isinstance(old, int) else old + " "})
    assert hash_after("ab", changed) != ROW.hash


def test_the_row_before_counts_and_nothing_can_shift() -> None:
    assert hash_after("a", ROW) != ROW.hash
    assert hash_after("ab", replace(ROW, command_id=None)) != hash_after("ab", replace(ROW, command_id=""))
    one, two = replace(ROW, actor="d", command_id="_1c"), replace(ROW, actor="d_1", command_id="c")
    assert hash_after("ab", one) != hash_after("ab", two)
    one, two = replace(ROW, seq=1, name="2"), replace(ROW, seq=12, name="")
    assert hash_after("ab", one) != hash_after("ab", two)
