"""The table: what a reader sees of a figure, a goal and a peer."""

import io
import json

from rich.console import Console

from benchmarks.rows import ROWS, Row
from benchmarks.spread import Spread
from benchmarks.table import Figures, as_json, cells, make_breakdown, make_table, ratio, reached

LOAD = Row("load", "page", "cold load", "s", 0.45)
LOST = Row("lost", "phones", "taps lost", "", 0, peer=None)
TOLD = Row("told", "page", "requests", "", None)


def test_a_line_holds_ours_the_peer_how_many_times_and_whether_the_goal_is_reached():
    figures = Figures({"load": Spread.of([0.3, 0.2, 0.4])}, {"load": Spread.of([3.0])})
    assert cells(LOAD, figures) == (
        "cold load",
        "0.30 (0.20–0.40) s",
        "3.00 s, plain Voilà",
        "10.0 x",
        "≤ 0.45 s",
        "yes",
    )


def test_exactly_the_goal_is_reached_and_more_is_not():
    assert reached(LOAD, Spread.of([0.45])) is True
    assert reached(LOAD, Spread.of([0.46])) is False


def test_none_may_be_lost():
    assert cells(LOST, Figures({"lost": Spread.of([0])})) == ("taps lost", "0", "–", "–", "0", "yes")
    assert cells(LOST, Figures({"lost": Spread.of([1])}))[-1] == "no"


def test_without_a_goal_nothing_is_reached_or_missed():
    assert cells(TOLD, Figures({"told": Spread.of([8])}, {"told": Spread.of([101])})) == (
        "requests", "8", "101, plain Voilà", "12.6 x", "–", "–",
    )  # fmt: skip


def test_a_measurement_that_failed_says_so():
    assert cells(LOAD, Figures())[1] == "failed"


def test_no_ratio_to_nothing():
    assert ratio(Spread.of([0]), Spread.of([5])) == "–"


def test_the_tables_can_be_printed():
    figures = Figures({row.id: Spread.of([1]) for row in ROWS})
    steps = {
        "cold": {"tap": Spread.of([250.4])},
        "warm": {"tap": Spread.of([90]), "answer": Spread.of([120])},
    }
    out = io.StringIO()
    console = Console(file=out, width=132)
    console.print(make_table(ROWS, figures))
    console.print(make_breakdown(steps))
    assert "phone page: cold load to first answered tap" in out.getvalue()
    assert [line.split()[1:] for line in out.getvalue().splitlines() if "│ answer" in line] == [
        ["answer", "│", "–", "│", "120", "│"]
    ]


def test_json_holds_every_value():
    figures = Figures({"load": Spread.of([0.3, 0.2])}, {}, {"cold": {"tap": Spread.of([1])}}, ["note"])
    told = json.loads(json.dumps(as_json([LOAD], figures, {"cores": 2})))
    assert told["rows"] == [
        {"id": "load", "what": "cold load", "unit": "s", "goal": 0.45, "reached": True,
         "ours": [0.2, 0.3], "peer": "plain Voilà", "peers": None}
    ]  # fmt: skip
    assert (told["machine"], told["steps_ms"], told["notes"]) == (
        {"cores": 2},
        {"cold": {"tap": [1]}},
        ["note"],
    )
