"""Taking a drawing along: as a picture, on paper, or as a file for another program."""

import base64
import io
import zipfile
from collections.abc import Callable
from typing import Any

from samenzorg_sim.ecogram.bestand.als_csv import write_csv
from samenzorg_sim.ecogram.bestand.als_graphml import write_graphml
from samenzorg_sim.ecogram.bestand.als_json import write_json
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.werkplaats.opmaak import html
from samenzorg_sim.werkplaats.pieces import row
from samenzorg_sim.werkplaats.scherm import Scherm, kaart
from samenzorg_sim.werkplaats.tekening import Beeld, as_ecogram

TYPES = {
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "zip": "application/zip",
    "json": "application/json",
    "graphml": "application/xml",
}
UITLEG = "De legenda staat er altijd bij. Laat een tekening met namen niet slingeren."


class Meenemen:
    """Buttons; the browser makes the file, so that nothing of it stays on the server."""

    def __init__(self, scherm: Scherm, send: Callable[[dict[str, Any]], None]) -> None:
        """`send` gives the browser a file to keep."""
        self._send = send
        self._beeld: Beeld | None = None

        def knop(words: str, soort: str) -> Any:
            return scherm.knop(words, lambda: self._make(soort), "rustig")

        self.widget = kaart(
            "Meenemen",
            html(UITLEG),
            row(knop("Afdrukken op A4", "papier"), knop("PDF", "pdf"), knop("Plaatje (PNG)", "png")),
            html("Voor een ander programma:", "sz-zacht"),
            row(knop("SVG", "svg"), knop("JSON", "json"), knop("CSV", "csv"), knop("GraphML", "graphml")),
        )

    def toon(self, beeld: Beeld) -> None:
        """Remember what there is to take along."""
        self._beeld = beeld

    def _make(self, soort: str) -> None:
        if self._beeld is not None:
            self._send(make_file(self._beeld, soort))


def make_file(beeld: Beeld, soort: str) -> dict[str, Any]:
    """The message for the browser: `soort` is papier, pdf, png, svg, json, csv (a zip) or graphml."""
    ending = {"csv": "zip", "papier": "svg"}.get(soort, soort)
    return file_message(f"ecogram.{ending}", _bytes(as_ecogram(beeld), soort), soort)


def file_message(naam: str, data: bytes, als: str = "") -> dict[str, Any]:
    """What has the browser keep a file with this name, or print it where `als` is 'papier'."""
    ending = naam.rpartition(".")[2]
    message = {"soort": "bestand", "naam": naam, "type": TYPES[ending], "als": als or ending}
    return message | {"base64": base64.b64encode(data).decode("ascii")}


def _bytes(ecogram: Ecogram, soort: str) -> bytes:
    if soort == "csv":
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as folder:
            for table, data in write_csv(ecogram).items():
                folder.writestr(f"ecogram-{table}.csv", data)
        return packed.getvalue()
    if soort in ("json", "graphml"):
        return write_json(ecogram) if soort == "json" else write_graphml(ecogram)
    from samenzorg_sim.reports.ecogram import DRAW  # takes a moment to import; who only draws does without

    return DRAW[".svg" if soort == "papier" else f".{soort}"](ecogram)
