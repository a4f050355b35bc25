"""What runs on this server, in numbers and kinds: no name, no title, no word of anybody."""

import asyncio
import platform
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.sessie.loket import SessieLoket
from samenzorg_sim.balie.wie import Apparaat
from samenzorg_sim.dag import for_machines
from samenzorg_sim.journal.store import StorageError, Store
from samenzorg_sim.server.storage.data_folder import DataFolder

#: What a stream of each counter is called: one, and more of them.
SOORTEN = {
    "s": ("bijeenkomst", "bijeenkomsten"),
    "n": ("gesprek alleen", "gesprekken alleen"),
    "e": ("ecogram", "ecogrammen"),
    "i": ("intervisiegroep", "intervisiegroepen"),
    "q": ("dialoog", "dialogen"),
    "j": ("kwartaal", "kwartalen"),
    "z": ("bladzijde van een team", "bladzijden van teams"),
    "u": ("lijst met acties", "lijsten met acties"),
    "y": ("beleidscheck", "beleidschecks"),
    "l": ("logboek", "logboeken"),
    "w": ("gedeelde kopie", "gedeelde kopieën"),
}
#: Seconds without a sign of life after which a page may be closed from here.
STIL_NA = 900.0


@dataclass(frozen=True)
class Loopt:
    """Something that people look at now: what kind, since when (ms, None: unknown), on how many screens."""

    soort: str
    sinds: int | None
    telefoons: int
    schermen: int


@dataclass(frozen=True)
class Bladzijde:
    """A page of the workbench with its kernel: bytes of memory, is it on a screen, seconds of silence."""

    kernel: str
    page: str
    bytes: int
    getoond: bool
    stil: float

    @property
    def mag_dicht(self) -> bool:
        """Whether closing it takes nothing from anybody who is at work."""
        return self.stil > STIL_NA or not self.getoond


@dataclass(frozen=True)
class Toestand:
    """One moment; sizes in bytes, `bewaard` counts streams by their letter, `rijen` the journal's rows."""

    loopt: tuple[Loopt, ...]
    telefoons: int
    bladzijden: tuple[Bladzijde, ...]
    geheugen: int
    geheugen_vrij: int
    map: int
    bewaard: dict[str, int]
    rijen: int
    computer: str


class Beheer:
    """Looks at one server; on a shared database each server tells of itself."""

    def __init__(
        self, folder: DataFolder, store: Store, balie: Balie, sessies: SessieLoket, kernels: Any
    ) -> None:
        """`kernels` is the kernel manager of the workbench."""
        self._folder, self._store, self._balie = folder, store, balie
        self._sessies, self._kernels = sessies, kernels

    async def look(self) -> Toestand:
        """How it is now; what takes time is done in a thread."""
        pages = [(kernel, self._kernels.get_kernel(kernel)) for kernel in self._kernels.list_kernel_ids()]
        sizes, (bewaard, rijen), size = await asyncio.gather(
            asyncio.to_thread(lambda: {key: memory_of(one.provisioner.pid) for key, one in pages}),
            asyncio.to_thread(self._kept),
            asyncio.to_thread(size_of, self._folder.path),
        )
        now = for_machines()
        bladzijden = tuple(
            Bladzijde(
                kernel,
                self._kernels.pages.get(kernel, ""),
                sizes[kernel],
                self._kernels._kernel_connections.get(kernel, 0) > 0,
                max(0.0, (now - one.last_activity).total_seconds()),
            )
            for kernel, one in pages
        )
        loopt, phones = self._running()
        return Toestand(
            loopt,
            phones,
            bladzijden,
            memory_of(psutil.Process().pid),
            psutil.virtual_memory().available,
            size,
            bewaard,
            rijen,
            platform.node(),
        )

    def _running(self) -> tuple[tuple[Loopt, ...], int]:
        """What is looked at, the busiest first, and how many phones there are in all."""
        phones: set[str] = set()
        found = []
        for stream, looking in self._balie.kijkers.everywhere().items():
            here = {one.apparaat for one in looking if isinstance(one, Apparaat)}
            phones |= here
            others = sum(not isinstance(one, Apparaat) for one in looking)
            soort = SOORTEN.get(stream[0], (stream[0],))[0]
            found.append(Loopt(soort, self._sessies.geopend(stream), len(here), others))
        return tuple(sorted(found, key=lambda one: (-one.telefoons, one.soort, one.sinds or 0))), len(phones)

    def _kept(self) -> tuple[dict[str, int], int]:
        try:
            heads = self._store.heads()
        except StorageError:  # the health page says what is wrong
            return {}, 0
        return dict(Counter(stream[0] for stream in heads)), sum(seq for seq, _ in heads.values())


def memory_of(pid: int | None) -> int:
    """Bytes that a process takes, its share of what it shares with others (PSS); 0 when it is gone."""
    try:
        full = psutil.Process(pid).memory_full_info()
    except psutil.Error:
        return 0
    return int(getattr(full, "pss", 0) or full.rss)


def size_of(folder: Path) -> int:
    """Bytes of all files in a folder."""
    total = 0
    for file in folder.rglob("*"):
        try:
            total += file.lstat().st_size
        except OSError:  # gone while we look
            continue
    return total
