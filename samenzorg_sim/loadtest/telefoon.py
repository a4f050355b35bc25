"""A simulated phone: joins with the code, looks what it may tap, and taps once a second."""

import asyncio
import re
import secrets
import time
from dataclasses import dataclass, field

from samenzorg_sim.loadtest.lijn import Lijn, LijnWeg, Plek, Stroom

#: Seconds a screen may take before it counts as never shown.
PATIENCE = 30.0
#: One tap in so many is sent once more, as a phone does whose answer got lost.
TWICE = 20
_KNOP = re.compile(
    r'name="spel" value="(g_[0-9a-f]{32})"><input type="hidden" name="knop" value="([a-z0-9_-]+)"'
)


class NietBinnen(Exception):
    """The server would not let a phone in, or refused its tap."""


def new_command() -> str:
    """A command id as a phone mints it."""
    return "c_" + secrets.token_hex(16)


@dataclass
class Getikt:
    """What phones did: acknowledged commands, all that were sent, and milliseconds since each tap was due."""

    bevestigd: list[str] = field(default_factory=list)
    verstuurd: list[str] = field(default_factory=list)
    antwoord_ms: list[float] = field(default_factory=list)
    scherm_ms: list[float] = field(default_factory=list)
    ongezien: int = 0

    def add(self, other: "Getikt") -> None:
        """Count what somebody else did too."""
        self.bevestigd += other.bevestigd
        self.verstuurd += other.verstuurd
        self.antwoord_ms += other.antwoord_ms
        self.scherm_ms += other.scherm_ms
        self.ongezien += other.ongezien


class Telefoon:
    """`koekjes` are what a real phone would keep; `spel` and `knop` what it may tap, '' when nothing."""

    def __init__(self, plek: Plek, sessie: str) -> None:
        self._lijn, self._sessie = Lijn(plek), sessie
        self.koekjes: dict[str, str] = {}
        self.spel = self.knop = ""
        self.stroom: Stroom | None = None

    async def join(self, code: str, naam: str, groep: str) -> None:
        """Come in with the code and a name. Raises NietBinnen, LijnWeg."""
        await self._form("/meedoen/code", code=code)
        where = await self._form("/meedoen/naam", naam=naam, groep=groep, command_id=new_command())
        if where != "/meedoen":
            raise NietBinnen(f"{naam} was sent to {where}")

    async def _form(self, path: str, **velden: str) -> str:
        answer = await self._lijn.send_form(path, velden, self._headers)
        for koekje in answer.koekjes:
            name, _, value = koekje.partition(";")[0].partition("=")
            self.koekjes[name] = value
        return answer.headers.get("location", f"status {answer.status}")

    @property
    def _headers(self) -> dict[str, str]:
        kept = "; ".join(f"{name}={value}" for name, value in self.koekjes.items() if value.strip('"'))
        return {"Cookie": kept} if kept else {}

    async def look(self) -> str:
        """The page as this phone gets it; what it may tap is remembered. Raises LijnWeg."""
        page = (await self._lijn.get("/meedoen", self._headers)).inhoud.decode()
        found = _KNOP.search(page)
        self.spel, self.knop = (found[1], found[2]) if found else ("", "")
        return page

    async def open(self) -> None:
        """Open the stream and wait for its first screen. Raises LijnWeg."""
        self.stroom = Stroom(self._lijn.plek, "/meedoen/stroom", self._headers)
        await self.stroom.open()

    async def tap(self, seconds: list[float], getikt: Getikt) -> None:
        """Tap at each of these moments; one that waits for the one before counts its wait. Raises LijnWeg."""
        for due in seconds:
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            await self.tap_once(due, getikt)

    async def tap_once(self, due: float, getikt: Getikt) -> None:
        """One tap, until this phone's own screen has it: nobody else may see it yet. Raises LijnWeg."""
        assert self.stroom is not None
        command = new_command()
        mark = command.encode()
        seen = self.stroom.wait_for(lambda line: mark in line)
        getikt.verstuurd.append(command)
        await self._send(command)
        answered = time.monotonic()
        getikt.bevestigd.append(command)
        if len(getikt.verstuurd) % TWICE == 0:
            await self._send(command)
        try:
            shown = await asyncio.wait_for(seen, PATIENCE)
        except TimeoutError:
            getikt.ongezien += 1
            shown = time.monotonic()
        except asyncio.CancelledError as gone:
            raise LijnWeg("the stream ended") from gone
        getikt.antwoord_ms.append((answered - due) * 1000)
        getikt.scherm_ms.append((max(answered, shown) - due) * 1000)

    async def _send(self, command: str) -> None:
        order = {"soort": "tik", "spel": self.spel, "knop": self.knop}
        body = {"command_id": command, "sessie": self._sessie, "opdracht": order, "age_ms": 0}
        try:
            answer = await self._lijn.send_json("/meedoen/doe", body, self._headers)
        except ValueError as nonsense:
            raise LijnWeg(str(nonsense)) from nonsense
        if not answer.get("ok"):
            raise NietBinnen(f"a tap was refused: {answer.get('melding')}")
