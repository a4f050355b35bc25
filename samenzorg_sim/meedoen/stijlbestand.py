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
        headers, body = asset.answer(self.request.headers.get("Accept-Encoding", ""))
        for header, value in headers.items():
            self.set_header(header, value)
        self.finish(body)
