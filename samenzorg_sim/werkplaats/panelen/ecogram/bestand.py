"""An ecogram that comes in from a file: what was read, and what was not understood."""

from collections.abc import Callable
from pathlib import PurePath
from typing import Any

import ipywidgets as w

from samenzorg_sim.balie import Refused
from samenzorg_sim.ecogram.bestand.als_csv import CONTACTEN, read_csv
from samenzorg_sim.ecogram.bestand.als_graphml import read_graphml
from samenzorg_sim.ecogram.bestand.als_json import read_json
from samenzorg_sim.ecogram.bestand.gelezen import Gelezen
from samenzorg_sim.ecogram.bestand.kiezen import MOST_BYTES, TABELLEN
from samenzorg_sim.ecogram.bestand.plat import as_plain_that_fits
from samenzorg_sim.werkplaats.opmaak import html, punten, show
from samenzorg_sim.werkplaats.pieces import column, make
from samenzorg_sim.werkplaats.scherm import Scherm

UITLEG = (
    "JSON of GraphML (ook van Network Canvas), of de CSV-tabellen van een ecogram. Kies ze dan samen. "
    "Kies nooit het ecogram van een echte cliënt."
)


class Bestand:
    """Choose a file (or the tables of a CSV); a new drawing is made of it."""

    def __init__(self, scherm: Scherm, read: Callable[[dict[str, Any]], None]) -> None:
        """`read` gets the drawing as docs/formats/ecogram.md has it."""
        self._read = read
        self._kies = make(
            w.FileUpload,
            "sz-knop sz-knop--rustig",
            accept=".json,.graphml,.csv",
            multiple=True,
            description="Bestand kiezen",
            icon="",
        )
        self._kies.observe(lambda change: scherm.probeer(lambda: self._open(change["new"])), "value")
        self._verslag = html()
        self.widget = column(html(UITLEG), self._kies, self._verslag)

    def _open(self, files: Any) -> None:
        if not files:
            return
        found = read_files({str(file["name"]): bytes(file["content"]) for file in files})
        self._read(as_plain_that_fits(found.ecogram))
        show(self._verslag, punten(found.meldingen))


def read_files(files: dict[str, bytes]) -> Gelezen:
    """One JSON or GraphML file, or the tables of a CSV by the end of their names. Raises `Refused`."""
    if any(len(data) > MOST_BYTES for data in files.values()):
        raise Refused("te-groot", "Dit bestand is te groot voor een ecogram.")
    endings = {PurePath(name).suffix.lower() for name in files}
    if endings == {".csv"}:
        tables = {
            next((one for one in TABELLEN if PurePath(name).stem.endswith(f"-{one}")), CONTACTEN): data
            for name, data in files.items()
        }
        return read_csv(tables)
    if len(files) > 1 or not endings <= {".json", ".graphml"}:
        text = "Kies één JSON- of GraphML-bestand, of samen de CSV-tabellen van één ecogram."
        raise Refused("soort", text)
    ((name, data),) = files.items()
    try:
        return read_json(data) if name.lower().endswith(".json") else read_graphml(data)
    except Refused as no:
        raise Refused(no.code, f"{name}: {no.melding}") from None
