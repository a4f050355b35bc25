"""A simulated phone: joins with the code and a name, follows its screen, and presses what it offers."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Iterable

from samenzorg_sim.proefgroep.formulier import COMMAND, Formulier, Scherm, read_screen
from samenzorg_sim.proefgroep.lijn import Lijn, LijnWeg

#: Seconds between two tries to reach a server that went.
_RETRY = 1.0


class NietBinnen(Exception):
    """The door let this phone not in; the text is what the page said."""


class Telefoon:
    """One phone; `lijn.koekjes` are what a real one would keep between two visits."""

    def __init__(self, adres: str, koekjes: dict[str, str] | None = None) -> None:
        """`adres` is that of the door, like `http://192.168.1.5:8866/meedoen`."""
        origin, _, prefix = adres.rpartition("/")
        self.lijn = Lijn(origin, koekjes)
        self._pad = f"/{prefix}"

    async def join(self, code: str, namen: Iterable[str], groep: str = "groep") -> None:
        """Come in with the code and the first of `namen` that nobody has; who is in already stays.

        Raises NietBinnen when the code is wrong or no name is left, LijnWeg when nobody answers.
        """
        _, html = await self.lijn.page(self._pad)
        scherm = read_screen(html)
        if scherm.sleutel:
            return
        where, html = await self._send(scherm, "/code", code=code)
        for naam in namen:
            if not where.endswith("/naam"):
                break
            where, html = await self._send(read_screen(html), "/naam", naam=naam, groep=groep)
            if read_screen(html).sleutel:
                return
            if where.endswith("/zelf"):  # somebody has that name: another one will do
                where, html = await self.lijn.page(f"{self._pad}/naam")
        scherm = read_screen(html)
        raise NietBinnen(scherm.meldingen or scherm.kop)

    async def _send(self, scherm: Scherm, pad: str, **waarden: str) -> tuple[str, str]:
        found = scherm.formulier(self._pad + pad)
        if found is None:
            raise NietBinnen(scherm.meldingen or scherm.kop)
        return await self.lijn.send_form(found.pad, filled(found, waarden))

    async def follow(self) -> AsyncIterator[Scherm]:
        """Each screen as it comes; goes on by itself when the server comes back, ends when sent away."""
        while True:
            try:
                async for name, data in self.lijn.events(f"{self._pad}/stroom"):
                    if name == "weg":
                        return
                    if name == "scherm":
                        yield read_screen(data["hoofd"], str(data["sleutel"]))
            except LijnWeg:
                pass
            await asyncio.sleep(_RETRY)

    async def press(self, formulier: Formulier, waarden: dict[str, str]) -> bool:
        """Press its button with these values filled in; whether the server agreed. Raises LijnWeg."""
        velden = filled(formulier, waarden)
        if not formulier.pad.endswith("/doe"):
            await self.lijn.send_form(formulier.pad, velden)
            return True
        command, sessie = velden.pop(COMMAND), velden.pop("sessie", "")
        body = {"command_id": command, "sessie": sessie, "opdracht": velden, "age_ms": 0}
        return bool((await self.lijn.send_json(formulier.pad, body)).get("ok"))


def filled(formulier: Formulier, waarden: dict[str, str]) -> dict[str, str]:
    """What is sent: the values that stand there, then those given, and a fresh command id."""
    velden = {veld.naam: veld.waarde for veld in formulier.velden} | waarden
    return velden | {COMMAND: "c_" + secrets.token_hex(16)}
