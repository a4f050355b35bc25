"""The route by which a signed-in trainer opens the sheets and the calendar of her group; on loopback only."""

import asyncio
from typing import cast

from tornado import web

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.reports.intervisie import BLADEN, HTML
from samenzorg_sim.server.routes.report_handlers import Papier


class GroepPapier(Papier):
    """A sheet or a file of a group's year."""

    async def get(self, groep: str, name: str) -> None:
        """The page to print, or the calendar to keep; 404 for who does not lead the group."""
        if name not in BLADEN:
            raise web.HTTPError(404)
        beeld = cast(Balie, self.settings["balie"]).beeld(Begeleider(self.persoon), groep)
        soort, make = BLADEN[name]
        # A calendar library takes a moment the first time: phones must not wait for it.
        content = await asyncio.to_thread(make, beeld)
        if soort == HTML:
            self.show(content.decode())
            return
        self.set_header("Content-Type", soort)
        self.set_header("Content-Disposition", f'attachment; filename="intervisie-{beeld["vandaag"]}.ics"')
        self.finish(content)


def intervisie_routes() -> list[tuple[str, type[Papier]]]:
    """The one route."""
    return [(r"/balie/intervisie/(i_[0-9a-f]{32})/([a-z]+\.[a-z]+)", GroepPapier)]
