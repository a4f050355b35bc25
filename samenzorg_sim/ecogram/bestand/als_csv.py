"""An ecogram as tables: contacts, lines and groups, as Dutch spreadsheets open them."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from samenzorg_sim.ecogram.bestand.gelezen import Gelezen, as_text, bad
from samenzorg_sim.ecogram.bestand.nakijken import CLIENT, check
from samenzorg_sim.ecogram.bestand.plat import JA_NEE, LIJN, LIJSTEN, as_plain, joined, parted
from samenzorg_sim.ecogram.bestand.vorm import ContactBestand
from samenzorg_sim.ecogram.groep import name_of
from samenzorg_sim.ecogram.state import Ecogram

CONTACTEN, LIJNEN, GROEPEN = "contacten", "lijnen", "groepen"
_OWN = tuple(name for name in ContactBestand.model_fields if name not in LIJN)
_COLUMNS = {CONTACTEN: _OWN, LIJNEN: ("van", "naar", *LIJN), GROEPEN: ("id", "letter", "naam", "heet")}
# What a spreadsheet takes for a formula gets an apostrophe in front; so does what has one there already.
_FORMULA = re.compile(r"'*\s*[=+\-@＝＋－＠]")


def write_csv(ecogram: Ecogram) -> dict[str, bytes]:
    """The tables by name: 'contacten', 'lijnen' and 'groepen'."""
    plain = as_plain(ecogram)
    middle = {"id": CLIENT, "naam": ecogram.client or "", "soort": CLIENT}
    star = [{"van": CLIENT, "naar": one["id"], **one} for one in plain["contacten"]]
    ties = [{"van": one["een"], "naar": one["ander"], **one} for one in plain["banden"]]
    groups = [
        {"id": g.id, "letter": g.letter, "naam": g.naam or "", "heet": name_of(g)}
        for g in ecogram.groepen.values()
    ]
    rows = {CONTACTEN: [middle, *plain["contacten"]], LIJNEN: [*star, *ties], GROEPEN: groups}
    return {name: _table(_COLUMNS[name], rows[name]) for name in rows}


def read_csv(tables: Mapping[str, bytes]) -> Gelezen:
    """Read them back; 'lijnen' and 'groepen' may be absent. Raises `Refused` with table and line."""
    notes: list[str] = []
    lines: dict[str, list[int]] = {part: [] for part in ("contacten", "banden", "groepen")}
    plain: dict[str, Any] = {"contacten": [], "banden": []}
    for line, row in _rows(CONTACTEN, tables[CONTACTEN], ("naam",), notes):
        if row.get("soort") == CLIENT or row.get("id") == CLIENT:
            plain["client"] = row.get("naam")
            continue
        plain["contacten"].append({"id": f"n{line}", **row})
        lines["contacten"].append(line)
    by_id = {one["id"]: one for one in plain["contacten"]}
    for line, row in _rows(LIJNEN, tables.get(LIJNEN, b""), ("van", "naar"), notes):
        ends = [str(row.pop("van", "")), str(row.pop("naar", ""))]
        if CLIENT in ends:
            ends.remove(CLIENT)
            if ends[0] not in by_id:
                raise bad(f"lijnen, regel {line}", f"'{ends[0]}' staat niet in de tekening.")
            by_id[ends[0]].update(row)
            continue
        plain["banden"].append({"een": ends[0], "ander": ends[1], **row})
        lines["banden"].append(line)
    if GROEPEN in tables:
        plain["groepen"] = []
        for line, row in _rows(GROEPEN, tables[GROEPEN], ("id", "letter"), notes):
            row.pop("heet", None)
            plain["groepen"].append(row)
            lines["groepen"].append(line)

    def place(part: str, number: int) -> str:
        where = LIJNEN if part == "banden" else part
        line = lines[part][number] if number < len(lines.get(part, ())) else 1
        return f"{where}, regel {line}"

    return check(plain, place, notes)


def _table(columns: Sequence[str], rows: list[dict[str, Any]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case list():
            value = joined(value)
        case int() | float():
            return repr(value)
    words = str(value)
    return f"'{words}" if _FORMULA.match(words) else words


def _rows(
    table: str, data: bytes, needed: Sequence[str], notes: list[str]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each row with its line in the file and the columns that are ours; empty cells are left out."""
    text = as_text(data)
    if not text.strip() and table != CONTACTEN:
        return
    if not text.strip():
        raise bad(table, "dit bestand is leeg. Zet in de eerste regel de namen van de kolommen.")
    head = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(";,\t", key=head.count), strict=True)
    try:
        names = [name.strip().lower() for name in next(reader)]
        missing = [name for name in needed if name not in names]
        if missing:
            raise bad(
                f"{table}, regel 1", f"de kolom '{missing[0]}' ontbreekt. Er staan: {', '.join(names)}."
            )
        known = (*_COLUMNS[table], *(_OWN + LIJN if table == CONTACTEN else ()))
        unknown = [name for name in names if name and name not in known]
        notes += [
            f"{table}, regel 1: de kolom '{name}' kennen wij niet. Die lieten wij weg." for name in unknown
        ]
        for cells in reader:
            if any(cell.strip() for cell in cells):
                named = zip(names, cells, strict=False)
                yield reader.line_num, {k: _value(k, v) for k, v in named if k in known and v.strip()}
    except csv.Error:
        raise bad(
            f"{table}, regel {reader.line_num}",
            "deze regel is geen CSV. Staat er ergens een los aanhalingsteken?",
        ) from None


def _value(column: str, cell: str) -> Any:
    if cell.startswith("'") and _FORMULA.match(cell):
        cell = cell[1:]
    if column in LIJSTEN:
        return parted(cell)
    if column in JA_NEE:
        return {"ja": True, "nee": False, "true": True, "false": False}.get(cell.strip().lower(), cell)
    if column in ("x", "y", "ring"):
        return cell.strip().replace(",", ".")
    return cell
