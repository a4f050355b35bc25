"""What every page of this door keeps to: headers, size limit, who may post, Dutch for every mistake."""

from __future__ import annotations

import gzip
import json
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tornado.web import HTTPError, RequestHandler, stream_request_body

from samenzorg_sim.meedoen import koekje
from samenzorg_sim.meedoen.desk import Beeld, Desk, Refused, Sessies
from samenzorg_sim.meedoen.koekje import Bezig, Koekjes
from samenzorg_sim.meedoen.opdracht import Onleesbaar
from samenzorg_sim.meedoen.tekenen import Tekenaar
from samenzorg_sim.meedoen.throttle import Throttle
from samenzorg_sim.stijl import Assets

BODY_MAX = 16 * 1024
log = logging.getLogger(__name__)

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
CLOSED_CSP = CSP.replace("connect-src 'self'", "connect-src 'none'").replace(
    "form-action 'self'", "form-action 'none'"
)
BERICHTEN: Mapping[int, tuple[str, str]] = {
    400: ("Dat ging niet goed", "Dit konden we niet lezen. Ga terug en probeer het nog eens."),
    403: ("Dat kan niet vanaf hier", "Doe opnieuw mee met de code van de begeleider."),
    404: (
        "Deze pagina is er niet",
        "Misschien is er een tikfout in het adres. Begin met de code.",
    ),
    405: ("Dat ging niet goed", "Dit konden we niet lezen. Ga terug en probeer het nog eens."),
    413: ("Dit is te veel tekst", "Maak de tekst korter en verstuur hem nog eens."),
    503: ("Het is nu te druk", "Wacht een halve minuut. Probeer het dan opnieuw."),
}
_STUK = ("Er ging iets mis bij ons", "Het ligt niet aan u. Wacht even en probeer het dan opnieuw.")


@dataclass(frozen=True)
class Huis:
    """What the handlers of this door share."""

    balie: Desk
    sessies: Sessies
    koekjes: Koekjes
    tekenaar: Tekenaar
    throttle: Throttle
    assets: Assets
    prefix: str
    bereikt: Callable[[RequestHandler], str]
    nu: Callable[[], int]
    #: By what a phone tells this server from another one behind the same address.
    server: str = ""


@stream_request_body
class Pagina(RequestHandler):
    """A plain tornado handler: never Jupyter's, so a phone never is a Jupyter user."""

    huis: Huis

    def initialize(self, huis: Huis) -> None:
        """Take what the handlers share."""
        self.huis = huis
        self._body = bytearray()

    def set_default_headers(self) -> None:
        """Refuse frames, foreign code and stored copies of pages."""
        self.set_header("Content-Security-Policy", CSP)
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("X-Frame-Options", "DENY")
        # not no-referrer: then a browser posts our own forms with "Origin: null"
        self.set_header("Referrer-Policy", "same-origin")
        self.set_header("Cache-Control", "no-store")
        self.set_header("Server", "samenzorg")
        if self.request.protocol == "https":
            self.set_header("Strict-Transport-Security", "max-age=31536000")

    def prepare(self) -> None:
        """Refuse a body that is too large before reading it, and a post from another site."""
        length = self.request.headers.get("Content-Length") or "0"
        if not re.fullmatch("[0-9]{1,18}", length):
            self.set_header("Connection", "close")
            raise HTTPError(400)
        if int(length) > BODY_MAX:
            self.set_header("Connection", "close")
            raise HTTPError(413)
        if self.request.method == "POST" and not self._from_here():
            raise HTTPError(403)

    def data_received(self, chunk: bytes) -> None:
        """Keep a body without a stated length within the limit too."""
        if len(self._body) + len(chunk) > BODY_MAX:
            raise HTTPError(413)
        self._body += chunk

    def check_xsrf_cookie(self) -> None:
        """Do nothing: Origin and Sec-Fetch-Site are checked on every post, and the cookie is SameSite=Lax."""

    def _from_here(self) -> bool:
        headers = self.request.headers
        site = headers.get("Sec-Fetch-Site")
        if site is not None and site != "same-origin":
            return False
        origin = headers.get("Origin") or headers.get("Referer")
        if origin is None:
            return site == "same-origin"
        try:
            return urlsplit(origin).netloc == self.request.host
        except ValueError:  # no browser says this: '[' without an address in it
            return False

    # what was posted

    @property
    def wants_json(self) -> bool:
        """Whether our script asks, not a form."""
        return self.request.headers.get("Content-Type", "").startswith("application/json")

    def posted(self) -> dict[str, Any]:
        """Return the fields of the form or the JSON object that was posted.

        Raises:
            Onleesbaar: not UTF-8, not a form, not a JSON object.
        """
        try:
            text = self._body.decode("utf-8")
            if not self.wants_json:
                return dict(parse_qsl(text, keep_blank_values=True, max_num_fields=40, errors="strict"))
            found = json.loads(text)
        except (ValueError, RecursionError):
            raise Onleesbaar from None
        if not isinstance(found, dict):
            raise Onleesbaar
        return found

    # who is here

    def apparaat(self) -> str | None:
        """Return the id of this device; None while it has no cookie of ours."""
        return self.huis.koekjes.apparaat(self.get_cookie(koekje.APPARAAT))

    def known_apparaat(self) -> str:
        """Return the id of this device, giving it one where it has none."""
        apparaat = self.apparaat()
        if apparaat is None:
            apparaat = self.huis.koekjes.new_apparaat()
            self._put(
                koekje.APPARAAT, self.huis.koekjes.sign(koekje.APPARAAT, apparaat), koekje.APPARAAT_DAYS
            )
        return apparaat

    def bezig(self) -> Bezig:
        """Return how far this one is with joining."""
        return self.huis.koekjes.bezig(self.get_cookie(koekje.BEZIG))

    def keep_bezig(self, bezig: Bezig) -> None:
        """Remember how far this one is, for about an hour; an empty one is forgotten."""
        if bezig == Bezig():
            self.clear_cookie(koekje.BEZIG, path=self.huis.prefix)
        else:
            self._put(koekje.BEZIG, self.huis.koekjes.sign_bezig(bezig), koekje.BEZIG_DAYS)

    def _put(self, name: str, value: str, days: float) -> None:
        self.set_cookie(
            name,
            value,
            path=self.huis.prefix,
            httponly=True,
            samesite="Lax",
            secure=self.request.protocol == "https",
            max_age=int(days * 86400),
        )

    # what goes back

    def show(self, template: str, *, status: int = 200, **values: Any) -> None:
        """Answer with a page, packed where the browser accepts it."""
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish_packed(self.huis.tekenaar.page(template, **values).encode())

    def show_screen(self, template: str, beeld: Beeld, *, projector: bool = False, **values: Any) -> None:
        """Answer with the page around a screen."""
        drawn = self.huis.tekenaar.screen(beeld, projector=projector)
        self.show(
            template, beeld=beeld, nu=self.huis.nu(), hoofd=drawn["hoofd"], voet=drawn["voet"], **values
        )

    def bericht(self, kop: str, tekst: str, status: int = 200, **values: Any) -> None:
        """Answer with one friendly message and one way on."""
        self.show(
            "bericht.html", status=status, **{"kop": kop, "tekst": tekst, "knop": "Naar het begin", **values}
        )

    def finish_json(self, answer: dict[str, Any]) -> None:
        """Answer our script."""
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish_packed(json.dumps(answer, ensure_ascii=False).encode())

    def finish_packed(self, content: bytes) -> None:
        """Send and gzip what is worth it."""
        self.set_header("Vary", "Accept-Encoding")
        if len(content) > 800 and "gzip" in self.request.headers.get("Accept-Encoding", ""):
            self.set_header("Content-Encoding", "gzip")
            content = gzip.compress(content, 6)
        self.finish(content)

    def to(self, path: str = "") -> None:
        """Send the browser on with a GET, so that a reload never posts again."""
        self.redirect(self.huis.prefix + path, status=303)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say every mistake in Dutch; a traceback goes to the log only."""
        kop, tekst = BERICHTEN.get(status_code, _STUK)
        error = (kwargs.get("exc_info") or (None, None, None))[1]
        if self.wants_json:
            self.finish({"ok": False, "melding": f"{kop}. {tekst}"})
        elif isinstance(error, HTTPError) or status_code in BERICHTEN:
            self.bericht(kop, tekst, status_code)
        else:
            self.bericht(kop, tekst, status_code, knop="Probeer opnieuw")

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:
        """Log our own mistakes with their traceback; a refused request is one quiet line."""
        if isinstance(value, HTTPError | Refused | Onleesbaar):
            log.info("a refused request")
        else:
            log.error("a failed request", exc_info=(typ, value, tb))


class ClosedPagina(Pagina):
    """A page from which the browser lets nothing be sent, whatever a script on it may do one day."""

    def set_default_headers(self) -> None:
        """As every page, and nothing can be sent from it."""
        super().set_default_headers()
        self.set_header("Content-Security-Policy", CLOSED_CSP)


class Onbekend(Pagina):
    """Every other address under this door: a Dutch 404."""

    def get(self) -> None:
        """Say that this page does not exist."""
        raise HTTPError(404)

    post = head = put = delete = patch = options = get
