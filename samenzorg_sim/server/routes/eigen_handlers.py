"""The routes by which a kernel keeps drafts, writes own material and takes it away; on loopback only."""

import asyncio
from typing import Any, cast

from tornado import web

from samenzorg_sim.content.concept import Concept
from samenzorg_sim.content.read import VAKKEN
from samenzorg_sim.journal import Refused
from samenzorg_sim.reports.bestanden import XLSX
from samenzorg_sim.server.routes.desk_request import ONZIN, DeskRequest
from samenzorg_sim.server.routes.report_handlers import Papier
from samenzorg_sim.server.storage.concepten import Concepten
from samenzorg_sim.server.storage.eigen import EigenMateriaal

#: Bytes that a draft or a case may take; the reader of content reads no more.
LARGEST = 2_000_000
_CONCEPT, _CONTENT = r"(k_[0-9a-f]{32})", r"([a-z0-9-]+)"


class _Request(DeskRequest):
    largest = LARGEST

    @property
    def eigen(self) -> EigenMateriaal:
        """The organisation's own material."""
        return cast(EigenMateriaal, self.settings["eigen"])

    @property
    def concepten(self) -> Concepten:
        """Everybody's drafts."""
        return cast(Concepten, self.settings["concepten"])

    def words(self, *names: str) -> list[str]:
        """These fields of the request; raises Refused 'onzin' where one is no text."""
        told = self.told()
        found = [told.get(name) for name in names]
        if not all(isinstance(one, str) for one in found):
            raise Refused("onzin", ONZIN)
        return cast(list[str], found)


class Eigen(_Request):
    """What there is, and a new own thing."""

    def get(self) -> None:
        """Everything with its sources, what was taken away, and one's own drafts."""
        concepten = self.concepten.lijst(self.bearer.persoon)
        self.answer(self.eigen.overzicht(self.bearer.persoon) | {"concepten": concepten})

    async def post(self) -> None:
        """`{vak, tekst, stempel}` → `{id}`; 409 with a Dutch sentence when it may not."""
        told = self.words("vak", "tekst", "stempel")
        self.answer({"id": await asyncio.to_thread(self.eigen.zet_neer, self.bearer.persoon, *told)})


class Tekst(_Request):
    """The file of a thing."""

    def get(self, vak: str, name: str) -> None:
        """`{tekst, eigen, stempel}`."""
        self.answer(self.eigen.tekst(vak, name))


class Weggehaald(_Request):
    """Take a thing away, or put it back."""

    def post(self, hoe: str) -> None:
        """`{vak, id}`; 409 with a Dutch sentence when it may not."""
        vak, name = self.words("vak", "id")
        if vak not in VAKKEN:
            raise Refused("onzin", ONZIN)
        if hoe == "terug":
            self.eigen.haal_terug(self.bearer.persoon, vak, name)
        elif stempel := self.eigen.haal_weg(self.bearer.persoon, vak, name):
            self.concepten.ruim_op(vak, stempel)
        self.answer({})


class Draft(_Request):
    """A draft; nobody else's."""

    def get(self, naam: str) -> None:
        """The draft as it was kept."""
        self.answer(self.concepten.lees(self.bearer.persoon, naam))

    async def post(self, naam: str) -> None:
        """A JSON object keeps it; `{weg: true}` throws it away."""
        told = self.told()
        if told.get("weg") is True:
            self.concepten.gooi_weg(self.bearer.persoon, naam)
        else:
            # The disk may be slow, and phones must not wait for it.
            await asyncio.to_thread(self.concepten.bewaar, self.bearer.persoon, naam, told)
        self.answer({})


class Werkblad(Papier):
    """A draft as a workbook to keep, or an empty one."""

    async def get(self, naam: str = "") -> None:
        """The file; 404 for a draft of somebody else."""
        from samenzorg_sim.content.werkblad.write import write_werkblad

        try:
            concepten = cast(Concepten, self.settings["concepten"])
            told = concepten.lees(self.persoon, naam) if naam else Concept.nieuw().as_json()
        except Refused:
            raise web.HTTPError(404) from None
        content = await asyncio.to_thread(write_werkblad, told.get("data", {}))
        self.set_header("Content-Type", XLSX)
        self.set_header("Content-Disposition", 'attachment; filename="gesprek.xlsx"')
        self.finish(content)


def eigen_routes() -> list[tuple[str, type[Any]]]:
    """All routes for own material."""
    return [
        (r"/balie/eigen", Eigen),
        (rf"/balie/eigen/tekst/{_CONTENT}/{_CONTENT}", Tekst),
        (r"/balie/eigen/(weg|terug)", Weggehaald),
        (rf"/balie/eigen/concepten/{_CONCEPT}", Draft),
        (r"/balie/eigen/leeg\.xlsx", Werkblad),
        (rf"/balie/eigen/concepten/{_CONCEPT}/gesprek\.xlsx", Werkblad),
    ]
