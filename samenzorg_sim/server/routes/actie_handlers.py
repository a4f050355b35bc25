"""The route by which who shares a list of actions takes it along on paper or as a file; on loopback only."""

import asyncio
from typing import cast

from tornado import web

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.reports.acties import BESTANDEN
from samenzorg_sim.server.routes.report_handlers import Papier


class ActieBestand(Papier):
    """A sheet or a file of a list."""

    async def get(self, lijst: str, name: str) -> None:
        """The page to print, or the file to keep; 404 for who does not share the list."""
        if name not in BESTANDEN:
            raise web.HTTPError(404)
        beeld = cast(Balie, self.settings["balie"]).beeld(Begeleider(self.persoon), lijst)
        soort, make = BESTANDEN[name]
        # A workbook takes a second the first time: phones must not wait for it.
        content = await asyncio.to_thread(make, beeld)
        if name.endswith(".html"):
            self.show(content.decode())
            return
        stem, _, ending = name.rpartition(".")
        self.set_header("Content-Type", soort)
        self.set_header("Content-Disposition", f'attachment; filename="{stem}-{beeld["vandaag"]}.{ending}"')
        self.finish(content)


def actie_routes() -> list[tuple[str, type[Papier]]]:
    """The one route."""
    return [(r"/balie/acties/(u_[0-9a-f]{32})/([a-z]+\.[a-z]+)", ActieBestand)]
