"""A phone in a session: its one screen, what it sends, and leaving."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from tornado.web import HTTPError

from samenzorg_sim.balie.klok import ticks
from samenzorg_sim.meedoen.desk import Apparaat, Refused
from samenzorg_sim.meedoen.koekje import Bezig
from samenzorg_sim.meedoen.opdracht import (
    Onleesbaar,
    part_id,
    read_age_ms,
    read_command_id,
    read_opdrachten,
    read_samen,
    read_sessie,
    read_under_way_ms,
)
from samenzorg_sim.meedoen.pagina import Huis, Pagina

# Where a form goes on after these; after every other back to the screen.
AFTER = {"vertrekken": "/weg", "wissen": "/gewist"}
# What a phone says that is out, by why: a heading, what now, and the way back in.
BUITEN = {
    "overgenomen": (
        "U gaat verder op een andere telefoon",
        "Deze telefoon doet niet meer mee. Leg hem gerust weg. Klopt dit niet? Vraag de begeleider.",
        "Toch meedoen met deze telefoon",
    ),
    "geweigerd": (
        "U doet nog niet mee",
        "De begeleider heeft geen ja gezegd. Vraag gerust waarom. U kunt ook meedoen onder een andere naam.",
        "Meedoen met de code",
    ),
}


class Start(Pagina):
    """The door itself: the screen of who takes part, the code for everybody else."""

    def get(self) -> None:
        """Show the present screen."""
        apparaat = self.known_apparaat()
        sessie = self.huis.sessies.van(apparaat)
        if sessie is None and (why := self.huis.sessies.buiten(apparaat)):
            kop, tekst, knop = BUITEN[why]
            return self.bericht(kop, tekst, knop=knop, naar="/code")
        if sessie is None:
            return self.show("code.html", melding=None, code="")
        try:
            beeld = self.huis.balie.beeld(Apparaat(apparaat), sessie)
        except Refused as refused:
            return self.bericht(
                "U doet nu niet mee", refused.melding, knop="Meedoen met een code", naar="/code"
            )
        bezig = self.bezig()
        if bezig.melding:
            self.keep_bezig(Bezig())
        return self.show_screen("telefoon.html", beeld, melding=bezig.melding)


@dataclass(frozen=True)
class Uitkomst:
    """What became of one command: an HTTP status, and what the user hears when it was refused."""

    status: int
    melding: str | None
    command_id: Any = None
    sessie: str | None = None

    def told(self) -> dict[str, Any]:
        """Return what the script hears."""
        said = {"ok": self.melding is None, "command_id": self.command_id}
        return said if self.melding is None else said | {"melding": self.melding}


class Doe(Pagina):
    """One press: a form answers with the screen again, the script gets JSON with the new screen in it.

    A script that could not reach us for a while sends what waits in one post (`samen`, oldest first):
    answering a post costs much more than one command in it, and after a restart everybody comes at once.
    """

    async def post(self) -> None:
        """Carry out each command once, however often it is sent."""
        try:
            posted = self.posted()
            samen = read_samen(posted) if self.wants_json and "samen" in posted else None
        except Onleesbaar as mistake:
            return self._no(Uitkomst(400, mistake.melding))
        if samen is not None:
            return await self._together(samen)
        uitkomst = await self._carry_out(posted)
        if uitkomst.melding is not None:
            return self._no(uitkomst)
        if not self.wants_json:
            return self.to(AFTER.get(str(posted["soort"]), ""))
        return self.finish_json({**uitkomst.told(), "scherm": self._scherm(uitkomst)})

    async def _together(self, samen: tuple[dict[str, Any], ...]) -> None:
        """Answer for each, up to the first that could not be recorded: nothing later may overtake it.

        Taps in a row go to the desk at once, which decides them in their order and records them together:
        one write to disk and one new screen, not one for each. Anything else may lean on what was before it.
        """
        uitkomsten: list[Uitkomst] = []
        for _, row in groupby(samen, lambda one: None if _is_tap(one) else id(one)):
            uitkomsten += await asyncio.gather(*map(self._carry_out, row))
            later = next((n for n, one in enumerate(uitkomsten) if one.status == LATER), None)
            if later is not None:
                uitkomsten = uitkomsten[: later + 1]
                break
        told = [{**one.told(), "status": one.status} for one in uitkomsten]
        last = next((one for one in reversed(uitkomsten) if one.sessie), uitkomsten[-1])
        self.finish_json({"samen": told, "scherm": self._scherm(last)})

    async def _carry_out(self, posted: dict[str, Any]) -> Uitkomst:
        """One command, with all its parts."""
        apparaat = self.apparaat()
        command_id: Any = None
        sessie: str | None = None
        try:
            command_id = read_command_id(posted.get("command_id"))
            sessie = read_sessie(posted.get("sessie"))
            opdrachten = read_opdrachten(
                posted["opdracht"] if isinstance(posted.get("opdracht"), dict) else posted
            )
            age_ms = 0
            if self.wants_json:
                under_way = read_under_way_ms(posted.get("nu"), self.huis.nu())
                age_ms = read_age_ms(posted.get("age_ms", 0)) + under_way
            if apparaat is None:
                raise Refused(
                    "geen-apparaat", "Uw telefoon is hier niet bekend. Doe opnieuw mee met de code."
                )
            for number, opdracht in enumerate(opdrachten):
                part = part_id(command_id, number)
                await self.huis.balie.do(Apparaat(apparaat), sessie, opdracht, command_id=part, age_ms=age_ms)
        except Onleesbaar as mistake:
            return Uitkomst(400, mistake.melding, command_id)
        except Refused as refused:
            return Uitkomst(_status(refused.code), refused.melding, command_id, sessie)
        return Uitkomst(200, None, command_id, sessie)

    def _scherm(self, uitkomst: Uitkomst) -> dict[str, Any] | None:
        """Return the screen after the command, so that the phone need not wait for its stream."""
        apparaat = self.apparaat()
        if apparaat is None or uitkomst.sessie is None or not self.wants_json:
            return None
        try:
            beeld = self.huis.balie.beeld(Apparaat(apparaat), uitkomst.sessie)
        except Refused:
            return None
        return {**scherm_kop(beeld, self.huis, ticks()), **self.huis.tekenaar.screen(beeld)}

    def _no(self, no: Uitkomst) -> None:
        if self.wants_json:
            self.set_status(no.status)
            self.finish_json({**no.told(), "scherm": self._scherm(no)})
        elif no.status == 400:
            self.bericht("Dat ging niet goed", no.melding or "", 400, knop="Terug naar de bijeenkomst")
        else:
            self.keep_bezig(replace(self.bezig(), melding=no.melding))
            self.to()


def _is_tap(posted: dict[str, Any]) -> bool:
    order = posted.get("opdracht")
    return isinstance(order, dict) and order.get("soort") in ("tik", "tik_terug")


class MijnGesprek(Pagina):
    """One's own talk as a file, for who played it and when both keep it."""

    def get(self, spel: str) -> None:
        """Send the file that this phone's own screen offers; for anybody else it is not there."""
        apparaat = self.known_apparaat()
        sessie = self.huis.sessies.van(apparaat)
        try:
            parts = self.huis.balie.beeld(Apparaat(apparaat), sessie).get("onderdelen", []) if sessie else []
        except Refused:
            parts = []
        own = [part["bestand"] for part in parts if part["soort"] == "mijn_gesprek" and part["spel"] == spel]
        if not own:
            raise HTTPError(404)
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.set_header("Content-Disposition", 'attachment; filename="mijn-gesprek.json"')
        self.finish(own[0])


class Dagen(Pagina):
    """The last days of a session in writing, for one's own calendar."""

    def get(self) -> None:
        """Send the file to who takes part in such a session; for anybody else it is not there."""
        apparaat = self.known_apparaat()
        sessie = self.huis.sessies.van(apparaat)
        try:
            beeld = self.huis.balie.beeld(Apparaat(apparaat), sessie) if sessie else {}
        except Refused:
            beeld = {}
        if not beeld.get("termijn"):
            raise HTTPError(404)
        # A calendar library takes a moment the first time: who asks for no days starts without it.
        from samenzorg_sim.reports.schrijfdagen import make_schrijfdagen

        self.set_header("Content-Type", "text/calendar; charset=utf-8")
        self.set_header("Content-Disposition", 'attachment; filename="schrijfdagen.ics"')
        self.finish(make_schrijfdagen(beeld))


class Vertrekken(Pagina):
    """Leaving: asked once, since who leaves by mistake must look for the code again."""

    def get(self) -> None:
        """Ask whether somebody really wants to leave."""
        apparaat = self.apparaat()
        sessie = self.huis.sessies.van(apparaat) if apparaat else None
        if sessie is None:
            return self.to()
        return self.show("vertrekken.html", sessie=sessie)


class Weg(Pagina):
    """After leaving."""

    def get(self) -> None:
        """Say goodbye; who still has a place in the session sees the way back on the screen there."""
        apparaat = self.apparaat()
        if apparaat and self.huis.sessies.van(apparaat):
            return self.to()
        self.bericht(
            "U bent gestopt",
            "Dank u wel dat u meedeed. Wilt u toch weer meedoen? Gebruik dan dezelfde code.",
            knop="Weer meedoen",
            naar="/code",
        )


class WerktHet(Pagina):
    """The check that a phone reaches this machine."""

    def get(self) -> None:
        """Say that it works; during a check of the room the laptop says so too."""
        self.show("werkt_het.html", proef=self.huis.bereikt(self))


# The desk could not record it: a phone keeps what it has and tries again.
LATER = 503
_LATER = frozenset({"schijf-vol", "niet-schrijfbaar", "opslag", "gestopt"})


def _status(code: str) -> int:
    return LATER if code in _LATER else 400 if code == "onzin" else 409


def scherm_kop(beeld: dict[str, Any], huis: Huis, versie: int) -> dict[str, Any]:
    """Return what the script must know of a screen besides its HTML.

    `nu` is the server's clock (ms); `versie` says which of two screens of one `server` is the newer: when it
    was made, and not how many rows there were, for a phone that counted those would see the others tap.
    """
    told = {"nu": huis.nu(), "versie": versie, "server": huis.server}
    return {**told, **{key: beeld.get(key) for key in ("sleutel", "sessie", "titel")}}
