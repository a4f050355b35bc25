"""Who is signed out while something of hers is open: it ends within seconds, and her phones lead no more."""

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from typing import Protocol
from weakref import WeakKeyDictionary

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.sessie.loket import SessieLoket
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.journal import Refused, mint_id
from samenzorg_sim.server.people.accounts import Accounts, Standing

#: Seconds between two looks at the accounts: one question a server, however many lines are open.
LOOK = 2.0


class Lijn(Protocol):
    """A projector, a page or its kernel that hears of changes for as long as it is open."""

    def put_out(self) -> None:
        """End it: who it serves is signed out. May be called when it has ended."""


class Uitgelogd:
    """Knows every open line of who signed in, with its generation; each server its own."""

    def __init__(self, accounts: Accounts, balie: Balie, sessies: SessieLoket) -> None:
        self._accounts, self._balie, self._sessies = accounts, balie, sessies
        self._lines: WeakKeyDictionary[Lijn, tuple[str, int]] = WeakKeyDictionary()
        self._before: Standing | None = None

    def keep(self, line: Lijn, persoon: str, generatie: int | None = None) -> None:
        """From now on this line ends with the sign-in it was opened with (None: the one that holds now)."""
        held = self._accounts.generation(persoon) if generatie is None else generatie
        self._lines[line] = persoon, held

    async def watch(self) -> None:
        """End what is no good any more; runs until cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(LOOK)

    async def look(self) -> None:
        """The same once. While nobody can read who has an account, nothing is ended."""
        now = await asyncio.to_thread(self._accounts.standing)
        if now is None:
            return
        for line, (persoon, generatie) in list(self._lines.items()):
            if now(persoon) != generatie:
                del self._lines[line]
                line.put_out()
        before, self._before = self._before, now
        for persoon in self._ended(before, now) if now is not before else ():
            await self._lead_no_more(persoon)

    def _ended(self, before: Standing | None, now: Standing) -> Iterator[str]:
        """Who leads sessions and was signed out since the last look; at the first one who is for good."""
        for persoon in self._sessies.leiders():
            if now(persoon) is None if before is None else now(persoon) != before(persoon):
                yield persoon

    async def _lead_no_more(self, persoon: str) -> None:
        """Take the phones away with which she, or who held hers, could go on leading."""
        for sessie in self._sessies.led_by(persoon):
            with suppress(Refused):
                for phone in sorted(self._balie.state(sessie).leidtelefoons):
                    order = {"soort": "leiden_klaar", "apparaat": phone}
                    await self._balie.do(Begeleider(persoon), sessie, order, command_id=mint_id("c"))
