"""The door's own signed cookies: which device this is, and how far somebody is with joining."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import secrets
from dataclasses import asdict, dataclass

from tornado.web import create_signed_value, decode_signed_value

APPARAAT = "samenzorg_apparaat"
BEZIG = "samenzorg_bezig"
APPARAAT_DAYS = 400  # the longest a browser keeps a cookie
RAAD = "samenzorg_raad"
RAAD_DAYS = 30  # as long as the link of the client council is good
BEZIG_DAYS = 0.05  # about an hour: who is joining is doing so now

_APPARAAT = re.compile(r"a_[0-9a-f]{32}")


@dataclass(frozen=True)
class Bezig:
    """Somebody who is joining: the session of the code, the name given, and a sentence to show once."""

    sessie: str | None = None
    naam: str | None = None
    groep: str = "groep"
    melding: str | None = None
    code: str | None = None


class Koekjes:
    """Signs and reads cookies with a key of its own, so that a Jupyter cookie never fits."""

    def __init__(self, secret: bytes) -> None:
        self._key = hmac.new(secret, b"samenzorg/meedoen/koekje", hashlib.sha256).digest()

    def new_apparaat(self) -> str:
        """Mint a device id: ``a_`` and 32 hex digits of chance."""
        return "a_" + secrets.token_hex(16)

    def sign(self, name: str, value: str) -> str:
        """Return the cookie text of a value."""
        return create_signed_value(self._key, name, value).decode("ascii")

    def apparaat(self, cookie: str | None) -> str | None:
        """Read a device id; None for a missing, forged or foreign cookie."""
        value = self._read(APPARAAT, cookie, APPARAAT_DAYS)
        return value if value and _APPARAAT.fullmatch(value) else None

    def raad(self, cookie: str | None) -> str | None:
        """Read what the client council's link left here; None for a missing or forged cookie."""
        return self._read(RAAD, cookie, RAAD_DAYS)

    def sign_bezig(self, bezig: Bezig) -> str:
        """Return the cookie text of how far somebody is."""
        return self.sign(BEZIG, json.dumps(asdict(bezig)))

    def bezig(self, cookie: str | None) -> Bezig:
        """Read how far somebody is; an empty `Bezig` where there is nothing to trust."""
        value = self._read(BEZIG, cookie, 1)
        if not value:
            return Bezig()
        try:
            return Bezig(**json.loads(value))
        except (TypeError, ValueError):  # written by an older version of this door
            return Bezig()

    def _read(self, name: str, cookie: str | None, days: float) -> str | None:
        value = decode_signed_value(self._key, name, cookie, max_age_days=days) if cookie else None
        return value.decode() if value else None
