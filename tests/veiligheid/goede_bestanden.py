"""One good file for each reader, small, to make damaged ones of."""

import io
import json
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from samenzorg_sim.content.patch import says
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.read import FOLDERS
from samenzorg_sim.content.werkblad.write import write_werkblad
from samenzorg_sim.journal.sqlite import SqliteStore
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.reservekopie import make_kopie

LIJST = "Nummer;Gesprek;Verslag\n12;6-7-2026;ja\n14;ja;nee\n15;;ja\n16;nee;\n".encode("utf-8-sig")


def shipped() -> dict[str, tuple[bytes, ...]]:
    """The two shortest files of every kind that is shipped: slips are read fastest there."""
    folder = shipped_folder()
    found = {"scenarios": sorted(folder.glob("scenarios/*/scenario.yaml"), key=_size)[:2]}
    found |= {kind: sorted(folder.glob(f"exercises/{kind}/*.yaml"), key=_size)[:2] for kind in FOLDERS}
    return {kind: tuple(file.read_bytes() for file in files) for kind, files in found.items() if files}


def werkblad() -> bytes:
    """A case as a workbook."""
    plain: Any = says(shipped()["scenarios"][0].decode())
    return write_werkblad(plain)


def tabel() -> bytes:
    """A list as a workbook."""
    book, out = Workbook(), io.BytesIO()
    assert book.active is not None
    for line in LIJST.decode("utf-8-sig").splitlines():
        book.active.append(line.split(";"))
    book.save(out)
    return out.getvalue()


def kopie(folder: Path) -> bytes:
    """A reservekopie of a new data folder; `folder` is left empty of it."""
    data = DataFolder.open(folder / "gegevens")
    store = SqliteStore(data.journal)
    data.heads.write_text(json.dumps({}))
    store.close()
    data.close()
    return make_kopie(folder / "gegevens", folder / "goed.zip").bestand.read_bytes()


def _size(file: Path) -> int:
    return file.stat().st_size
