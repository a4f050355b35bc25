"""Drawing an ecogram of a story on phones in a meeting: which story, the drawing, and all over each other."""

from __future__ import annotations

import secrets
from typing import Any, Protocol

from samenzorg_sim.content.ecogram import EcogramCasus
from samenzorg_sim.ecogram.keuzes import as_pairs
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.meedoen.desk import Apparaat, Beeld, Kijker, Refused
from samenzorg_sim.meedoen.opdracht import Onleesbaar, read_age_ms, read_command_id
from samenzorg_sim.meedoen.pagina import Huis, Pagina
from samenzorg_sim.meedoen.scherm import SchermPagina, SchermVan, who_looks
from samenzorg_sim.meedoen.stroom import Stroom
from samenzorg_sim.reports.ecogram.lagen import draw_lagen, say_lagen

NIET_NU = "In deze stap wordt niet getekend. Kijk wat er nu op uw scherm staat."


class Ecogrammen(Protocol):
    """The part of `balie.ecogram.loket.EcogramLoket` that finds drawings and stories."""

    def verhalen(self) -> tuple[EcogramCasus, ...]:
        """Return every story."""

    def in_sessie(self, wie: Kijker, sessie: str) -> list[dict[str, Any]]:
        """Return the drawings of a session that this one may see, newest first."""

    def tekeningen(self, wie: Kijker, sessie: str, casus: str) -> list[Ecogram]:
        """Return the drawings of one story in a session, in words."""


class Tekeningen(Pagina):
    """Which story, and the drawings that the group has already begun."""

    def initialize(self, huis: Huis, ecogrammen: Ecogrammen) -> None:  # type: ignore[override]
        """Take what the handlers share, and who knows the drawings."""
        super().initialize(huis)
        self._ecogrammen = ecogrammen

    def get(self) -> None:
        """Show them; who takes no part begins with the code."""
        apparaat, sessie = self._here()
        if apparaat is None or sessie is None:
            return self.to("/code")
        titles = {one.id: one.titel for one in self._ecogrammen.verhalen()}
        begonnen = [
            one | {"titel": titles.get(one["casus"] or "", "Een eigen tekening")}
            for one in self._ecogrammen.in_sessie(Apparaat(apparaat), sessie)
        ]
        return self.show("tekeningen.html", verhalen=self._ecogrammen.verhalen(), begonnen=begonnen)

    async def post(self) -> None:
        """Begin a drawing of a story, and go there."""
        apparaat, sessie = self._here()
        if apparaat is None or sessie is None:
            return self.to("/code")
        try:
            posted = self.posted()
            casus = next(one for one in self._ecogrammen.verhalen() if one.id == posted.get("casus"))
            order = {"soort": "teken", "casus": casus.id, "client": casus.client, "sessie": sessie}
            command_id = read_command_id(posted.get("command_id"))
            made = await self.huis.balie.do(Apparaat(apparaat), None, order, command_id=command_id)
        except (Onleesbaar, StopIteration):
            return self.bericht("Dat ging niet goed", Onleesbaar().melding, 400, naar="/tekeningen")
        except Refused as refused:
            return self.bericht("Tekenen kan nu niet", refused.melding, 409)
        return self.to(f"/tekening/{made['sessie']}")

    def _here(self) -> tuple[str | None, str | None]:
        apparaat = self.apparaat()
        return apparaat, self.huis.sessies.van(apparaat) if apparaat else None


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
            return self.bericht(
                "Deze tekening ziet u hier niet", refused.melding, 404, knop="Terug", naar="/tekeningen"
            )
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
            return self.bericht("Dat ging niet goed", mistake.melding, 400, naar="/tekeningen")
        except Refused as refused:
            return self.bericht("Dat kan nu niet", refused.melding, 409, knop="Terug", naar="/tekeningen")
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


class LagenPagina(SchermPagina):
    """The projector: the drawings of a meeting over each other, and how to join in before there are any."""

    def initialize(self, huis: Huis, scherm_van: SchermVan, ecogrammen: Ecogrammen) -> None:  # type: ignore[override]
        """Take what the handlers share, who may look, and who knows the drawings."""
        super().initialize(huis, scherm_van)
        self._ecogrammen = ecogrammen

    async def get(self, sessie: str) -> None:
        """Show the story that most drew, or the one that is asked for."""
        wie = await who_looks(self, sessie, self._scherm_van)
        try:
            meedoen = self.huis.balie.beeld(wie, sessie).get("meedoen") or {}
        except Refused as refused:
            return self.bericht("Deze bijeenkomst is er niet", refused.melding, 404, knop=None)
        drawn = [one["casus"] for one in self._ecogrammen.in_sessie(wie, sessie) if one["casus"]]
        stories = [one for one in self._ecogrammen.verhalen() if one.id in drawn]
        asked = self.get_query_argument("verhaal", "")
        stories.sort(key=lambda one: (one.id != asked, -drawn.count(one.id)))
        prent = woorden = None
        if stories:
            layers = self._ecogrammen.tekeningen(wie, sessie, stories[0].id)
            woorden = say_lagen(layers, stories[0])
            prent = draw_lagen(layers, stories[0], for_page=True).inline(woorden)
        return self.show(
            "scherm_ecogram.html", sessie=sessie, verhalen=stories, prent=prent, adres=meedoen.get("adres")
        )
