"""Files on disk: which format a name asks for, and reading and writing it."""

from collections.abc import Callable, Mapping
from pathlib import Path

from samenzorg_sim.ecogram.bestand.als_csv import CONTACTEN, GROEPEN, LIJNEN, read_csv, write_csv
from samenzorg_sim.ecogram.bestand.als_graphml import read_graphml, write_graphml
from samenzorg_sim.ecogram.bestand.als_json import read_json, write_json
from samenzorg_sim.ecogram.bestand.gelezen import Gelezen, bad
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.journal import Refused

_READ: Mapping[str, Callable[[bytes], Gelezen]] = {".json": read_json, ".graphml": read_graphml}
_WRITE: Mapping[str, Callable[[Ecogram], bytes]] = {".json": write_json, ".graphml": write_graphml}
TABELLEN = (CONTACTEN, LIJNEN, GROEPEN)
SOORTEN = (".json", ".csv", ".graphml")
"""What can be read and written; a .csv is three tables, `naam-contacten.csv` and so on."""
MOST_BYTES = 20_000_000


def read_ecogram(path: Path) -> Gelezen:
    """Read a file by its ending; of a .csv all three tables. Raises `Refused`, naming the file."""
    try:
        if path.suffix.lower() == ".csv":
            tables = {name: file for name in TABELLEN if (file := _table(path, name)).is_file()}
            if CONTACTEN not in tables:
                tables = {CONTACTEN: path}
            return read_csv({name: _bytes(file) for name, file in tables.items()})
        read = _READ.get(path.suffix.lower())
        if read is None:
            raise bad("", f"Zo'n bestand lezen wij niet. Kies een {', een '.join(SOORTEN)}.")
        return read(_bytes(path))
    except Refused as no:
        raise Refused(no.code, f"{path.name}\n  {no.melding}") from None


def write_ecogram(ecogram: Ecogram, path: Path) -> tuple[Path, ...]:
    """Write a file by its ending; gives the files that were made. Raises `Refused`."""
    if path.suffix.lower() == ".csv":
        made = {_table(path, name): data for name, data in write_csv(ecogram).items()}
    elif path.suffix.lower() in _WRITE:
        made = {path: _WRITE[path.suffix.lower()](ecogram)}
    else:
        raise Refused("soort", f"Een bestand als '{path.name}' maken wij niet. Kies {', '.join(SOORTEN)}.")
    for file, data in made.items():
        keep(file, data)
    return tuple(made)


def keep(file: Path, data: bytes) -> None:
    """Write one file. Raises `Refused` where that cannot be."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    except OSError:
        text = f"'{file.name}' kon niet worden bewaard. Kies een map waarin u mag schrijven."
        raise Refused("niet-bewaard", text) from None


def _table(path: Path, name: str) -> Path:
    stem = path.stem
    for known in TABELLEN:
        stem = stem.removesuffix(f"-{known}")
    return path.with_name(f"{stem}-{name}.csv")


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise bad("", "Dit bestand is te groot voor een ecogram.")
        return path.read_bytes()
    except OSError:
        raise bad("", "Dit bestand is er niet, of mag niet worden gelezen.") from None
