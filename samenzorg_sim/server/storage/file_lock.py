"""Alone with a file for a moment, among all programs that use one data folder."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

#: Seconds between two tries where the system cannot wait for a lock by itself (Windows).
_AGAIN = 0.02


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Hold the lock beside `file` (`.accounts.json.slot`); waits for who is busy, a few milliseconds at most.

    Read again what the file says after this, before changing it: another server may have written.
    """
    descriptor = os.open(file.with_name(f".{file.name}.slot"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _wait_for(descriptor)
        yield
    finally:
        os.close(descriptor)  # which lets go


def _wait_for(descriptor: int) -> None:
    if os.name != "nt":
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX)
        return
    import msvcrt

    while True:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
            return
        except OSError:
            time.sleep(_AGAIN)
