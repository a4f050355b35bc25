"""The route by which who shares a policy check prints it; on loopback only."""

from typing import cast

from tornado import web

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.reports.beleid import BLADEN
from samenzorg_sim.server.routes.report_handlers import Papier


class BeleidPapier(Papier):
    """A sheet of a check."""

    def get(self, check: str, name: str) -> None:
        """The page to print; 404 for who does not share the check."""
        if name not in BLADEN:
            raise web.HTTPError(404)
        beeld = cast(Balie, self.settings["balie"]).beeld(Begeleider(self.persoon), check)
        self.show(BLADEN[name](beeld))


def beleid_routes() -> list[tuple[str, type[Papier]]]:
    """The one route."""
    return [(r"/balie/beleid/(y_[0-9a-f]{32})/([a-z]+\.html)", BeleidPapier)]
