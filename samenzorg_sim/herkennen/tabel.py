"""A table of turns in, a table of kinds out, line by line: what `samenzorg classify` does."""

from collections.abc import Callable, Iterable

from samenzorg_sim.herkennen.herkenner import herken

_HEAD = ("id", "context", "utterance")
_SKIPPED = "De regel is overgeslagen."
_SO = f"Schrijf: id, tab, wat de naaste zei (mag leeg zijn), tab, de uiting. {_SKIPPED}"
_BOM = b"\xef\xbb\xbf"


def classify(lines: Iterable[bytes], say: Callable[[str], None], complain: Callable[[str], None]) -> int:
    """Read `id, context, utterance` with tabs between; `say` `id, label, confidence` (0–1) for each line.

    A line that is not so goes to `complain` with its number, and the rest goes on. Empty lines and a line
    with the names of the columns are passed over. Returns how many lines were left out.
    """
    left_out = 0
    for number, raw in enumerate(lines, 1):
        try:
            line = (raw.removeprefix(_BOM) if number == 1 else raw).decode("utf-8").rstrip("\r\n")
        except UnicodeDecodeError:
            left_out += 1
            complain(f"Regel {number}: dit is geen UTF-8. Sla het bestand op als UTF-8. {_SKIPPED}")
            continue
        if not line.strip() or (number == 1 and tuple(line.lower().split("\t")) == _HEAD):
            continue
        cells = line.split("\t", 2)
        if len(cells) != len(_HEAD):
            left_out += 1
            tabs = "staat 1 tab" if len(cells) == 2 else "staan geen tabs"
            complain(f"Regel {number}: er {tabs} in, nodig zijn er 2. {_SO}")
            continue
        found = herken(cells[2], cells[1])
        say(f"{cells[0]}\t{found.soort.value}\t{found.zekerheid:.3f}")
    return left_out
