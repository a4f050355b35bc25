"""Passwords of accounts: what is good enough, and checking one with argon2, always at the same cost."""

import asyncio
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from argon2 import PasswordHasher

LEAST, MOST = 12, 200
TE_KORT = f"Kies een wachtwoord van minstens {LEAST} tekens. Een paar losse woorden onthoudt u makkelijk."
TE_LANG = f"Dit wachtwoord is te lang. Kies er een van hoogstens {MOST} tekens."
TE_MAKKELIJK = (
    "Dit wachtwoord is te makkelijk te raden. Kies iets zonder uw naam en zonder steeds dezelfde tekens."
)
#: Different signs that a password must have at the least.
_DIFFERENT = 5
#: Checked at once: each takes 64 MB for a tenth of a second.
_AT_ONCE: Final = 2


def refusal(wachtwoord: str, naam: str) -> str:
    """Why this cannot be her password, as a Dutch sentence; '' when it can."""
    if len(wachtwoord) < LEAST:
        return TE_KORT
    if len(wachtwoord) > MOST:
        return TE_LANG
    plain, name = wachtwoord.casefold(), naam.partition("@")[0].casefold()
    if len(set(plain)) < _DIFFERENT or (len(name) > 3 and name in plain) or "samenzorg" in plain:
        return TE_MAKKELIJK
    return ""


class Wachtwoorden:
    """Makes and checks hashes, a few at a time and beside the loop: phones do not wait for them."""

    def __init__(self) -> None:
        self._room = asyncio.Semaphore(_AT_ONCE)

    async def hash(self, wachtwoord: str) -> str:
        """The hash to keep."""
        async with self._room:
            return await asyncio.to_thread(lambda: _hasher().hash(wachtwoord))

    async def fits(self, kept: str, wachtwoord: str) -> bool:
        """Whether this password made the hash `kept`; with '' (nobody) it costs as much and is False."""
        async with self._room:
            return await asyncio.to_thread(_fits, kept or _nobody(), wachtwoord) and bool(kept)


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher  # RFC 9106's second choice: 64 MiB, three passes

    return PasswordHasher()


@cache
def _nobody() -> str:
    """A hash of nobody's password."""
    return _hasher().hash("nobody")


def _fits(kept: str, wachtwoord: str) -> bool:
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(kept, wachtwoord[:MOST])
    except (VerificationError, InvalidHashError):
        return False
