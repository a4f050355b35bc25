"""The real desk behind the real routes on loopback, with a trainer who leads it from the test."""

import asyncio
import secrets
import threading
from collections.abc import Coroutine, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.ecogram.loket import EcogramLoket
from samenzorg_sim.balie.klok import now_ms
from samenzorg_sim.balie.logboek.delingen import DelingLoket
from samenzorg_sim.balie.logboek.loket import LogboekLoket
from samenzorg_sim.balie.sessie.loket import SessieLoket
from samenzorg_sim.balie.wie import Apparaat, Begeleider, Scherm
from samenzorg_sim.content.library import Library, load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.journal import MemoryStore
from samenzorg_sim.meedoen import koekje, routes
from samenzorg_sim.meedoen.koekje import Koekjes
from samenzorg_sim.werkplaats.tafel import at_table
from tests.eigen_materiaal import write_second_case
from tests.meedoen.kijken import PHONE, NewPhone, enter
from tests.running_server import free_port

TRAINER = Begeleider("p_" + "1" * 32)
ADRES = "http://192.168.1.5:8866/meedoen"


def new_id(kind: str) -> str:
    return f"{kind}_{secrets.token_hex(16)}"


class Opstelling:
    """A server in a thread of its own, so that tests may use plain HTTP and a browser."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.store = MemoryStore()
        self.secret = secrets.token_bytes(32)
        self.seconds = 0.0
        self.maanden: dict[str, int] = {}  # how long the group of a session keeps what is written
        self.later = 0  # how much (ms) the server's clock is ahead of the real one
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.thread.start()
        self.port = free_port()  # the same one again after a stop
        self.start()

    def wait(self, job: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(job, self.loop).result(60)

    def start(self) -> None:
        self.wait(self._start())

    def stop(self) -> None:
        self.wait(self._stop())

    async def _start(self) -> None:
        archief = Archief(self.store)
        sessies = SessieLoket(
            archief,
            self.library,
            adres=lambda: ADRES,
            tekeningen=lambda sessie: self.ecogrammen.getekend(sessie),
        )
        self.ecogrammen = EcogramLoket(archief, sessies, self.library)
        delingen = DelingLoket(archief, sessies)
        lokets = [sessies, self.ecogrammen, LogboekLoket(archief), delingen]
        self.balie = Balie(archief, lokets, clock=self.now)
        self.job = asyncio.create_task(self.balie.run())
        app = Application(
            routes(
                self.balie,
                sessies,
                self.secret,
                scherm_van=self.scherm_van,
                clock=lambda: self.seconds,
                nu=self.now,
                delingen=delingen,
                maanden_van=self.maanden.get,
                leidraden=self.library.leidraden,
                oefenbladen=self.library.oefenbladen,
            )
        )
        self.server = HTTPServer(app)
        self.server.add_sockets(bind_sockets(self.port, "127.0.0.1"))

    def now(self) -> int:
        return now_ms() + self.later

    async def _stop(self) -> None:
        self.server.stop()
        await self.server.close_all_connections()
        self.job.cancel()
        await asyncio.wait([self.job])

    def close(self) -> None:
        self.stop()
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @staticmethod
    def scherm_van(handler: Any, sessie: str) -> Scherm | None:
        """In these tests a projector is who sends the trainer's header."""
        return Scherm(TRAINER.persoon) if handler.request.headers.get("X-Trainer") else None

    # the trainer's hands

    def leid(self, sessie: str | None, soort: str, **fields: Any) -> dict[str, Any]:
        job = self.balie.do(TRAINER, sessie, {"soort": soort, **fields}, command_id=new_id("c"))
        answer: dict[str, Any] = self.wait(job)
        return answer

    def open_sessie(self, werkvorm: str = "oefengesprek-standaard", scenario: str = "de-chauffeur") -> str:
        answer = self.leid(None, "open", scenario=scenario, werkvorm=werkvorm, groep="Team Zuid")
        return str(answer["sessie"])

    async def _beeld(self, wie: Any, sessie: str) -> dict[str, Any]:
        return self.balie.beeld(wie, sessie)

    def beeld(self, wie: Any, sessie: str) -> dict[str, Any]:
        found: dict[str, Any] = self.wait(self._beeld(wie, sessie))
        return found

    def beeld_van(self, apparaat: str, sessie: str) -> dict[str, Any]:
        return self.beeld(Apparaat(apparaat), sessie)

    trainer = TRAINER

    def trainer_beeld(self, sessie: str) -> dict[str, Any]:
        return at_table(self.beeld(TRAINER, sessie))

    def scherm_beeld(self, sessie: str) -> dict[str, Any]:
        return self.beeld(Scherm(TRAINER.persoon), sessie)

    def rows(self, sessie: str, name: str) -> list[dict[str, Any]]:
        """What the journal holds of one kind of event."""
        found = [row for row in self.store.read(sessie) if row.name.endswith(name)]
        return [asdict(row) for row in found]

    @staticmethod
    def new_id(kind: str) -> str:
        return new_id(kind)

    def code(self, sessie: str) -> str:
        return str(self.beeld(Scherm(TRAINER.persoon), sessie)["meedoen"]["code"])

    def doe_mee(self, sessie: str, naam: str, **fields: Any) -> str:
        """Somebody joins without a page; returns the device."""
        apparaat = new_id("a")
        self.doe(apparaat, sessie, "meedoen", naam=naam, **fields)
        return apparaat

    def doe(self, apparaat: str, sessie: str, soort: str, **fields: Any) -> str:
        command = new_id("c")
        self.wait(self.balie.do(Apparaat(apparaat), sessie, {"soort": soort, **fields}, command_id=command))
        return command

    def client(self, **headers: str) -> httpx.Client:
        """A browser without a screen; `Origin` is what a browser sends with a form."""
        return httpx.Client(base_url=self.url, headers={"Origin": self.url, **headers}, timeout=60)

    def as_phone(self, apparaat: str) -> httpx.Client:
        """The browser of this device."""
        client = self.client()
        client.cookies.set(koekje.APPARAAT, Koekjes(self.secret).sign(koekje.APPARAAT, apparaat))
        return client


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """What is shipped, a script with every kind of question, and a second case."""
    own = tmp_path_factory.mktemp("eigen")
    write_second_case(own)
    found, mistakes = load_library([shipped_folder(), Path(__file__).parent / "inhoud", own / "content"])
    assert mistakes == ()
    return found


@pytest.fixture
def huis(library: Library) -> Iterator[Opstelling]:
    opstelling = Opstelling(library)
    yield opstelling
    opstelling.close()


@pytest.fixture
def phone(huis: Opstelling, chromium: Browser) -> Iterator[NewPhone]:
    """Somebody who joined already, with a page open."""
    contexts: list[BrowserContext] = []

    def make(sessie: str, naam: str, **fields: Any) -> tuple[str, Page]:
        apparaat = huis.doe_mee(sessie, naam, **fields)
        context = chromium.new_context(**PHONE)
        contexts.append(context)
        enter(context, huis, apparaat)
        page = context.new_page()
        page.goto(huis.url + "/meedoen")
        return apparaat, page

    yield make
    for context in contexts:
        context.close()
