"""The routes by which a kernel keeps drafts and writes own cases; on loopback only."""

import asyncio
from typing import Any, cast

from tornado import web

from samenzorg_sim.content.concept import Concept
from samenzorg_sim.journal import Refused
from samenzorg_sim.reports.bestanden import XLSX
from samenzorg_sim.server.desk_request import ONZIN, DeskRequest
from samenzorg_sim.server.eigen import EigenMateriaal
from samenzorg_sim.server.report_handlers import Papier

#: Bytes that a draft or a case may take; the reader of content reads no more.
LARGEST = 2_000_000
_CONCEPT, _CONTENT = r"(k_[0-9a-f]{32})", r"([a-z0-9-]+)"


class _Request(DeskRequest):
    largest = LARGEST

    @property
    def eigen(self) -> EigenMateriaal:
        """The organisation's own cases."""
        return cast(EigenMateriaal, self.settings["eigen"])


class Eigen(_Request):
    """What there is, and a new own case."""

    def get(self) -> None:
        """Every case with its sources, and one's own drafts."""
        self.answer(self.eigen.overzicht(self.bearer.persoon))

    async def post(self) -> None:
        """`{tekst, stempel}` → `{scenario}`; 409 with a Dutch sentence when it may not."""
        told = self.told()
        text, stamp = told.get("tekst"), told.get("stempel")
        if not isinstance(text, str) or not isinstance(stamp, str):
            raise Refused("onzin", ONZIN)
        self.answer(
            {"scenario": await asyncio.to_thread(self.eigen.zet_neer, self.bearer.persoon, text, stamp)}
        )


class Tekst(_Request):
    """The file of a case."""

    def get(self, scenario: str) -> None:
        """`{tekst, eigen, stempel}`."""
        self.answer(self.eigen.tekst(scenario))


class Draft(_Request):
    """A draft; nobody else's."""

    def get(self, naam: str) -> None:
        """The draft as it was kept."""
        self.answer(self.eigen.concept(self.bearer.persoon, naam))

    async def post(self, naam: str) -> None:
        """A JSON object keeps it; `{weg: true}` throws it away."""
        told = self.told()
        if told.get("weg") is True:
            self.eigen.gooi_concept_weg(self.bearer.persoon, naam)
        else:
            # The disk may be slow, and phones must not wait for it.
            await asyncio.to_thread(self.eigen.bewaar_concept, self.bearer.persoon, naam, told)
        self.answer({})


class Werkblad(Papier):
    """A draft as a workbook to keep, or an empty one."""

    async def get(self, naam: str = "") -> None:
        """The file; 404 for a draft of somebody else."""
        from samenzorg_sim.content.werkblad.write import write_werkblad

        try:
            eigen = cast(EigenMateriaal, self.settings["eigen"])
            told = eigen.concept(self.persoon, naam) if naam else Concept.nieuw().as_json()
        except Refused:
            raise web.HTTPError(404) from None
        content = await asyncio.to_thread(write_werkblad, told.get("data", {}))
        self.set_header("Content-Type", XLSX)
        self.set_header("Content-Disposition", 'attachment; filename="gesprek.xlsx"')
        self.finish(content)


def eigen_routes() -> list[tuple[str, type[Any]]]:
    """All routes for own cases."""
    return [
        (r"/balie/eigen", Eigen),
        (rf"/balie/eigen/tekst/{_CONTENT}", Tekst),
        (rf"/balie/eigen/concepten/{_CONCEPT}", Draft),
        (r"/balie/eigen/leeg\.xlsx", Werkblad),
        (rf"/balie/eigen/concepten/{_CONCEPT}/gesprek\.xlsx", Werkblad),
    ]
