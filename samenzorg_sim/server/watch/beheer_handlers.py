"""`/beheer`: the page of the beheerder, how this server does and what to do; without a kernel or a script."""

import asyncio
import time
from datetime import timedelta
from html import escape
from typing import Any, cast

from samenzorg_sim.dag import for_machines, here
from samenzorg_sim.server.doors.error_page import plain_page
from samenzorg_sim.server.doors.headers import Guarded
from samenzorg_sim.server.pages import not_signed_in
from samenzorg_sim.server.people.account_command import LINKS_UIT, put_out_links
from samenzorg_sim.server.people.identity import sign_in, signed_in
from samenzorg_sim.server.people.insiders import is_signed_in_as_beheerder
from samenzorg_sim.server.storage.reservekopie import GeenKopie, keep_kopie
from samenzorg_sim.server.watch.beheer import Beheer
from samenzorg_sim.server.watch.beheer_pagina import beheer_page, draw
from samenzorg_sim.server.watch.cijfers import Cijfers
from samenzorg_sim.server.watch.gezond import Gezondheid
from samenzorg_sim.server.watch.gezond_handlers import Gezond
from samenzorg_sim.server.watch.logregel import note
from samenzorg_sim.server.watch.logzinnen import warnings
from samenzorg_sim.stijl.datum import datum_en_tijd

_NIET_VOOR_U = "Deze bladzijde is voor wie de computer beheert."
_KOPIE = "De reservekopie is gemaakt en nagekeken."
_GEEN_KOPIE = "De kopie lukte niet. Kijk of er ruimte is op de schijf. De vorige kopie is er nog."
_DEUR = "De deur is dicht."
_GESLOTEN = "De bladzijde is gesloten."
_SLUIT_DEUR = "Iedereen die met een telefoon meedoet, gaat er dan uit. Wat al bewaard is, blijft."
_SLUIT = "Staat zij nog ergens open, dan laadt zij zichzelf opnieuw. Wat al bewaard is, blijft."
_LINKS = (
    "Wie met een link binnenkwam, heeft dan een nieuwe link nodig. Wat zij open hebben, sluit binnen enkele "
    "seconden. Links die nog niet gebruikt zijn, werken niet meer. Wat al bewaard is, blijft. U blijft zelf "
    "ingelogd in deze browser."
)
_ZEKER = (
    "<p>{}</p><form class='sz-formulier' method='post' action='/beheer'>"
    "<input type='hidden' name='wat' value='{}'><input type='hidden' name='kernel' value='{}'>"
    "<input type='hidden' name='zeker' value='ja'><button class='sz-knop sz-knop--stop'>{}</button></form>"
    "<p><a href='/beheer'>Nee, terug</a></p>"
)
#: How long ago a warning may be.
_LATELY = timedelta(days=7)


class BeheerPagina(Guarded):
    """Only for the beheerder."""

    def prepare(self) -> None:
        """A friendly page (403) for everybody else; nothing is kept by the browser."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("Content-Type", "text/html; charset=utf-8")
        if signed_in(self) is None:
            self.finish(not_signed_in(self))
        elif not is_signed_in_as_beheerder(self):
            self.set_status(403)
            self.finish(plain_page("Beheer", f"<p>{_NIET_VOOR_U}</p><p><a href='/'>Naar het begin</a></p>"))

    async def get(self) -> None:
        """The page."""
        await self._show()

    async def post(self) -> None:
        """`wat` is `kopie`, or once `zeker` is said `deur`, `links` or `sluit` (with `kernel`)."""
        wat, sure = self.get_body_argument("wat", ""), self.get_body_argument("zeker", "") == "ja"
        kernel = self.get_body_argument("kernel", "")
        if wat == "kopie":
            await self._show(await self._copy())
        elif wat == "deur" and not sure:
            self.finish(_ask("De deur sluiten?", _SLUIT_DEUR, wat, "", "Sluit de deur"))
        elif wat == "deur":
            self.settings["door"].set_open(False)
            await self._show(_DEUR)
        elif wat == "links" and not sure:
            self.finish(_ask("Iedereen met een link uitloggen?", _LINKS, wat, "", "Log hen uit"))
        elif wat == "links":
            await self._put_out_links()
        elif wat == "sluit" and not sure:
            self.finish(_ask("De bladzijde sluiten?", _SLUIT, wat, kernel, "Sluit de bladzijde"))
        elif wat == "sluit":
            await self._close(kernel)
        else:
            self.redirect("/beheer", status=303)

    async def _copy(self) -> str:
        try:
            await asyncio.to_thread(keep_kopie, self._gezondheid.folder, always=True)
        except (GeenKopie, OSError) as wrong:
            note("backup_failed", 40, wrong)
            return _GEEN_KOPIE
        note("backup_made")
        self.settings["inzage"].note(signed_in(self) or "", "reservekopie")
        return _KOPIE

    async def _put_out_links(self) -> None:
        """Who asks for it, and came by a link too, stays: in this browser."""
        persoon = signed_in(self) or ""
        put_out_links(self.settings["accounts"], self.settings["invitations"])
        if self.settings["accounts"].of(persoon) is None:
            sign_in(self, persoon)
        self.settings["inzage"].note(persoon, "links_uitgelogd")
        await self._show(LINKS_UIT)

    async def _close(self, kernel: str) -> None:
        """End an idle kernel; one that somebody works with by now stays."""
        toestand = await self._beheer.look()
        if any(one.kernel == kernel and one.mag_dicht for one in toestand.bladzijden):
            await self.settings["kernel_manager"].shutdown_kernel(kernel, now=True)
            await self._show(_GESLOTEN)
        else:
            self.redirect("/beheer", status=303)

    async def _show(self, melding: str = "") -> None:
        parts, toestand = await self._gezondheid.look(), await self._beheer.look()
        since = for_machines() - _LATELY
        body = draw(
            onderdelen=parts,
            toestand=toestand,
            gezondheid=self._gezondheid,
            deur=self.settings["door"].state(),
            meldingen=warnings(self._gezondheid.log, since),
            notebooks=self.settings["notebooks"],
            melding=melding,
            nu=datum_en_tijd(here(time.time() * 1000)),
        )
        self.finish(beheer_page(body))

    @property
    def _gezondheid(self) -> Gezondheid:
        return cast(Gezondheid, self.settings["gezondheid"])

    @property
    def _beheer(self) -> Beheer:
        return cast(Beheer, self.settings["beheer"])


def _ask(kop: str, uitleg: str, wat: str, kernel: str, knop: str) -> str:
    return plain_page(kop, _ZEKER.format(escape(uitleg), wat, escape(kernel), escape(knop)))


def beheer_routes() -> list[tuple[Any, ...]]:
    """The routes by which somebody watches the server."""
    return [(r"/gezond", Gezond), (r"/cijfers", Cijfers), (r"/beheer", BeheerPagina)]
