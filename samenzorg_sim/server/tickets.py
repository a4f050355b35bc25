"""Tickets by which a kernel learns whom it serves: traded once for a bearer token, known to us alone."""

import hashlib
import secrets
from dataclasses import dataclass


@dataclass(frozen=True)
class Bearer:
    """Who stands behind a token; `kernel` is None for a program of the person at the keyboard."""

    persoon: str
    kernel: str | None


class Tickets:
    """Mints, trades and forgets; holds only hashes, so that nothing that leaks from here is of use."""

    def __init__(self) -> None:
        self._tickets: dict[bytes, Bearer] = {}
        self._tokens: dict[bytes, Bearer] = {}

    def mint(self, persoon: str, kernel: str) -> str:
        """A ticket for one trade, bound to this person and kernel."""
        return _remember(self._tickets, Bearer(persoon, kernel))

    def trade(self, ticket: str) -> str | None:
        """The bearer token for `ticket`; None when it is unknown or was used."""
        bearer = self._tickets.pop(_hash(ticket), None)
        return None if bearer is None else self.token(bearer)

    def token(self, bearer: Bearer) -> str:
        """A token for whoever has shown otherwise who they are."""
        return _remember(self._tokens, bearer)

    def bearer(self, token: str) -> Bearer | None:
        """Who stands behind `token`."""
        return self._tokens.get(_hash(token))

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
