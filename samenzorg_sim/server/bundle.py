"""Our own static files, under names that change with their content: bundle, style and sign-in script."""

from functools import cache
from pathlib import Path

from tornado import web

from samenzorg_sim.server.doors.headers import Guarded
from samenzorg_sim.stijl import Asset, Assets, load_assets, make_asset

_TEMPLATE = Path(__file__).parent / "template"
_KINDS = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8"}


@cache
def workbench_assets() -> Assets:
    """The style of both doors, and the workbench's `bladzijde.js`, `bladzijde.css` and small scripts."""
    scripts = [make_asset(file.name, file.read_bytes()) for file in (_TEMPLATE / "scripts").glob("*.js")]
    return load_assets().also([built("js"), built("css"), *scripts])


def built(kind: str) -> Asset:
    """The committed script or style of the notebook pages, with the copy that esbuild's run compressed."""
    (file,) = (_TEMPLATE / "static").glob(f"bladzijde-*.{kind}")
    packed = file.with_name(file.name + ".gz").read_bytes()
    return Asset(f"bladzijde.{kind}", file.name, _KINDS[kind], file.read_bytes(), packed)


def address_of(name: str) -> str:
    """The address of an asset, such as `/vast/inlog.3f2a9c1b04.js`."""
    return f"/vast/{workbench_assets().hashed(name)}"


class OwnFile(Guarded):
    """One asset by its hashed name; compressed where the browser accepts it (streams never are)."""

    def get(self, name: str) -> None:
        """The file, to be kept for good; 404 when it is not one of ours."""
        asset = workbench_assets().by_hashed.get(name)
        if asset is None:
            raise web.HTTPError(404)
        headers, body = asset.answer(self.request.headers.get("Accept-Encoding", ""))
        for header, value in headers.items():
            self.set_header(header, value)
        self.finish(body)
