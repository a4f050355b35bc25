"""A request of a kernel at the desk: who it serves, what it says as JSON, and refusals in Dutch."""

import json
import logging
from typing import Any, cast

from tornado import web

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.sessie.loket import SessieLoket
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.journal import Refused
from samenzorg_sim.server.doors.headers import Guarded
from samenzorg_sim.server.people.accounts import Accounts
from samenzorg_sim.server.people.inzage import Inzage
from samenzorg_sim.server.people.tickets import Bearer, Tickets
from samenzorg_sim.server.storage.data_folder_refused import DataFolderRefused
from samenzorg_sim.server.watch.logregel import note

#: Bytes that one command may take.
LARGEST_COMMAND = 64 * 1024
GEEN_KAARTJE = "Deze pagina is verlopen. Laad de pagina opnieuw."
ONZIN = "Dit konden we niet lezen. Laad de pagina opnieuw."
NIET_AAN_U = (
    "Dit kan alleen wie een bijeenkomst leidt, of wie Samenzorg op deze computer startte. "
    "Zet eerst een oefengesprek klaar, of vraag het aan die persoon."
)
TE_GROOT = "Dit is te lang om te bewaren. Maak het korter en probeer het opnieuw."
_STATUS = {"geen-kaartje": 403, "onzin": 400, "te-groot": 413}


class DeskRequest(Guarded):
    """Only for who holds a bearer token; `open_to_all` for the route where tokens are had."""

    open_to_all = False
    #: Bytes that this request may bring.
    largest = LARGEST_COMMAND
    bearer: Bearer

    def prepare(self) -> None:
        """Refuse who has no token (403) and what is too large (413)."""
        if len(self.request.body) > self.largest:
            raise Refused("te-groot", TE_GROOT)
        if self.open_to_all:
            return
        bearer = self.find_bearer()
        if bearer is None:
            raise Refused("geen-kaartje", GEEN_KAARTJE)
        self.bearer = bearer

    def find_bearer(self) -> Bearer | None:
        """Who stands behind the token of this request, now; None too when her account has changed since."""
        scheme, _, token = self.request.headers.get("Authorization", "").partition(" ")
        found = self.tickets.bearer(token) if scheme == "Bearer" else None
        accounts: Accounts = self.settings["accounts"]
        return found if found and accounts.holds(found.persoon, found.generatie) else None

    @property
    def tickets(self) -> Tickets:
        """Who holds which token."""
        return cast(Tickets, self.settings["tickets"])

    @property
    def inzage(self) -> Inzage:
        """Who looked at what."""
        return cast(Inzage, self.settings["inzage"])

    @property
    def balie(self) -> Balie:
        """The desk."""
        return cast(Balie, self.settings["balie"])

    @property
    def sessies(self) -> SessieLoket:
        """The counter for group sessions."""
        return cast(SessieLoket, self.settings["sessies"])

    def check_hosts(self) -> None:
        """Raises Refused unless she leads a session that is on, or is the person at the keyboard."""
        owner = self.settings["invitations"].trainer
        if self.bearer.persoon != owner and not self.sessies.leidt_nu(self.bearer.persoon):
            raise Refused("niet-aan-u", NIET_AAN_U)

    @property
    def wie(self) -> Begeleider:
        """In whose name the kernel speaks."""
        return Begeleider(self.bearer.persoon)

    def told(self) -> dict[str, Any]:
        """The request's JSON object; raises Refused 'onzin'."""
        try:
            told = json.loads(self.request.body)
        except (ValueError, RecursionError):
            told = None
        if not isinstance(told, dict):
            raise Refused("onzin", ONZIN)
        return told

    def answer(self, value: dict[str, Any]) -> None:
        """Send a JSON object; nothing of it may be kept."""
        self.set_header("Cache-Control", "no-store")
        self.finish(value)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """A refusal as `{code, melding}` (409, or 400, 403, 413); anything else says nothing of its cause."""
        error = kwargs.get("exc_info", (None, None))[1]
        if isinstance(error, DataFolderRefused):
            self.set_status(409)
            self.finish({"code": "gegevensmap", "melding": error.melding})
        elif isinstance(error, Refused):
            self.set_status(_STATUS.get(error.code, 409))
            self.finish({"code": error.code, "melding": error.melding})
        else:
            super().write_error(status_code, **kwargs)

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:
        """Refusals are no errors of ours, nor is a request that nobody can read."""
        if not isinstance(value, Refused | web.HTTPError):
            note("request_failed", logging.ERROR, value)
