"""How the server does: each part with a traffic light in words, and what to do when something is wrong."""

import asyncio
import shutil
import time
from dataclasses import dataclass
from enum import StrEnum

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.dag import here
from samenzorg_sim.journal.store import (
    StorageBusy,
    StorageError,
    StorageFull,
    StorageGone,
    StorageReadOnly,
    Store,
)
from samenzorg_sim.server.doors.certificaat import Certificaat
from samenzorg_sim.server.doors.door import Door
from samenzorg_sim.server.storage.data_folder import DataFolder, refused
from samenzorg_sim.server.storage.data_folder_refused import DataFolderRefused, Full
from samenzorg_sim.server.storage.reservekopie import AUTOMATIC
from samenzorg_sim.server.watch.gezond_zinnen import (
    ACHTER,
    BEWAART,
    BEZET,
    CERTIFICAAT,
    CERTIFICAAT_BIJNA,
    CERTIFICAAT_VERLOPEN,
    DICHT,
    GEEN_KOPIE,
    IN_DATABASE,
    KOPIE,
    KOPIE_LUKT_NIET,
    KOPIE_MISLUKT,
    KRAP,
    LOOPT,
    ONBEREIKBAAR,
    OPEN,
    RUIMTE,
    SCHIJF_ZWIJGT,
    STIL,
    TAKEN,
    VAST,
    VOL,
    WEG,
    WERK,
    ZONDER_SCHRIJVEN,
)
from samenzorg_sim.server.watch.log import FILE
from samenzorg_sim.server.watch.supervisor import Taak
from samenzorg_sim.stijl.datum import datum_en_tijd

#: Bytes free below which somebody should make room, and below which there is none.
KRAP_ONDER, VOL_ONDER = 1 << 30, 1 << 24
#: Seconds before its end from which a new certificate should be asked for.
NIEUW_NODIG = 14 * 86_400.0
#: Seconds that an outcome is good for: whoever asks often must not make the disk work.
_FRESH = 5.0
#: Seconds after which a disk counts as silent, and the desk as stuck.
_SILENT, _STUCK = 5.0, 15.0


class Stand(StrEnum):
    """The light: fine, somebody should look, or it does not work."""

    GOED = "goed"
    LET_OP = "let-op"
    MIS = "mis"


@dataclass(frozen=True)
class Onderdeel:
    """One part: `naam` for programs, `kop` and `melding` (Dutch) for people."""

    naam: str
    kop: str
    stand: Stand
    melding: str


class Gezondheid:
    """Looks at every part; what the disk said is kept for a moment, and it is asked once at a time."""

    def __init__(self, folder: DataFolder, store: Store, balie: Balie, door: Door) -> None:
        self.folder, self._store, self._balie, self._door = folder, store, balie, door
        self.since = time.time()
        #: The tasks of the supervisor, once there is one.
        self.taken: dict[str, Taak] = {}
        self.log = folder.log / FILE
        #: Of a server that speaks https itself, once it listens.
        self.certificaat: Certificaat | None = None
        self._probing: asyncio.Task[Onderdeel] | None = None
        self._probed = 0.0

    async def look(self) -> tuple[Onderdeel, ...]:
        """Every part as it is now (the disk: a moment ago); what cannot work while it is so is `MIS`."""
        bewaren = self._desk() or await self._disk()
        return (bewaren, self._room(), self._copy(), self._entrance(), *self._https(), self._work())

    def _desk(self) -> Onderdeel | None:
        """What is wrong with the one task that records, None when nothing is."""
        taak, busy = self.taken.get("desk"), self._balie.bezig_sinds
        if taak is not None and not taak.loopt:
            return _bewaren(Stand.MIS, STIL)
        if busy is not None and time.monotonic() - busy > _STUCK:
            return _bewaren(Stand.MIS, VAST)
        return None

    async def _disk(self) -> Onderdeel:
        """Write something beside the journal, and take the right to write in it; both cost little."""
        stale = time.monotonic() - self._probed > _FRESH
        if self._probing is None or (self._probing.done() and stale):
            self._probing, self._probed = (
                asyncio.create_task(asyncio.to_thread(self._probe)),
                time.monotonic(),
            )
        try:
            return await asyncio.wait_for(asyncio.shield(self._probing), _SILENT)
        except TimeoutError:  # the thread waits on; nobody starts another one beside it
            return _bewaren(Stand.MIS, SCHIJF_ZWIJGT)

    def _probe(self) -> Onderdeel:
        try:
            with refused(self.folder.path):
                self.folder.check_room()
            self._store.probe()
        except (DataFolderRefused, StorageError) as wrong:
            return _bewaren(Stand.MIS, _why(wrong))
        except OSError:
            return _bewaren(Stand.MIS, ONBEREIKBAAR)
        return _bewaren(Stand.GOED, BEWAART)

    def free(self) -> int:
        """Bytes free where the data are; 0 where that cannot be read."""
        try:
            return shutil.disk_usage(self.folder.path).free
        except OSError:
            return 0

    def _room(self) -> Onderdeel:
        free = self.free()
        stand = Stand.MIS if free < VOL_ONDER else Stand.LET_OP if free < KRAP_ONDER else Stand.GOED
        melding = {Stand.MIS: VOL, Stand.LET_OP: KRAP, Stand.GOED: RUIMTE}[stand]
        return Onderdeel("ruimte", "Ruimte op de schijf", stand, melding.format(in_gb(free)))

    def _copy(self) -> Onderdeel:
        if self.folder.in_database:
            return Onderdeel("reservekopie", "Reservekopie", Stand.GOED, IN_DATABASE)
        made, failed = copied_at(self.folder), self.taken.get("kopie", Taak()).laatst
        behind = failed > (made or 0.0)
        told = {True: KOPIE_MISLUKT, False: KOPIE} if made else {True: KOPIE_LUKT_NIET, False: GEEN_KOPIE}
        melding = told[behind].format(datum_en_tijd(here((made or 0.0) * 1000)))
        return Onderdeel("reservekopie", "Reservekopie", Stand.LET_OP if behind else Stand.GOED, melding)

    def _entrance(self) -> Onderdeel:
        told = self._door.state()
        if told["melding"]:
            return Onderdeel("deur", "Deur voor telefoons", Stand.LET_OP, told["melding"])
        return Onderdeel("deur", "Deur voor telefoons", Stand.GOED, OPEN if told["adressen"] else DICHT)

    def _https(self) -> tuple[Onderdeel, ...]:
        """How long its certificate is good, where this server has one; others have theirs elsewhere."""
        if self.certificaat is None:
            return ()
        until = self.certificaat.until
        left = until - time.time()
        stand = Stand.MIS if left <= 0 else Stand.LET_OP if left < NIEUW_NODIG else Stand.GOED
        told = {Stand.MIS: CERTIFICAAT_VERLOPEN, Stand.LET_OP: CERTIFICAAT_BIJNA, Stand.GOED: CERTIFICAAT}
        melding = told[stand].format(datum_en_tijd(here(until * 1000)))
        return (Onderdeel("certificaat", "Certificaat voor https", stand, melding),)

    def _work(self) -> Onderdeel:
        """The other tasks: what one of them could not do waits, and is done later."""
        halted = [WERK.get(name, name) for name, taak in self.taken.items() if taak.hapert(time.time())]
        if halted:
            return Onderdeel("taken", TAKEN, Stand.LET_OP, ACHTER.format(", ".join(halted)))
        return Onderdeel("taken", TAKEN, Stand.GOED, LOOPT)


def works(parts: tuple[Onderdeel, ...]) -> bool:
    """Whether people can go on working: nothing is `MIS`."""
    return all(part.stand is not Stand.MIS for part in parts)


def copied_at(folder: DataFolder) -> float | None:
    """When the automatic copy was made (seconds since 1970), None when there is none."""
    try:
        return (folder.backups / AUTOMATIC).stat().st_mtime
    except OSError:
        return None


def in_gb(size: int) -> str:
    """Bytes for people: `12,3 GB`, `250 MB`, or `minder dan 1 MB`."""
    if size >= 1e9:
        return f"{size / 1e9:.1f} GB".replace(".", ",")
    return f"{size / 1e6:.0f} MB" if size >= 1e6 else "minder dan 1 MB"


def _bewaren(stand: Stand, melding: str) -> Onderdeel:
    return Onderdeel("bewaren", "Bewaren", stand, melding)


def _why(wrong: DataFolderRefused | StorageError) -> str:
    sentences: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
        ((Full, StorageFull), VOL.format("0 MB")),
        ((StorageGone,), WEG),
        ((StorageBusy,), BEZET),
        ((StorageReadOnly, DataFolderRefused), ZONDER_SCHRIJVEN),
    )
    return next((told for kinds, told in sentences if isinstance(wrong, kinds)), ONBEREIKBAAR)
