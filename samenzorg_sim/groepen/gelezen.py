"""From the rows of a table to a roster, or to every mistake in it by row and column."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from difflib import get_close_matches
from typing import Any

from samenzorg_sim.groepen.moment import GeenDag, Moment, read_moment
from samenzorg_sim.groepen.rooster import Fout, Persoon, Rooster
from samenzorg_sim.groepen.tabel import GeenTabel, read_tabel

KOLOMMEN = {
    "naam": ("naam", "nummer", "naam of nummer", "medewerker", "personeelsnummer"),
    "functie": ("functie", "beroep", "rol"),
    "team": ("team", "afdeling"),
    "leidinggevende": ("leidinggevende", "manager", "teamleider"),
    "cliëntenraad": ("cliëntenraad", "clientenraad", "raad"),
    "groep": ("groep",),
    "moment": ("moment",),
    "vast": ("vast",),
}
"""Each column with the names it may have; the first one is how messages call it."""
_NODIG = ("naam", "functie", "team")
_JA = {"ja", "j", "x", "1", "kan", "waar", "true", "yes", "v", "✓", "ok"}
_NEE = {"", "nee", "n", "0", "-", "kan niet", "onwaar", "false", "no"}


def read_rooster(naam: str, data: bytes) -> Rooster | tuple[Fout, ...]:
    """The roster in this file, or everything that is wrong with it in the order of its rows."""
    try:
        rows = read_tabel(naam, data)
    except GeenTabel as no:
        return (no.fout,)
    return Lezing(rows).result()


class Lezing:
    """One reading: the columns first, then the rows, then who leads whom."""

    def __init__(self, rows: Sequence[Sequence[Any]]) -> None:
        self._rows = rows
        self.fouten: list[Fout] = []
        self.meldingen: list[str] = []
        self._columns: dict[str, int] = {}
        self._momenten: dict[int, Moment] = {}
        self._read_heads(rows[0])

    def result(self) -> Rooster | tuple[Fout, ...]:
        """The roster, or the mistakes."""
        if self.fouten:
            return tuple(self.fouten)
        people = [(n, row) for n, row in enumerate(self._rows[1:], 2) if any(_text(cell) for cell in row)]
        names = self._names(people)
        personen = tuple(self._person(n, row, names) for n, row in people)
        if self.fouten:
            return tuple(sorted(self.fouten, key=lambda one: one.rij))
        return Rooster(personen, tuple(self._momenten.values()), tuple(self.meldingen))

    def _read_heads(self, heads: Sequence[Any]) -> None:
        known = {word: name for name, words in KOLOMMEN.items() for word in words}
        for at, head in enumerate(heads):
            word = _text(head).casefold()
            if word in known:
                if known[word] in self._columns:
                    self._wrong(1, known[word], "Deze kolom staat er twee keer. Laat er één staan.")
                self._columns.setdefault(known[word], at)
                continue
            try:
                moment = read_moment(head)
            except GeenDag:
                self._wrong(1, _text(head), "Deze datum bestaat niet. Kijk de dag en de maand na.")
                continue
            if moment is None:
                if word:
                    self.meldingen.append(f"De kolom '{_text(head)}' is niet gebruikt: het is geen dag.")
            elif moment in self._momenten.values():
                self._wrong(1, moment.naam, "Dit moment staat er twee keer. Laat er één staan.")
            else:
                self._momenten[at] = moment
        for name in _NODIG:
            if name not in self._columns:
                self._wrong(1, name, "Deze kolom ontbreekt. Zet het woord bovenaan de goede kolom.")
        if not self._momenten and not self.fouten:
            text = "Er is geen kolom met een dag. Zet bovenaan een kolom bijvoorbeeld '2-3-2027 ochtend'."
            self._wrong(1, "", text)

    def _names(self, people: Sequence[tuple[int, Sequence[Any]]]) -> dict[str, int]:
        """Place of each name; the same name twice is a mistake."""
        found: dict[str, int] = {}
        for place, (rij, row) in enumerate(people):
            naam = self._cell(rij, row, "naam")
            if not naam:
                self._wrong(rij, "naam", "Hier staat niets. Vul een naam of nummer in, of haal de rij weg.")
            elif naam.casefold() in found:
                first = people[found[naam.casefold()]][0]
                text = f"'{naam}' staat ook op rij {first}. Twee mensen? Zet er een letter of nummer bij."
                self._wrong(rij, "naam", text + " Dezelfde? Haal één rij weg.")
            else:
                found[naam.casefold()] = place
        return found

    def _person(self, rij: int, row: Sequence[Any], names: dict[str, int]) -> Persoon:
        for name in ("functie", "team"):
            if not self._cell(rij, row, name):
                self._wrong(rij, name, "Hier staat niets. Vul het in, of zet er 'onbekend'.")
        able = [self._yes(rij, row, at, moment.naam) for at, moment in self._momenten.items()]
        return Persoon(
            self._cell(rij, row, "naam"),
            self._cell(rij, row, "functie").casefold(),
            self._cell(rij, row, "team"),
            self._leider(rij, row, names),
            self._yes(rij, row, self._columns.get("cliëntenraad"), "cliëntenraad"),
            frozenset(m for m, can in enumerate(able) if can),
            rij,
            self._groepen(rij, row),
            self._when(rij, row),
            self._yes(rij, row, self._columns.get("vast"), "vast"),
        )

    def _leider(self, rij: int, row: Sequence[Any], names: dict[str, int]) -> int | None:
        leider = self._cell(rij, row, "leidinggevende")
        if not leider:
            return None
        if leider.casefold() == self._cell(rij, row, "naam").casefold():
            self._wrong(
                rij, "leidinggevende", f"'{leider}' geeft hier leiding aan zichzelf. Laat dit vak leeg."
            )
            return None
        place = names.get(leider.casefold())
        if place is None:
            near = get_close_matches(leider.casefold(), names, 1, 0.8)
            if near:
                text = f"'{leider}' staat niet in de kolom 'naam'. Bedoelde u '{self._spelled(near[0])}'?"
                self._wrong(rij, "leidinggevende", text)
            else:
                note = f"'{leider}' staat niet in het rooster, en telt dus niet mee als leidinggevende."
                if note not in self.meldingen:
                    self.meldingen.append(note)
        return place

    def _spelled(self, folded: str) -> str:
        at = self._columns["naam"]
        return next(
            _text(row[at]) for row in self._rows[1:] if len(row) > at and _text(row[at]).casefold() == folded
        )

    def _groepen(self, rij: int, row: Sequence[Any]) -> tuple[int, ...]:
        """One group, or several as in `2, 5`."""
        words = self._cell(rij, row, "groep").replace(",", " ").split()
        wrong = next((one for one in words if not (one.isdecimal() and 0 < int(one) < 1000)), None)
        if wrong is not None:
            text = f"'{wrong}' is geen nummer van een groep. Maak het vak leeg, of typ een getal."
            self._wrong(rij, "groep", text)
            return ()
        return tuple(map(int, words))

    def _when(self, rij: int, row: Sequence[Any]) -> tuple[int, ...]:
        """The moments of somebody's group, as our own file names them."""
        momenten = list(self._momenten.values())
        try:
            read = [read_moment(one) for one in self._cell(rij, row, "moment").split(" + ")]
        except GeenDag:
            return ()
        return tuple(momenten.index(one) for one in read if one in momenten)

    def _yes(self, rij: int, row: Sequence[Any], at: int | None, kolom: str) -> bool:
        words = _text(row[at]).casefold().removesuffix(".0") if at is not None and at < len(row) else ""
        if words not in _JA and words not in _NEE:
            self._wrong(
                rij, kolom, f"'{_text(row[at or 0])}' begrijpt het programma niet. Typ 'ja' of 'nee'."
            )
        return words in _JA

    def _cell(self, rij: int, row: Sequence[Any], kolom: str) -> str:
        at = self._columns.get(kolom)
        value = row[at] if at is not None and at < len(row) else None
        if isinstance(value, date | datetime | timedelta):
            text = "Hier maakte Excel een datum van. Maak de kolom op als tekst en typ het opnieuw."
            if not any(one.rij == rij and one.kolom == kolom for one in self.fouten):
                self._wrong(rij, kolom, text)
            return "?"
        return _text(value)

    def _wrong(self, rij: int, kolom: str, melding: str) -> None:
        self.fouten.append(Fout(rij, kolom, melding))


def _text(cell: Any) -> str:
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    words = " ".join(str(cell if cell is not None else "").split())
    # Our own workbook puts an apostrophe before what a spreadsheet would take for a formula.
    return words[1:] if words[:1] == "'" and words[1:2] in tuple("=+-@") else words
