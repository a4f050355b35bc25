"""On what and when was measured."""

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import psutil

from tests.browser_ready import find_chromium


def describe() -> dict[str, Any]:
    """Processor, memory, versions, the date, and how busy the machine was with other things."""
    return {
        "date": datetime.now(UTC).isoformat(timespec="minutes"),
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 1e9, 1),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "voila": version("voila"),
        "browser": _browser(),
        "busy": round(psutil.getloadavg()[0], 1),
    }


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text().splitlines() if cpuinfo.exists() else []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.processor() or platform.machine()


def _browser() -> str:
    found = find_chromium()
    if found is None:
        return "Playwright's Chromium"
    told = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout
    return told.strip() or found
