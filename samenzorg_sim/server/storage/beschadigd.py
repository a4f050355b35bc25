"""A damaged file with the data: found before anything is written to it, said in Dutch, and kept."""

import shutil
import time
from pathlib import Path

from samenzorg_sim.dag import here
from samenzorg_sim.journal.sqlite_damage import damage, log_is_torn
from samenzorg_sim.journal.store import StorageBroken, StorageError, StorageFull, StorageReadOnly
from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.data_folder_refused import Full, ReadOnly
from samenzorg_sim.server.storage.reservekopie import AUTOMATIC
from samenzorg_sim.stijl.datum import datum_en_tijd

_BROKEN = (
    "Het bestand {} kan niet worden gebruikt. Er is niets veranderd. "
    "Typ '{}' om de laatste reservekopie terug te zetten, of vraag hulp aan wie de computer beheert. "
    "Die kopie is van {}."
)
_NO_KOPIE = (
    "Het bestand {} kan niet worden gebruikt. Er is niets veranderd. "
    "In {} staat geen reservekopie. Vraag hulp aan wie de computer beheert."
)
TORN = (
    "Het einde van het bestand met gegevens was niet heel. Samenzorg gaat verder met wat wel heel is. "
    "Kijk of het laatste er nog staat. Het kapotte stuk is bewaard in {}."
)


def look_at_file(folder: DataFolder) -> tuple[str, ...]:
    """Look at the file before it is opened; what its keeper should hear, if it may be opened at all.

    Raises:
        StorageBroken: pages are damaged; nothing was changed.
    """
    notices: tuple[str, ...] = ()
    if log_is_torn(folder.journal):
        notices = (TORN.format(_set_log_aside(folder)),)
    if broken := damage(folder.journal):
        raise StorageBroken(str(folder.journal), broken)
    return notices


def _set_log_aside(folder: DataFolder) -> Path:
    """Keep the log as evidence: opening the file throws away what does not hold."""
    kept = folder.backups / time.strftime("journal-%Y%m%d-%H%M%S.db-wal")
    shutil.copyfile(folder.journal.with_name(folder.journal.name + "-wal"), kept)
    return kept


def cannot_store(folder: DataFolder, error: StorageError) -> str:
    """A Dutch sentence for a journal that cannot be opened."""
    if isinstance(error, StorageFull):
        return Full(folder.path).melding
    if isinstance(error, StorageReadOnly):
        return ReadOnly(folder.path).melding
    kopie = folder.backups / AUTOMATIC
    if not kopie.exists():
        return _NO_KOPIE.format(folder.journal, folder.backups)
    when = datum_en_tijd(here(int(kopie.stat().st_mtime * 1_000)))
    return _BROKEN.format(folder.journal, typed("restore"), when)
