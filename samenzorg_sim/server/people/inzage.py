"""Who looked at or took away what, and when: ids and kinds in a chain of lines, never a word of anybody."""

import hashlib
import hmac
import json
import logging
import os
import re
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from samenzorg_sim.dag import for_machines
from samenzorg_sim.server.storage.data_folder import write_private
from samenzorg_sim.server.storage.file_lock import locked
from samenzorg_sim.server.watch.logregel import note

#: What can be written down, and how the screen says it.
DADEN: Final = {
    "ingelogd": "logde in",
    "inloggen_mislukt": "kon niet inloggen",
    "uitgelogd": "logde uit",
    "uitgelogd_door": "logde iemand overal uit",
    "links_uitgelogd": "logde iedereen met een link uit",
    "wachtwoord_gekozen": "koos een wachtwoord",
    "account_gemaakt": "maakte een account",
    "account_opengezet": "liet een nieuw wachtwoord kiezen",
    "rol_veranderd": "gaf een andere rol",
    "account_weg": "haalde een account weg",
    "bekeken": "bekeek",
    "meegenomen": "opende of bewaarde een blad of bestand",
    "uitgenodigd": "nodigde een collega uit",
    "leidt_mee": "leidt mee",
    "leidt_niet_meer_mee": "haalde iemand weg die meeleidde",
    "reservekopie": "maakte een reservekopie",
    "teruggezet": "zette een reservekopie terug",
}
#: Who works at the computer itself, with commands.
COMPUTER: Final = "computer"
#: Days that a line is kept at the least; whole months go.
KEEP_DAYS = 365
#: Seconds in which the same look at the same thing is one look.
ONE_LOOK = 900.0
_REMEMBERED, _HEAD, _FIRST = 2000, "kop.json", "0" * 64
_WHO = re.compile(r"p_[0-9a-f]{32}|computer|")
_WHAT = re.compile(r"[A-Za-z0-9_./-]{0,160}")
_STUK = (
    "Regel {} van het overzicht van inzage klopt niet meer: er is iets veranderd, weggehaald of verwisseld."
)
_KORT = "Het overzicht van inzage is aan het eind afgeknipt: het hoort minstens {} regels te tellen."
_GEEN_KOP = (
    "De controlegegevens van het overzicht van inzage (inzage/kop.json) ontbreken of zijn niet van Samenzorg."
)


@dataclass(frozen=True)
class Regel:
    """One thing that somebody did: `tijd` in ms since 1970, `persoon` '' for who is not known."""

    nr: int
    tijd: int
    persoon: str
    daad: str
    wat: str
    hash: str = ""


class Inzage:
    """The trail of one data folder, a file a month; servers and commands on the folder write in turn."""

    def __init__(self, folder: Path, secret: bytes, clock: Callable[[], float] = time.time) -> None:
        self._folder, self._clock = folder / "inzage", clock
        self._key = hmac.new(secret, b"samenzorg/inzage", hashlib.sha256).digest()
        self._looks: OrderedDict[tuple[str, str, str], float] = OrderedDict()

    def note(self, persoon: str, daad: str, wat: str = "") -> None:
        """Write down one thing; raises ValueError for what is no id and no kind (a word of somebody).

        A disk that refuses is told in the log and stops nobody: a group would stand still for a list.
        """
        if daad not in DADEN or not _WHO.fullmatch(persoon) or not _WHAT.fullmatch(wat):
            raise ValueError(f"not for the trail: {daad!r}")
        try:
            self._append(persoon, daad, wat)
        except OSError as wrong:
            note("inzage_failed", logging.ERROR, wrong)

    def look(self, persoon: str, daad: str, wat: str = "") -> None:
        """The same for what repeats by itself, or is done by who is not in: once in a quarter of an hour."""
        key, now = (persoon, daad, wat), self._clock()
        before = self._looks.get(key)
        if before is not None and 0 <= now - before < ONE_LOOK:
            return
        self._looks[key] = now
        self._looks.move_to_end(key)
        if len(self._looks) > _REMEMBERED:
            self._looks.popitem(last=False)
        self.note(persoon, daad, wat)

    def lines(self) -> Iterator[Regel]:
        """Every line that is kept and can be read, the oldest first."""
        for file in self._files():
            for text in file.read_bytes().splitlines():
                if (line := _read(text)) is not None:
                    yield line

    def sign(self) -> None:
        """Put the lines safely on disk, note how far they go, and let go of months that are too old."""
        if not self._folder.exists():
            return
        with locked(self._folder / _HEAD):
            head, last = self._head(), self._last()
            if head is None or last is None or self.check():
                return  # what is wrong stays to be found
            start = {"van": head["van"], "van_hash": head["van_hash"]}
            for file in self._files()[:-1]:
                if file.stem >= f"{for_machines(self._clock()) - timedelta(days=KEEP_DAYS):%Y-%m}":
                    break
                gone = Regel(**json.loads(file.read_bytes().splitlines()[-1]))
                start = {"van": gone.nr + 1, "van_hash": gone.hash}
                self._write_head(start, last)
                file.unlink()
            self._write_head(start, last)

    def check(self) -> list[str]:
        """A Dutch sentence for each thing that is wrong with the trail."""
        files = self._files()
        if not files and not (self._folder / _HEAD).exists():
            return []
        head = self._head()
        if head is None:
            return [_GEEN_KOP]
        number, before, at_head = head["van"] - 1, head["van_hash"], ""
        for text in (line for file in files for line in file.read_bytes().splitlines()):
            found, number = _read(text), number + 1
            if found is None or found.nr != number or found.hash != self._mac(before, found):
                return [_STUK.format(number)]
            before = found.hash
            at_head = before if number == head["nr"] else at_head
        if number < head["nr"]:
            return [_KORT.format(head["nr"])]
        return [] if at_head == head["hash"] else [_STUK.format(head["nr"])]

    def _append(self, persoon: str, daad: str, wat: str) -> None:
        self._folder.mkdir(mode=0o700, exist_ok=True)
        with locked(self._folder / _HEAD):
            last, now = self._last(), self._clock()
            number, before = (1, _FIRST) if last is None else (last.nr + 1, last.hash)
            line = Regel(number, int(now * 1000), persoon, daad, wat)
            kept = asdict(line) | {"hash": self._mac(before, line)}
            # A clock that went back must not begin an older file: the order of files is that of lines.
            month = max([f"{for_machines(now):%Y-%m}", *(file.stem for file in self._files())])
            file = self._folder / f"{month}.jsonl"
            descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(descriptor, "wb") as out:
                out.write(json.dumps(kept).encode() + b"\n")
            if last is None and not (self._folder / _HEAD).exists():
                self._write_head({"van": 1, "van_hash": _FIRST}, Regel(**kept))

    def _last(self) -> Regel | None:
        """The last line; half a line, of a server that was killed while writing, is cut off first."""
        for file in reversed(self._files()):
            with file.open("rb+") as lines:
                end = lines.seek(0, os.SEEK_END)
                lines.seek(max(0, end - 4096))
                tail = lines.read()
                whole = tail.rpartition(b"\n")[0]
                if not tail.endswith(b"\n"):
                    lines.truncate(end - len(tail) + len(whole) + (1 if whole else 0))
                if whole:
                    return _read(whole.rpartition(b"\n")[2])
        return None

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob("????-??.jsonl"))

    def _mac(self, before: str, line: Regel) -> str:
        told = f"{before} {line.nr} {line.tijd} {line.persoon} {line.daad} {line.wat}"
        return hmac.new(self._key, told.encode(), hashlib.sha256).hexdigest()

    def _head(self) -> dict[str, Any] | None:
        """How far the trail went, if that is signed by us."""
        try:
            told = json.loads((self._folder / _HEAD).read_text("utf-8"))
            mac = told.pop("mac")
            return told if hmac.compare_digest(mac, self._mac_of(told)) else None
        except (OSError, ValueError, KeyError, AttributeError, TypeError):
            return None

    def _write_head(self, start: dict[str, Any], last: Regel) -> None:
        for file in self._files()[-1:]:
            with file.open("rb") as lines:
                os.fsync(lines.fileno())  # first the lines, then the word that they are there
        told = {**start, "nr": last.nr, "hash": last.hash}
        write_private(self._folder / _HEAD, json.dumps(told | {"mac": self._mac_of(told)}).encode())

    def _mac_of(self, told: dict[str, Any]) -> str:
        return hmac.new(self._key, json.dumps(told, sort_keys=True).encode(), hashlib.sha256).hexdigest()


def note_by_hand(folder: Path, daad: str, wat: str = "") -> None:
    """Write down what somebody did with a command on the data folder `folder`, where there is one."""
    secret = folder / "secret"
    if secret.exists():
        Inzage(folder, secret.read_bytes()).note(COMPUTER, daad, wat)


def _read(text: bytes) -> Regel | None:
    try:
        return Regel(**json.loads(text))
    except (ValueError, TypeError):
        return None
