"""The figures as a table on the terminal, and as JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rich.table import Table

from benchmarks.rows import Row
from benchmarks.spread import Spread


@dataclass
class Figures:
    """What was measured so far: by row ours and the peer's, and named steps in milliseconds."""

    ours: dict[str, Spread] = field(default_factory=dict)
    peer: dict[str, Spread] = field(default_factory=dict)
    steps: dict[str, dict[str, Spread]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def reached(row: Row, ours: Spread | None) -> bool | None:
    """Whether the median is within the goal; None without a goal or without a figure."""
    return None if ours is None or row.goal is None else ours.median <= row.goal


def ratio(ours: Spread | None, peer: Spread | None) -> str:
    """How many times as much the peer needs: `3.4 x`."""
    if ours is None or peer is None or ours.median == 0:
        return "–"
    return f"{peer.median / ours.median:.1f} x"


def cells(row: Row, figures: Figures) -> tuple[str, ...]:
    """The six cells of one line."""
    ours, peer = figures.ours.get(row.id), figures.peer.get(row.id)
    unit = f" {row.unit}".rstrip()
    goal = "–" if row.goal is None else f"≤ {row.goal:g}{unit}" if row.goal else "0"
    yes = {True: "yes", False: "no", None: "–"}[reached(row, ours)]
    return (
        row.what,
        "failed" if ours is None else ours.text(row.digits) + unit,
        "–" if peer is None else f"{peer.text(row.digits)}{unit}, {row.peer}",
        ratio(ours, peer),
        goal,
        yes,
    )


def make_table(rows: Sequence[Row], figures: Figures) -> Table:
    """All rows, medians with the lowest and highest repeat."""
    table = Table(title="Medians (lowest–highest)", show_lines=False)
    for kop in ("what", "ours", "peer", "ratio", "goal", "reached?"):
        table.add_column(kop, overflow="fold", justify="left" if kop == "what" else "right")
    for row in rows:
        line = cells(row, figures)
        table.add_row(*line, style={"no": "yellow", "yes": None, "–": "dim"}[line[-1]])
    return table


def make_breakdown(steps: Mapping[str, Mapping[str, Spread]]) -> Table:
    """Where the time of the notebook page goes: one line a moment, one column a way of loading."""
    table = Table(title="The trainer's page, milliseconds since the navigation began (medians)")
    table.add_column("moment")
    for way in steps:
        table.add_column(way, justify="right")
    for moment in dict.fromkeys(name for way in steps.values() for name in way):
        shown = [way[moment].text(0) if moment in way else "–" for way in steps.values()]
        table.add_row(moment, *shown)
    return table


def as_json(rows: Sequence[Row], figures: Figures, machine: Mapping[str, Any]) -> dict[str, Any]:
    """Everything measured, for programs."""
    return {
        "machine": dict(machine),
        "rows": [
            {
                "id": row.id,
                "what": row.what,
                "unit": row.unit,
                "goal": row.goal,
                "reached": reached(row, figures.ours.get(row.id)),
                "ours": list(figures.ours[row.id].values) if row.id in figures.ours else None,
                "peer": row.peer,
                "peers": list(figures.peer[row.id].values) if row.id in figures.peer else None,
            }
            for row in rows
        ],
        "steps_ms": {
            way: {name: list(spread.values) for name, spread in moments.items()}
            for way, moments in figures.steps.items()
        },
        "notes": figures.notes,
    }
