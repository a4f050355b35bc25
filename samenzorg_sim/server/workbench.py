"""The rooms of one server put together: journal, desk, workbench and door."""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from tornado import web

from samenzorg_sim.balie.acties.loket import ActieLoket
from samenzorg_sim.balie.alleen.loket import AlleenLoket
from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.beleid.loket import BeleidLoket
from samenzorg_sim.balie.buren import Buren
from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.dialoog.loket import DialoogLoket
from samenzorg_sim.balie.ecogram.loket import EcogramLoket
from samenzorg_sim.balie.elders import Elders
from samenzorg_sim.balie.intervisie.loket import IntervisieLoket
from samenzorg_sim.balie.kwartaal.bladzijden import BladzijdeLoket
from samenzorg_sim.balie.kwartaal.loket import KwartaalLoket
from samenzorg_sim.balie.logboek.delingen import DelingLoket
from samenzorg_sim.balie.logboek.loket import LogboekLoket
from samenzorg_sim.balie.sessie.loket import SessieLoket
from samenzorg_sim.balie.sessie.stembus import Stembus
from samenzorg_sim.balie.sessie.voorbeeld import open_voorbeeld
from samenzorg_sim.balie.wie import Scherm
from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import notebooks_folder, shipped_folder
from samenzorg_sim.journal import Refused
from samenzorg_sim.meedoen import ahead
from samenzorg_sim.meedoen import routes as meedoen_routes
from samenzorg_sim.meedoen.stroom import Stroom
from samenzorg_sim.server.app import SamenzorgApp
from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.doors.adres import Adres
from samenzorg_sim.server.doors.voordeur import door_for
from samenzorg_sim.server.doors.zaalproef import Zaalproef, ZaalproefRequest
from samenzorg_sim.server.kernels.forker_link import ForkerLink
from samenzorg_sim.server.people.account_handlers import account_routes, account_settings
from samenzorg_sim.server.people.accounts import Accounts
from samenzorg_sim.server.people.hub import Hub
from samenzorg_sim.server.people.hub_handlers import hub_routes
from samenzorg_sim.server.people.identity import signed_in
from samenzorg_sim.server.people.invitations import Invitations
from samenzorg_sim.server.people.inzage import Inzage
from samenzorg_sim.server.people.inzage_pagina import InzagePagina
from samenzorg_sim.server.people.uitgelogd import Uitgelogd
from samenzorg_sim.server.proefgroep import Proefgroepen, ProefgroepRequest
from samenzorg_sim.server.routes.actie_handlers import actie_routes
from samenzorg_sim.server.routes.beleid_handlers import beleid_routes
from samenzorg_sim.server.routes.desk_handlers import STREAM, desk_routes
from samenzorg_sim.server.routes.eigen_handlers import eigen_routes
from samenzorg_sim.server.routes.ervaring_handlers import ervaring_routes
from samenzorg_sim.server.routes.intervisie_handlers import intervisie_routes
from samenzorg_sim.server.routes.kwartaal_handlers import kwartaal_routes
from samenzorg_sim.server.routes.report_handlers import report_routes
from samenzorg_sim.server.storage.bewaarplaats import AnyStore
from samenzorg_sim.server.storage.concepten import Concepten
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.eigen import EigenMateriaal
from samenzorg_sim.server.storage.ervaringen import Ervaringen
from samenzorg_sim.server.storage.file_lock import locked
from samenzorg_sim.server.storage.functies import Functie, Functies
from samenzorg_sim.server.storage.gedeeld import share
from samenzorg_sim.server.storage.verify import TAMPERED, heads_hold, set_heads_aside, sign
from samenzorg_sim.server.vanzelf import Vanzelf
from samenzorg_sim.server.watch.beheer import Beheer
from samenzorg_sim.server.watch.beheer_handlers import beheer_routes
from samenzorg_sim.server.watch.gezond import Gezondheid
from samenzorg_sim.server.watch.logregel import note
from samenzorg_sim.server.watch.tellingen import Tellingen
from samenzorg_sim.server.watch.uurwerk import Uurwerk

#: Seconds that a start is left in peace, and between two pages that are made ready for phones.
_AFTER_START, _BETWEEN_PAGES = 3.0, 0.02
_MISTAKES = (
    "Fouten in uw eigen oefeningen en casussen: {}. Wat niet klopt, doet nu niet mee. "
    "Typ '{}' om de fouten te zien."
)


class Workbench:
    """What runs while the server runs; `open` listens, `close` leaves everything as it should be found."""

    def __init__(
        self,
        folder: DataFolder,
        forker: ForkerLink,
        store: AnyStore,
        *,
        port: int,
        phones: str | None = None,
        notebooks: Path | None = None,
        adres: Adres | None = None,
        hub: Hub | None = None,
    ) -> None:
        self._folder = folder
        self._hub = hub
        self.keyboard_key = secrets.token_urlsafe(32)
        self.invitations, self.accounts = Invitations(folder), Accounts(folder)
        self.inzage, self.tellingen = Inzage(folder.path, folder.secret), Tellingen()
        self.app = SamenzorgApp(
            port=port,
            secret=folder.secret,
            notebooks=notebooks or notebooks_folder(),
            forker=forker,
            invitations=self.invitations,
            accounts=self.accounts,
            tellingen=self.tellingen,
            adres=adres,
        )
        self.app.initialize()
        library, mistakes = load_library((shipped_folder(), folder.content))
        self.notices: tuple[str, ...] = (_MISTAKES.format(len(mistakes), typed("check")),) if mistakes else ()
        self.store = store
        uurwerk = Uurwerk(folder.heads)
        if not heads_hold(folder, self.store):
            self.notices += (TAMPERED.format(set_heads_aside(folder)),)
        self.ervaringen = Ervaringen(folder, library)
        self.eigen = EigenMateriaal(folder, self.ervaringen.library, self.invitations.trainer)
        self._library = library = self.eigen.library
        archief = Archief(self.store)
        stembus = Stembus(folder.path / "barometer", locked)
        self.sessies = SessieLoket(
            archief,
            library,
            adres=lambda: self.door.first,
            geheim=folder.secret,
            tekeningen=lambda sessie: self.ecogrammen.getekend(sessie),
            stembus=stembus,
        )
        self.ecogrammen = EcogramLoket(archief, self.sessies, library)
        self.intervisies = IntervisieLoket(archief, self.sessies, library)
        self.logboeken = LogboekLoket(archief)
        self.delingen = DelingLoket(archief, self.sessies, maanden_van=self.intervisies.bewaar_maanden)
        self.acties = ActieLoket(archief)
        self.beleid = BeleidLoket(archief, library)
        kwartalen = KwartaalLoket(archief, self.sessies, library)
        lokets = (
            self.sessies,
            AlleenLoket(archief, library),
            self.ecogrammen,
            self.intervisies,
            self.logboeken,
            self.delingen,
            self.acties,
            self.beleid,
            DialoogLoket(archief, self.sessies, library),
            kwartalen,
            BladzijdeLoket(archief, kwartalen),
        )
        self.balie = Balie(archief, lokets)
        self.uitgelogd = Uitgelogd(self.accounts, self.balie, self.sessies)
        self.buren = Buren(self.store)
        self.elders = Elders(self.balie.kijkers, self.buren)
        self.tellingen.weigeringen = self.balie.geweigerd
        heard = {"changed": self.balie.deur_veranderd, "answered": self.tellingen.answered}
        self.door = door_for(adres, folder, port, lambda: self._phone_routes, phones, heard)
        share(self.buren, self.balie.kijkers, stembus, self.eigen, self.ervaringen, self.door)
        kept = (self.intervisies, self.logboeken, self.delingen, self.ervaringen)
        self.vanzelf = Vanzelf(folder.path, self.balie, self.sessies, *kept, uurwerk)
        self.zaalproef = Zaalproef(self.door)
        self.gezondheid = Gezondheid(folder, self.store, self.balie, self.door)
        self.proefgroepen = Proefgroepen(self.balie, self._phones_here)

    def open(self) -> None:
        """Listen on loopback; raises PortInUse."""
        try:
            self.app.open(
                [
                    *account_routes(),
                    *desk_routes(),
                    *report_routes(),
                    *intervisie_routes(),
                    *actie_routes(),
                    *beleid_routes(),
                    *kwartaal_routes(),
                    *eigen_routes(),
                    *ervaring_routes(),
                    (r"/balie/zaalproef", ZaalproefRequest),
                    (r"/balie/functie", Functie),
                    (rf"/balie/sessies/{STREAM}/proefgroep", ProefgroepRequest),
                    *hub_routes(self._hub),
                    *beheer_routes(),
                    (r"/beheer/inzage", InzagePagina),
                    *self._phone_routes,
                ]
            )
        except BaseException:
            self.store.close()
            raise
        self.gezondheid.certificaat = self.app.certificaat
        self.app.app.settings.update(
            balie=self.balie,
            hub=self._hub,
            sessies=self.sessies,
            intervisies=self.intervisies,
            functies=Functies(self._folder),
            acties=self.acties,
            beleid=self.beleid,
            scenarios=self._library.scenarios,
            oefenbladen=self._library.oefenbladen,
            eigen=self.eigen,
            ervaringen=self.ervaringen,
            concepten=Concepten(self._folder),
            door=self.door,
            zaalproef=self.zaalproef,
            proefgroepen=self.proefgroepen,
            keyboard_key=self.keyboard_key,
            tellingen=self.tellingen,
            gezondheid=self.gezondheid,
            beheer=Beheer(self._folder, self.store, self.balie, self.sessies, self.app.kernel_manager),
            **account_settings(self.buren),
            inzage=self.inzage,
            uitgelogd=self.uitgelogd,
        )

    async def show_example(self) -> None:
        """Make a group of made-up people, where the trainer has no sessions yet."""
        try:
            await open_voorbeeld(self.balie, self.invitations.trainer)
        except Refused as no:
            note("no_example_group", logging.ERROR, no)

    def _projector(self, handler: web.RequestHandler, sessie: str) -> Scherm | None:
        """Who looks at a projector page: the trainer who signed in, on this machine's own address only."""
        if "invitations" not in handler.settings:  # the door's application knows nobody
            return None
        persoon = signed_in(handler)
        if persoon is None:
            return None
        if isinstance(handler, Stroom):
            self.uitgelogd.keep(handler, persoon)
        return Scherm(persoon)

    def _phones_here(self) -> str:
        """Where a phone on this very machine gets in: the door, else the same pages on loopback."""
        here = f"{self.app.address}/meedoen"
        return here if self.app.adres else self.door.first or here

    @cached_property
    def _phone_routes(self) -> list[Any]:
        """The same at every address: what is counted of who guesses codes, and what is drawn, is one."""
        return meedoen_routes(
            self.balie,
            self.sessies,
            self._folder.secret,
            scherm_van=self._projector,
            bereikt=self.zaalproef.reached,
            delingen=self.delingen,
            maanden_van=self.intervisies.bewaar_maanden,
            leidraden=self._library.leidraden,
            oefenbladen=self._library.oefenbladen,
            ervaringen=self.ervaringen,
            buren=self.buren,
        )

    async def draw_ahead(self) -> None:
        """Make the phones' pages ready, between what people ask: a start does not wait for it."""
        await asyncio.sleep(_AFTER_START)
        for _ in ahead(self._phone_routes):
            await asyncio.sleep(_BETWEEN_PAGES)

    def write_heads(self) -> None:
        """Note, signed and outside the database, how far every stream of the journal is."""
        with locked(self._folder.heads):
            sign(self._folder.heads, self.store, self._folder.secret)
        self.inzage.sign()

    async def write_heads_every(self, seconds: float) -> None:
        """The same now and then; runs until cancelled."""
        while True:
            await asyncio.to_thread(self.write_heads)
            await asyncio.sleep(seconds)

    async def close(self, stop_tasks: Callable[[], Awaitable[None]]) -> None:
        """Doors first, then the tasks, then the journal."""
        await self.proefgroepen.close()
        self.balie.kijkers.hush()
        await self.door.close()
        await self.app.close()
        await stop_tasks()
        try:
            self.write_heads()
        except OSError as wrong:  # a full disk: the old note stays, and still holds
            note("heads_not_written", logging.ERROR, wrong)
        finally:
            self.store.close()
