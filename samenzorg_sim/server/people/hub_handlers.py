"""Routes for who comes from JupyterHub: a notebook with its token, a browser that signs in there."""

import hmac
import logging
import re
import secrets
from collections.abc import Mapping
from typing import Any, cast

from samenzorg_sim.journal import Refused
from samenzorg_sim.server.doors.error_page import plain_page
from samenzorg_sim.server.doors.headers import Guarded
from samenzorg_sim.server.people.accounts import Account, AccountRefused, Accounts
from samenzorg_sim.server.people.hub import Back, Hub, HubSilent
from samenzorg_sim.server.people.identity import sign_in
from samenzorg_sim.server.people.inzage import Inzage
from samenzorg_sim.server.people.tickets import Bearer
from samenzorg_sim.server.routes.desk_request import GEEN_KAARTJE, DeskRequest
from samenzorg_sim.server.watch.logregel import note

#: Seconds that who showed herself is believed: so long at most works a token that the Hub took back.
BELIEVED = 120.0
SIGN_IN = "/in/hub"
#: Days (ten minutes) that somebody may take to sign in there.
_STATE, _STATE_DAYS = "samenzorg-hub", 10 / 1440
_START = "/werkplaats/start"
_OWN_PAGE = re.compile(r"/werkplaats/[a-z0-9_-]+(\?sessie=[a-z0-9_-]+)?")
STIL = "De JupyterHub antwoordt niet. Probeer het over een minuut opnieuw."
NIET_U = "De JupyterHub zegt niet dat u Samenzorg mag gebruiken. Vraag het aan wie de JupyterHub beheert."
TE_LAAT = "Dit inloggen hoorde niet bij deze browser, of duurde te lang. Probeer het opnieuw."


class HubTicket(DeskRequest):
    """A notebook on the Hub shows its token, for a bearer token of ours."""

    open_to_all = True

    def initialize(self, hub: Hub) -> None:
        """`hub` is the organisation's."""
        self._hub = hub

    async def post(self) -> None:
        """`{token}` → `{token, persoon}`, good for `BELIEVED` seconds; 403 for nobody, 503 without a Hub."""
        try:
            name = await self._hub.who(str(self.told().get("token", "")))
        except HubSilent as silent:
            note("hub_silent", logging.WARNING, silent)
            self.set_status(503)
            self.answer({"code": "hub-stil", "melding": STIL})
            return
        account = account_of(self.settings, name)
        if account is None:
            raise Refused("geen-kaartje", GEEN_KAARTJE)
        until = self.tickets.clock() + BELIEVED
        bearer = Bearer(account.persoon, None, generatie=account.generatie, until=until)
        self.answer({"token": self.tickets.token(bearer), "persoon": account.persoon})


class HubSignIn(Guarded):
    """A browser goes to the Hub, signs in there, and comes back."""

    def initialize(self, hub: Hub) -> None:
        """`hub` is the organisation's."""
        self._hub = hub

    @property
    def back(self) -> Back:
        """Where the Hub sends browsers."""
        return Back(f"{self.settings['address']}{SIGN_IN}")

    async def get(self) -> None:
        """With `naar` off to the Hub; back from it, with `code` and `state`, in and on to `naar`."""
        self.set_header("Cache-Control", "no-store")
        code, state = (self.get_query_argument(name, "") for name in ("code", "state"))
        if not state:
            self._go()
            return
        kept, _, naar = (
            (self.get_signed_cookie(_STATE, max_age_days=_STATE_DAYS) or b"").decode().partition(" ")
        )
        self.clear_cookie(_STATE, path=SIGN_IN)
        if not kept or not hmac.compare_digest(kept.encode(), state.encode()):
            self._say(403, "Dat ging niet", TE_LAAT)  # somebody else's way in, or an old one
            return
        try:
            name = await self._hub.who_came_back(self.back, code) if code else None
        except HubSilent as silent:
            note("hub_silent", logging.WARNING, silent)
            self._say(503, "De JupyterHub zwijgt", STIL)
            return
        account, inzage = account_of(self.settings, name), cast(Inzage, self.settings["inzage"])
        if account is None:
            inzage.look("", "inloggen_mislukt")
            self._say(403, "Dat ging niet", NIET_U)
            return
        sign_in(self, account.persoon)
        inzage.note(account.persoon, "ingelogd")
        note("signed_in", kind="hub")
        self.redirect(own_page(naar))

    def _go(self) -> None:
        state = secrets.token_urlsafe(24)
        naar = own_page(self.get_query_argument("naar", ""))
        options: dict[str, Any] = {"httponly": True, "samesite": "Lax", "path": SIGN_IN}
        if self.request.protocol == "https":
            options["secure"] = True
        self.set_signed_cookie(_STATE, f"{state} {naar}", expires_days=_STATE_DAYS, **options)
        self.redirect(self._hub.sign_in_address(self.back, state))

    def _say(self, status: int, kop: str, melding: str) -> None:
        self.set_status(status)
        self.finish(plain_page(kop, f"<p>{melding}</p><p><a href='{SIGN_IN}'>Opnieuw proberen</a></p>"))


def own_page(naar: str) -> str:
    """`naar` when it is one of our own pages, else the first one: nobody is sent elsewhere from here."""
    return naar if _OWN_PAGE.fullmatch(naar) else _START


def account_of(settings: Mapping[str, Any], name: str | None) -> Account | None:
    """The account of whom the Hub names, made when she is new here; None for nobody."""
    accounts: Accounts = settings["accounts"]
    try:
        return None if name is None else accounts.of_name(name)
    except AccountRefused:  # a name that cannot be one here
        return None


def hub_routes(hub: Hub | None) -> list[Any]:
    """The routes for a Hub, where there is one."""
    if hub is None:
        return []
    told = {"hub": hub}
    browsers = [(SIGN_IN, HubSignIn, told)] if hub.signs_in else []
    return [(r"/balie/hub", HubTicket, told), *browsers]
