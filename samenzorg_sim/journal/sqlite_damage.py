"""Is a database file whole: its pages and its write-ahead log, looked at without changing them."""

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

# The write-ahead log as sqlite.org/fileformat2.html describes it: a header, then frames of a head and a page.
_HEADER, _FRAME = struct.Struct(">8I"), struct.Struct(">6I")
_LITTLE, _BIG = 0x377F0682, 0x377F0683
_FIRST = 100  # bytes of a database's own header, with the size of a page (1: 65,536)


def damage(path: Path) -> str | None:
    """What is wrong with the pages of the database `path`, in SQLite's words; None: nothing, or no pages.

    Reads the whole file: 80 ms for 45 MB. Words changed within a page are for `verify` to find.
    """
    if not path.exists() or not path.stat().st_size:
        return None
    with path.open("rb") as file:
        size = int.from_bytes(file.read(_FIRST)[16:18], "big")
    if size > 1 and path.stat().st_size % size:  # SQLite reads what is not there as zeros
        return "the file ends within a page"
    try:
        with closing(_connect(path)) as connection:
            told = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.DatabaseError as broken:
        return str(broken)
    return None if told == "ok" else told


def log_is_torn(path: Path) -> bool:
    """Whether the write-ahead log beside `path` has a commit that SQLite will not read: its sums do not hold.

    To be asked before the database is opened, and while nobody writes. What is written as the power goes may
    be torn too, without a commit: that was never acknowledged, and is not meant here.
    """
    try:
        log = path.with_name(path.name + "-wal").read_bytes()
    except FileNotFoundError:
        return False
    torn = False
    for commits, holds in _frames(log):
        torn = torn or not holds
        if torn and commits:
            return True
    return False


def _frames(log: bytes) -> Iterator[tuple[bool, bool]]:
    """Of each frame of this generation: whether it commits, and whether its sums hold.

    Frames of an older generation stay behind in the file, with other salts.
    """
    if len(log) < _HEADER.size:
        return
    magic, _, size, _, *salts, one, two = _HEADER.unpack_from(log)
    if magic not in (_LITTLE, _BIG):
        yield True, False
        return
    order = "<" if magic == _LITTLE else ">"
    sums = (one, two)
    for at in range(_HEADER.size, len(log) - _FRAME.size + 1, _FRAME.size + size):
        _, commits, *head = _FRAME.unpack_from(log, at)
        page = log[at + _FRAME.size : at + _FRAME.size + size]
        if head[:2] != salts and len(page) == size:
            continue
        sums = _summed(log[at : at + 8] + page, sums, order)
        yield bool(commits), head[:2] == salts and sums == tuple(head[2:])


def _summed(octets: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    one, two = sums
    octets = octets[: len(octets) // 8 * 8]
    for first, second in struct.iter_unpack(f"{order}2I", octets):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two


def readable_seqs(path: Path) -> tuple[dict[str, int], bool]:
    """Of each stream the last seq in the index of a database, and whether the index could be read to its end.

    Of a damaged one that is what stands before the damage.
    """
    found: dict[str, int] = {}
    try:
        with closing(_connect(path)) as connection:
            for stream, seq in connection.execute("SELECT stream, seq FROM journal ORDER BY stream, seq"):
                found[stream] = seq
    except sqlite3.DatabaseError:
        return found, False
    return found, True


def _connect(path: Path) -> sqlite3.Connection:
    """A connection that changes nothing: it does not even fold the log into the file."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5)
