"""Telling a story on a phone or tablet: a page that makes it unrecognisable before it sends anything."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from tornado.web import RequestHandler

from samenzorg_sim.content.ervaring import GEBRUIK, GEVRAAGD, THEMAS, VERTELLERS, Ervaringsverhaal
from samenzorg_sim.meedoen import koekje
from samenzorg_sim.meedoen.desk import Refused
from samenzorg_sim.meedoen.opdracht import Onleesbaar, read_command_id
from samenzorg_sim.meedoen.pagina import Huis, Pagina
from samenzorg_sim.stijl import Asset, Assets, make_asset
from samenzorg_sim.stijl.datum import maand
from samenzorg_sim.widgets.modules import join_modules

JAREN = (1, 2, 5)
"""For how many years a teller may give a story."""
_JAREN = tuple(map(str, JAREN))
_NIEMAND = "Deze link werkt niet (meer). Vraag de trainer om een nieuwe link."
_GEEN_LINK = "U hebt de link van de trainer nodig om te bewaren. Uw verhaal staat er nog."


class Ervaringen(Protocol):
    """The part of `server.ervaringen.Ervaringen` that this door needs."""

    @property
    def maand(self) -> str:
        """Return this month: '2026-11'."""

    def laat_binnen(self, geheim: str) -> str | None:
        """Return what a browser keeps that opened the council's link; None for any other secret."""

    def mag_schrijven(self, handler: RequestHandler, raad: str | None) -> bool:
        """Return whether this browser may keep a story."""

    def bewaar(self, verteld: Mapping[str, Any], jaren: int, command_id: str) -> str:
        """Keep it; return its three words. Raises Refused."""

    def lees(self, naam: str) -> Ervaringsverhaal | None:
        """Return the story with these words, or None."""

    def neem_terug(self, naam: str) -> None:
        """Erase it; raises Refused."""


class _Vertellen(Pagina):
    ervaringen: Ervaringen

    def initialize(self, huis: Huis, ervaringen: Ervaringen) -> None:  # type: ignore[override]
        """Take what the handlers share, and what keeps the stories."""
        super().initialize(huis)
        self.ervaringen = ervaringen

    def mag(self) -> bool:
        """Whether this browser may keep a story."""
        return self.ervaringen.mag_schrijven(self, self.huis.koekjes.raad(self.get_cookie(koekje.RAAD)))

    def no(self, no: Onleesbaar | Refused) -> None:
        """Answer our script that it was refused."""
        self.set_status(400 if isinstance(no, Onleesbaar) else 409)
        code = "onleesbaar" if isinstance(no, Onleesbaar) else no.code
        self.finish_json({"ok": False, "code": code, "melding": no.melding})


class ErvaringPagina(_Vertellen):
    """The page; who has no link may read it too, and cannot keep anything."""

    def get(self) -> None:
        """Show it; it holds no story but the one that is told on it."""
        year, month = self.ervaringen.maand.split("-")
        until = {n: maand(f"{int(year) + n}-{month}") for n in JAREN}
        self.show(
            "ervaring.html",
            mag=self.mag(),
            gevraagd=GEVRAAGD,
            vertellers=[(one.value, words) for one, words in VERTELLERS.items()],
            themas=[(one.value, words) for one, words in THEMAS.items()],
            gebruik=[(one.value, words) for one, words in GEBRUIK.items()],
            jaren=[(n, f"{n} jaar: tot en met {until[n]}") for n in JAREN],
        )


class Binnen(_Vertellen):
    """The secret of the council's link, posted, so that no address holds it."""

    def post(self) -> None:
        """Let this browser keep stories as long as the link is good."""
        try:
            geheim = self.posted().get("geheim")
            if not isinstance(geheim, str):
                raise Onleesbaar
            raad = self.ervaringen.laat_binnen(geheim)
            if raad is None:
                raise Refused("geen-link", _NIEMAND)
        except (Onleesbaar, Refused) as no:
            return self.no(no)
        self._put(koekje.RAAD, self.huis.koekjes.sign(koekje.RAAD, raad), koekje.RAAD_DAYS)
        return self.finish_json({"ok": True})


class ErvaringBewaar(_Vertellen):
    """A story that somebody read back and agreed to."""

    async def post(self) -> None:
        """Keep it once, however often it is sent; its three words go back."""
        try:
            posted = self.posted()
            told, command_id = posted.get("verteld"), read_command_id(posted.get("command_id"))
            if not self.mag():
                raise Refused("geen-link", _GEEN_LINK)
            if not self.wants_json or not isinstance(told, dict) or told.get("jaren") not in _JAREN:
                raise Onleesbaar
            years = int(told["jaren"])
            # The disk may be slow, and phones must not wait for it.
            words = await asyncio.to_thread(self.ervaringen.bewaar, read_verteld(told), years, command_id)
        except (Onleesbaar, Refused) as no:
            return self.no(no)
        return self.finish_json({"ok": True, "woorden": words})


def read_verteld(told: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a story as a content file holds them; raises `Onleesbaar` for another shape."""
    words = {key: told.get(key) for key in ("titel", "verteller", "verhaal", "vraagt", "mag")}
    themas = told.get("themas")
    if not all(isinstance(one, str) for one in words.values()) or not isinstance(themas, list):
        raise Onleesbaar
    if not all(isinstance(one, str) for one in themas):
        raise Onleesbaar
    lines = (" ".join(line.split()) for line in str(words["verhaal"]).splitlines())
    return {
        **{key: " ".join(str(one).split()) for key, one in words.items()},
        "verhaal": "\n".join(line for line in lines if line),
        "themas": list(dict.fromkeys(themas)),
    }


def load_ervaring() -> Asset:
    """The script of the page."""
    return make_asset("ervaring.js", join_modules(_folder() / "ervaring.js").encode())


def load_ervaring_sheet(shared: Assets) -> Asset:
    """How it looks: the phone's own sheet and what this page adds."""
    own = (_folder() / "ervaring.css").read_bytes()
    return make_asset("ervaring.css", shared.by_name["telefoon.css"].content + b"\n" + own)


def _folder() -> Path:
    return Path(__file__).parent / "script" / "ervaring"
