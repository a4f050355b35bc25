"""Halls of phones tap on a server of their own, then the power goes, then the journal is counted."""

import json
import math
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from samenzorg_sim.journal.sqlite import SqliteStore
from samenzorg_sim.loadtest.begeleider import Begeleider
from samenzorg_sim.loadtest.eigen_server import an_own_server
from samenzorg_sim.loadtest.geheugen import share_mb
from samenzorg_sim.loadtest.menigte import Menigte

#: Phones that tap in one hall at most; more phones are more halls, each with a session and a trainer's page.
ZAAL = 65
#: Phones that lie away in each hall and only look on: the player's and the naaste's.
WEG = 2
_TIK = "gesprek.tag_added"
#: Told of what is going on: a sentence, and how much of the whole is done (0 to 1).
Voortgang = Callable[[str, float], None]


@dataclass(frozen=True)
class Meting:
    """What was found; times in milliseconds since a tap was due, memory in MB for each phone that joined.

    `scherm_ms` and `allen_ms` are every tap and every order for all, until the last entitled screen had it;
    `cpu_ms` is the server's processor time for each of those taps. `taps` are those that the phones were told
    of, `recorded` those that the journal holds after the kill.
    """

    phones: int
    zalen: int
    taps: int
    recorded: int
    lost: int
    doubled: int
    ongezien: int
    mb_per_phone: float
    cpu_ms: float
    antwoord_ms: tuple[float, ...]
    scherm_ms: tuple[float, ...]
    allen_ms: tuple[float, ...]

    def percentile(self, percent: float) -> float:
        """The smallest time that at least `percent` of all taps and orders for everybody did not exceed."""
        return percentile((*self.scherm_ms, *self.allen_ms), percent)


def percentile(values: Iterable[float], percent: float) -> float:
    """The smallest of these that at least `percent` (0 < percent ≤ 100) of them do not exceed; 0 of none."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)] if ordered else 0.0


def measure(phones: int, seconds: int, tell: Voortgang) -> Meting:
    """Phones that tap once a second each, for so many seconds.

    Raises StartteNiet, MenigteWeg, BalieWeg.
    """
    halls = spread(phones)
    with tempfile.TemporaryDirectory(prefix="samenzorg-loadtest-") as folder:
        tell("De werkplaats start", 0.0)
        with an_own_server(Path(folder)) as server:
            begeleider = Begeleider(server.address, server.key, server.deur)
            opdrachten = [begeleider.open(nummer) for nummer in range(len(halls))]
            menigte = Menigte()
            try:
                for opdracht in opdrachten:
                    menigte.add(opdracht)
                menigte.ask("erbij", [0, 1])
                menigte.ask("kijk", True)  # so that what is loaded once is not counted per phone
                before = share_mb([server.process])
                for nummer, count in enumerate(halls):
                    tell("Telefoons doen mee", 0.1 + 0.3 * nummer / len(halls))
                    menigte.ask("erbij", [nummer, count + WEG - (nummer == 0)])
                for opdracht in opdrachten:
                    begeleider.lead(opdracht.sessie)
                menigte.ask("kijk", True)
                joined = int(menigte.ask("open", True))
                tell(f"{phones} telefoons tikken, {seconds} seconden", 0.45)
                worked = processor_s(server.process)
                found = menigte.ask("tik", seconds)
                worked = processor_s(server.process) - worked
                memory = (share_mb([server.process]) - before) / joined
                tell("De stroom valt uit", 0.9)
                menigte.tell("tik_door", True)
                menigte.hear()
                server.kill()
                after = menigte.hear()
            finally:
                menigte.close()
            tell("Het journaal wordt nageteld", 0.95)
            told = [*found["bevestigd"], *after["bevestigd"]]
            recorded = count_taps(server.journal, [opdracht.sessie for opdracht in opdrachten])
    return Meting(
        phones,
        len(halls),
        len(told),
        recorded.total(),
        sum(command not in recorded for command in told),
        sum(count - 1 for count in recorded.values()),
        found["ongezien"],
        memory,
        worked * 1000 / max(1, len(found["scherm_ms"])),
        tuple(found["antwoord_ms"]),
        tuple(found["scherm_ms"]),
        tuple(found["allen_ms"]),
    )


def processor_s(process: psutil.Process) -> float:
    """The processor time that a process has used, in seconds; its children aside."""
    used = process.cpu_times()
    return float(used.user + used.system)


def spread(phones: int) -> tuple[int, ...]:
    """How many phones tap in each hall: as few halls as will do, and these alike."""
    halls = math.ceil(phones / ZAAL)
    return tuple(phones // halls + (nummer < phones % halls) for nummer in range(halls))


def count_taps(journal: Path, sessies: Iterable[str]) -> Counter[str]:
    """How often each tap stands in the journal, by the command that its tag is named after."""
    store = SqliteStore(journal)
    try:
        rows = (row for sessie in sessies for row in store.read(sessie) if row.name == _TIK)
        return Counter("c_" + json.loads(row.payload)["tag"].partition("_")[2] for row in rows)
    finally:
        store.close()


def as_json(found: Meting) -> Mapping[str, Any]:
    """The figures for programs."""
    return {
        "phones": found.phones,
        "taps": found.taps,
        **{f"p{percent}_ms": round(found.percentile(percent), 1) for percent in (50, 95, 99)},
        "lost": found.lost,
        "doubled": found.doubled,
        "mb_per_phone": round(found.mb_per_phone, 3),
    }
