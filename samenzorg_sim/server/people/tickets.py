"""Tickets by which a kernel learns whom it serves: traded once for a bearer token, known to us alone."""

import hashlib
import math
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Bearer:
    """Who stands behind a token; `kernel` is None for a program that is no kernel of ours.

    `until` (seconds on the clock of `Tickets`) is when she must show anew who she is.
    """

    persoon: str
    kernel: str | None
    until: float = math.inf
    #: Of her account when the page was opened; 0 without one.
    generatie: int = 0


class Tickets:
    """Mints, trades and forgets; holds only hashes, so that nothing that leaks from here is of use."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self._tickets: dict[bytes, Bearer] = {}
        self._tokens: dict[bytes, Bearer] = {}

    def mint(self, persoon: str, kernel: str, generatie: int = 0) -> str:
        """A ticket for one trade, bound to this person and kernel."""
        return _remember(self._tickets, Bearer(persoon, kernel, generatie=generatie))

    def trade(self, ticket: str) -> str | None:
        """The bearer token for `ticket`; None when it is unknown or was used."""
        bearer = self._tickets.pop(_hash(ticket), None)
        return None if bearer is None else self.token(bearer)

    def token(self, bearer: Bearer) -> str:
        """A token for whoever has shown otherwise who they are."""
        now = self.clock()
        for key in [key for key, known in self._tokens.items() if known.until <= now]:
            del self._tokens[key]
        return _remember(self._tokens, bearer)

    def bearer(self, token: str) -> Bearer | None:
        """Who stands behind `token`; None when it is unknown or too old."""
        found = self._tokens.get(_hash(token))
        return found if found is not None and found.until > self.clock() else None

    def forget_kernel(self, kernel: str) -> None:
        """A kernel that ended keeps nothing."""
        for known in (self._tickets, self._tokens):
            for key in [key for key, bearer in known.items() if bearer.kernel == kernel]:
                del known[key]


def _remember(known: dict[bytes, Bearer], bearer: Bearer) -> str:
    secret = secrets.token_urlsafe(32)
    known[_hash(secret)] = bearer
    return secret


def _hash(secret: str) -> bytes:
    return hashlib.sha256(secret.encode(errors="replace")).digest()
