"""A line of the log says what happened and where in the source, and nothing that anybody typed."""

import ast
import json
import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pydantic
import pytest

from samenzorg_sim.journal.sqlite import SqliteStore
from samenzorg_sim.journal.store import StorageError
from samenzorg_sim.server.watch.log import FILE, log_to
from samenzorg_sim.server.watch.logregel import UnknownField, note

GEHEIM = "KlaproosAchterDeSchuur"
SOURCE = Path(__file__).parents[3] / "samenzorg_sim"


@pytest.fixture(autouse=True)
def log(tmp_path: Path) -> Iterator[Path]:
    root, ours = logging.getLogger(), logging.getLogger("samenzorg")
    before = root.handlers[:], root.level, ours.level
    log_to(tmp_path)
    yield tmp_path / FILE
    root.handlers[:] = before[0]
    root.setLevel(before[1])
    ours.setLevel(before[2])


def lines(log: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in log.read_text("utf-8").splitlines()]


def test_a_line_is_one_json_object_with_the_time_in_utc(log: Path) -> None:
    note("door_opened")
    route = "/meedoen/oefenen/([a-z]{1,80})$"
    note("answer_failed", logging.ERROR, status=500, method="GET", route=route, ms=12)
    opened, failed = lines(log)
    for line in (opened, failed):
        assert re.fullmatch(r"20[0-9-]{8}T[0-9:]{8}\.[0-9]{3}Z", str(line.pop("time")))
    assert opened == {"level": "info", "event": "door_opened"}
    assert failed == {
        "level": "error",
        "event": "answer_failed",
        "status": 500,
        "method": "GET",
        "route": route,
        "ms": 12,
    }


def test_there_is_no_field_for_who_or_what_was_said() -> None:
    for name in ("naam", "path", "persoon", "stream", "address", "text", "message"):
        with pytest.raises(UnknownField, match=f"the log has no field '{name}'"):
            note("x", **{name: "Ans"})


def test_what_does_not_look_like_a_name_of_ours_is_not_written(log: Path) -> None:
    note("x", kind="Ans zei: 'nee'", count="Ans")
    (line,) = lines(log)
    assert (line["kind"], line["count"]) == ("?", "?")


class Tik(pydantic.BaseModel):
    """Something that was posted."""

    knop: int


def fails(what: str, folder: Path) -> None:
    woorden = GEHEIM  # in hand when it goes wrong: in no line
    if what == "an exception of ours":
        raise ValueError(woorden)
    if what == "pydantic":
        Tik.model_validate({"knop": woorden})
    if what == "a file":
        (folder / woorden).read_text()
    if what == "the database":
        SqliteStore(folder)


KINDS = {
    "an exception of ours": ("ValueError", None),
    "pydantic": ("ValidationError", None),
    "a file": ("FileNotFoundError", "ENOENT"),
    "the database": ("StorageBroken < OperationalError < OperationalError", "SQLITE_CANTOPEN"),
}


@pytest.mark.parametrize("what", KINDS)
def test_of_a_failure_its_kind_and_its_place_are_written(log: Path, what: str) -> None:
    with pytest.raises((ValueError, OSError, StorageError)) as caught:
        fails(what, log.parent)
    note("request_failed", logging.ERROR, caught.value)
    (line,) = lines(log)
    assert (line["error"], line.get("code")) == KINDS[what]
    assert any(str(place).startswith("tests/server/watch/test_logregel.py:") for place in line["trace"])  # type: ignore[attr-defined]
    assert GEHEIM not in log.read_text("utf-8")
    assert str(log.parent) not in log.read_text("utf-8")


def test_of_what_a_library_writes_only_the_place_is_written(log: Path) -> None:
    """Jupyter and asyncio put into a message whatever was in hand."""
    logging.getLogger("voila").warning("kernel says %s", GEHEIM)
    logging.getLogger("asyncio").error(f"Task exception was never retrieved: {GEHEIM}")
    assert [line["logger"] for line in lines(log)] == ["voila", "asyncio"]
    assert all(str(line["where"]).startswith("tests/server/watch/test_logregel.py:") for line in lines(log))
    assert GEHEIM not in log.read_text("utf-8")


def test_every_event_stands_in_the_source_as_a_name() -> None:
    """`note(f"…{words}")` would let anything through."""
    calls = [
        (file.name, call.args[0])
        for file in SOURCE.rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "note"
    ]
    assert len(calls) > 10
    assert [name for name, event in calls if not _is_a_name(event)] == []


def _is_a_name(event: ast.expr) -> bool:
    if isinstance(event, ast.IfExp):
        return _is_a_name(event.body) and _is_a_name(event.orelse)
    return isinstance(event, ast.Constant) and isinstance(event.value, str)
