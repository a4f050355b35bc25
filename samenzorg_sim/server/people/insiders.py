"""Who may see how the server does: the beheerder, and a program on this very machine."""

import ipaddress

from tornado import web

from samenzorg_sim.server.people.identity import signed_in
from samenzorg_sim.server.people.rollen import is_beheerder

#: A proxy says by these that it asks for somebody else.
_PASSED_ON = ("X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via")


def is_insider(handler: web.RequestHandler) -> bool:
    """Whether details are for who asks: no proxy may stand between us and a program on this machine."""
    return is_from_here(handler) or is_signed_in_as_beheerder(handler)


def is_from_here(handler: web.RequestHandler) -> bool:
    """Whether a program of this machine asks, for itself, under our loopback name."""
    request = handler.request
    if any(name in request.headers for name in _PASSED_ON):
        return False
    host = request.host.rpartition(":")[0] or request.host
    return host in ("127.0.0.1", "localhost") and _is_loopback(request.remote_ip)


def _is_loopback(address: str | None) -> bool:
    try:
        return ipaddress.ip_address(address or "").is_loopback
    except ValueError:
        return False


def is_signed_in_as_beheerder(handler: web.RequestHandler) -> bool:
    """Whether the browser of the beheerder asks."""
    persoon = signed_in(handler)
    return persoon is not None and is_beheerder(handler.settings, persoon)
