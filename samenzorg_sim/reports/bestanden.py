"""The files that may be taken along, each of them as bytes."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from samenzorg_sim.balie.teksten import GEWIST
from samenzorg_sim.reports.papier import teken
from samenzorg_sim.reports.verslag import Verslag

_HTML, CSV = "text/html; charset=utf-8", "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class OnbekendBestand(KeyError):
    """There is no file with this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no file is called {name!r}")


@dataclass(frozen=True)
class Bestand:
    """A file: its media type, and how it is made."""

    soort: str
    make: Callable[[Verslag], bytes]


def make_bestand(name: str, verslag: Verslag) -> bytes:
    """One file; raises OnbekendBestand."""
    if name not in BESTANDEN:
        raise OnbekendBestand(name)
    return BESTANDEN[name].make(verslag)


def schema_text() -> str:
    """The JSON Schema of `verslag.json` as it stands in `docs/formats/`."""
    schema = TypeAdapter(Verslag).json_schema(mode="serialization")
    for part in (schema, *schema["$defs"].values()):
        part.pop("description", None)  # the docstrings are for who reads the code
        if "properties" not in part:
            continue  # a list of choices
        part["additionalProperties"] = False
        part["required"] = list(part["properties"])  # we always write every field
        for field in part["properties"].values():
            field.pop("default", None)
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _page(template: str, **more: Any) -> Callable[[Verslag], bytes]:
    def make(verslag: Verslag) -> bytes:
        people = [wie for wie in verslag.aanwezigen if wie.naam != GEWIST]
        return teken(template, verslag=verslag, mensen=people, **more).encode()

    return make


def _agenda(verslag: Verslag) -> bytes:
    from samenzorg_sim.reports.agenda import make_agenda  # a calendar library that other files do without

    return make_agenda(verslag)


def _xlsx(verslag: Verslag) -> bytes:
    from samenzorg_sim.reports.tabellen import as_xlsx, make_tabellen  # pandas takes a second to import

    return as_xlsx(make_tabellen(verslag))


def _csv(tabel: str) -> Callable[[Verslag], bytes]:
    def make(verslag: Verslag) -> bytes:
        from samenzorg_sim.reports.tabellen import as_csv, make_tabellen

        return as_csv(make_tabellen(verslag)[tabel])

    return make


def _json(verslag: Verslag) -> bytes:
    return TypeAdapter(Verslag).dump_json(verslag, indent=1) + b"\n"


BESTANDEN: Mapping[str, Bestand] = {
    "verslag.html": Bestand(_HTML, _page("verslag")),
    "afspraken.html": Bestand(_HTML, _page("afspraken")),
    "voor-thuis.html": Bestand(_HTML, _page("voor-thuis")),
    "deelname.html": Bestand(_HTML, _page("deelname")),
    "afspraken.ics": Bestand("text/calendar; charset=utf-8", _agenda),
    "verslag.xlsx": Bestand(XLSX, _xlsx),
    "afspraken.csv": Bestand(CSV, _csv("Afspraken")),
    "leerpunten.csv": Bestand(CSV, _csv("Leerpunten")),
    "lijsten.csv": Bestand(CSV, _csv("Lijsten")),
    "verslag.json": Bestand("application/json", _json),
}
"""How each file of `lijst.MEE_TE_NEMEN` is made."""

if __name__ == "__main__":
    from pathlib import Path

    file = Path(__file__).resolve().parents[2] / "docs" / "formats" / "verslag.schema.json"
    file.write_text(schema_text(), encoding="utf-8")
