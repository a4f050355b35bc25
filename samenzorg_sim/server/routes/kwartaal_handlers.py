"""The routes by which a team leader opens the sheets of her team, and anybody the page; on loopback only."""

import asyncio
from collections.abc import Callable
from typing import Any, cast

from tornado import web

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.klok import now_ms
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.dag import day_of
from samenzorg_sim.kwartaal.kwartaal import kwartaal_of
from samenzorg_sim.reports.bestanden import XLSX
from samenzorg_sim.reports.kwartaal.bladen import make_bladzijde_xlsx, make_kwartalen, make_voorbeeldlijst
from samenzorg_sim.reports.kwartaal.vellen import make_bladzijde, make_ingevuld, make_leeg
from samenzorg_sim.server.routes.report_handlers import Papier


class KwartaalPapier(Papier):
    """What these routes share."""

    @property
    def balie(self) -> Balie:
        """The desk."""
        return cast(Balie, self.settings["balie"])

    def overzicht(self) -> dict[str, Any]:
        """What she finds on the home page."""
        return self.balie.overzicht(Begeleider(self.persoon))

    def lijst(self) -> dict[str, Any]:
        """The questions; 404 when there are none."""
        found: dict[str, Any] | None = self.overzicht()["kwartaal"]["lijst"]
        if found is None:
            raise web.HTTPError(404)
        return found

    async def keep(self, name: str, make: Callable[[], bytes]) -> None:
        """Send a workbook; what makes it takes a moment the first time: phones must not wait for it."""
        content = await asyncio.to_thread(make)
        self.set_header("Content-Type", XLSX)
        self.set_header("Content-Disposition", f'attachment; filename="{name}"')
        self.finish(content)


class LeegBlad(KwartaalPapier):
    """The sheet to write on before the talk, or a list to write residents on."""

    async def get(self, name: str) -> None:
        """`leeg` or `lijst.xlsx`."""
        if name == "leeg":
            self.show(make_leeg(self.lijst()))
            return
        quarter = kwartaal_of(day_of(now_ms())).vorige
        await self.keep("lijst.xlsx", lambda: make_voorbeeldlijst(quarter))


class TeamBlad(KwartaalPapier):
    """The sheet of a team's quarter, filled in, or all its quarters as a workbook."""

    async def get(self, team: str, kwartaal: str, name: str) -> None:
        """The page or the file; 404 for who did not begin the team."""
        beeld, lijst = self.balie.beeld(Begeleider(self.persoon), team), self.lijst()
        if kwartaal not in [one["id"] for one in beeld["kwartalen"]]:
            raise web.HTTPError(404)
        if name == "blad.html":
            self.show(make_ingevuld(beeld, kwartaal, lijst, self._acties()))
            return
        await self.keep(f"kwartalen-{kwartaal}.xlsx", lambda: make_kwartalen(beeld, lijst))

    def _acties(self) -> list[dict[str, Any]]:
        lists = self.overzicht()["actielijsten"]
        found = self.balie.beeld(Begeleider(self.persoon), lists[0]["id"])["acties"] if lists else []
        return list(found)


class BladzijdePapier(KwartaalPapier):
    """The page for the management team."""

    async def get(self, page: str, name: str) -> None:
        """The page or the file, for everybody of the workbench."""
        beeld = self.balie.beeld(Begeleider(self.persoon), page)
        lijst = self.overzicht()["kwartaal"]["lijst"]
        if name == "bladzijde.html":
            self.show(make_bladzijde(beeld, lijst))
            return
        await self.keep(f"{beeld['kwartaal']}.xlsx", lambda: make_bladzijde_xlsx(beeld, lijst))


def kwartaal_routes() -> list[tuple[str, type[Papier]]]:
    """All of them."""
    return [
        (r"/balie/kwartaal/(leeg|lijst\.xlsx)", LeegBlad),
        (r"/balie/kwartaal/(j_[0-9a-f]{32})/([0-9]{4}-[1-4])/(blad\.html|kwartalen\.xlsx)", TeamBlad),
        (r"/balie/bladzijden/(z_[0-9a-f]{32})/(bladzijde\.html|bladzijde\.xlsx)", BladzijdePapier),
    ]
