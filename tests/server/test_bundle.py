"""The committed bundle is what its sources make, and small enough."""

import gzip
import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from samenzorg_sim.server.bundle import address_of, built, workbench_assets

FRONTEND = Path(__file__).parents[2] / "frontend"
STATIC = Path(__file__).parents[2] / "samenzorg_sim" / "server" / "template" / "static"
VERSLEUTEL = Path(__file__).parents[2] / "samenzorg_sim" / "meedoen" / "script" / "versleutel.js"


@pytest.mark.parametrize("kind", ["js", "css"])
def test_the_name_holds_the_hash_and_the_copy_is_the_same(kind: str) -> None:
    asset = built(kind)
    assert asset.hashed == f"bladzijde-{hashlib.sha256(asset.content).hexdigest()[:12]}.{kind}"
    assert asset.gzipped is not None
    assert gzip.decompress(asset.gzipped) == asset.content
    assert address_of(f"bladzijde.{kind}") == f"/vast/{asset.hashed}"


def test_a_page_loads_less_than_0_7_mb() -> None:
    loaded = ("bladzijde.js", "bladzijde.css", "werkplaats.css")
    packed = [workbench_assets().by_name[name].gzipped or b"" for name in loaded]
    print({name: len(each) for name, each in zip(loaded, packed, strict=True)})
    assert sum(map(len, packed)) < 700_000


def test_no_address_of_another_host_is_asked_by_the_bundle() -> None:
    script = built("js").content.decode()
    for host in ("cdn.jsdelivr", "unpkg.com", "cdnjs", "googleapis"):
        assert host not in script


def test_the_lock_names_no_place_to_fetch_from() -> None:
    assert '"resolved"' not in (FRONTEND / "package-lock.json").read_text()


@pytest.mark.skipif(shutil.which("npm") is None, reason="no Node here: the committed bundle serves")
def test_building_again_gives_the_same(tmp_path: Path) -> None:
    if not (FRONTEND / "node_modules" / "esbuild").is_dir():
        pytest.skip("the packages of frontend/ are not installed here (`make bundle` does it)")
    subprocess.run(["node", "build.mjs", str(tmp_path)], cwd=FRONTEND, check=True, capture_output=True)
    made = tmp_path / "versleutel.js"
    assert made.read_bytes() == VERSLEUTEL.read_bytes()
    made.unlink()
    for new in (*tmp_path.glob("*.js"), *tmp_path.glob("*.css")):
        assert (STATIC / new.name).read_bytes() == new.read_bytes()
    assert {file.name for file in tmp_path.iterdir()} == {file.name for file in STATIC.iterdir()}
