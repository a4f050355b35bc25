"""A reservekopie that was made to do harm changes nothing."""

import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest

from samenzorg_sim.journal import SqliteStore
from samenzorg_sim.server.people.accounts import Accounts
from samenzorg_sim.server.people.invitations import Invitations
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.reservekopie import LIST, make_kopie
from samenzorg_sim.server.storage.terugzetten import NietTeruggezet, put_back
from tests.veiligheid.goede_bestanden import kopie

ELSEWHERE = (
    "../buiten.txt",
    "/tmp/buiten.txt",
    "a/../../b",
    "lock",
    "log/samenzorg.log",
    "backups/x.zip",
    "C:\\x",
)


@pytest.fixture
def goed(tmp_path: Path) -> bytes:
    return kopie(tmp_path)


def with_file(goed: bytes, name: str, content: bytes) -> bytes:
    """The same copy, with one file more that stands in its list as it should."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(goed)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            if one != LIST:
                new.writestr(one, old.read(one))
        told = json.loads(old.read(LIST))
        told["bestanden"][name] = hashlib.sha256(content).hexdigest()
        new.writestr(LIST, json.dumps(told))
        new.writestr(name, content)
    return out.getvalue()


def files(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and file.name != "lock"
    }


@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_copy_that_points_elsewhere_changes_nothing(tmp_path: Path, goed: bytes, name: str) -> None:
    """Outside the folder, or over what is of the folder and not of a copy."""
    data, sly = tmp_path / "gegevens", tmp_path / "slecht.zip"
    sly.write_bytes(with_file(goed, name, b"x"))
    before = files(data)
    with pytest.raises(NietTeruggezet, match="is geen reservekopie van Samenzorg"):
        put_back(sly, data)
    assert files(data) == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["gegevens", "goed.zip", "slecht.zip"]


def test_a_list_that_unpacks_to_gigabytes_is_not_read(tmp_path: Path, goed: bytes) -> None:
    data, sly, out = tmp_path / "gegevens", tmp_path / "slecht.zip", io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(goed)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            if one != LIST:
                new.writestr(one, old.read(one))
        new.writestr(LIST, b" " * 200_000_000)
    sly.write_bytes(out.getvalue())
    with pytest.raises(NietTeruggezet, match="is geen reservekopie van Samenzorg"):
        put_back(sly, data)


def test_a_copy_lets_nobody_in_who_was_put_out_since(tmp_path: Path) -> None:
    """Nor her old password, nor a link that was used: a copy is of what people said, not of who may in."""
    folder = DataFolder.open(tmp_path / "gegevens")
    SqliteStore(folder.journal).close()
    accounts, invitations = Accounts(folder), Invitations(folder)
    gone, stays = accounts.add("gerrit"), accounts.add("hanna")
    accounts.set_password(stays.persoon, "oud")
    accounts.add("ingrid")
    secret = invitations.for_person(stays.persoon)
    folder.close()
    make_kopie(folder.path, tmp_path / "kopie.zip")
    accounts.remove("gerrit")
    accounts.set_password(stays.persoon, "nieuw")
    accounts.remove("ingrid")
    again = accounts.add("ingrid")
    assert invitations.accept(secret) is not None
    put_back(tmp_path / "kopie.zip", folder.path)
    after = Accounts(DataFolder(folder.path))
    assert [each.naam for each in after.all()] == ["hanna", "ingrid"]
    assert not any(after.holds(gone.persoon, number) for number in range(4))
    hanna, ingrid = after.named("hanna"), after.named("ingrid")
    assert hanna is not None
    assert ingrid is not None
    assert (hanna.wachtwoord, hanna.generatie, ingrid.persoon) == ("nieuw", 3, again.persoon)
    assert Invitations(DataFolder(folder.path)).accept(secret) is None
    put_back(tmp_path / "kopie.zip", tmp_path / "elders")  # another machine knows nobody yet
    assert [each.naam for each in Accounts(DataFolder(tmp_path / "elders")).all()] == [
        "gerrit", "hanna", "ingrid",
    ]  # fmt: skip
    assert Invitations(DataFolder(tmp_path / "elders")).accept(secret) is None


@pytest.mark.parametrize("made", [10**30, -1, 1e300, "gisteren", None])
def test_a_copy_of_no_moment_changes_nothing(tmp_path: Path, goed: bytes, made: object) -> None:
    data, sly, out = tmp_path / "gegevens", tmp_path / "slecht.zip", io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(goed)) as old, zipfile.ZipFile(out, "w") as new:
        for one in old.namelist():
            told = old.read(one)
            new.writestr(one, json.dumps(json.loads(told) | {"gemaakt": made}) if one == LIST else told)
    sly.write_bytes(out.getvalue())
    before = files(data)
    with pytest.raises(NietTeruggezet, match="is geen reservekopie van Samenzorg"):
        put_back(sly, data)
    assert files(data) == before


def test_a_copy_with_one_file_more_is_put_back(tmp_path: Path, goed: bytes) -> None:
    """So that it is the name which is refused above, and not the file."""
    fine = tmp_path / "goed2.zip"
    fine.write_bytes(with_file(goed, "content/exercises/leeslijst/a.yaml", b"versie: 1\n"))
    assert "teruggezet" in put_back(fine, tmp_path / "gegevens")
