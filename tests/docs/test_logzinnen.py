"""Every event that the source writes to the log has a sentence in plain Dutch for the beheerder."""

import ast
from pathlib import Path

from samenzorg_sim.server.watch.logzinnen import ZINNEN

SOURCE = Path(__file__).parents[2] / "samenzorg_sim"


def events() -> set[str]:
    """The names that stand in `note(…)` anywhere in the source."""
    return {
        name.value
        for file in SOURCE.rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "note"
        for name in ast.walk(call.args[0])
        if isinstance(name, ast.Constant) and isinstance(name.value, str)
    }


def test_every_event_has_a_sentence_and_no_sentence_is_left_over() -> None:
    assert events() | {"message"} == set(ZINNEN)
