"""One-time links, kept as hashes."""

from pathlib import Path

import pytest

from samenzorg_sim.server.people.invitations import COLLEAGUE_HOURS, OWN_HOURS, Invitations
from samenzorg_sim.server.storage.data_folder import DataFolder


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder.open(tmp_path)


def test_a_link_works_once(folder: DataFolder) -> None:
    invitations = Invitations(folder)
    secret = invitations.for_trainer()
    accepted = invitations.accept(secret)
    assert accepted is not None
    assert (accepted.persoon, accepted.rol) == (invitations.trainer, "begeleider")
    assert invitations.accept(secret) is None


def test_a_link_survives_a_restart_and_the_trainer_stays_the_same(folder: DataFolder) -> None:
    first = Invitations(folder)
    persoon, secret = first.for_colleague()
    again = Invitations(folder)
    assert again.trainer == first.trainer
    accepted = again.accept(secret)
    assert accepted is not None
    assert accepted.persoon == persoon != first.trainer
    assert Invitations(folder).accept(secret) is None


@pytest.mark.parametrize(("hours", "own"), [(OWN_HOURS, True), (COLLEAGUE_HOURS, False)])
def test_a_link_becomes_too_old(folder: DataFolder, hours: float, own: bool) -> None:
    now = 1_000_000.0
    invitations = Invitations(folder, clock=lambda: now)
    early, late = (invitations.for_trainer() if own else invitations.for_colleague()[1] for _ in range(2))
    if own:
        assert invitations.accept(early) is None  # the second took its place
    now += hours * 3600 + 1
    assert invitations.accept(late) is None


def test_no_secret_is_on_disk(folder: DataFolder) -> None:
    secret = Invitations(folder).for_trainer()
    stored = (folder.path / "uitnodigingen.json").read_text()
    assert secret not in stored
    assert oct((folder.path / "uitnodigingen.json").stat().st_mode & 0o777) == "0o600"
