"""Memory of processes as their share: PSS, where shared pages are divided among who shares them."""

from collections.abc import Iterable

import psutil


def share_mb(processes: Iterable[psutil.Process]) -> float:
    """The sum of their PSS in MB (of a million bytes); a process that ended meanwhile counts nothing.

    Linux only; elsewhere the unshared memory (USS), which is less.
    """
    total = 0
    for process in processes:
        try:
            full = process.memory_full_info()
        except (psutil.NoSuchProcess, psutil.ZombieProcess):
            continue
        total += getattr(full, "pss", full.uss)
    return total / 1e6
