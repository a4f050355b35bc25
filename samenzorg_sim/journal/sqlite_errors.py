"""From SQLite's error codes to the journal's own small classes."""

import errno
import os
import shutil
import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from samenzorg_sim.journal.store import (
    Conflict,
    StorageBroken,
    StorageBusy,
    StorageError,
    StorageFull,
    StorageReadOnly,
)

_TWICE = {sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_UNIQUE}
_NO_ROOM = 64 * 1024  # bytes free: too few to grow the log, which SQLite then calls an I/O error


def as_storage_error(wrong: DBAPIError, path: Path) -> StorageError:
    """The exception that says what went wrong with the database file `path`."""
    cause = wrong.orig
    code = getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    if code in _TWICE:
        return Conflict(str(cause))
    match code & 0xFF:  # the low byte is the family, the rest says where it happened
        case sqlite3.SQLITE_FULL:
            return StorageFull(str(path))
        case sqlite3.SQLITE_READONLY:
            return StorageReadOnly(str(path))
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StorageBusy(str(path))
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN if _is_full(path):
            return StorageFull(str(path))
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN if _is_write_protected(path):
            return StorageReadOnly(str(path))
        case _:
            return StorageBroken(str(path), str(cause))


def _is_full(path: Path) -> bool:
    return path.parent.is_dir() and shutil.disk_usage(path.parent).free < _NO_ROOM


def _is_write_protected(path: Path) -> bool:
    if path.exists() and not os.access(path, os.W_OK):
        return True
    # A disk that Linux made read-only after an error says so only to who tries.
    probe = path.with_name(f".{path.name}.proef")
    try:
        os.close(os.open(probe, os.O_CREAT | os.O_WRONLY, 0o600))
        probe.unlink()
    except OSError as wrong:
        return wrong.errno in (errno.EROFS, errno.EACCES, errno.EPERM)
    return False
