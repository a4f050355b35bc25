"""What `make proof` found is kept by date, and the latest of each is shown."""

import json
from pathlib import Path

from tests.proof.uitslag import SHOWN, keep, show


def test_each_result_is_a_line_and_the_last_of_a_name_is_shown(tmp_path: Path) -> None:
    file, shown = tmp_path / "proof.jsonl", tmp_path / "metingen.md"
    shown.write_text(SHOWN.read_text("utf-8"), "utf-8")
    for lost in (1, 0):
        keep("kills", {"kills": 200, "lost": lost}, file)
    keep("a minute alone", {"lost": 0, "back_s": 0.4}, file)
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    assert [line["figures"] for line in lines[:2]] == [{"kills": 200, "lost": 1}, {"kills": 200, "lost": 0}]
    assert {"cores", "memory_gb", "busy", "processor", "python"} <= lines[0]["machine"].keys()
    show(file, shown)
    dates, busy = [line["date"][:16] for line in lines], [line["machine"]["busy"] for line in lines]
    text = shown.read_text("utf-8")
    assert text.count("| `kills` |") == 1
    assert f"| `a minute alone` | {dates[2]} | lost 0, back_s 0.4 | {busy[2]} |\n" in text
    assert f"| `kills` | {dates[1]} | kills 200, lost 0 | {busy[1]} |\n<!-- /proof -->" in text
    assert text.partition("<!-- proof")[0] == SHOWN.read_text("utf-8").partition("<!-- proof")[0]
    show(file, shown)
    assert shown.read_text("utf-8") == text
