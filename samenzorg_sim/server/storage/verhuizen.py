"""`samenzorg move`: the journal from the data folder to a database, or back; every row is looked at."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

from samenzorg_sim.journal.copying import Contents, contents, copy_journal
from samenzorg_sim.journal.heads import HeadsForged, HeadsMissing, write_heads
from samenzorg_sim.journal.sqlite import SqliteStore
from samenzorg_sim.journal.store import Conflict, StorageError
from samenzorg_sim.journal.verify import check_heads, verify_journal
from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.storage.bewaarplaats import (
    VerkeerdeBewaarplaats,
    database_melding,
    keep_together,
    must_go_together,
    open_database,
)
from samenzorg_sim.server.storage.data_folder import DATABASE, DataFolder
from samenzorg_sim.server.storage.data_folder_refused import DataFolderRefused
from samenzorg_sim.server.storage.reservekopie import AUTOMATIC, stromen_told
from samenzorg_sim.server.storage.verify import FORGED

if TYPE_CHECKING:
    from samenzorg_sim.journal.postgres import PostgresStore

_NO_ADDRESS = "Geef het adres van de database op: --to postgresql://..."
_NOTHING = "In de map {} staat nog niets om over te brengen. Start meteen met --database."
_DAMAGED = "De gegevens zijn niet heel: {} Er is niets overgebracht. Typ '{}' voor een lijst."
_FILLED = "In de database staan al andere gegevens. Er is niets overgebracht. Neem een lege database."
_HERE = "De gegevens van de map {} staan al in een eigen bestand. Er is niets veranderd."
_ALREADY = "De gegevens van de map {} staan al in deze database. Er is niets veranderd."
_OTHER = "Wat in de {} staat, is niet gelijk aan wat er stond. Er is niets veranderd. Vraag hulp."
_MOVED = (
    "Alles staat nu in de database {}: {}. Het is regel voor regel nagekeken.\n"
    "Start voortaan met --database, of zet het adres in SAMENZORG_DATABASE.\n"
    "Wat er stond, is bewaard in {}. Er staan namen en teksten in: gooi die map weg als alles goed gaat."
)
_BACK = (
    "Alles staat nu weer in een bestand in de map {}: {}. Het is regel voor regel nagekeken.\n"
    "Start voortaan zonder --database.\n"
    "In de database {} staan de gegevens nog. Laat die weggooien als alles goed gaat."
)
_COUNTED = "{} gebeurtenissen in {}, en {} teksten ({} gewist)"


class NietVerhuisd(Exception):
    """Nothing was moved; `melding` says in Dutch why, and what to do."""

    def __init__(self, melding: str) -> None:
        super().__init__(melding)
        self.melding = melding


def move(to: str = "", back: bool = False, data: Path | None = None) -> tuple[str, int]:
    """What `samenzorg move` does: a Dutch text and the exit code: 0, or 1 when nothing was changed.

    `to` is the URL of a database, empty or filled by a move that was cut off; with `back` that of the
    database whose journal comes into the folder again.
    """
    if not to:
        return _NO_ADDRESS, 1
    try:
        folder = DataFolder.open(data)  # by itself: no server may run on it, with or without a database
    except DataFolderRefused as no:
        return no.melding, 1
    try:
        database = open_database(to)
        try:
            return (_move_back(folder, database) if back else _move(folder, database)), 0
        finally:
            database.close()
    except (NietVerhuisd, VerkeerdeBewaarplaats) as no:
        return no.melding, 1
    except StorageError as broken:
        return database_melding(broken), 1
    finally:
        folder.close()


def _move(folder: DataFolder, database: "PostgresStore") -> str:
    must_go_together(folder.path, database)
    if not folder.journal.exists():
        known = (folder.path / DATABASE).exists()
        raise NietVerhuisd((_ALREADY if known else _NOTHING).format(folder.path))
    if damaged := _damage(folder):
        raise NietVerhuisd(_DAMAGED.format(damaged, typed("verify")))
    here = SqliteStore(folder.journal)
    try:
        moved = _copy(here, database, "database")
        write_heads(folder.heads, here.heads(), folder.secret)
    finally:
        here.close()
    # From here on the database is the journal of this folder. What is cut off now, the next move takes up.
    keep_together(folder, database)
    kept = _set_aside(folder)
    return _MOVED.format(database.place, _counted(moved), kept)


def _move_back(folder: DataFolder, database: "PostgresStore") -> str:
    must_go_together(folder.path, database)
    if folder.journal.exists():
        raise NietVerhuisd(_HERE.format(folder.path))
    draft = folder.path / "journal.db.nieuw"
    draft.unlink(missing_ok=True)  # of a move that was cut off
    here = SqliteStore(draft)
    try:
        moved = _copy(database, here, "map")
        write_heads(folder.heads, here.heads(), folder.secret)
    finally:
        here.close()
    draft.replace(folder.journal)
    folder.remove(DATABASE)
    return _BACK.format(folder.path, _counted(moved), database.place)


def _copy(
    source: "SqliteStore | PostgresStore", target: "SqliteStore | PostgresStore", where: str
) -> Contents:
    """Copy and look at every row again; a copy of before that is whole will do."""
    try:
        moved = copy_journal(source, target)
    except Conflict:
        moved = contents(source)
        if contents(target) != moved:
            raise NietVerhuisd(_FILLED) from None
    if contents(target) != moved or verify_journal(target, source.heads()):
        raise NietVerhuisd(_OTHER.format(where))
    return moved


def _damage(folder: DataFolder) -> str:
    """The first thing that is wrong with the journal in the folder, if anything is."""
    store = SqliteStore(folder.journal)
    try:
        found = check_heads(folder.heads, store, folder.secret)
    except HeadsMissing:  # a server that was never stopped well: its rows can still be held together
        found = verify_journal(store)
    except HeadsForged:
        return FORGED
    finally:
        store.close()
    return next((finding.melding for finding in found), "")


def _set_aside(folder: DataFolder) -> Path:
    """The file that was the journal, and the copy that the server made of it: no longer ours to keep up."""
    kept = folder.backups / time.strftime("voor-verhuizen-%Y%m%d-%H%M%S")
    kept.mkdir(mode=0o700)
    for old in (*sorted(folder.path.glob("journal.db*"), reverse=True), folder.backups / AUTOMATIC):
        if old.exists():
            old.replace(kept / old.name)
    return kept


def _counted(moved: Contents) -> str:
    return _COUNTED.format(moved.rows, stromen_told(moved.streams), moved.texts, moved.erased)
