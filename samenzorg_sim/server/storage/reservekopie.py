"""A reservekopie: the whole data folder in one file, also while the server runs; one is kept beside it."""

import asyncio
import hashlib
import json
import os
import shutil
import sqlite3
import time
import zipfile
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from samenzorg_sim.balie.vinden import data_folder
from samenzorg_sim.journal.copying import copy_journal
from samenzorg_sim.journal.heads import write_heads
from samenzorg_sim.journal.sqlite import SqliteStore
from samenzorg_sim.journal.store import StorageError
from samenzorg_sim.server.storage.bewaarplaats import VerkeerdeBewaarplaats, database_melding, look_in
from samenzorg_sim.server.storage.data_folder import DATABASE, DataFolder
from samenzorg_sim.server.watch.logregel import note

#: The list of what is in a copy; its layout has a number of its own, raised with each change.
LIST, LAYOUT = "inhoud.json", 1
#: The copy that the server keeps by itself, in `backups`.
AUTOMATIC = "reservekopie.zip"
_EXISTS = "{} bestaat al. Er is niets veranderd. Kies een andere naam, of voeg --overwrite toe."
_NO_PLACE = (
    "In {} kan niet worden geschreven ({}). Er is geen kopie gemaakt. Kies een map waarin u mag schrijven."
)
_MADE = (
    "De kopie staat in {} ({} MB, {}). "
    "De kopie is nagekeken. Er staan namen en teksten in: bewaar hem op slot, en niet langer dan nodig."
)
_ONE, _MORE = "1 bijeenkomst, gesprek, groep of logboek", "{} bijeenkomsten, gesprekken, groepen en logboeken"
#: Of this moment only (a lock, an address), made anew (heads), or for who looks after the machine (log).
_LEFT_OUT = {"lock", "heads.json", "journal.db", "journal.db-wal", "journal.db-shm", DATABASE}
# An answer without a name is in no copy: two copies would tell what came in between.
_FOLDERS_LEFT_OUT = {"log", "backups", "barometer"}
#: Seconds after a start before the first automatic copy is made: a start has other things to do.
_FIRST_AFTER = 60.0


class GeenKopie(Exception):
    """No copy was made; `melding` says in Dutch why."""

    def __init__(self, melding: str) -> None:
        super().__init__(melding)
        self.melding = melding


@dataclass(frozen=True)
class Kopie:
    """A copy that was made: where, of how many streams, how many bytes."""

    bestand: Path
    stromen: int
    bytes: int


def backup(
    to: Path, data: Path | None = None, overwrite: bool = False, database: str = ""
) -> tuple[str, int]:
    """What `samenzorg backup` does: a copy in the file `to`, or in the folder `to` under today's date.

    Returns a Dutch sentence and the exit code: 0, or 1 when no copy was made.
    """
    file = to
    try:  # also to look may be forbidden
        file = to / time.strftime("samenzorg-%Y-%m-%d.zip") if to.is_dir() else to
        if file.exists() and not overwrite:
            return _EXISTS.format(file), 1
        made = make_kopie((data or data_folder()).absolute(), file, database)
    except GeenKopie as no:
        return no.melding, 1
    except OSError as wrong:
        return _NO_PLACE.format(file, wrong.strerror), 1
    return _MADE.format(made.bestand, max(1, round(made.bytes / 1e6)), stromen_told(made.stromen)), 0


def stromen_told(number: int) -> str:
    """How many streams of events (0 or more) there are, in Dutch for people."""
    return _ONE if number == 1 else _MORE.format(number)


def make_kopie(folder: Path, file: Path, database: str = "") -> Kopie:
    """Copy the data folder `folder` into the zip `file`, whole or not at all; an older `file` is replaced.

    The journal is copied as it is at one moment, without what was erased from it, and checked; from the
    `database` (a URL) too it becomes a file, that any workbench can put back. May be asked by another process
    than the server, at any time.

    Raises:
        GeenKopie: there is no journal, or it is damaged.
        OSError: the copy cannot be written.
    """
    if not database and not (folder / "journal.db").exists() and not (folder / DATABASE).exists():
        raise GeenKopie(f"In {folder} staat nog niets. Gebruik --data als uw gegevens ergens anders staan.")
    with TemporaryDirectory(dir=file.parent, prefix=".samenzorg-") as place:
        draft = Path(place)
        streams = _copy_journal(folder, draft, database)
        files = {path.relative_to(draft).as_posix(): path for path in sorted(draft.iterdir())}
        files |= {path.relative_to(folder).as_posix(): path for path in _beside_the_journal(folder)}
        packed = draft / "kopie.zip"
        _pack(files, packed)
        size = packed.stat().st_size
        packed.replace(file)
    return Kopie(file, streams, size)


def _copy_journal(folder: Path, draft: Path, database: str) -> int:
    """Put journal.db and heads.json in `draft`; how many streams there are."""
    copy = draft / "journal.db"
    os.close(os.open(copy, os.O_CREAT | os.O_WRONLY, 0o600))
    try:
        if database or (folder / DATABASE).exists():
            _copy_database(folder, copy, database)
        else:
            with closing(
                sqlite3.connect(f"file:{folder / 'journal.db'}?mode=ro", uri=True, timeout=30)
            ) as source:
                # Into a new file, from one moment: nothing of what was erased, and no half transaction.
                source.execute("VACUUM INTO ?", (str(copy),))
        store = SqliteStore(copy)
        try:
            heads = store.heads()
        finally:
            store.close()
    except (sqlite3.Error, StorageError) as broken:
        if database:
            raise GeenKopie(database_melding(broken)) from broken
        raise GeenKopie(
            f"Het bestand {folder / 'journal.db'} is niet heel te lezen. Er is geen kopie gemaakt."
        ) from broken
    write_heads(draft / "heads.json", heads, (folder / "secret").read_bytes())
    return len(heads)


def _copy_database(folder: Path, copy: Path, database: str) -> None:
    """The journal of the database in a new file; raises GeenKopie when it is not this folder's."""
    try:
        source = look_in(folder, database)
    except VerkeerdeBewaarplaats as wrong:
        raise GeenKopie(wrong.melding) from wrong
    assert source is not None
    target = SqliteStore(copy)
    try:
        copy_journal(source, target)
    finally:
        source.close()
        target.close()


def _beside_the_journal(folder: Path) -> list[Path]:
    return [path for path in _copied(folder) if path.is_file()]


def _copied(folder: Path) -> list[Path]:
    """The files and folders that a copy holds, but for the journal."""
    return [
        path
        for path in sorted(folder.rglob("*"))
        if not path.is_symlink()
        and path.relative_to(folder).parts[0] not in _LEFT_OUT | _FOLDERS_LEFT_OUT
        and not path.match("server*.json")
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    ]


def _written(folder: Path) -> int:
    """When something of it was last written or removed (ns since the epoch); removals show in folders."""
    newest = 0
    for path in (*folder.glob("journal.db*"), *_copied(folder)):
        with suppress(FileNotFoundError):  # removed while we look
            newest = max(newest, path.stat().st_mtime_ns)
    return newest


def _pack(files: dict[str, Path], packed: Path) -> None:
    sums = {}
    descriptor = os.open(packed, os.O_CREAT | os.O_RDWR, 0o600)
    with os.fdopen(descriptor, "w+b") as out:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for name, path in files.items():
                with path.open("rb") as read:
                    sums[name] = hashlib.file_digest(read, "sha256").hexdigest()
                archive.write(path, name)
            made = {"indeling": LAYOUT, "gemaakt": int(time.time() * 1_000), "bestanden": sums}
            archive.writestr(LIST, json.dumps(made, indent=1))
        out.flush()
        os.fsync(out.fileno())


async def keep_kopie_every(folder: DataFolder, seconds: float, first_after: float = _FIRST_AFTER) -> None:
    """Keep one copy in `backups`, made anew when something was written since; runs until cancelled.

    One, and often: what somebody erases must not live on in copies. The old one stays until the new one is
    whole, so of a journal that gets damaged the last sound copy is kept.
    """
    await asyncio.sleep(first_after)
    while True:
        if await asyncio.to_thread(keep_kopie, folder):
            note("backup_made", bytes=(folder.backups / AUTOMATIC).stat().st_size)
        await asyncio.sleep(seconds)


def keep_kopie(folder: DataFolder, always: bool = False) -> bool:
    """Make the automatic copy when something was written or removed since the last, or `always`; was it?

    Raises:
        GeenKopie: the journal is damaged; the last copy stays.
        OSError: there is no room for it.
    """
    file = folder.backups / AUTOMATIC
    # A copy of a moment that has yet to come was made while the clock was wrong: it says nothing.
    made = file.stat().st_mtime_ns if file.exists() else 0
    if not always and _written(folder.path) < made <= time.time_ns():
        return False
    # A copy that fills the disk would stop the sessions that it is for.
    needed = 3 * folder.journal.stat().st_size
    if shutil.disk_usage(folder.path).free < needed:
        raise OSError(f"less than {needed} bytes free for an automatic copy")
    make_kopie(folder.path, file)
    return True
