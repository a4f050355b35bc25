"""Where the files of content stand in a folder: one for each thing, by its id, whatever kind it is."""

import hashlib
import re
from pathlib import Path

from samenzorg_sim.content.library import WEGGEHAALD
from samenzorg_sim.content.places import stays_in
from samenzorg_sim.content.read import GESPREKKEN, VAKKEN

_ID = re.compile(r"^id: *([a-z0-9-]+) *(?:#.*)?$", re.M)
Ding = tuple[str, str]
"""One thing: its folder and its id."""


def place(folder: Path, vak: str, name: str) -> Path:
    """The file of a new thing."""
    if vak == GESPREKKEN:
        return folder / GESPREKKEN / name / "scenario.yaml"
    return folder / "exercises" / vak / f"{name}.yaml"


def files_in(folder: Path, within: Path | None = None) -> dict[Ding, Path]:
    """Every file of content below this folder; by its name where its id cannot be read.

    What a link leads to outside `within` is not there.
    """
    found: dict[Ding, Path] = {}
    for vak in VAKKEN:
        for file in sorted(folder.glob(place(Path(), vak, "*").as_posix())):
            name = file.parent.name if vak == GESPREKKEN else file.stem
            if not name.startswith((".", "_")) and _is_there(file, within):
                told = _ID.search(file.read_text("utf-8-sig", "replace"))
                found.setdefault((vak, told[1] if told else name), file)
    return found


def _is_there(file: Path, within: Path | None) -> bool:
    return file.is_file() and (within is None or stays_in(within, file))


def before(file: Path) -> Path:
    """Where the version of before is kept, hidden; a case has a folder of its own for it."""
    return file.with_name(".vorige.yaml" if file.name == "scenario.yaml" else f".vorige.{file.name}")


def moved(file: Path, out: Path, into: Path) -> Path:
    """Move a thing (a case with its folder) from one folder of content to another; where it is now."""
    thing = file.parent if file.name == "scenario.yaml" else file
    there = _free(into / thing.relative_to(out))
    there.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    thing.rename(there)
    return there / file.name if thing != file else there


def _free(path: Path) -> Path:
    """This place, or one beside it when something stands there."""
    number = 1
    found = path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found


def away(content: Path) -> Path:
    """The folder with what was taken away."""
    return content / WEGGEHAALD


def stamp(text: str) -> str:
    """By what a file is known again, to see that nobody changed it."""
    return hashlib.sha256(text.encode()).hexdigest()
