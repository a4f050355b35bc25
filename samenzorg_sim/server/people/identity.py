"""Who a browser is: a signed cookie of our own, never a token in a URL and never a phone's cookie."""

import re
from collections.abc import Mapping
from typing import Any

from jupyter_server.auth.identity import IdentityProvider, User
from tornado import web
from tornado.httputil import HTTPServerRequest

from samenzorg_sim.server.doors.adres import Adres
from samenzorg_sim.server.people.accounts import AccountRefused

#: Days that a browser stays signed in.
DAYS = 30
#: A person, and for who has an account the generation in which the cookie was made.
_WHO = re.compile(r"(p_[0-9a-f]{32})(?:\.([1-9][0-9]{0,8}))?")


class SignedIn(IdentityProvider):  # type: ignore[misc, unused-ignore]
    """Jupyter's question 'who is this?' answered from our cookie alone."""

    @property
    def auth_enabled(self) -> bool:
        """Always: without it everybody would be somebody."""
        return True

    @property
    def login_available(self) -> bool:
        """Jupyter's own form is not there; the link is the way in."""
        return False

    def get_handlers(self) -> list[tuple[str, object]]:
        """No login and logout handlers of Jupyter."""
        return []

    async def get_user(self, handler: web.RequestHandler) -> User | None:
        """The person of the cookie, or None."""
        persoon = signed_in(handler)
        return User(username=persoon) if persoon else None

    def should_check_origin(self, handler: web.RequestHandler) -> bool:
        """Always."""
        return True

    def is_token_authenticated(self, handler: web.RequestHandler) -> bool:
        """Never: there are no tokens in requests."""
        return False


def cookie_name(settings: Mapping[str, Any]) -> str:
    """With the port in it, for cookies do not tell two servers on one machine apart; on a public address
    without: there two servers may be one to the visitor."""
    return "samenzorg" if settings.get("adres") else f"samenzorg-{settings['port']}"


def person_of(request: HTTPServerRequest, settings: Mapping[str, Any]) -> str | None:
    """The person id in the request's cookie, if our signature is on it and it is still good."""
    if told := told_by_proxy(request, settings):
        return _vouched_for(told, settings)
    name = cookie_name(settings)
    cookie = request.cookies.get(name)
    value = cookie and web.decode_signed_value(
        settings["cookie_secret"], name, cookie.value, max_age_days=DAYS
    )
    text = value.decode("ascii", "replace") if value else ""
    found = _WHO.fullmatch(text)
    if found is None or not settings["accounts"].holds(found[1], int(found[2] or 0)):
        return None
    return found[1]


def told_by_proxy(request: HTTPServerRequest, settings: Mapping[str, Any]) -> str:
    """Who our own proxy says that signed in there; '' when it says nothing, or nobody asked it to."""
    adres: Adres | None = settings.get("adres")
    return request.headers.get(adres.identity_header, "") if adres and adres.identity_header else ""


def _vouched_for(name: str, settings: Mapping[str, Any]) -> str | None:
    """The person whom our own proxy names; what others say of themselves never comes so far."""
    if "," in name:  # somebody else said something too
        return None
    try:  # headers come as latin-1, and a name is UTF-8
        persoon: str = settings["accounts"].of_name(name.encode("latin-1").decode("utf-8")).persoon
    except (UnicodeError, AccountRefused):  # no name
        return None
    return persoon


def signed_in(handler: web.RequestHandler) -> str | None:
    """The same for the request that `handler` answers."""
    return person_of(handler.request, handler.settings)


def sign_in(handler: web.RequestHandler, persoon: str) -> None:
    """Let the browser keep who it is, for scripts unreadable and for other sites unsendable."""
    options: dict[str, Any] = {"httponly": True, "samesite": "Lax", "path": "/"}
    if handler.request.protocol == "https":
        options["secure"] = True
    generatie = handler.settings["accounts"].generation(persoon)
    who = f"{persoon}.{generatie}" if generatie else persoon
    handler.set_signed_cookie(cookie_name(handler.settings), who, expires_days=DAYS, **options)


def sign_out(handler: web.RequestHandler) -> None:
    """Let the browser forget who it is."""
    handler.clear_cookie(cookie_name(handler.settings), path="/")
