"""The organisation's JupyterHub, asked who somebody is: by a notebook's token, or after signing in there."""

import asyncio
import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest

from samenzorg_sim.balie.vinden import is_private

#: How the Hub's own configuration calls us, and what a user's role there must say for her to come here.
SERVICE = "samenzorg"
SCOPES = frozenset(("access:services", f"access:services!service={SERVICE}"))
#: Seconds that the Hub may take, and questions to it at once: nobody can flood it through us.
_PATIENCE, _AT_ONCE = 5.0, 8
_TOKEN = re.compile(r"[A-Za-z0-9_-]{16,512}")
GEEN_HUB = "'{}' is geen adres van een JupyterHub, zoals https://hub.huis.nl. Verander --hub."


class HubRefused(ValueError):
    """This is no address to ask, or one where others could read along; `melding` is for who started us."""

    def __init__(self, address: str) -> None:
        super().__init__(f"no address of a Hub, or not a private one: {address!r}")
        self.melding = GEEN_HUB.format(address)


class HubSilent(Exception):
    """The Hub did not answer, or not as a Hub does."""


@dataclass(frozen=True)
class Back:
    """Where the Hub sends a browser back to us, as its configuration says too."""

    url: str

    def fields(self) -> dict[str, str]:
        """What is said of it in each question about signing in."""
        return {"client_id": f"service-{SERVICE}", "redirect_uri": self.url}


class Hub:
    """Asked anew each time; what it said is remembered by a bearer token or a cookie of ours."""

    def __init__(self, address: str, secret: str = "") -> None:
        """`address` is the Hub's in the browser, on this machine or https; `secret` is our `api_token` there.

        Raises `HubRefused`. Without a secret notebooks may come, and browsers do not sign in there.
        """
        if not is_private(address):
            raise HubRefused(address)
        self._api = f"{address.rstrip('/')}/hub/api"
        self._secret = secret
        self._asking = asyncio.Semaphore(_AT_ONCE)

    @property
    def signs_in(self) -> bool:
        """Whether browsers can sign in there."""
        return bool(self._secret)

    def sign_in_address(self, back: Back, state: str) -> str:
        """Where a browser signs in; it comes back with `state` and a code."""
        asked = {**back.fields(), "response_type": "code", "state": state}
        return f"{self._api}/oauth2/authorize?{urlencode(asked)}"

    async def who_came_back(self, back: Back, code: str) -> str | None:
        """The name of who signed in and brought this code; None when it is not good. Raises `HubSilent`."""
        asked = {
            **back.fields(),
            "client_secret": self._secret,
            "grant_type": "authorization_code",
            "code": code,
        }
        request = HTTPRequest(f"{self._api}/oauth2/token", method="POST", body=urlencode(asked))
        told = await self._ask(request)
        return await self.who(str(told.get("access_token", ""))) if told else None

    async def who(self, token: str) -> str | None:
        """The name of the user whose token this is; None when it is nobody's, or may not come here.

        Raises `HubSilent`.
        """
        if not _TOKEN.fullmatch(token):
            return None
        request = HTTPRequest(f"{self._api}/user", headers={"Authorization": f"token {token}"})
        told = await self._ask(request)
        if not told or told.get("kind") != "user" or SCOPES.isdisjoint(told.get("scopes", ())):
            return None
        return str(told["name"])

    async def _ask(self, request: HTTPRequest) -> dict[str, Any] | None:
        """Its answer; None when it refuses."""
        request.follow_redirects = False
        request.request_timeout = request.connect_timeout = _PATIENCE
        try:
            async with self._asking:
                answer = await AsyncHTTPClient().fetch(request)
            told = json.loads(answer.body)
        except HTTPClientError as no:
            if no.code in (400, 401, 403):
                return None
            raise HubSilent(f"status {no.code}") from no
        except (OSError, ValueError) as nonsense:
            raise HubSilent(type(nonsense).__name__) from nonsense
        return told if isinstance(told, dict) else None
