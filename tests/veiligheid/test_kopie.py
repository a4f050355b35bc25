"""A reservekopie that was made to do harm changes nothing."""

import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest

from samenzorg_sim.server.storage.reservekopie import LIST
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


def test_a_copy_with_one_file_more_is_put_back(tmp_path: Path, goed: bytes) -> None:
    """So that it is the name which is refused above, and not the file."""
    fine = tmp_path / "goed2.zip"
    fine.write_bytes(with_file(goed, "content/exercises/leeslijst/a.yaml", b"versie: 1\n"))
    assert "teruggezet" in put_back(fine, tmp_path / "gegevens")
