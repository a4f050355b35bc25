"""A public address: who is let in by which name, and phones only while the door is open."""

from typing import TYPE_CHECKING, Any

from tornado import web
from tornado.httputil import HTTPServerRequest

from samenzorg_sim.server.doors.adres import Adres
from samenzorg_sim.server.doors.error_page import plain_page
from samenzorg_sim.server.doors.headers import Guarded, OwnHosts, WrongHost
from samenzorg_sim.server.people.identity import person_of

if TYPE_CHECKING:
    from samenzorg_sim.server.doors.voordeur import Voordeur

_PHONES = "/meedoen"
DICHT = "De deur voor telefoons is nu dicht. Wacht tot de begeleider begint. Laad dan deze pagina opnieuw."
_DICHT = f"<p>{DICHT}</p><p><a href='{_PHONES}'>Opnieuw proberen</a></p>"


class DoorShut(Guarded):
    """For phones while the door is shut."""

    def prepare(self) -> None:
        """Always 503 with a page, or JSON for the script, which then tries again by itself."""
        self.set_status(503)
        self.set_header("Cache-Control", "no-store")
        self.set_header("Retry-After", "10")
        if self.request.headers.get("Accept", "").startswith("text/html"):
            self.finish(plain_page("Nog even wachten", _DICHT))
        else:
            self.finish({"code": "deur-dicht", "melding": DICHT})


class PublicHosts(OwnHosts):
    """The workbench and the phones' pages together on a public address; `hosts` are those of loopback.

    Under its own loopback names it answers only to this very machine: kernels, commands, a health check.
    """

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.adres: Adres = settings["adres"]
        self._loopback, self.hosts = self.hosts, self.hosts | self.adres.hosts

    def find_handler(self, request: HTTPServerRequest, **kwargs: Any) -> Any:
        """The handler, after what a proxy of ours says of the visitor is written into the request."""
        peer, encrypted = str(request.remote_ip), request.protocol == "https"
        believed, host = self.adres.believes(peer), request.host.lower()
        if self.adres.identity_header and (not believed or host in self._loopback):
            request.headers.pop(self.adres.identity_header, None)  # who names herself is nobody
        if host in self._loopback:
            if not _is_here(peer) or "X-Forwarded-For" in request.headers:
                return self.get_handler_delegate(request, WrongHost)
        elif host in self.adres.hosts:
            if self.adres.scheme == "https" and not encrypted and not believed:
                return self.get_handler_delegate(request, WrongHost)
            request.remote_ip, request.protocol = self.adres.visitor(request), self.adres.scheme
            if _for_phones(request.path) and not person_of(request, self.settings):
                door: Voordeur = self.settings["door"]
                if not door.lets_in(request):
                    return self.get_handler_delegate(request, DoorShut)
        return super().find_handler(request, **kwargs)

    def log_request(self, handler: web.RequestHandler) -> None:
        """Each request that was answered."""
        self.settings["door"].has_gone(handler.request)
        super().log_request(handler)


def _is_here(peer: str) -> bool:
    return peer == "::1" or peer.startswith("127.")


def _for_phones(path: str) -> bool:
    return path == _PHONES or path.startswith(f"{_PHONES}/")
