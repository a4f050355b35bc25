"""The door for phones: a second application on the network, open only while the trainer wants it."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Sequence
from typing import Any

from tornado import web
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from samenzorg_sim.server.app import serve
from samenzorg_sim.server.doors.addresses import phone_addresses
from samenzorg_sim.server.doors.crowd import CrowdServer
from samenzorg_sim.server.doors.headers import Guarded, OwnHosts
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.watch.logregel import note

_FILE = "deur.json"
#: Seconds between two looks at the network: a laptop that joins another Wi-Fi gets another address.
_LOOK = 5.0
#: Seconds that open connections get to end when the server stops.
_LEAVE = 2.0
GEEN_NETWERK = (
    "Deze computer zit niet op een netwerk. Verbind hem met de wifi waar de telefoons ook op zitten, "
    "of zet een hotspot aan. De deur gaat dan vanzelf open."
)
BEZET = (
    "De deur kon niet open: een ander programma gebruikt deze poort op {}. "
    "Sluit dat programma, of start Samenzorg met een andere poort (--port)."
)


class Door:
    """Opened and shut by a trainer; that it is open survives a restart, so phones come back by themselves."""

    def __init__(
        self,
        folder: DataFolder,
        port: int,
        routes: Callable[[], Sequence[Any]],
        *,
        phones: str | None = None,
        changed: Callable[[], None] = lambda: None,
        answered: Callable[[web.RequestHandler], None] = lambda _: None,
    ) -> None:
        """`routes` gives the routes of meedoen; `phones` names the one address to listen on.

        `answered` hears of every request that was answered.
        """
        self._folder, self._port, self._routes, self._changed = folder, port, routes, changed
        self._fixed, self._answered = phones, answered
        self._servers: dict[str, HTTPServer] = {}
        self._busy: tuple[str, ...] = ()
        self._leaving: asyncio.Future[None] | None = None
        self.is_open = self.kept_open()
        #: Told when a trainer opened or shut it, for other servers on this folder; they `follow`.
        self.moved: Callable[[], None] = lambda: None
        #: Open for a check of the room only, which is not remembered.
        self.on_trial = False

    def kept_open(self) -> bool:
        """Whether the data folder says that it is open."""
        return bool((self._folder.read_json(_FILE) or {}).get("open"))

    async def watch(self) -> None:
        """Follow the network while the door is open; runs until cancelled."""
        while True:
            self.follow()
            await asyncio.sleep(_LOOK)

    def set_open(self, is_open: bool) -> None:
        """Open or shut it now, and remember."""
        self._folder.write_json(_FILE, {"open": is_open})
        if is_open != self.is_open:
            note("door_opened" if is_open else "door_shut")
        self.is_open = is_open
        self.follow()
        self.moved()

    def set_on_trial(self, on_trial: bool) -> None:
        """Open it for a check of the room, or end that; a door that is open for a group stays open."""
        self.on_trial = on_trial
        self.follow()

    def follow(self) -> None:
        """Listen on exactly the addresses that there are now (none while shut)."""
        before = tuple(self._servers)
        wanted = self._addresses() if self.is_open or self.on_trial else ()
        for address in set(self._servers) - set(wanted):
            gone = self._servers.pop(address)
            gone.stop()
            # Whoever is inside goes out too: a stream that stays would go on showing.
            self._leaving = asyncio.ensure_future(gone.close_all_connections())
        busy = []
        for address in wanted:
            if address not in self._servers and not self._listen(address):
                busy.append(address)
        self._busy = tuple(busy)
        self._servers = {address: self._servers[address] for address in wanted if address in self._servers}
        if tuple(self._servers) != before:
            self._changed()

    def _addresses(self) -> tuple[str, ...]:
        return (self._fixed,) if self._fixed else phone_addresses()

    def _listen(self, address: str) -> bool:
        try:
            sockets = bind_sockets(self._port, address)
        except OSError as error:
            if address not in self._busy:  # once, not at each look
                note("door_not_opened", logging.WARNING, error, port=self._port)
            return False
        application = OwnHosts(
            [(r"/", ToMeedoen, {"door": self}), *self._routes()],
            hosts=(f"{address}:{self._port}",),
            log_function=self._answered,
        )
        server = serve(application, CrowdServer)
        server.add_sockets(sockets)
        self._servers[address] = server
        return True

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where phones get in, the best one first; empty while shut or without a network."""
        return tuple(f"http://{address}:{self._port}/meedoen" for address in self._servers)

    @property
    def first(self) -> str | None:
        """The address to show."""
        return next(iter(self.addresses), None)

    def state(self) -> dict[str, Any]:
        """For the trainer's page: `open`, `adressen`, and `melding` (Dutch) when something is in the way."""
        melding = None
        if (self.is_open or self.on_trial) and not self._servers:
            melding = BEZET.format(self._busy[0]) if self._busy else GEEN_NETWERK
        return {"open": self.is_open, "adressen": list(self.addresses), "melding": melding}

    async def close(self) -> None:
        """Stop listening; whether it was open stays known."""
        for server in self._servers.values():
            server.stop()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(server.close_all_connections(), _LEAVE)
        self._servers.clear()


class ToMeedoen(Guarded):
    """`/` for who typed only the address."""

    def initialize(self, door: Door) -> None:
        """`door` knows whether the room is being checked."""
        self._door = door

    def get(self) -> None:
        """To the page for phones; during a check of the room to the page that says that it works."""
        self.redirect("/meedoen/werkt-het" if self._door.on_trial else "/meedoen")
