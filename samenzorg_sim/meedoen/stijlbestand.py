"""Style sheets, fonts and the script, under names that change with their content, so kept for good."""

from __future__ import annotations

from pathlib import Path

from tornado.web import HTTPError

from samenzorg_sim.meedoen.pagina import Pagina

# The parts of the one script, in the order in which they are joined.
SCRIPT = ("bewaar.js", "uitbak.js", "velden.js", "teken.js", "stroom.js", "begin.js")


def load_script() -> bytes:
    """Read the parts of the script as one, in a scope of its own."""
    folder = Path(__file__).parent / "script"
    parts = "\n".join((folder / part).read_text(encoding="utf-8") for part in SCRIPT)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'.encode()


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
