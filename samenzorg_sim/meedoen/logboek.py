"""The logboek in a browser: a page that makes things unreadable before it sends them, and what it sends."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from samenzorg_sim.balie.wie import Houder
from samenzorg_sim.logboek.bewaartijd import MAANDEN
from samenzorg_sim.logboek.woorden import load_woorden
from samenzorg_sim.meedoen.desk import Apparaat, Refused
from samenzorg_sim.meedoen.opdracht import Onleesbaar, read_command_id
from samenzorg_sim.meedoen.pagina import Huis, Pagina
from samenzorg_sim.meedoen.throttle import Throttle
from samenzorg_sim.stijl import Asset, Assets, make_asset
from samenzorg_sim.widgets.modules import join_modules

_LOGBOEK, _DELING, _SLEUTEL = (
    re.compile(kind) for kind in ("l_[0-9a-f]{32}", "w_[0-9a-f]{32}", "[0-9a-f]{64}")
)
_TERUG = {"knop": "Terug", "naar": "/logboek/gedeeld"}
_DRUK = "Er worden nu te veel logboeken tegelijk begonnen. Wacht een minuut en probeer het dan opnieuw."

MaandenVan = Callable[[str], int | None]


def no_group(sessie: str) -> int | None:
    """Know of no group that keeps things longer or shorter."""
    return None


class Delingen(Protocol):
    """The part of `balie.logboek.delingen.DelingLoket` that this door needs."""

    def voor(self, wie: Apparaat, sessie: str | None = None) -> list[dict[str, Any]]:
        """Return what this one may read, newest first."""

    def lezers(self, apparaat: str, sessie: str) -> list[dict[str, Any]]:
        """Return the others of the session."""


class Logboek(Pagina):
    """The page; it needs no meeting, no name and no account."""

    def initialize(self, huis: Huis, delingen: Delingen, maanden_van: MaandenVan) -> None:  # type: ignore[override]
        """Take what the handlers share, who knows what is shared, and how long a group keeps things."""
        super().initialize(huis)
        self._delingen, self._maanden_van = delingen, maanden_van

    def get(self) -> None:
        """Show it; who takes part in a meeting may share there, and her group says how long things stay."""
        hier = self._here()
        of_group = None if hier is None else self._maanden_van(hier["sessie"])
        self.show("logboek.html", hier=hier, maanden=of_group or MAANDEN)

    def _here(self) -> dict[str, Any] | None:
        """Return the meeting of this phone, and with whom she may share one piece."""
        apparaat = self.apparaat()
        sessie = self.huis.sessies.van(apparaat) if apparaat else None
        if apparaat is None or sessie is None:
            return None
        try:
            titel = self.huis.balie.beeld(Apparaat(apparaat), sessie)["titel"]
        except Refused:
            return None
        return {"sessie": sessie, "naam": titel, "mensen": self._delingen.lezers(apparaat, sessie)}


class LogboekOpen(Pagina):
    """What the server holds of a logboek, for who shows its secret; posted, so that no address holds it."""

    def post(self) -> None:
        """Send it, unreadable as it is."""
        try:
            logboek, houder = _houder(self.posted(), _LOGBOEK)
            beeld = self.huis.balie.beeld(houder, logboek)
        except (Onleesbaar, Refused) as no:
            return _no(self, no)
        return self.finish_json({"ok": True, "logboek": beeld})


class LogboekDoe(Pagina):
    """One order to a logboek, or to a copy that is shared from it."""

    def initialize(self, huis: Huis, begonnen: Throttle) -> None:  # type: ignore[override]
        """Take what the handlers share, and the count of logboeken that an address began lately."""
        super().initialize(huis)
        self._begonnen = begonnen

    async def post(self) -> None:
        """Have it done once, however often it is sent."""
        try:
            posted = self.posted()
            order, command_id = posted.get("opdracht"), read_command_id(posted.get("command_id"))
            if not self.wants_json or not isinstance(order, dict):
                raise Onleesbaar
            wie, stream = self._asked(posted, order, command_id)
            done = await self.huis.balie.do(wie, stream, order, command_id=command_id)
        except (Onleesbaar, Refused) as no:
            return _no(self, no)
        return self.finish_json({"ok": True, "versie": done["versie"], "stroom": done["sessie"]})

    def _asked(
        self, posted: dict[str, Any], order: dict[str, Any], command_id: str
    ) -> tuple[Apparaat, str | None]:
        """Return in whose name the order is given, and to which stream; None opens one."""
        match order.get("soort"):
            case "begin_logboek":
                logboek, houder = _houder(posted, _LOGBOEK)
                address = self.request.remote_ip or ""
                if self._begonnen.wait_s(None, address):
                    raise Refused("druk", _DRUK)
                self._begonnen.wrong(None, address)
                if logboek[2:] != command_id[2:]:
                    raise Onleesbaar
                return houder, None
            case "deel":
                apparaat = self.apparaat()
                if apparaat is None:
                    raise Refused("niet-hier", "Delen kan met de telefoon waarmee u meedoet.")
                return Apparaat(apparaat), None
            case "neem_terug":
                deling, houder = _houder(posted, _DELING)
                return houder, deling
            case "bewaar" | "wijzig" | "wis" | "verleng" | "wis_alles":
                logboek, houder = _houder(posted, _LOGBOEK)
                return houder, logboek
        raise Onleesbaar


class Gedeeld(Pagina):
    """What others of the meeting share with this one, and what she shares with them."""

    def initialize(self, huis: Huis, delingen: Delingen) -> None:  # type: ignore[override]
        """Take what the handlers share, and who knows what is shared."""
        super().initialize(huis)
        self._delingen = delingen

    def get(self) -> None:
        """Show it; to who takes no part there is nothing."""
        apparaat = self.apparaat()
        found = self._delingen.voor(Apparaat(apparaat)) if apparaat else []
        self.show("gedeeld.html", gedeeld=found)

    async def post(self) -> None:
        """Take an own copy back on the phone that shared it."""
        apparaat = self.apparaat()
        try:
            posted = self.posted()
            deling = str(posted.get("deling", ""))
            if apparaat is None or not _DELING.fullmatch(deling):
                raise Onleesbaar
            command_id = read_command_id(posted.get("command_id"))
            order = {"soort": "neem_terug"}
            await self.huis.balie.do(Apparaat(apparaat), deling, order, command_id=command_id)
        except Onleesbaar as mistake:
            return self.bericht("Dat ging niet goed", mistake.melding, 400, **_TERUG)
        except Refused as refused:
            return self.bericht("Dat kan nu niet", refused.melding, 409, **_TERUG)
        return self.to(_TERUG["naar"])


def load_logboek() -> list[Asset]:
    """The scripts of the page: the cryptography, the words, and the page itself that loads both."""
    folder = Path(__file__).parent / "script"
    versleutel = make_asset("versleutel.js", (folder / "versleutel.js").read_bytes())
    words = " ".join(load_woorden())
    woorden = make_asset("woorden.js", f"export default '{words}'.split(' ');\n".encode())
    page = join_modules(folder / "logboek" / "logboek.js")
    for needed in (versleutel, woorden):
        page = page.replace(f"./{needed.name}", f"./{needed.hashed}")
    return [versleutel, woorden, make_asset("logboek.js", page.encode())]


def load_logboek_sheet(shared: Assets) -> Asset:
    """How it looks: the phone's own sheet and what a logboek adds."""
    own = (Path(__file__).parent / "script" / "logboek" / "logboek.css").read_bytes()
    return make_asset("logboek.css", shared.by_name["telefoon.css"].content + b"\n" + own)


def _houder(posted: dict[str, Any], stream: re.Pattern[str]) -> tuple[str, Houder]:
    """Return the stream and who shows its secret; raises `Onleesbaar` for anything that is not both."""
    logboek, sleutel = posted.get("logboek"), posted.get("sleutel")
    if not isinstance(logboek, str) or not stream.fullmatch(logboek):
        raise Onleesbaar
    if not isinstance(sleutel, str) or not _SLEUTEL.fullmatch(sleutel):
        raise Onleesbaar
    return logboek, Houder(logboek, sleutel)


def _no(page: Pagina, no: Onleesbaar | Refused) -> None:
    page.set_status(400 if isinstance(no, Onleesbaar) else 409)
    code = "onleesbaar" if isinstance(no, Onleesbaar) else no.code
    page.finish_json({"ok": False, "code": code, "melding": no.melding})
