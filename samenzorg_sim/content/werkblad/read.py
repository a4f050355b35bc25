"""Reads a workbook back into a case, or says in Dutch what is wrong, by sheet, row and column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from samenzorg_sim.content.explain import choose
from samenzorg_sim.content.skeleton import seen
from samenzorg_sim.content.tabel import open_workbook
from samenzorg_sim.content.werkblad.vellen import BIJ, GESPREK, NUMMER, REGELS, Vel, velden, vellen
from samenzorg_sim.content.werkblad.write import UITLEG

MOST_BYTES: Final = 2_000_000
_MOST_TAGS: Final = 500_000
_MOST_ROWS: Final = 3000
GEEN_WERKBOEK: Final = (
    "Dit is geen werkblad dat wij kunnen lezen. Bewaar het in uw rekenprogramma als Excel-bestand (.xlsx)."
)
TE_GROOT: Final = "Dit werkblad is te groot. Zo veel past niet in een gesprek."


@dataclass(frozen=True)
class Gelezen:
    """What the workbook says (None when it is wrong), and everything that is wrong with it."""

    plain: dict[str, Any] | None
    meldingen: tuple[str, ...] = ()


def read_werkblad(data: bytes) -> Gelezen:
    """The case in this workbook; whatever is wrong comes back as sentences, and never raises."""
    if len(data) > MOST_BYTES:
        return Gelezen(None, (TE_GROOT,))
    try:
        book = open_workbook(data, _MOST_TAGS)
    except (
        Exception
    ):  # a damaged file makes the packer, the XML reader and openpyxl raise all sorts of things
        return Gelezen(None, (GEEN_WERKBOEK,))
    if book is None:
        return Gelezen(None, (TE_GROOT,))
    reader = _Reader(book)
    plain = reader.case()
    return Gelezen(None if reader.wrong else plain, tuple(reader.wrong))


@dataclass
class _Reader:
    book: Any
    wrong: list[str] = field(default_factory=list)

    def case(self) -> dict[str, Any]:
        """What all sheets say together."""
        known = (UITLEG, GESPREK, REGELS, *(vel.naam for vel in vellen()))
        for name in self.book.sheetnames:
            if name not in known:
                self.wrong.append(f"Blad '{name}': {choose(name, 'blad', known)}")
        plain: dict[str, Any] = {}
        single, lists = velden()
        if GESPREK not in self.book.sheetnames:
            self.wrong.append(f"Het blad '{GESPREK}' ontbreekt. Begin met een werkblad van deze pagina.")
        seen_names: set[str] = set()
        for row, cells in self.rows(GESPREK, ("veld", "waarde")):
            name = cells["veld"]
            if name in seen_names:
                self.say(GESPREK, row, "veld", f"'{name}' staat hier twee keer. Haal er één weg.")
            elif name not in single:
                self.say(GESPREK, row, "veld", choose(name, "veld", single))
            elif cells["waarde"]:
                _put(plain, name, cells["waarde"])
            seen_names.add(name)
        for row, cells in self.rows(REGELS, ("lijst", "tekst")):
            name = cells["lijst"]
            if name not in lists:
                self.say(REGELS, row, "lijst", choose(name, "lijst", lists))
            elif cells["tekst"]:
                _put(plain, name, [*(_get(plain, name) or ()), cells["tekst"]])
        things: dict[str, dict[str, dict[str, Any]]] = {}
        for vel in vellen():
            things[vel.naam] = self.list_of(vel, plain, things)
        return plain

    def list_of(
        self, vel: Vel, plain: dict[str, Any], things: dict[str, dict[str, dict[str, Any]]]
    ) -> dict[str, dict[str, Any]]:
        """Put the things of a sheet where they belong; gives them by their numbers."""
        found: dict[str, dict[str, Any]] = {}
        for row, cells in self.rows(vel.naam, vel.kop):
            thing: dict[str, Any] = {}
            for name in vel.kolommen:
                if text := cells[name]:
                    lines = [line for line in text.split("\n") if line.strip()]
                    _put(thing, name, lines if name in vel.lijsten else text)
            if vel.genummerd:
                number = cells[NUMMER]
                if not number or number in found:
                    self.say(vel.naam, row, NUMMER, "Geef elke rij een eigen nummer.")
                found[number] = thing
            if vel.ouder is None:
                _put(plain, ".".join(vel.pad), [*(_get(plain, ".".join(vel.pad)) or ()), thing])
                continue
            around = things[vel.ouder].get(cells[BIJ])
            if around is None:
                numbers = ", ".join(things[vel.ouder]) or "er is nog geen rij"
                self.say(vel.naam, row, BIJ, f"Zet hier een nummer van blad '{vel.ouder}': {numbers}.")
            else:
                around.setdefault(vel.naam, []).append(thing)
        return found

    def rows(self, name: str, head: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
        """The rows with something in them: their number, and the text in each column of `head`."""
        if name not in self.book.sheetnames:
            return
        sheet = self.book[name]
        if not hasattr(sheet, "iter_rows") or sheet.max_row > _MOST_ROWS or sheet.max_column > 100:
            self.wrong.append(f"Blad '{name}': {TE_GROOT}")
            return
        columns: dict[int, str] = {}
        for cell in sheet[1]:
            words = str(cell.value or "").strip()
            if words and (words not in head or words in columns.values()):
                self.say(name, 1, cell.column_letter, choose(words, "kolom die hier past", head))
            elif words:
                columns[cell.column] = words
        if missing := [words for words in head[:1] if words not in columns.values()]:
            self.wrong.append(f"Blad '{name}': de kolom '{missing[0]}' ontbreekt.")
            return
        for cells in sheet.iter_rows(min_row=2):
            texts = {
                columns[one.column]: self.text(name, one, columns[one.column])
                for one in cells
                if one.column in columns
            }
            if any(texts.values()):
                yield cells[0].row, {words: texts.get(words, "") for words in head}

    def text(self, name: str, cell: Any, column: str) -> str:
        """What a cell says, as an author would type it."""
        value = cell.value
        if value is None:
            return ""
        if cell.data_type == "f":
            self.say(name, cell.row, column, "Hier staat een formule. Zet er gewone tekst neer.")
            return ""
        if cell.data_type == "e":
            self.say(
                name,
                cell.row,
                column,
                "Hier staat een fout van het rekenprogramma. Zet er gewone tekst neer.",
            )
            return ""
        if isinstance(value, bool):
            return "ja" if value else "nee"
        if isinstance(value, int | float):
            return f"{value:.9f}".rstrip("0").rstrip(".")
        if not isinstance(value, str):
            self.say(name, cell.row, column, "Hier staat een datum of tijd. Zet er gewone tekst neer.")
            return ""
        return seen(value).strip()

    def say(self, sheet: str, row: int, column: str, words: str) -> None:
        """Something is wrong there."""
        self.wrong.append(f"Blad '{sheet}', rij {row}, kolom '{column}': {words}")


def _put(plain: dict[str, Any], name: str, value: Any) -> None:
    *around, last = name.split(".")
    for step in around:
        plain = plain.setdefault(step, {})
    plain[last] = value


def _get(plain: dict[str, Any], name: str) -> Any:
    here: Any = plain
    for step in name.split("."):
        here = here.get(step) if isinstance(here, dict) else None
    return here
