"""How a command of ours is typed on this machine: `make start` puts it in .venv, where no terminal looks."""

import shutil
import sys
from pathlib import Path


def typed(command: str) -> str:
    """The whole command, as in `samenzorg link`, or with the path that a terminal in this folder needs."""
    if shutil.which("samenzorg"):
        return f"samenzorg {command}"
    program = Path(sys.executable).parent / "samenzorg"
    here = Path.cwd()
    return f"{program.relative_to(here) if program.is_relative_to(here) else program} {command}"
