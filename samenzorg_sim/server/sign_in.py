"""`/in`: a one-time link becomes a signed cookie."""

import json
from typing import Any

from samenzorg_sim.server.error_page import plain_page
from samenzorg_sim.server.headers import Guarded
from samenzorg_sim.server.identity import sign_in
from samenzorg_sim.server.invitations import Invitations

START = "/werkplaats/start"
GEBRUIKT = (
    "Deze link is al gebruikt of is te oud. Typ 'samenzorg link' voor een nieuwe link, "
    "of vraag er een aan de begeleider."
)
_FORM = (
    "<p id='melding' role='status' aria-live='polite'></p>"
    "<form class='sz-formulier' method='post' action='/in'><p>Plak hier de hele link die u kreeg.</p>"
    "<div class='sz-veld'><label for='geheim'>Link</label>"
    "<input class='sz-invoer' id='geheim' name='geheim' autocomplete='off' required></div>"
    "<button class='sz-knop'>Naar de werkplaats</button></form>"
)


class SignIn(Guarded):
    """The page of the link, and the post that uses it up."""

    def get(self) -> None:
        """A page whose script posts what stands behind the '#'; a form for who has no script."""
        self.set_header("Cache-Control", "no-store")
        self.finish(plain_page("Binnenkomen", _FORM, script="inlog.js"))

    def post(self) -> None:
        """Sign in with `geheim` (JSON or form); 403 with a Dutch sentence when it is not good (any more)."""
        as_json = self.request.headers.get("Content-Type", "").startswith("application/json")
        invitations: Invitations = self.settings["invitations"]
        accepted = invitations.accept(self._secret(as_json))
        if accepted is not None:
            sign_in(self, accepted.persoon)
            if as_json:
                self.finish({"naar": START})
            else:
                self.redirect(START, status=303)
            return
        self.set_status(403)
        notice = plain_page("Deze link werkt niet meer", f"<p role='alert'>{GEBRUIKT}</p>{_FORM}")
        self.finish({"code": "link-gebruikt", "melding": GEBRUIKT} if as_json else notice)

    def _secret(self, as_json: bool) -> str:
        if not as_json:
            return self.get_body_argument("geheim", "").strip().rpartition("#")[2]
        try:
            told: Any = json.loads(self.request.body)
        except (ValueError, RecursionError):
            return ""
        return str(told.get("geheim", "")) if isinstance(told, dict) else ""
