"""What `make proof` found: a dated line each in docs/proof.jsonl, the latest of each in docs/metingen.md."""

import json
from collections.abc import Mapping
from pathlib import Path

from benchmarks.machine import describe

DOCS = Path(__file__).parents[2] / "docs"
KEPT = DOCS / "proof.jsonl"
SHOWN = DOCS / "metingen.md"
_BEGIN, _END = "<!-- proof: written by `make proof` -->\n", "<!-- /proof -->"
_HEAD = "| result | date | found | load |\n|---|---|---|---|\n"
#: What was kept since this process began, for the last lines on the terminal.
kept_now: list[str] = []


def keep(name: str, figures: Mapping[str, int | float | str], file: Path = KEPT) -> None:
    """Append one dated line to `file`: the result's `name`, its `figures`, and the machine they hold on.

    A figure's key says its unit (`back_p95_s`, `lost`). Keep what was found before judging it: a result that
    is not good enough is a result.

    Example: `keep("kills", {"kills": 200, "lost": 0, "doubled": 0, "back_max_s": 3.1})`.
    """
    machine = describe()
    line = {"name": name, "date": machine.pop("date"), "figures": dict(figures), "machine": machine}
    with file.open("a", encoding="utf-8") as out:
        out.write(json.dumps(line, ensure_ascii=False) + "\n")
    if file == KEPT:
        kept_now.append(f"{name}: {told(figures)}")


def told(figures: Mapping[str, object]) -> str:
    """The figures on one line: `kills 200, lost 0`."""
    return ", ".join(f"{key} {value}" for key, value in figures.items())


def latest(file: Path = KEPT) -> str:
    """A table in Markdown of the last result of each name, by name."""
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()] if file.exists() else []
    last = {line["name"]: line for line in lines}
    return _HEAD + "".join(
        f"| `{name}` | {line['date'][:16]} | {told(line['figures'])} | {line['machine']['busy']} |\n"
        for name, line in sorted(last.items())
    )


def show(file: Path = KEPT, shown: Path = SHOWN) -> None:
    """Put the latest results between their two marks in `shown`."""
    before, begin, rest = shown.read_text("utf-8").partition(_BEGIN)
    after = rest.partition(_END)[2]
    shown.write_text(before + begin + latest(file) + _END + after, "utf-8")


if __name__ == "__main__":
    show()
    print(latest(), end="")
    print(f"All results by date: {KEPT}; the latest of each: {SHOWN}")
