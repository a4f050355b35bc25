"""The data folder: for one server at a time, with a Dutch sentence for everything in the way."""

import errno
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.storage.data_folder import DataFolder, refused, write_private
from samenzorg_sim.server.storage.data_folder_refused import (
    Full,
    InUse,
    NewerVersion,
    NotAFolder,
    NotWritable,
    OnNetworkDrive,
    ReadOnly,
)
from samenzorg_sim.server.storage.drives import network_kind
from tests.running_server import RunningServer


def test_a_new_folder_has_everything_and_is_private(tmp_path: Path) -> None:
    folder = DataFolder.open(tmp_path / "g")
    assert (folder.path / "VERSION").read_text() == "1\n"
    assert len(folder.secret) == 32
    assert oct((folder.path / "secret").stat().st_mode & 0o777) == "0o600"
    assert oct(folder.path.stat().st_mode & 0o777) == "0o700"
    assert all(place.is_dir() for place in (folder.content, folder.backups, folder.log))
    folder.close()


def test_the_secret_stays_the_same(tmp_path: Path) -> None:
    first = DataFolder.open(tmp_path)
    first.close()
    second = DataFolder.open(tmp_path)
    assert second.secret == first.secret
    second.close()


def test_one_server_at_a_time(tmp_path: Path) -> None:
    first = DataFolder.open(tmp_path)
    with pytest.raises(InUse) as told:
        DataFolder.open(tmp_path)
    assert told.value.melding == (
        f"Samenzorg draait al met de map met gegevens {tmp_path}. "
        f"Typ '{typed('link')}' voor een nieuwe link, of stop eerst het andere venster (Ctrl-C)."
    )
    first.close()
    DataFolder.open(tmp_path).close()


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "g").write_text("een brief")
    for place in (tmp_path / "g", tmp_path / "g" / "dieper"):
        with pytest.raises(NotAFolder) as told:
            DataFolder.open(place)
        assert told.value.melding == (
            f"Op de plaats van de map met gegevens staat een bestand: {place}. "
            "Kies een andere map met --data, of verplaats dat bestand."
        )
    assert (tmp_path / "g").read_text() == "een brief"


@pytest.mark.parametrize("found", ["2\n", "morgen\n"])
def test_a_folder_of_a_newer_version_is_left_alone(tmp_path: Path, found: str) -> None:
    (tmp_path / "VERSION").write_text(found)
    with pytest.raises(NewerVersion) as told:
        DataFolder.open(tmp_path)
    assert told.value.melding == (
        f"De map met gegevens {tmp_path} is van een nieuwere versie van Samenzorg. "
        "Werk Samenzorg bij, of kies een andere map met --data."
    )
    assert (tmp_path / "VERSION").read_text() == found
    assert not (tmp_path / "secret").exists()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 128 kB."""
    disk = tmp_path / "schijf"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(disk)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip(f"cannot mount a small disk here: {mounted.stderr.decode().strip()}")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk(small_disk: Path) -> None:
    with pytest.raises(Full) as told:
        DataFolder.open(small_disk / "g")
    assert told.value.melding == (
        f"De schijf met de map met gegevens {small_disk / 'g'} is vol. "
        "Maak ruimte vrij, of kies een map op een andere schijf met --data."
    )
    assert not (small_disk / "g" / ".ruimte").exists()


def test_a_read_only_disk(small_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(ReadOnly) as told:
        DataFolder.open(small_disk / "g")
    assert told.value.melding == (
        f"De schijf met de map met gegevens {small_disk / 'g'} is alleen-lezen. "
        "Er kan niets worden bewaard. Kies een andere map met --data."
    )


def test_a_folder_without_write_permission(tmp_path: Path) -> None:
    place = tmp_path / "van-een-ander"
    place.mkdir(mode=0o555)
    if os.geteuid() == 0:  # root may write anywhere, so here the system's own answer is given
        with pytest.raises(NotWritable) as told, refused(place):
            raise PermissionError(errno.EACCES, "Permission denied")
    else:
        with pytest.raises(NotWritable) as told:
            DataFolder.open(place)
    assert told.value.melding == (
        f"Samenzorg mag niet schrijven in de map met gegevens {place}. "
        "Vraag wie de computer beheert om schrijfrechten, of kies een andere map met --data."
    )


def test_a_network_drive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import psutil
    from psutil._ntuples import sdiskpart

    share = sdiskpart("//server/share", str(tmp_path), "cifs", "rw")
    monkeypatch.setattr(
        psutil, "disk_partitions", lambda all: [sdiskpart("/dev/a", "/", "ext4", "rw"), share]
    )
    assert network_kind(Path("/")) is None
    with pytest.raises(OnNetworkDrive) as told:
        DataFolder.open(tmp_path / "g")
    assert told.value.melding == (
        f"De map met gegevens {tmp_path / 'g'} staat op een netwerkschijf. Daar kan iets verloren gaan. "
        "Kies een map op deze computer met --data."
    )
    assert not (tmp_path / "g").exists()


def test_a_file_is_replaced_whole_and_private(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    write_private(file, b"een")
    write_private(file, b"twee")
    assert file.read_bytes() == b"twee"
    assert oct(file.stat().st_mode & 0o777) == "0o600"
    assert os.listdir(tmp_path) == ["a.json"]


def fill_up(file: Path) -> None:
    with file.open("wb", buffering=0) as filler:
        while True:
            filler.write(b"0" * 4096)


def test_a_disk_that_fills_up_stops_nobody_from_reading(small_disk: Path, notebooks: Path) -> None:
    """The disk is full when somebody signs in: a Dutch sentence, and the server goes on."""
    subprocess.run(["mount", "-o", "remount,size=8m", str(small_disk)], check=True)
    server = RunningServer(small_disk / "g", notebooks=notebooks).start()
    link = server.new_link()
    with pytest.raises(OSError, match="No space left"):
        fill_up(small_disk / "vol")
    answer = httpx.post(server.address + "/in", json={"geheim": link.partition("#")[2]})
    assert answer.status_code == 500
    assert answer.json()["melding"] == (
        f"De schijf met de map met gegevens {small_disk / 'g'} is vol. "
        "Maak ruimte vrij, of kies een map op een andere schijf met --data."
    )
    (small_disk / "vol").unlink()
    server.sign_in(link)
    assert server.stop() == 0
    assert "Traceback" not in server.said
