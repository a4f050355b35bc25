"""The search in a process of its own: it stops at once, and what it used goes back to the machine.

`python -m samenzorg_sim.groepen.rekenen` reads one opgave from its input and writes an answer a line.
"""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import IO

from pydantic import RootModel

from samenzorg_sim.groepen.antwoord import Antwoord
from samenzorg_sim.groepen.opgave import Opgave

_PACKAGE = Path(__file__).parents[2]


class Vraag(RootModel[Opgave]):
    """An opgave as a text."""


class Regel(RootModel[Antwoord]):
    """An answer as a line of text."""


async def ask(opgave: Opgave) -> AsyncIterator[Antwoord]:
    """The answers of `zoektocht.search`, made in another process; who stops listening stops it.

    Raises RuntimeError when that process ends with an error.
    """
    # Only what a program needs to run: the page's own ticket stays here.
    names = ("PATH", "SYSTEMROOT", "TMP", "TEMP", "TMPDIR")
    environment = {name: os.environ[name] for name in names if name in os.environ}
    child = subprocess.Popen(
        [sys.executable, "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**environment, "PYTHONPATH": str(_PACKAGE)},
    )
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        await asyncio.to_thread(_tell, child.stdin, Vraag(opgave).model_dump_json().encode())
        while line := await asyncio.to_thread(child.stdout.readline):
            yield Regel.model_validate_json(line).root
        if await asyncio.to_thread(child.wait):
            raise RuntimeError(f"the search ended with {child.returncode}")
    finally:
        child.kill()
        child.wait()


def _tell(child: IO[bytes], question: bytes) -> None:
    with child:
        child.write(question)


def main() -> None:
    """Answer one question."""
    from samenzorg_sim.groepen.zoektocht import search

    opgave = Vraag.model_validate_json(sys.stdin.buffer.read()).root
    try:
        for one in search(opgave):
            print(Regel(one).model_dump_json(), flush=True)
    except BrokenPipeError:  # the page is gone, and with it who asked
        os._exit(0)


if __name__ == "__main__":
    main()
