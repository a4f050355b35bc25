"""Our own static files: the hashed bundle of the notebook pages, and the style of both doors."""

import gzip
import hashlib
import mimetypes
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tornado import web

from samenzorg_sim.server.headers import Guarded

STATIC = Path(__file__).parent / "template" / "static"
SCRIPTS = Path(__file__).parent / "template" / "scripts"
STIJL = Path(__file__).parent.parent / "stijl"
_NAME = re.compile(r"[\w-]+(?:/[\w-]+)*\.(?:css|woff2|svg|js|png)")
_COMPRESSIBLE = frozenset((".css", ".js", ".svg"))


@dataclass(frozen=True)
class Bundle:
    """The addresses of the built script and style, their content hash in the name."""

    script: str
    style: str

    @classmethod
    def built(cls) -> "Bundle":
        """The committed bundle."""
        (script,), (style,) = (tuple(STATIC.glob(f"bladzijde-*.{kind}")) for kind in ("js", "css"))
        return cls(f"/vast/{script.name}", f"/vast/{style.name}")


@dataclass(frozen=True)
class Asset:
    """A file's bytes, plain and compressed, and its entity tag."""

    plain: bytes
    packed: bytes | None
    tag: str


@cache
def load(path: Path, modified_ns: int) -> Asset:
    """Read `path`; the compressed copy beside it is used when there is one."""
    plain = path.read_bytes()
    packed = None
    if path.suffix in _COMPRESSIBLE:
        ready = path.with_name(path.name + ".gz")
        packed = ready.read_bytes() if ready.exists() else gzip.compress(plain, mtime=0)
    return Asset(plain, packed, f'"{hashlib.sha256(plain).hexdigest()[:16]}"')


class OwnFile(Guarded):
    """Files below one folder of ours; compressed where the browser accepts it (streams never are)."""

    def initialize(self, folder: Path, for_good: bool) -> None:
        """`for_good`: the names hold a hash, so a browser need never ask again."""
        self.folder, self.for_good = folder, for_good

    def get(self, name: str) -> None:
        """The file, 304 when the browser has it, 404 when it is not one of ours."""
        path = self.folder / name
        if not _NAME.fullmatch(name) or not path.is_file():
            raise web.HTTPError(404)
        asset = load(path, path.stat().st_mtime_ns)
        kind = "font/woff2" if path.suffix == ".woff2" else mimetypes.guess_type(path.name)[0]
        self.set_header("Content-Type", f"{kind or 'application/octet-stream'}; charset=utf-8")
        self.set_header("Cache-Control", "public, max-age=31536000, immutable" if self.for_good else "no-cache")
        self.set_header("Vary", "Accept-Encoding")
        self.set_header("Etag", asset.tag)
        if self.check_etag_header():
            self.set_status(304)
            return
        body = asset.plain
        if asset.packed is not None and "gzip" in self.request.headers.get("Accept-Encoding", ""):
            self.set_header("Content-Encoding", "gzip")
            body = asset.packed
        self.finish(body)

    head = get


def own_file_routes() -> list[tuple[str, type[OwnFile], dict[str, object]]]:
    """`/vast/` for hashed names, `/stijl/` for the style of both doors, `/scripts/` for scripts that need no building."""
    return [
        (r"/vast/(.+)", OwnFile, {"folder": STATIC, "for_good": True}),
        (r"/stijl/(.+)", OwnFile, {"folder": STIJL, "for_good": False}),
        (r"/scripts/(.+)", OwnFile, {"folder": SCRIPTS, "for_good": False}),
    ]
