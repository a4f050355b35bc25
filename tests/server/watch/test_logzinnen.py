"""The log in plain Dutch, and the last that went wrong."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from samenzorg_sim.server.watch.log import FILE
from samenzorg_sim.server.watch.logzinnen import sentence, warnings

NU = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)


def test_a_sentence_says_why_where_the_system_said_so() -> None:
    line = {"event": "task_failed", "task": "kopie", "code": "ENOSPC"}
    told = "Dit lukte niet, en wordt opnieuw geprobeerd: een reservekopie maken. De schijf is vol."
    assert sentence(line) == told
    assert sentence({"event": "started", "version": "0.1.0"}) == "Samenzorg is gestart (versie 0.1.0)."


def test_the_last_warnings_once_each_and_the_latest_first(tmp_path: Path) -> None:
    """Also of a log that was cut in the middle of a line, or written by an older version."""
    (tmp_path / FILE).write_text(
        '"level": "error", "event": "half"}\n'
        "2026-11-22 10:00:00 ERROR samenzorg: of an older version\n"
        '{"time": "2026-11-01T10:00:00.000Z", "level": "error", "event": "server_failed"}\n'
        '{"time": "2026-11-22T10:00:00.000Z", "level": "warning", "event": "kernel_died", "kind": "start"}\n'
        '{"time": "2026-11-22T11:00:00.000Z", "level": "info", "event": "door_opened"}\n'
        '{"time": "2026-11-22T12:00:00.000Z", "level": "error", "event": "backup_failed"}\n'
        '{"time": "2026-11-22T13:00:00.000Z", "level": "warning", "event": "kernel_died", "kind": "start"}\n'
    )
    found = [
        (one.zin, one.keer, one.laatst.hour) for one in warnings(tmp_path / FILE, NU - timedelta(days=7))
    ]
    assert found == [
        ("Een bladzijde viel uit (start). Zij laadt zichzelf opnieuw.", 2, 13),
        ("Een reservekopie maken lukte niet.", 1, 12),
    ]


def test_without_a_log_nothing_went_wrong(tmp_path: Path) -> None:
    assert warnings(tmp_path / FILE, NU) == ()
