"""What the health page says of parts that halt: the recorder, the copy, work in the background, the door."""

import asyncio
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.dag import here
from samenzorg_sim.journal.memory import MemoryStore
from samenzorg_sim.server.doors.certificaat import Certificaat
from samenzorg_sim.server.doors.door import Door
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.reservekopie import AUTOMATIC
from samenzorg_sim.server.watch.gezond import Gezondheid, Onderdeel, Stand, in_gb, works
from samenzorg_sim.server.watch.supervisor import Taak
from samenzorg_sim.stijl.datum import datum_en_tijd
from tests.server.doors.test_certificaat import make as make_certificate

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


def test_the_end_of_the_certificate_is_told_in_time(
    look: Look, gezondheid: Gezondheid, tmp_path: Path
) -> None:
    """A warning from fourteen days before; only when it has ended nobody can go on."""
    assert "certificaat" not in look()
    gezondheid.certificaat = kept = Certificaat(*make_certificate(tmp_path, end=20), "localhost")
    until = datum_en_tijd(here(kept.until * 1000))
    assert look()["certificaat"] == Onderdeel(
        "certificaat", "Certificaat voor https", Stand.GOED, f"Geldig tot {until}."
    )
    make_certificate(tmp_path, end=10)
    kept.renew()
    until = datum_en_tijd(here(kept.until * 1000))
    parts = look()
    assert (parts["certificaat"].stand, parts["certificaat"].melding) == (
        Stand.LET_OP,
        f"Geldig tot {until}. Vraag nu een nieuw certificaat aan, en zet het op dezelfde plaats. "
        "Opnieuw starten hoeft niet.",
    )
    assert works(tuple(parts.values()))
    kept.until = time.time() - 60
    parts = look()
    assert parts["certificaat"].melding == (
        f"Verlopen op {datum_en_tijd(here(kept.until * 1000))}. Bezoekers komen er niet meer in: hun browser "
        "waarschuwt. Zet een nieuw certificaat op dezelfde plaats. Binnen vijf minuten werkt het weer."
    )
    assert not works(tuple(parts.values()))


def test_sizes_are_said_as_people_do() -> None:
    said = [in_gb(size) for size in (12_340_000_000, 250_000_000, 4_000)]
    assert said == ["12,3 GB", "250 MB", "minder dan 1 MB"]
