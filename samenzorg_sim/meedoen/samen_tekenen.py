"""Drawing an ecogram together on phones in a meeting: one's own drawing, or along in that of another."""

from __future__ import annotations

import secrets
from typing import Any

from samenzorg_sim.ecogram.keuzes import as_pairs
from samenzorg_sim.meedoen.desk import Apparaat, Beeld, Refused
from samenzorg_sim.meedoen.opdracht import Onleesbaar, read_age_ms, read_command_id
from samenzorg_sim.meedoen.pagina import Pagina
from samenzorg_sim.meedoen.stroom import Stroom

NIET_NU = "In deze stap wordt niet getekend. Kijk wat er nu op uw scherm staat."


class Beginnen(Pagina):
    """Begin one's own drawing in a step in which the group draws; who has one already goes on with it."""

    async def post(self) -> None:
        """Make it, about what the desk says that this table draws, and go there."""
        apparaat = self.apparaat()
        sessie = self.huis.sessies.van(apparaat) if apparaat else None
        if apparaat is None or sessie is None:
            return self.to()
        try:
            # A screen that many phones share has an empty id in its forms; one drawing each is seen to below.
            command_id = read_command_id(self.posted().get("command_id") or "c_" + secrets.token_hex(16))
            parts = self.huis.balie.beeld(Apparaat(apparaat), sessie).get("onderdelen", [])
            part = next((one for one in parts if one["soort"] == "ecogram"), None)
            if part is None:
                raise Refused("niet-nu", NIET_NU)
            if part["van_mij"]:
                return self.to(f"/tekening/{part['van_mij'][0]['id']}")
            about = {"casus": part["casus"], "client": part["client"] or None}
            order = {"soort": "teken", "sessie": sessie, **about}
            made = await self.huis.balie.do(Apparaat(apparaat), None, order, command_id=command_id)
        except Onleesbaar as mistake:
            return self.bericht("Dat ging niet goed", mistake.melding, 400)
        except Refused as refused:
            return self.bericht("Tekenen kan nu niet", refused.melding, 409)
        return self.to(f"/tekening/{made['sessie']}")


class Tekening(Pagina):
    """One drawing, to draw in; when it is ready it lies beside the story."""

    def get(self, tekening: str) -> None:
        """Show it."""
        apparaat = self.apparaat()
        if apparaat is None:
            return self.to("/code")
        try:
            beeld = self.huis.balie.beeld(Apparaat(apparaat), tekening)
        except Refused as refused:
            return self.bericht("Deze tekening ziet u hier niet", refused.melding, 404)
        return self.show("tekening.html", beeld=beeld, keuzes=as_pairs())

    async def post(self, tekening: str) -> None:
        """Ready, or going on after all."""
        apparaat = self.apparaat()
        try:
            posted = self.posted()
            soort = posted.get("soort")
            if apparaat is None or soort not in ("sluit", "heropen"):
                raise Onleesbaar
            command_id = read_command_id(posted.get("command_id"))
            await self.huis.balie.do(Apparaat(apparaat), tekening, {"soort": soort}, command_id=command_id)
        except Onleesbaar as mistake:
            return self.bericht("Dat ging niet goed", mistake.melding, 400)
        except Refused as refused:
            return self.bericht("Dat kan nu niet", refused.melding, 409)
        return self.to(f"/tekening/{tekening}")


class TekeningDoe(Pagina):
    """One edit, as JSON."""

    async def post(self, tekening: str) -> None:
        """Have it done once, however often it is sent; the answer says in which version it is."""
        apparaat, command_id = self.apparaat(), None
        try:
            posted = self.posted()
            command_id, age_ms = (
                read_command_id(posted.get("command_id")),
                read_age_ms(posted.get("age_ms", 0)),
            )
            if apparaat is None or not self.wants_json:
                raise Onleesbaar
            order = posted.get("opdracht")
            if not isinstance(order, dict) or order.get("soort") in ("teken", "neem_over"):
                raise Onleesbaar
            done = await self.huis.balie.do(
                Apparaat(apparaat), tekening, order, command_id=command_id, age_ms=age_ms
            )
        except (Onleesbaar, Refused) as no:
            self.set_status(400 if isinstance(no, Onleesbaar) else 409)
            return self.finish_json({"ok": False, "command_id": command_id, "melding": no.melding})
        return self.finish_json({"ok": True, "command_id": command_id, "versie": done["versie"]})


class TekeningStroom(Stroom):
    """The drawing after each edit of anybody."""

    async def get(self, tekening: str) -> None:  # type: ignore[override]
        """Send it now and after every change; 204 (do not come back) to who is not known here."""
        apparaat = self.apparaat()
        if apparaat is None:
            self.set_status(204)
            return
        await self.stream(Apparaat(apparaat), tekening, apparaat, projector=False)

    def event_of(self, beeld: Beeld, made: int, projector: bool) -> tuple[int, dict[str, Any]]:
        """Give the drawing as it is, for the canvas."""
        return beeld["versie"], beeld
