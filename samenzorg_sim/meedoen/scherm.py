"""The projector: what a whole room may see, with the code for who comes late."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable

from tornado.web import HTTPError, RequestHandler

from samenzorg_sim.meedoen.desk import Refused, Scherm
from samenzorg_sim.meedoen.pagina import Huis, Pagina
from samenzorg_sim.meedoen.stroom import Open, Stroom

# Who looks at the projector page is the server's to say: it knows who signed in, this door does not.
SchermVan = Callable[[RequestHandler, str], Scherm | Awaitable[Scherm | None] | None]


async def who_looks(handler: RequestHandler, sessie: str, scherm_van: SchermVan) -> Scherm:
    """Return who looks at a projector page of this session; raises HTTPError 404 for anybody else."""
    found = scherm_van(handler, sessie)
    wie = await found if inspect.isawaitable(found) else found
    if wie is None:
        raise HTTPError(404)
    return wie


class SchermPagina(Pagina):
    """The page; 404 for who may not see it, as if it were not there."""

    def initialize(self, huis: Huis, scherm_van: SchermVan) -> None:  # type: ignore[override]
        """Take what the handlers share and who may look."""
        super().initialize(huis)
        self._scherm_van = scherm_van

    async def get(self, sessie: str) -> None:
        """Show the present screen."""
        wie = await who_looks(self, sessie, self._scherm_van)
        try:
            beeld = self.huis.balie.beeld(wie, sessie)
        except Refused as refused:
            return self.bericht("Deze bijeenkomst is er niet", refused.melding, 404, knop=None)
        return self.show_screen("scherm.html", beeld, projector=True)


class SchermStroom(Stroom):
    """The projector's stream."""

    def initialize(self, huis: Huis, scherm_van: SchermVan, open_streams: Open) -> None:  # type: ignore[override]
        """Take what the handlers share, who may look, and the count of open streams."""
        super().initialize(huis, open_streams)
        self._scherm_van = scherm_van

    async def get(self, sessie: str) -> None:  # type: ignore[override]
        """Send the present screen and then every change."""
        wie = await who_looks(self, sessie, self._scherm_van)
        await self.stream(wie, sessie, wie.persoon, projector=True)
