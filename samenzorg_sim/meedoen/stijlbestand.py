"""Style sheets, fonts and the script, under names that change with their content, so kept for good."""

from __future__ import annotations

from tornado.web import HTTPError

from samenzorg_sim.meedoen.pagina import Pagina


class Stijlbestand(Pagina):
    """One asset by its hashed name."""

    def get(self, hashed: str) -> None:
        """Send it, packed where that gains something and the browser accepts it."""
        asset = self.huis.assets.by_hashed.get(hashed)
        if asset is None:
            raise HTTPError(404)
        self.set_header("Content-Type", asset.content_type)
        self.set_header("Cache-Control", "public, max-age=31536000, immutable")
        self.set_header("Vary", "Accept-Encoding")
        if asset.gzipped is not None and "gzip" in self.request.headers.get("Accept-Encoding", ""):
            self.set_header("Content-Encoding", "gzip")
            self.finish(asset.gzipped)
        else:
            self.finish(asset.content)
