"""What every answer of the workbench says to the browser, and which requests are ours at all."""

from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import urlsplit

from tornado import httputil, web

from samenzorg_sim.server.doors.error_page import error_page, melding_for
from samenzorg_sim.server.storage.data_folder_refused import DataFolderRefused

#: anywidget loads a widget's script from a blob, which only a script of ours can make. No script or sheet
#: is inline; as an attribute one style is: how long each part of a day is, on the bar of a plan.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' blob:",
        "style-src 'self'",
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
#: For a year this browser comes by https only.
ONLY_HTTPS = "max-age=31536000"
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",  # an asset, which has nothing of anybody in it, says otherwise
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


def same_origin(request: httputil.HTTPServerRequest) -> bool:
    """Whether this request came from a page of ours, or from a program that is no browser."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None and site != "same-origin":
        return False
    origin = request.headers.get("Origin") or request.headers.get("Sec-Websocket-Origin")
    if origin == "null":  # what a browser says of our own forms, since we ask it to send no referrer
        return site == "same-origin"
    try:
        return origin is None or urlsplit(origin.lower()).netloc == request.host.lower()
    except ValueError:  # no browser says this: '[' without an address in it
        return False


class Guarded(web.RequestHandler):
    """Our headers, our origin check and our error page; goes before every handler class of Jupyter's."""

    def set_default_headers(self) -> None:
        """The strict headers; `Server` says nothing about versions."""
        for name, value in HEADERS.items():
            self.set_header(name, value)
        self.set_header("Server", "samenzorg")
        if self.request.protocol == "https":
            self.set_header("Strict-Transport-Security", ONLY_HTTPS)

    def check_host(self) -> bool:
        """True: the application has checked it before any handler was chosen."""
        return True

    def check_origin(self, origin: str = "") -> bool:
        """Whether the request comes from our own pages."""
        return same_origin(self.request)

    def check_xsrf_cookie(self) -> None:
        """Refuse what another site's page posts; raises HTTPError 403."""
        if not same_origin(self.request):
            raise web.HTTPError(403, "cross-origin %s refused", self.request.method)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """One calm Dutch page, or JSON for a program; never a traceback."""
        self.clear_header("Content-Length")
        error = kwargs.get("exc_info", (None, None))[1]
        melding = error.melding if isinstance(error, DataFolderRefused) else melding_for(status_code)
        if self.request.headers.get("Accept", "").startswith("text/html"):
            self.set_header("Content-Type", "text/html; charset=utf-8")
            self.finish(error_page(melding))
        else:
            self.finish({"code": str(status_code), "melding": melding})


class NotHere(Guarded):
    """For addresses that lead nowhere."""

    def prepare(self) -> None:
        """Always 404."""
        raise web.HTTPError(404)


class WrongHost(Guarded):
    """For requests that were sent to another name than ours (DNS rebinding)."""

    def prepare(self) -> None:
        """Always 421."""
        raise web.HTTPError(421)


class FromElsewhere(Guarded):
    """For what a page of another site asks us to do."""

    def prepare(self) -> None:
        """Always 403."""
        raise web.HTTPError(403)


class OwnHosts(web.Application):
    """An application that answers only to its own names: `hosts` holds 'name:port' in lower case.

    With `own_pages_only` it does nothing that a page of another site asks for.
    """

    def __init__(
        self, *args: Any, hosts: Collection[str], own_pages_only: bool = False, **settings: Any
    ) -> None:
        super().__init__(*args, default_handler_class=NotHere, **settings)
        self.hosts = frozenset(hosts)
        self.own_pages_only = own_pages_only

    def find_handler(self, request: httputil.HTTPServerRequest, **kwargs: Any) -> Any:
        """The handler for this request, or `WrongHost` or `FromElsewhere`."""
        if request.host.lower() not in self.hosts:
            return self.get_handler_delegate(request, WrongHost)
        asks = request.method not in ("GET", "HEAD", "OPTIONS")
        if self.own_pages_only and asks and not same_origin(request):
            return self.get_handler_delegate(request, FromElsewhere)
        return super().find_handler(request, **kwargs)
