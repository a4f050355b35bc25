"""What `samenzorg check` does: prove content, and say in Dutch what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from samenzorg_sim.content.library import content_files, read_files
from samenzorg_sim.content.mistake import Mistake
from samenzorg_sim.content.places import shipped_folder, shown
from samenzorg_sim.content.proof import Proofs


@dataclass(frozen=True)
class CheckResult:
    """Which files were read (as shown to a trainer), and every mistake in them."""

    files: tuple[str, ...]
    mistakes: tuple[Mistake, ...]

    @property
    def ok(self) -> bool:
        """Whether there is something, and nothing wrong with it."""
        return bool(self.files) and not self.mistakes

    @property
    def exit_code(self) -> int:
        """0 when all is well, 1 when there is a mistake or nothing to read."""
        return 0 if self.ok else 1

    def text(self) -> str:
        """What the command prints: every mistake, a blank line between them, and a last line that sums up."""
        files = _count(len(self.files), "bestand", "bestanden")
        if not self.files and not self.mistakes:
            return "Hier staat niets om te lezen: geen bestand dat eindigt op '.yaml'."
        if not self.mistakes:
            return f"{files} gelezen. Alles klopt."
        wrong = _count(len(self.mistakes), "fout", "fouten")
        return "\n\n".join([*map(str, self.mistakes), f"{files} gelezen, {wrong}."])

    def json(self) -> str:
        """The same for programs: `{ok, files: […], mistakes: [{file, line, trail, found, message}]}`."""
        mistakes = [asdict(mistake) for mistake in self.mistakes]
        return json.dumps(
            {"ok": self.ok, "files": self.files, "mistakes": mistakes}, ensure_ascii=False, indent=1
        )


def check(paths: Iterable[Path] = (), proofs: Proofs | None = None) -> CheckResult:
    """Prove these files and folders; without any, the content that is shipped. Never raises on what it reads.

    A folder with `scenarios/` or `exercises/` in it is read as a library reads it; of any other folder, every
    `.yaml` file below it. `proofs` go on where reading stops, with what reads well.
    """
    files: list[Path] = []
    mistakes: list[Mistake] = []
    for path in list(paths) or [shipped_folder()]:
        if path.is_dir() and not ((path / "scenarios").is_dir() or (path / "exercises").is_dir()):
            files += sorted(below for below in path.rglob("*.yaml") if below.is_file())
        elif path.is_dir():
            found, wrong = content_files(path)
            files += found
            mistakes += wrong
        else:
            files.append(path)
    _, more = read_files(files, proofs)
    return CheckResult(tuple(dict.fromkeys(map(shown, files))), (*mistakes, *more))


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
