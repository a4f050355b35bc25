"""Joining: the code, then a name, and 'Bent u dat zelf?' where somebody has that name already."""

from __future__ import annotations

import re
import secrets
from dataclasses import replace
from typing import Any

from samenzorg_sim.balie.sessie.scan import was_scanned
from samenzorg_sim.meedoen.desk import Apparaat, Refused
from samenzorg_sim.meedoen.koekje import Bezig
from samenzorg_sim.meedoen.opdracht import Onleesbaar, read_command_id, read_sessie
from samenzorg_sim.meedoen.pagina import Pagina

WRONG_LEAD = "Deze code werkt niet (meer). Kijk op de laptop voor een nieuwe."
LEEG = "Zet er iets achter. Eén letter is genoeg."
OVER = "Deze bijeenkomst is afgelopen. Hoort u bij een andere groep? Vraag de begeleider om de code."
WRONG_CODE = "Deze code klopt niet. Kijk nog eens op het grote scherm: het zijn acht cijfers."


class Code(Pagina):
    """The code, typed or taken by the script from the part of the address after ``#``."""

    def get(self) -> None:
        """Show the field for the code, also to who is in another session already."""
        self.known_apparaat()
        bezig = self.bezig()
        if bezig.melding:
            self.keep_bezig(replace(bezig, melding=None))
        self.show("code.html", melding=bezig.melding, code=bezig.code or "")

    def post(self) -> None:
        """Look a code up, slowly for who keeps guessing."""
        apparaat, address = self.apparaat(), self.request.remote_ip or ""
        code, _, tail = re.sub(r"[\s.\-]", "", self._posted_code()).partition("~")
        # Who scanned is never made to wait for who guesses behind the same address.
        scanned = bool(tail) and was_scanned(tail, self.huis.sessies.met_code(code))
        wait = 0 if scanned else self.huis.throttle.wait_s(apparaat, address)
        if wait:
            return self._again(f"Er is te vaak een verkeerde code ingevuld. Wacht {_seconden(wait)}.", code)
        if not re.fullmatch(r"[0-9]{8}", code):
            return self._again("Een code heeft acht cijfers, bijvoorbeeld 4829 1375.", code)
        sessie = self.huis.sessies.met_code(code)
        ended = self.huis.sessies.afgesloten_met(code)
        if ended is not None:
            if apparaat and self.huis.sessies.van(apparaat) == ended:
                return self.to()
            return self._again(OVER, code)
        if sessie is None or (tail and not scanned):
            self.huis.throttle.wrong(apparaat, address)
            wait = self.huis.throttle.wait_s(apparaat, address)
            return self._again(
                WRONG_CODE + (f" Wacht {_seconden(wait)} met opnieuw proberen." if wait else ""), code
            )
        self.huis.throttle.right(apparaat)
        if apparaat and self.huis.sessies.van(apparaat) == sessie:
            return self.to()
        self.keep_bezig(Bezig(sessie=sessie))
        return self.to("/naam")

    def _posted_code(self) -> str:
        try:
            return str(self.posted().get("code", ""))
        except Onleesbaar:
            return ""

    def _again(self, melding: str, code: str) -> None:
        self.keep_bezig(Bezig(melding=melding, code=code[:12]))
        self.to("/code")


class Naam(Pagina):
    """A name for this session; a made-up one will do."""

    def get(self) -> None:
        """Ask for a name, or whether the one with that name is this person."""
        bezig = self.bezig()
        if bezig.sessie is None:
            return self.to()
        if bezig.melding:
            self.keep_bezig(replace(bezig, melding=None))
        return self.show("naam.html", bezig=bezig, namen=self.huis.sessies.verwachten(bezig.sessie))

    async def post(self) -> None:
        """Join with a name; the session comes from the signed cookie, never from the form."""
        bezig = self.bezig()
        if bezig.sessie is None:
            return self.to()
        apparaat = self.known_apparaat()
        try:
            posted = self.posted()
            groep = "clientenraad" if posted.get("groep") == "clientenraad" else "groep"
            naam = str(posted.get("naam", ""))
            bezig = replace(bezig, groep=groep, naam=naam[:60])
            if posted.get("zelfde") == "nee" or not str(posted.get("erbij", "-")).strip():
                self.keep_bezig(replace(bezig, melding=LEEG if "erbij" in posted else None))
                return self.to("/erbij")
            opdracht: dict[str, Any] = {
                "soort": "meedoen",
                "naam": f"{naam} {posted['erbij']}" if "erbij" in posted else naam,
                "soort_deelnemer": groep,
            }
            if posted.get("zelfde") == "ja":
                opdracht["zelfde"] = True
            await self.huis.balie.do(
                Apparaat(apparaat),
                bezig.sessie,
                opdracht,
                command_id=read_command_id(posted.get("command_id")),
            )
        except Onleesbaar as mistake:
            self.keep_bezig(replace(bezig, melding=mistake.melding))
            return self.to("/naam")
        except Refused as refused:
            if refused.code == "naam-bestaat":
                self.keep_bezig(replace(bezig, naam=opdracht["naam"][:60]))
                return self.to("/zelf")
            self.keep_bezig(replace(bezig, melding=refused.melding))
            return self.to("/naam")
        self.keep_bezig(Bezig())
        return self.to()


class Zelf(Pagina):
    """Somebody has that name already: the same person with another phone, or somebody else?"""

    def get(self) -> None:
        """Ask it; both answers are posted to ``/naam``."""
        bezig = self.bezig()
        if bezig.sessie is None or bezig.naam is None:
            return self.to()
        return self.show("zelf.html", bezig=bezig)


class Erbij(Pagina):
    """Two people with one name: the second puts something behind it, so that nobody mixes them up."""

    def get(self) -> None:
        """Ask for it; the answer is posted to ``/naam``."""
        bezig = self.bezig()
        if bezig.sessie is None or bezig.naam is None:
            return self.to()
        if bezig.melding:
            self.keep_bezig(replace(bezig, melding=None))
        return self.show("erbij.html", bezig=bezig)


class Leiden(Pagina):
    """Leading from a phone: what the script takes from the part of the address after ``#``."""

    def get(self) -> None:
        """Say where the square to scan is."""
        self.known_apparaat()
        bezig = self.bezig()
        if bezig.melding:
            self.keep_bezig(replace(bezig, melding=None))
        self.show("leiden.html", melding=bezig.melding)

    async def post(self) -> None:
        """Link this phone, slowly for who keeps guessing; a session that is not there is a wrong code too."""
        apparaat, address = self.known_apparaat(), self.request.remote_ip or ""
        wait = self.huis.throttle.wait_s(apparaat, address)
        if wait:
            return self._no(f"Er is te vaak een verkeerde code gebruikt. Wacht {_seconden(wait)}.")
        try:
            sessie, _, code = str(self.posted().get("code", "")).partition("~")
            await self.huis.balie.do(
                Apparaat(apparaat),
                read_sessie(sessie),
                {"soort": "leiden", "code": code},
                command_id="c_" + secrets.token_hex(16),
            )
        except (Onleesbaar, Refused) as no:
            if isinstance(no, Refused) and no.code not in ("leidcode", "geen-sessie", "onzin"):
                return self._no(no.melding)
            self.huis.throttle.wrong(apparaat, address)
            return self._no(WRONG_LEAD)
        self.huis.throttle.right(apparaat)
        return self.to()

    def _no(self, melding: str) -> None:
        self.keep_bezig(Bezig(melding=melding))
        self.to("/leiden")


def _seconden(wait: int) -> str:
    return "1 seconde" if wait == 1 else f"{wait} seconden"
