"""What the health page says of parts that halt: the recorder, the copy, work in the background, the door."""

import asyncio
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.journal.memory import MemoryStore
from samenzorg_sim.server.doors.door import Door
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.reservekopie import AUTOMATIC
from samenzorg_sim.server.watch.gezond import Gezondheid, Onderdeel, Stand, in_gb, works
from samenzorg_sim.server.watch.supervisor import Taak

Look = Callable[[], dict[str, Onderdeel]]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[DataFolder]:
    opened = DataFolder.open(tmp_path / "gegevens")
    yield opened
    opened.close()


@pytest.fixture
def balie() -> Balie:
    return Balie(Archief(MemoryStore()), ())


@pytest.fixture
def gezondheid(folder: DataFolder, balie: Balie) -> Gezondheid:
    return Gezondheid(folder, MemoryStore(), balie, Door(folder, 1, tuple))


@pytest.fixture
def look(gezondheid: Gezondheid) -> Iterator[Look]:
    with asyncio.Runner() as runner:
        yield lambda: {part.naam: part for part in runner.run(gezondheid.look())}


def test_a_disk_that_keeps_the_recorder_waiting(look: Look, balie: Balie) -> None:
    balie.bezig_sinds = time.monotonic()
    assert look()["bewaren"].stand is Stand.GOED
    balie.bezig_sinds -= 60
    parts = look()
    assert parts["bewaren"].melding == (
        "Er wordt nu niets bewaard: de schijf of de database antwoordt niet. "
        "Kijk of de schijf werkt. Blijft dit staan? Start de computer opnieuw."
    )
    assert not works(tuple(parts.values()))


def test_a_failing_copy_is_a_warning(look: Look, gezondheid: Gezondheid, folder: DataFolder) -> None:
    assert look()["reservekopie"].melding == (
        "Er is nog geen kopie. Een minuut na de start maakt Samenzorg er vanzelf een."
    )
    gezondheid.taken = {"kopie": Taak(loopt=False, mislukt=2, laatst=time.time() - 5)}
    parts = look()
    assert parts["reservekopie"].stand is Stand.LET_OP
    assert parts["reservekopie"].melding == (
        "Er is nog geen kopie: dat lukte niet. Kijk of er ruimte is op de schijf."
    )
    assert works(tuple(parts.values())), "people can go on"
    (folder.backups / AUTOMATIC).write_bytes(b"kopie")
    assert look()["reservekopie"].stand is Stand.GOED


def test_work_that_failed_a_moment_ago_is_named(look: Look, gezondheid: Gezondheid) -> None:
    failed = Taak(loopt=True, mislukt=1, laatst=time.time() - 10)
    gezondheid.taken = {"heads": failed, "door": Taak()}
    assert look()["taken"].melding == (
        "Dit lukte net niet: controlegegevens bewaren. Samenzorg probeert het opnieuw."
    )
    failed.laatst -= 600
    assert look()["taken"].melding == "Alles loopt."


def test_sizes_are_said_as_people_do() -> None:
    said = [in_gb(size) for size in (12_340_000_000, 250_000_000, 4_000)]
    assert said == ["12,3 GB", "250 MB", "minder dan 1 MB"]
