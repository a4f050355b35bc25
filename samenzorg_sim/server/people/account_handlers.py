"""Signing in with name and password (`/in/wachtwoord`), and the page of one's own account (`/account`)."""

import hashlib
import time
from html import escape
from typing import Any

from samenzorg_sim.balie.buren import Buren
from samenzorg_sim.meedoen.throttle import Throttle
from samenzorg_sim.server.doors.error_page import plain_page
from samenzorg_sim.server.doors.headers import Guarded
from samenzorg_sim.server.pages import not_signed_in
from samenzorg_sim.server.people.accounts import MOST_NAME, Account, Accounts, plain_name
from samenzorg_sim.server.people.identity import sign_in, sign_out, signed_in, told_by_proxy
from samenzorg_sim.server.people.inzage import Inzage
from samenzorg_sim.server.people.rollen import is_beheerder
from samenzorg_sim.server.people.sign_in import START, sign_in_page
from samenzorg_sim.server.people.wachtwoord import Wachtwoorden, refusal
from samenzorg_sim.server.watch.logregel import note

ONJUIST = "Deze naam en dit wachtwoord horen niet bij elkaar. Kijk ze na en probeer het nog eens."
WACHTEN = "Er is te vaak een verkeerd wachtwoord ingevuld. Wacht {} seconden en probeer het dan nog eens."
OUD_ONJUIST = "Uw oude wachtwoord klopt niet. Er is niets veranderd."
ONGELIJK = "De twee nieuwe wachtwoorden zijn niet gelijk. Er is niets veranderd."
VERANDERD = "Uw nieuwe wachtwoord geldt nu. Op andere apparaten bent u uitgelogd."
KIES_EERST = "Kies nu een wachtwoord. Daarmee logt u voortaan in."
_VELD = (
    "<div class='sz-veld'><label for='{0}'>{1}</label><input class='sz-invoer' id='{0}' name='{0}' "
    "type='password' autocomplete='{2}' maxlength='200' required></div>"
)
_NIEUW = _VELD.format("nieuw", "Nieuw wachtwoord, minstens 12 tekens", "new-password") + _VELD.format(
    "nogmaals", "Nog een keer het nieuwe wachtwoord", "new-password"
)
_KNOP = "<button class='sz-knop{}' name='wat' value='{}'>{}</button>"


class AccountRequest(Guarded):
    """What these pages share."""

    def set_default_headers(self) -> None:
        """As everywhere, but the browser may say that a form came from this very site."""
        super().set_default_headers()
        self.set_header("Referrer-Policy", "same-origin")
        self.set_header("Cache-Control", "no-store")

    @property
    def accounts(self) -> Accounts:
        """All accounts."""
        accounts: Accounts = self.settings["accounts"]
        return accounts

    @property
    def wachtwoorden(self) -> Wachtwoorden:
        """Who checks passwords."""
        wachtwoorden: Wachtwoorden = self.settings["wachtwoorden"]
        return wachtwoorden

    @property
    def inzage(self) -> Inzage:
        """Who did what here."""
        inzage: Inzage = self.settings["inzage"]
        return inzage

    @property
    def pogingen(self) -> Throttle:
        """Slows down who guesses: per account, and per address of the network."""
        pogingen: Throttle = self.settings["pogingen"]
        return pogingen

    async def fits(self, naam: str, account: Account | None, wachtwoord: str) -> str:
        """'' when it is her password; else the Dutch sentence to show. Unknown names cost as much."""
        address, who = str(self.request.remote_ip), _blurred(naam) if naam else None
        if wait := self.pogingen.wait_s(who, address):
            return WACHTEN.format(wait)
        self.pogingen.wrong(who, address)  # counted before it is checked: many at once are no way around
        if not await self.wachtwoorden.fits(account.wachtwoord if account else "", wachtwoord):
            return ONJUIST
        self.pogingen.right(who)
        return ""


class PasswordSignIn(AccountRequest):
    """The form on `/in`."""

    def get(self) -> None:
        """For who loads the page anew after a mistake."""
        self.redirect("/in")

    async def post(self) -> None:
        """Sign in with `naam` and `wachtwoord`; 403 with a Dutch sentence, 429 after too many mistakes."""
        naam, wachtwoord = self.get_body_argument("naam", ""), self.get_body_argument("wachtwoord", "")
        account = self.accounts.named(naam)
        # Counted as names are compared: else a name that is nobody's would show itself by fewer waits.
        melding = await self.fits(plain_name(naam[:MOST_NAME]), account, wachtwoord)
        if melding or account is None:
            note("sign_in_refused", kind="password")
            self.inzage.look(account.persoon if account else "", "inloggen_mislukt")
            self.set_status(403 if melding == ONJUIST else 429)
            self.finish(sign_in_page(self.settings, melding, naam[:MOST_NAME]))
            return
        sign_in(self, account.persoon)
        note("signed_in", kind="password")
        self.inzage.note(account.persoon, "ingelogd")
        self.redirect(START, status=303)


class AccountPage(AccountRequest):
    """Who I am here, another password, and out."""

    def get(self) -> None:
        """The page; 403 for who is not signed in."""
        if persoon := signed_in(self):
            self.show(persoon)
        else:
            self.finish(not_signed_in(self))

    def show(self, persoon: str, melding: str = "") -> None:
        """The page with a sentence above it."""
        account = self.accounts.of(persoon)
        if account is not None and not account.wachtwoord and not melding:
            melding = KIES_EERST
        elsewhere = bool(told_by_proxy(self.request, self.settings))
        page = account_page(account, melding, self.beheert(persoon), elsewhere)
        self.finish(plain_page("Mijn account", page))

    def beheert(self, persoon: str) -> bool:
        """Whether she looks after this server."""
        return is_beheerder(self.settings, persoon)

    async def post(self) -> None:
        """`wat`: `uit`, `overal` or `wachtwoord` (with `oud`, `nieuw`, `nogmaals`)."""
        persoon, wat = signed_in(self), self.get_body_argument("wat", "")
        if persoon is not None and wat in ("uit", "overal"):
            self.inzage.note(persoon, "uitgelogd")
        if persoon is None or wat == "uit":
            sign_out(self)
            self.redirect("/in", status=303)
            return
        account = self.accounts.of(persoon)
        if account is not None and wat == "overal":
            self.accounts.sign_out_everywhere(persoon)
            sign_out(self)
            self.redirect("/in", status=303)
        elif account is not None and wat == "wachtwoord" and not told_by_proxy(self.request, self.settings):
            await self._change_password(account)
        else:
            self.set_status(400)
            self.show(persoon)

    async def _change_password(self, account: Account) -> None:
        oud, nieuw, nogmaals = (
            self.get_body_argument(n, "", strip=False) for n in ("oud", "nieuw", "nogmaals")
        )
        melding = ""
        if account.wachtwoord:
            melding = await self.fits(account.naam, account, oud)
            melding = OUD_ONJUIST if melding == ONJUIST else melding
        melding = melding or (ONGELIJK if nieuw != nogmaals else refusal(nieuw, account.naam))
        if melding:
            self.set_status(409)
            self.show(account.persoon, melding)
            return
        self.accounts.set_password(account.persoon, await self.wachtwoorden.hash(nieuw))
        sign_in(self, account.persoon)
        self.inzage.note(account.persoon, "wachtwoord_gekozen")
        self.show(account.persoon, VERANDERD)


def _blurred(naam: str) -> str:
    """By what a name is counted, also at other servers: they need not hear what somebody typed."""
    return hashlib.blake2s(naam.encode(errors="replace"), digest_size=12).hexdigest()


def account_page(account: Account | None, melding: str, beheert: bool, elsewhere: bool = False) -> str:
    """What stands on the page; without an account only the way out; `elsewhere` for who signed in there."""
    if elsewhere:
        return (
            "<p>U bent ingelogd via uw organisatie. Uitloggen doet u ook daar.</p>"
            + ("<p><a href='/beheer'>Naar beheer</a></p>" if beheert else "")
            + f"<p><a href='{START}'>Naar de werkplaats</a></p>"
        )
    told = f"<p role='status'><b>{escape(melding)}</b></p>" if melding else ""
    if account is None:
        who = "<p>U bent ingelogd met een link. U hebt hier geen naam en geen wachtwoord.</p>"
        more = ""
    else:
        who = f"<p>U bent ingelogd als <b>{escape(account.naam)}</b>.</p>"
        old = _VELD.format("oud", "Uw wachtwoord van nu", "current-password") if account.wachtwoord else ""
        more = (
            "<h2>Wachtwoord kiezen</h2><form class='sz-formulier' method='post' action='/account'>"
            f"{old}{_NIEUW}{_KNOP.format('', 'wachtwoord', 'Wachtwoord bewaren')}</form>"
        )
    everywhere = _KNOP.format(" sz-knop--rustig", "overal", "Op alle apparaten uitloggen") if account else ""
    return (
        f"{told}{who}<p><a href='{START}'>Naar de werkplaats</a></p>"
        + ("<p><a href='/beheer'>Naar beheer</a></p>" if beheert else "")
        + f"{more}<h2>Uitloggen</h2><form class='sz-formulier' method='post' action='/account'>"
        f"{_KNOP.format('', 'uit', 'Uitloggen')}{everywhere}</form>"
    )


def account_settings(buren: Buren) -> dict[str, Any]:
    """What these pages need; `buren` are the servers that count wrong passwords together."""
    return {
        "wachtwoorden": Wachtwoorden(),
        "pogingen": Throttle(time.monotonic, "wachtwoord", buren),
    }


def account_routes() -> list[tuple[str, type[AccountRequest]]]:
    """The routes of accounts."""
    return [(r"/in/wachtwoord", PasswordSignIn), (r"/account", AccountPage)]
