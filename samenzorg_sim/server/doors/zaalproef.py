"""The check, the day before, whether phones reach this machine in this room: how many did, and when."""

import asyncio
import secrets
import time
from collections.abc import Callable
from typing import Any

from tornado import web

from samenzorg_sim.journal import Refused
from samenzorg_sim.server.doors.addresses import network_kinds
from samenzorg_sim.server.doors.door import Door
from samenzorg_sim.server.routes.desk_request import ONZIN, DeskRequest

#: Seconds after which a check that no page looks at any more ends, and between two looks at that.
LEFT_ALONE, _LOOK = 30.0, 5.0
_COOKIE = "sz_zaalproef"


class Zaalproef:
    """One check at a time, in memory only: a count and a time, and nothing about whose phone it was."""

    def __init__(
        self,
        door: Door,
        *,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._door, self._clock, self._wall = door, clock, wall
        self._mark: str | None = None
        self._looked = self._began = 0.0
        self._aantal = 0
        self._laatste: int | None = None

    def set_on(self, on: bool) -> None:
        """Begin anew (the door opens), or end (it shuts, unless for a group); what was counted stays."""
        if on:
            self._mark = secrets.token_hex(8)
            self._aantal, self._laatste = 0, None
            self._began = self._looked = self._clock()
        else:
            self._mark = None
        self._door.set_on_trial(on)

    def reached(self, handler: web.RequestHandler) -> str:
        """Count a phone once: `telefoon`, `laptop` (this very machine), or nothing without a check."""
        if self._mark is None:
            return ""
        if handler.request.remote_ip == handler.request.host.partition(":")[0]:
            return "laptop"
        if handler.get_cookie(_COOKIE) != self._mark:
            handler.set_cookie(_COOKIE, self._mark, httponly=True, samesite="Lax")
            self._aantal += 1
            self._laatste = int(self._wall() * 1000)
        return "telefoon"

    @property
    def on(self) -> bool:
        """Whether a check is on."""
        return self._mark is not None

    def state(self) -> dict[str, Any]:
        """For the page that looks on: `laatste` is in ms since 1970 or None, `seconden` since it began."""
        self._looked = self._clock()
        return {
            "aan": self.on,
            "aantal": self._aantal,
            "laatste": self._laatste,
            "seconden": int(self._clock() - self._began) if self.on else 0,
            "deur": self._door.state(),
            "soorten": network_kinds(),
        }

    async def watch(self) -> None:
        """End a check whose page was closed; runs until cancelled."""
        while True:
            await asyncio.sleep(_LOOK)
            self.end_if_left()

    def end_if_left(self) -> None:
        """End a check that nobody looked at for a while: the door must not stay open by oversight."""
        if self.on and self._clock() - self._looked > LEFT_ALONE:
            self.set_on(False)


class ZaalproefRequest(DeskRequest):
    """The check, as the home page asks for it."""

    @property
    def proef(self) -> Zaalproef:
        """The one check."""
        proef: Zaalproef = self.settings["zaalproef"]
        return proef

    def get(self) -> None:
        """How it stands."""
        self.answer(self.proef.state())

    def post(self) -> None:
        """`{aan: bool}` begins or ends it."""
        wanted = self.told().get("aan")
        if not isinstance(wanted, bool):
            raise Refused("onzin", ONZIN)
        if wanted:  # it opens the door; ending shuts it again, and anybody may
            self.check_hosts()
        self.proef.set_on(wanted)
        self.answer(self.proef.state())
