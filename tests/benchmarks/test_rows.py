"""The list of rows, chosen from by name, and the same in the documentation."""

import re
from pathlib import Path

import pytest

from benchmarks.__main__ import MEASUREMENTS
from benchmarks.rows import ROWS, NoSuchRow, choose

METINGEN = Path(__file__).parents[2] / "docs" / "metingen.md"


def test_without_a_name_every_row_is_measured():
    assert choose([]) == ROWS


def test_a_row_or_a_whole_measurement_can_run_alone():
    assert [row.id for row in choose(["start-door"])] == ["start-door"]
    assert {row.measurement for row in choose(["phones"])} == {"phones"}


def test_an_unknown_name_says_what_there_is():
    with pytest.raises(NoSuchRow) as wrong:
        choose(["telefon"])
    assert str(wrong.value).startswith(
        "no row 'telefon'; there are: phone, phones, notebook, visitors, start, pages, alone, letters, "
    )


def test_every_row_has_a_measurement_and_every_measurement_a_row():
    assert {row.measurement for row in ROWS} == set(MEASUREMENTS)


def test_a_row_has_one_name():
    assert len({row.id for row in ROWS}) == len(ROWS)


def test_the_documentation_lists_the_same_rows_with_the_same_goals():
    """A line there is: `id` | what it is | goal with its unit, or a dash | what was found."""
    rows = METINGEN.read_text("utf-8").partition("## The rows")[2].partition("\n## ")[0]
    lines = re.findall(r"^\| `([a-z0-9-]+)` \|(.*)\|$", rows, re.M)
    told = [(name, cells.split("|")[1].split()[0]) for name, cells in lines]
    assert told == [(row.id, "–" if row.goal is None else f"{row.goal:g}") for row in ROWS]
