"""`/in`: a one-time link becomes a signed cookie."""

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.journal import Refused, mint_id
from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.doors.error_page import plain_page
from samenzorg_sim.server.doors.headers import Guarded
from samenzorg_sim.server.people.identity import sign_in, signed_in
from samenzorg_sim.server.people.invitations import Invitation, Invitations
from samenzorg_sim.server.people.inzage import Inzage
from samenzorg_sim.server.people.meeleiden import counter_for, page_of
from samenzorg_sim.server.watch.logregel import note

START = "/werkplaats/start"
ACCOUNT = "/account"
IEMAND_ANDERS = (
    "In deze browser werkt al een andere begeleider. Gaat u verder, dan is die hier uitgelogd. "
    "Liever niet? Open de link dan in een andere browser."
)
LEIDT_AL = (
    "In deze browser leidt u deze bijeenkomst al. De link is voor uw collega: "
    "die opent hem op deze computer in een andere browser."
)
_MELDING = "<p id='melding' role='status' aria-live='polite'>{}</p>"
_LINK = (
    "<form class='sz-formulier' method='post' action='/in'><p>Plak hier de hele link die u kreeg.</p>"
    "<div class='sz-veld'><label for='geheim'>Link</label>"
    "<input class='sz-invoer' id='geheim' name='geheim' autocomplete='off' required></div>"
    "<button class='sz-knop'>Naar de werkplaats</button></form>"
)
_FORM = _MELDING + _LINK
# On a server: a name and a password first, the link for who has one.
_ACCOUNT = (
    "<form class='sz-formulier' method='post' action='/in/wachtwoord'>"
    "<div class='sz-veld'><label for='naam'>Naam</label><input class='sz-invoer' id='naam' name='naam' "
    "autocomplete='username' autocapitalize='none' spellcheck='false' maxlength='80' value='{}' required>"
    "</div>"
    "<div class='sz-veld'><label for='wachtwoord'>Wachtwoord</label><input class='sz-invoer' id='wachtwoord' "
    "name='wachtwoord' type='password' autocomplete='current-password' maxlength='200' required></div>"
    "<button class='sz-knop'>Inloggen</button></form>"
    "<details class='sz-uitklap'><summary>Ik kreeg een link</summary>{}</details>"
    "<p>Wachtwoord vergeten? Vraag een nieuwe link aan wie Samenzorg bij u beheert.</p>"
    "<p>Doet u mee met een groep? Ga naar <a href='/meedoen'>Meedoen</a>.</p>"
)
# The second form, for who was told that somebody else works in this browser.
_ZEKER = (
    "<p role='alert'>{}</p><form class='sz-formulier' method='post' action='/in'>"
    "<input type='hidden' name='geheim' value='{}'><input type='hidden' name='zeker' value='ja'>"
    "<button class='sz-knop'>Toch verder</button></form>"
)


class SignIn(Guarded):
    """The page of the link, and the post that uses it up."""

    def set_default_headers(self) -> None:
        """As everywhere, but the browser may say that a form came from this very site."""
        super().set_default_headers()
        self.set_header("Referrer-Policy", "same-origin")

    def get(self) -> None:
        """A page whose script posts what stands behind the '#'; a form for who has no script."""
        self.set_header("Cache-Control", "no-store")
        self.finish(sign_in_page(self.settings))

    async def post(self) -> None:
        """Sign in with `geheim` (JSON or form).

        403 with a Dutch sentence when it is not good (any more); 409, and the link stays good, when it
        would put somebody else out of this browser and `zeker` is not said. Who comes to lead a session
        along, and works here already, stays who she is.
        """
        as_json = self.request.headers.get("Content-Type", "").startswith("application/json")
        told = self._told(as_json)
        secret = str(told.get("geheim", "")).strip().rpartition("#")[2]
        invitations: Invitations = self.settings["invitations"]
        here, found = signed_in(self), invitations.find(secret)
        inzage: Inzage = self.settings["inzage"]
        if found is None or self._sent_away_since(found):
            self._refuse(as_json, found)
            return
        comes = here if here is not None and found.sessie else found.persoon
        if here is not None and here != comes and not told.get("zeker"):
            page = plain_page("Iemand anders", _ZEKER.format(IEMAND_ANDERS, escape(secret)))
            self._say(409, "iemand-anders", IEMAND_ANDERS, None if as_json else page)
            return
        if invitations.accept(secret) is None:  # another browser was faster, here or at another server
            self._refuse(as_json, found)
            return
        try:
            await self._lead_along(found, comes)
        except Refused as no:
            invitations.give_back(found)
            self._say(
                403, no.code, no.melding, None if as_json else _again("Deze link werkt nu niet", no.melding)
            )
            return
        sign_in(self, comes)
        inzage.note(comes, "ingelogd")
        if found.sessie:
            inzage.note(comes, "leidt_mee", found.sessie)
        note("signed_in", kind="link")
        account = self.settings["accounts"].of(comes)
        first = ACCOUNT if account is not None and not account.wachtwoord else START
        naar = page_of(found.sessie) if found.sessie else first
        if as_json:
            self.finish({"naar": naar})
        else:
            self.redirect(naar, status=303)

    def _refuse(self, as_json: bool, found: Invitation | None) -> None:
        inzage: Inzage = self.settings["inzage"]
        inzage.look(found.persoon if found else "", "inloggen_mislukt")
        note("sign_in_refused", kind="link")
        page = None if as_json else _again("Deze link werkt niet meer", gebruikt())
        self._say(403, "link-gebruikt", gebruikt(), page)

    def _sent_away_since(self, invitation: Invitation) -> bool:
        """Whether somebody was sent away from the session: she may be who holds this link."""
        stream = invitation.sessie
        now = counter_for(self.settings, stream).uitnodiging(stream) if stream else None
        return now is not None and now[1] != invitation.weggestuurd

    async def _lead_along(self, invitation: Invitation, persoon: str) -> None:
        """Add her to the session of the invitation, if it has one; raises `Refused`."""
        if not invitation.sessie:
            return
        balie: Balie = self.settings["balie"]
        if balie.state(invitation.sessie).leidt(persoon):
            raise Refused("leidt-al", LEIDT_AL)
        order = {"soort": "medebegeleider", "persoon": persoon}
        await balie.do(Begeleider(invitation.namens), invitation.sessie, order, command_id=mint_id("c"))

    def _say(self, status: int, code: str, melding: str, page: str | None) -> None:
        self.set_status(status)
        self.finish(page or {"code": code, "melding": melding})

    def _told(self, as_json: bool) -> dict[str, Any]:
        if not as_json:
            return {name: self.get_body_argument(name, "") for name in ("geheim", "zeker")}
        try:
            told: Any = json.loads(self.request.body)
        except (ValueError, RecursionError):
            return {}
        return told if isinstance(told, dict) else {}


def sign_in_page(settings: Mapping[str, Any], melding: str = "", naam: str = "") -> str:
    """The page to come in by: with a link, and on a server with a name and a password first."""
    if settings.get("adres") is None:
        return plain_page("Binnenkomen", _FORM.format(escape(melding)), script="inlog.js")
    body = _MELDING.format(escape(melding)) + _ACCOUNT.format(escape(naam), _LINK)
    return plain_page("Inloggen", body, script="inlog.js")


def _again(kop: str, melding: str) -> str:
    return plain_page(kop, _FORM.format(escape(melding)))


def gebruikt() -> str:
    """What to do when a link is used up."""
    return (
        f"Deze link is al gebruikt of is te oud. Typ '{typed('link')}' voor een nieuwe link, "
        "of vraag er een aan de begeleider."
    )
