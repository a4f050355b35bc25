"""The command: `python -m benchmarks [--quick] [--json FILE] [ROW …]`."""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from benchmarks import (
    alone,
    canvas,
    core,
    database,
    groups,
    letters,
    machine,
    notebook_page,
    pages,
    phone_page,
    phones,
    rhythm,
    start_time,
    talks,
    visitors,
)
from benchmarks.rows import NoSuchRow, choose
from benchmarks.table import Figures, as_json, make_breakdown, make_table

Measurement = Callable[[Figures, Path, int, Callable[[str], None]], None]
#: Each with its number of repeats, and with `--quick`: the whole stays within seven minutes on two cores.
MEASUREMENTS: dict[str, tuple[Measurement, int, int]] = {
    "phone": (phone_page.measure, 5, 2),
    "notebook": (notebook_page.measure, 5, 2),
    "start": (start_time.measure, 3, 1),
    "phones": (phones.measure, 3, 1),
    "pages": (pages.measure, 2, 1),
    "visitors": (visitors.measure, 1, 1),
    "alone": (alone.measure, 5, 2),
    "letters": (letters.measure, 3, 1),
    "canvas": (canvas.measure, 3, 1),
    "talks": (talks.measure, 5, 2),
    "rhythm": (rhythm.measure, 5, 2),
    "groups": (groups.measure, 3, 1),
    "core": (core.measure, 5, 2),
    "database": (database.measure, 3, 1),
}

#: Processes that wanted the processor when the run began, beyond which its times say little.
QUIET = 1.0


def bench(
    names: Annotated[
        list[str] | None, typer.Argument(help="Rows or measurements; else all.", metavar="ROW")
    ] = None,
    quick: Annotated[bool, typer.Option("--quick", help="Few repeats.")] = False,
    as_file: Annotated[Path | None, typer.Option("--json", help="Keep every value in this file.")] = None,
) -> None:
    """Measure what docs/metingen.md claims, with a peer in the same run."""
    console = Console(stderr=True)
    try:
        rows = choose(names or [])
    except NoSuchRow as wrong:
        console.print(f"[red]{wrong}[/red]")
        raise typer.Exit(2) from None
    told, figures, began = machine.describe(), Figures(), time.monotonic()
    wanted = [name for name in MEASUREMENTS if any(row.measurement == name for row in rows)]
    failed = False
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with (
        Progress(*columns, console=console, transient=True) as bar,
        tempfile.TemporaryDirectory(prefix="bench-") as folder,
    ):
        task = bar.add_task("", total=len(wanted))
        for name in wanted:
            measure, full, few = MEASUREMENTS[name]
            try:
                measure(
                    figures,
                    Path(folder),
                    few if quick else full,
                    lambda text: bar.update(task, description=text),
                )
            except Exception:
                failed = True
                console.print(f"[red]The measurement '{name}' failed:[/red]")
                console.print_exception(max_frames=4)
            bar.advance(task)
    out = Console(width=None if sys.stdout.isatty() else 132)
    parts = (f"{name.replace('_', ' ')}: {value}" for name, value in told.items())
    out.print(" · ".join(parts), style="dim", highlight=False)
    if told["busy"] > QUIET:
        out.print(
            f"The machine was busy with other things ({told['busy']} at once): times came out too long."
            " Ratios, bytes, requests and memory hold.",
            style="yellow",
        )
    out.print(make_table(rows, figures))
    if figures.steps:
        out.print(make_breakdown(figures.steps))
    for note in figures.notes:
        out.print(f"- {note}", highlight=False)
    out.print(f"Measured in {time.monotonic() - began:.0f} s.", style="dim", highlight=False)
    if as_file is not None:
        as_file.write_text(
            json.dumps(as_json(rows, figures, told), indent=1, ensure_ascii=False) + "\n", "utf-8"
        )
    raise typer.Exit(1 if failed else 0)


if __name__ == "__main__":
    typer.run(bench)
