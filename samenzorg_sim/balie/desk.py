"""The desk: commands in, state out. One task decides, records and only then answers."""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from samenzorg_sim.balie import opdrachten as o
from samenzorg_sim.balie.beeld import Zicht, beeld_begeleider, beeld_scherm, beeld_telefoon
from samenzorg_sim.balie.kijkers import Kijkers
from samenzorg_sim.balie.materiaal import Materiaal
from samenzorg_sim.balie.opslag import readable
from samenzorg_sim.balie.overzicht import make_overzicht
from samenzorg_sim.balie.rechten import check_may_do, check_may_look
from samenzorg_sim.balie.register import Register
from samenzorg_sim.balie.schrijver import Schrijver, Waiting, answer
from samenzorg_sim.balie.teksten import Teksten
from samenzorg_sim.balie.wie import Apparaat, Begeleider, Scherm, Wie
from samenzorg_sim.content.library import Library
from samenzorg_sim.journal import Refused, Store, Streams
from samenzorg_sim.journal.values import COMMAND
from samenzorg_sim.werkvorm.decide import CODEC
from samenzorg_sim.werkvorm.state import Sessie

# Screens get the newest state at most this often (seconds): a burst of taps is one redraw.
COALESCE = 0.05
# Orders recorded in one transaction at most: the first of them waits for the last.
MOST_TOGETHER = 500
# Sessions younger than this (ms) are known by phone after a restart: a phone comes back by itself.
RECENT = 30 * 24 * 3_600_000


def now_ms() -> int:
    """The wall clock in milliseconds."""
    return time.time_ns() // 1_000_000


class Balie:
    """Everything that happens in group sessions passes here, whichever door it came through."""

    def __init__(
        self,
        store: Store,
        library: Library,
        *,
        clock: Callable[[], int] = now_ms,
        adres: Callable[[], str | None] = lambda: None,
    ) -> None:
        """A desk on this journal and content; `adres` tells where phones get in (None: the door is shut)."""
        self._store = store
        self._clock = clock
        self._adres = adres
        self._streams = Streams(store)
        self._teksten = Teksten(store)
        self.kijkers = Kijkers()
        self._register = Register()
        self._materiaal = Materiaal(library, self._register)
        self._waiting: asyncio.Queue[Waiting] = asyncio.Queue()
        self._stopped = False
        self._load_register()

    async def run(self) -> None:
        """The one writer; runs until cancelled, and then lets nobody wait in vain."""
        schrijver = Schrijver(
            self._streams, self._materiaal, self._teksten, self._register, self.kijkers, self._clock
        )
        batch: list[Waiting] = []
        try:
            with ThreadPoolExecutor(1, thread_name_prefix="journal") as thread:
                while True:
                    batch = [await self._waiting.get()]
                    while not self._waiting.empty() and len(batch) < MOST_TOGETHER:
                        batch.append(self._waiting.get_nowait())
                    await schrijver.handle(batch, thread)
        finally:
            self._stopped = True
            while not self._waiting.empty():
                batch.append(self._waiting.get_nowait())
            for item in batch:
                answer(item, stopping())

    async def do(
        self, wie: Wie, sessie: str | None, opdracht: object, *, command_id: str, age_ms: int = 0
    ) -> dict[str, Any]:
        """Have something done; returns when it is durable: `{"sessie": …, "versie": seq, "al": done before}`.

        `command_id` is `c_` and 32 hex digits and stays the same when a command is sent again; `age_ms`
        is how long ago it was meant, on the sender's clock. Raises `Refused`.
        """
        order = o.read_opdracht(opdracht)
        if not (isinstance(command_id, str) and COMMAND.fullmatch(command_id) and isinstance(age_ms, int)):
            raise Refused("onzin", o.ONZIN)
        if isinstance(order, o.Open):
            sessie = "s_" + command_id[2:]
        state = None if sessie is None or isinstance(order, o.Open) else self.state(sessie)
        check_may_do(wie, order, state)
        if self._stopped:
            raise stopping()
        done: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        await self._waiting.put(Waiting(wie, str(sessie), order, command_id, age_ms, done))
        return await done

    def beeld(self, wie: Wie, sessie: str) -> dict[str, Any]:
        """What this one may see of the session now; raises `Refused`."""
        state = self.state(sessie)
        check_may_look(wie, state)
        with readable():
            self._teksten.load(state)
        script, scenario = self._materiaal.of(sessie)
        seq = self._streams.seq(sessie, self._materiaal.domain(sessie))
        zicht = Zicht(
            sessie,
            seq,
            state,
            script,
            scenario,
            self._teksten,
            self._clock(),
        )
        if isinstance(wie, Apparaat):
            return beeld_telefoon(zicht, wie.apparaat)
        verbonden = self.kijkers.connected(sessie)
        if isinstance(wie, Scherm):
            here = sum(d.apparaat in verbonden or d.apparaat is None for d in state.aanwezigen)
            return beeld_scherm(zicht, self._adres(), here)
        return beeld_begeleider(zicht, self._adres(), verbonden)

    async def volg(self, wie: Wie, sessie: str) -> AsyncIterator[dict[str, Any]]:
        """The view now and after each change, at most one each `COALESCE` seconds; raises `Refused`."""
        self.beeld(wie, sessie)
        kijker = self.kijkers.enter(wie, sessie)
        shown: dict[str, Any] | None = None
        try:
            while True:
                kijker.changed.clear()
                beeld = self.beeld(wie, sessie)
                if shown is None or beeld | {"versie": 0} != shown | {"versie": 0}:
                    shown = beeld
                    yield beeld
                await asyncio.sleep(COALESCE)
                await kijker.changed.wait()
        finally:
            self.kijkers.leave(kijker)

    def sessie_met_code(self, code: str) -> str | None:
        """The running session that this code opens; spaces do not matter."""
        digits = "".join(code.split())
        sessie = self._register.by_code(int(digits)) if re.fullmatch("[0-9]{8}", digits) else None
        state = None if sessie is None else self._state_if_any(sessie)
        return None if state is None or state.afgesloten else sessie

    def sessie_van(self, apparaat: str) -> str | None:
        """The session this phone is in (or waits to be): the running one joined last, else the last one."""
        found = [(s, self._state_if_any(s)) for s in self._register.by_apparaat(apparaat)]
        joined = [(s, state) for s, state in found if state is not None and _is_in(apparaat, state)]
        running = [(s, state) for s, state in joined if not state.afgesloten]
        return next((s for s, _ in running or joined), None)

    def overzicht(self, wie: Wie) -> dict[str, Any]:
        """For a trainer: the cases and exercises there are, and her own sessions, newest first."""
        if not isinstance(wie, Begeleider):
            raise Refused("niet-voor-u", "Deze pagina is voor begeleiders.")
        return make_overzicht(wie.persoon, self._materiaal, self._register, self._teksten, self.state)

    def deur_veranderd(self) -> None:
        """The address for phones changed: every page that shows it hears so."""
        self.kijkers.tell_all()

    def state(self, sessie: str) -> Sessie:
        """The state of a session; raises `Refused` when there is none, or it cannot be read."""
        with readable():
            return self._streams.state(sessie, self._materiaal.domain(sessie))

    def _state_if_any(self, sessie: str) -> Sessie | None:
        try:
            return self.state(sessie)
        except Refused:
            return None

    def _load_register(self) -> None:
        """Read the first row of every session, and whose phones are in the recent ones.

        One session that cannot be read never keeps the others shut.
        """
        since = self._clock() - RECENT
        for row in self._store.first_rows("s_"):
            with suppress(Refused), readable():
                self._register.opened(row.stream, CODEC.decode(row), row.recorded_at)
        for sessie, (_, at) in sorted(self._register.openings.items(), key=lambda item: item[1][1]):
            if at >= since:
                state = self._state_if_any(sessie) or Sessie()
                for apparaat in [d.apparaat for d in state.deelnemers.values()] + list(state.overnames):
                    if apparaat is not None:
                        self._register.see(sessie, apparaat)


def stopping() -> Refused:
    """What somebody hears whose order came too late."""
    return Refused("gestopt", "Het programma stopt. Probeer het straks nog eens.")


def _is_in(apparaat: str, state: Sessie) -> bool:
    return state.op_apparaat(apparaat) is not None or apparaat in state.overnames
