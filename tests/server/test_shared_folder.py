"""A data folder whose journal is in a database: for all servers on it, not for one that keeps a file."""

from pathlib import Path
from threading import Thread

import pytest

from samenzorg_sim.server.storage import data_folder
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.data_folder_refused import InUse, OnNetworkDrive


def test_servers_that_share_keep_out_who_wants_it_alone(tmp_path: Path) -> None:
    one, other = (DataFolder.open(tmp_path, shared=True) for _ in range(2))
    for _ in range(2):
        with pytest.raises(InUse):
            DataFolder.open(tmp_path)
        one.close()
    other.close()
    alone = DataFolder.open(tmp_path)
    with pytest.raises(InUse):
        DataFolder.open(tmp_path, shared=True)
    alone.close()


def test_servers_that_start_at_once_in_a_new_folder_have_one_secret(tmp_path: Path) -> None:
    opened: list[DataFolder] = []
    servers = [Thread(target=lambda: opened.append(DataFolder.open(tmp_path, shared=True))) for _ in range(6)]
    for server in servers:
        server.start()
    for server in servers:
        server.join()
    assert len(opened) == 6
    assert {folder.secret for folder in opened} == {(tmp_path / "secret").read_bytes()}
    for folder in opened:
        folder.close()


def test_a_network_drive_will_do_for_who_shares(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The journal is not on it; what is, is replaced as a whole."""
    monkeypatch.setattr(data_folder, "network_kind", lambda folder: "nfs4")
    with pytest.raises(OnNetworkDrive):
        DataFolder.open(tmp_path)
    DataFolder.open(tmp_path, shared=True).close()


def test_what_a_killed_server_left_half_written_is_cleared_by_who_is_alone(tmp_path: Path) -> None:
    """Half a file may hold a secret; with others about, it may be theirs."""
    DataFolder.open(tmp_path).close()
    left = tmp_path / ".heads.json.0a1b2c3d.nieuw"
    left.write_text("half")
    DataFolder.open(tmp_path, shared=True).close()
    assert left.exists()
    DataFolder.open(tmp_path).close()
    assert not left.exists()
