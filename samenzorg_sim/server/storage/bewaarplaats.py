"""The bewaarplaats of a data folder: its journal in the folder itself, or in the organisation's database."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from samenzorg_sim.journal.sqlite import SqliteStore
from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.storage.data_folder import DATABASE, DataFolder, write_private

if TYPE_CHECKING:
    from samenzorg_sim.journal.postgres import PostgresStore

AnyStore: TypeAlias = "SqliteStore | PostgresStore"

_AWAY = (
    "De database kan niet worden gebruikt. Er is niets veranderd. Kijk of de database draait en of het adres "
    "klopt, of vraag hulp aan wie de database beheert. Zeg er dit bij: {}."
)
_ELSEWHERE = (
    "De gegevens van de map {} staan in een database: {}. Geef het adres van die database op, met --database."
)
_ANOTHER = (
    "De map {} hoort bij een andere database: {}. Er is niets veranderd. "
    "Kies met --data een andere map, of met --database die andere database."
)
_NOT_MOVED = (
    "In de map {} staan gegevens die nog niet in de database staan. "
    "Typ '{}' om ze over te brengen, of kies met --data een andere map."
)
_NO_DRIVER = (
    "Voor een database ontbreekt een onderdeel. Installeer het met: {} -m pip install 'psycopg[binary]'"
)


class VerkeerdeBewaarplaats(Exception):
    """This folder and this database do not belong together; `melding` says in Dutch what to do."""

    def __init__(self, melding: str) -> None:
        super().__init__(melding)
        self.melding = melding


def open_store(folder: DataFolder, database: str = "") -> "AnyStore":
    """The journal of a folder that this server holds: in it, or in the `database` (a URL) that goes with it.

    Raises:
        VerkeerdeBewaarplaats: the folder goes with the other, or is not moved yet; nothing was changed.
        StorageError: it cannot be opened.
    """
    if not database:
        must_be_here(folder.path)
        return SqliteStore(folder.journal)
    if folder.journal.exists():
        raise VerkeerdeBewaarplaats(_NOT_MOVED.format(folder.path, typed("move")))
    store = open_database(database)
    try:
        must_go_together(folder.path, store)
    except BaseException:
        store.close()
        raise
    keep_together(folder, store)
    return store


def look_in(folder: Path, database: str = "") -> "AnyStore | None":
    """The journal of this folder, also while servers run; None when there is none yet. Raises the same."""
    if not database:
        must_be_here(folder)
        return SqliteStore(folder / "journal.db") if (folder / "journal.db").exists() else None
    store = open_database(database)
    try:
        must_go_together(folder, store)
    except BaseException:
        store.close()
        raise
    return store


def open_database(url: str) -> "PostgresStore":
    """The database at this address; raises StorageError, or VerkeerdeBewaarplaats without its driver."""
    try:
        from samenzorg_sim.journal.postgres import PostgresStore
    except ImportError:
        raise VerkeerdeBewaarplaats(_NO_DRIVER.format(sys.executable)) from None
    return PostgresStore(url)


def must_be_here(folder: Path) -> None:
    """Raise VerkeerdeBewaarplaats when the journal of this folder is in a database."""
    if (known := _known(folder)) is not None:
        raise VerkeerdeBewaarplaats(_ELSEWHERE.format(folder, known["plaats"]))


def must_go_together(folder: Path, store: "PostgresStore") -> None:
    """Raise VerkeerdeBewaarplaats when this folder goes with another database."""
    known = _known(folder)
    if known is not None and known["id"] not in ("", store.id):
        raise VerkeerdeBewaarplaats(_ANOTHER.format(folder, known["plaats"]))


def keep_together(folder: DataFolder, store: "PostgresStore") -> None:
    """Note in the folder which database goes with it: by its id, and (without a password) where it is."""
    if (known := {"id": store.id, "plaats": store.place}) != _known(folder.path):
        write_private(folder.path / DATABASE, json.dumps(known).encode())


def database_melding(error: Exception) -> str:
    """A Dutch sentence for a database that cannot be opened, with what to tell who looks after it."""
    return _AWAY.format(error)


def _known(folder: Path) -> dict[str, str] | None:
    try:
        found = json.loads((folder / DATABASE).read_text("utf-8"))
        return {"id": str(found["id"]), "plaats": str(found["plaats"])}
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):  # in a database, that much is sure
        return {"id": "", "plaats": "onbekend"}
