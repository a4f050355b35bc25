"""One line of the log as JSON: an event and fields from a closed list, so that no words of people fit in."""

import errno
import json
import logging
import re
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from samenzorg_sim.dag import for_machines

#: Everything a line can say besides `time`, `level` and `event`. No path, id, address, name, code or text.
NUMBERS: Final = frozenset({"status", "ms", "count", "bytes", "seconds", "port"})
WORDS: Final = frozenset({"method", "route", "kind", "task", "version", "logger", "where", "error", "code"})
#: What a word may look like: a name out of our source, or the pattern of a route (up to 160 signs).
_WORD = re.compile(r"[A-Za-z0-9_.:,<>/$^()\[\]{}|+*?\\ -]{0,160}")
_UNREADABLE, _FRAMES, _CAUSES = "?", 24, 5
_PACKAGES = re.compile(r".*/(?:site-packages|lib/python[0-9.]+)/")
_HERE = Path(__file__).parents[3]


class UnknownField(TypeError):
    """A line of the log was given something that is not on the list."""

    def __init__(self, name: str) -> None:
        super().__init__(f"the log has no field {name!r}; it has {', '.join(sorted(NUMBERS | WORDS))}")


def note(
    event: str, level: int = logging.INFO, wrong: BaseException | None = None, **fields: int | str
) -> None:
    """Write one line: `event` and each text among `fields` stand in our source, or the line shows '?'.

    Of `wrong` only its kind, its causes' kinds and the places in the source are written: its message and the
    values that were in hand may hold what somebody typed.

    Raises:
        UnknownField: a field that is not in `NUMBERS` or `WORDS`.
    """
    for name in fields:
        if name not in NUMBERS | WORDS:
            raise UnknownField(name)
    logging.getLogger("samenzorg").log(level, event, exc_info=wrong, extra={"fields": fields})


class Regel(logging.Formatter):
    """Turns a record into a line, also one that another library wrote: then without its words."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without an end of line."""
        fields: Mapping[str, Any] | None = getattr(record, "fields", None)
        moment = for_machines(record.created).isoformat(timespec="milliseconds")
        line: dict[str, object] = {
            "time": moment.replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "event": record.msg if fields is not None else "message",
        }
        if fields is None:
            # Where it was written tells a developer which message it was; the message may tell too much.
            line |= {"logger": _word(record.name), "where": _place(record.pathname, record.lineno)}
        else:
            line |= {
                name: _number(value) if name in NUMBERS else _word(value) for name, value in fields.items()
            }
        wrong = record.exc_info[1] if record.exc_info else None
        if wrong is not None:
            line |= _told(wrong)
        return json.dumps(line)


def _told(wrong: BaseException) -> dict[str, object]:
    """What is said of an exception: `error` (its kind < the kind of its cause), `code`, `trace`."""
    chain = list(_causes(wrong))
    frames = traceback.extract_tb(wrong.__traceback__)[-_FRAMES:]
    codes = [found for one in chain if (found := _code(one))]
    return {
        "error": _word(" < ".join(type(one).__name__ for one in chain)),
        **({"code": _word(codes[-1])} if codes else {}),
        "trace": [f"{_place(frame.filename, frame.lineno)} {_word(frame.name)}" for frame in frames],
    }


def _causes(wrong: BaseException) -> Iterator[BaseException]:
    here: BaseException | None = wrong
    for _ in range(_CAUSES):
        if here is None:
            return
        yield here
        # SQLAlchemy keeps what the driver said as `orig`.
        here = here.__cause__ or getattr(here, "orig", None) or here.__context__


def _code(wrong: BaseException) -> str:
    """The name of an error of the system (ENOSPC) or of SQLite (SQLITE_FULL); empty for others."""
    if isinstance(wrong, OSError):
        return errno.errorcode.get(wrong.errno or 0, "")
    return str(getattr(wrong, "sqlite_errorname", ""))


def _place(file: str, line: int | None) -> str:
    """A file as the source names it, never the folders of this machine."""
    path = Path(file)
    name = str(path.relative_to(_HERE)) if path.is_relative_to(_HERE) else ""
    if not name or "site-packages" in name:
        name = _PACKAGES.sub("", path.as_posix()) if _PACKAGES.match(path.as_posix()) else path.name
    return _word(f"{name}:{line}")


def _number(value: object) -> object:
    return value if isinstance(value, int | float) else _UNREADABLE


def _word(value: object) -> str:
    text = str(value)
    return text if _WORD.fullmatch(text) else _UNREADABLE
