"""The routes by which a signed-in trainer opens sheets to print and takes files along; on loopback only."""

import asyncio
import re
from asyncio import Future
from datetime import time
from typing import Any, cast

from tornado import web

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.balie.sessie.loket import SessieLoket
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.content.casus import Casus
from samenzorg_sim.content.programma import hours, is_clock
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.journal import Refused
from samenzorg_sim.reports.bestanden import BESTANDEN, make_bestand
from samenzorg_sim.reports.bezetting import NIEMAND, Bezetting
from samenzorg_sim.reports.bladen import NAMEN, OnbekendBlad, make_blad
from samenzorg_sim.reports.bronnen import make_bronnen, make_leeslijst
from samenzorg_sim.reports.oefenblad import make_oefenblad
from samenzorg_sim.reports.papier import security_policy, teken
from samenzorg_sim.reports.schrijfdagen import make_schrijfblad, make_schrijfdagen
from samenzorg_sim.reports.uit_sessie import make_bezetting, make_verslag
from samenzorg_sim.server.doors.error_page import error_page
from samenzorg_sim.server.doors.headers import Guarded
from samenzorg_sim.server.pages import not_signed_in
from samenzorg_sim.server.people.identity import signed_in
from samenzorg_sim.server.people.inzage import Inzage
from samenzorg_sim.server.storage.eigen import EigenMateriaal

_SESSIE, _ID = r"(s_[0-9a-f]{32})", r"([a-z0-9-]{1,80})"

#: What follows after the room in an address that is about people: 's_…/meenemen/verslag.html'.
_OF_PEOPLE = re.compile(r"/([a-z]_[0-9a-f]{32}(?:/[a-z0-9./-]{1,100})?)$")


class Papier(Guarded):
    """For who signed in; a refusal is a page with a Dutch sentence."""

    persoon: str

    def prepare(self) -> None:
        """The friendly page (403) for who has no link yet; nothing is kept by the browser."""
        self.set_header("Cache-Control", "no-store")
        persoon = signed_in(self)
        if persoon is None:
            self.finish(not_signed_in(self))
        else:
            self.persoon = persoon

    @property
    def sessies(self) -> SessieLoket:
        """The counter for group sessions."""
        return cast(SessieLoket, self.settings["sessies"])

    def zicht(self, sessie: str) -> Zicht:
        """A session of hers, from the table in the address; raises Refused, or HTTPError 404 for no table."""
        balie = cast(Balie, self.settings["balie"])
        zicht = self.sessies.zicht(balie.blik(Begeleider(self.persoon), sessie))
        tafel = self.get_query_argument("tafel", "1")
        if not re.fullmatch("[1-9]", tafel) or int(tafel) not in zicht.state.tafels:
            raise web.HTTPError(404)
        return zicht.aan(int(tafel))

    def finish(self, chunk: str | bytes | dict[str, Any] | None = None) -> "Future[None]":
        """Send it; who opened or took away what is about people is kept for the beheerder first."""
        found = _OF_PEOPLE.search(self.request.path)
        if found is not None and self.get_status() == 200:
            inzage: Inzage = self.settings["inzage"]
            inzage.look(self.persoon, "meegenomen", found[1])
        return super().finish(chunk)

    def show(self, page: str) -> None:
        """A sheet, under a policy that allows its own style, letters and button and nothing else."""
        self.set_header("Content-Security-Policy", security_policy())
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(page)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """A refusal as a page (404: not hers, or not there)."""
        error = kwargs.get("exc_info", (None, None))[1]
        if isinstance(error, Refused):
            self.set_status(404)
            self.set_header("Content-Type", "text/html; charset=utf-8")
            self.finish(error_page(error.melding))
        else:
            super().write_error(status_code, **kwargs)

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:
        """Refusals are no errors of ours."""
        if not isinstance(value, Refused):
            super().log_exception(typ, value, tb)


def _blad(wat: str, casus: Casus | None, script: Werkvorm, bezetting: Bezetting = NIEMAND) -> str:
    """The sheet; 404 for one that this kind of case does not have."""
    try:
        return make_blad(wat, casus, script, bezetting)
    except OnbekendBlad:
        raise web.HTTPError(404) from None


class LosPapier(Papier):
    """A sheet of a case, before there is a session."""

    def get(self, scenario: str, werkvorm: str, wat: str) -> None:
        """The page; 404 when one of the three is not there."""
        library = self.sessies.materiaal.library
        script = library.werkvormen.get(werkvorm)
        case = None if script is None else library.casussen(script.casus).get(scenario)
        if case is None or script is None or wat not in NAMEN:
            raise web.HTTPError(404)
        self.show(_blad(wat, case, script))


class SessiePapier(Papier):
    """A sheet with the names of a session."""

    def get(self, sessie: str, wat: str) -> None:
        """The page, for a table (`?tafel=2`)."""
        zicht = self.zicht(sessie)
        if wat not in NAMEN:
            raise web.HTTPError(404)
        self.show(_blad(wat, zicht.casus, zicht.script, make_bezetting(zicht)))


class OefenbladPapier(Papier):
    """A short exercise to print."""

    def get(self, blad: str) -> None:
        """The page; 404 when it is not there."""
        found = self.sessies.materiaal.library.oefenbladen.get(blad)
        if found is None:
            raise web.HTTPError(404)
        self.show(make_oefenblad(found))


class LeeslijstPapier(Papier):
    """A list to read a drawing by, to print."""

    def get(self, lijst: str) -> None:
        """The page; 404 when it is not there."""
        found = self.sessies.materiaal.library.leeslijsten.get(lijst)
        if found is None:
            raise web.HTTPError(404)
        self.show(make_leeslijst(found))


class BronnenPapier(Papier):
    """The sources of everything, to print."""

    def get(self) -> None:
        """The page."""
        eigen = cast(EigenMateriaal, self.settings["eigen"])
        self.show(make_bronnen(eigen.overzicht(self.persoon)["materiaal"]))


class ProgrammaPapier(Papier):
    """A training day to hang on the wall."""

    def get(self, programma: str) -> None:
        """The page, from the hour in the address (`?begin=09:30`) on; 404 when it is not there."""
        found = self.sessies.materiaal.library.programmas.get(programma)
        asked = self.get_query_argument("begin", "")
        if found is None or (asked and not is_clock(asked)):
            raise web.HTTPError(404)
        begin = time.fromisoformat(asked) if asked else None
        self.show(teken("programma", programma=found, tijden=list(hours(found, begin))))


class Meenemen(Papier):
    """A file with what may leave the room."""

    async def get(self, sessie: str, name: str) -> None:
        """A page to look at and print, or a file to keep; its name holds a day and no names."""
        found = BESTANDEN.get(name)
        if found is None:
            raise web.HTTPError(404)
        verslag = make_verslag(self.zicht(sessie))
        # A workbook takes a second the first time: phones must not wait for it.
        content = await asyncio.to_thread(make_bestand, name, verslag)
        if name.endswith(".html"):
            self.show(content.decode())
            return
        stem, _, ending = name.rpartition(".")
        self.set_header("Content-Type", found.soort)
        self.set_header("Content-Disposition", f'attachment; filename="{stem}-{verslag.dag}.{ending}"')
        self.finish(content)


class Schrijfdagen(Papier):
    """The last days of a session in writing: a sheet to hand out, or a file for a calendar."""

    async def get(self, sessie: str, ending: str) -> None:
        """The page or the file; 404 where people are together."""
        beeld = cast(Balie, self.settings["balie"]).beeld(Begeleider(self.persoon), sessie)
        agreed = beeld["tafels"][0]["termijn"]
        if agreed is None:
            raise web.HTTPError(404)
        if ending == "html":
            return self.show(make_schrijfblad(beeld))
        content = await asyncio.to_thread(make_schrijfdagen, beeld | {"termijn": agreed})
        self.set_header("Content-Type", "text/calendar; charset=utf-8")
        self.set_header("Content-Disposition", 'attachment; filename="schrijfdagen.ics"')
        self.finish(content)


def report_routes() -> list[tuple[str, type[Papier]]]:
    """All routes to paper and files."""
    return [
        (rf"/balie/papier/{_ID}/{_ID}/{_ID}", LosPapier),
        (rf"/balie/oefenbladen/{_ID}/papier", OefenbladPapier),
        (rf"/balie/leeslijsten/{_ID}/papier", LeeslijstPapier),
        (r"/balie/bronnen/papier", BronnenPapier),
        (rf"/balie/programmas/{_ID}/papier", ProgrammaPapier),
        (rf"/balie/sessies/{_SESSIE}/papier/{_ID}", SessiePapier),
        (rf"/balie/sessies/{_SESSIE}/schrijfdagen\.(ics|html)", Schrijfdagen),
        (rf"/balie/sessies/{_SESSIE}/meenemen/([a-z-]+\.[a-z]+)", Meenemen),
    ]
