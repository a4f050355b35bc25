"""The process with the phones, as the one sees it who started it."""

import json
import subprocess
import sys
from dataclasses import asdict
from typing import Any

from samenzorg_sim.loadtest.zaal import Zaalopdracht


class MenigteWeg(Exception):
    """The phones could not do what they were asked, or their process is gone."""


class Menigte:
    """Phones of any number of halls; the answers are described in `__main__`."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "samenzorg_sim.loadtest"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, name: str, value: Any) -> Any:
        """One command and its answer; raises MenigteWeg."""
        self.tell(name, value)
        return self.hear()

    def tell(self, name: str, value: Any) -> None:
        """Send a command, without waiting for its answer."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({name: value}) + "\n")
        self.process.stdin.flush()

    def hear(self) -> Any:
        """Wait for one answer; raises MenigteWeg."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise MenigteWeg(f"the phones' process ended with code {self.process.wait()}")
        answer = json.loads(line)
        if isinstance(answer, dict) and "fout" in answer:
            raise MenigteWeg(answer["fout"])
        return answer

    def add(self, opdracht: Zaalopdracht) -> int:
        """A hall more; its number."""
        return int(self.ask("zaal", asdict(opdracht)))

    def close(self) -> None:
        """End it."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
