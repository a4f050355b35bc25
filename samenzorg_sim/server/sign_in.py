"""`/in`: a one-time link becomes a signed cookie."""

import json
from html import escape
from typing import Any

from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.error_page import plain_page
from samenzorg_sim.server.headers import Guarded
from samenzorg_sim.server.identity import sign_in, signed_in
from samenzorg_sim.server.invitations import Invitations

START = "/werkplaats/start"
IEMAND_ANDERS = (
    "In deze browser werkt al een andere begeleider. Gaat u verder, dan is die hier uitgelogd. "
    "Liever niet? Open de link dan in een andere browser."
)
_FORM = (
    "<p id='melding' role='status' aria-live='polite'>{}</p>"
    "<form class='sz-formulier' method='post' action='/in'><p>Plak hier de hele link die u kreeg.</p>"
    "<div class='sz-veld'><label for='geheim'>Link</label>"
    "<input class='sz-invoer' id='geheim' name='geheim' autocomplete='off' required></div>"
    "<button class='sz-knop'>Naar de werkplaats</button></form>"
)
# The second form, for who was told that somebody else works in this browser.
_ZEKER = (
    "<p role='alert'>{}</p><form class='sz-formulier' method='post' action='/in'>"
    "<input type='hidden' name='geheim' value='{}'><input type='hidden' name='zeker' value='ja'>"
    "<button class='sz-knop'>Toch verder</button></form>"
)


class SignIn(Guarded):
    """The page of the link, and the post that uses it up."""

    def get(self) -> None:
        """A page whose script posts what stands behind the '#'; a form for who has no script."""
        self.set_header("Cache-Control", "no-store")
        self.finish(plain_page("Binnenkomen", _FORM.format(""), script="inlog.js"))

    def post(self) -> None:
        """Sign in with `geheim` (JSON or form).

        403 with a Dutch sentence when it is not good (any more); 409, and the link stays good, when it
        would put somebody else out of this browser and `zeker` is not said.
        """
        as_json = self.request.headers.get("Content-Type", "").startswith("application/json")
        told = self._told(as_json)
        secret = str(told.get("geheim", "")).strip().rpartition("#")[2]
        invitations: Invitations = self.settings["invitations"]
        here, comes = signed_in(self), invitations.whose(secret)
        if here is not None and comes is not None and here != comes and not told.get("zeker"):
            page = plain_page("Iemand anders", _ZEKER.format(IEMAND_ANDERS, escape(secret)))
            self._say(409, "iemand-anders", IEMAND_ANDERS, None if as_json else page)
            return
        accepted = invitations.accept(secret)
        if accepted is None:
            page = plain_page("Deze link werkt niet meer", _FORM.format(escape(gebruikt())))
            self._say(403, "link-gebruikt", gebruikt(), None if as_json else page)
            return
        sign_in(self, accepted.persoon)
        if as_json:
            self.finish({"naar": START})
        else:
            self.redirect(START, status=303)

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


def gebruikt() -> str:
    """What to do when a link is used up."""
    return (
        f"Deze link is al gebruikt of is te oud. Typ '{typed('link')}' voor een nieuwe link, "
        "of vraag er een aan de begeleider."
    )
