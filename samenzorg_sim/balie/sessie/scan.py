"""What the square to scan holds: the code and a tail that nobody can guess; scanning is never slowed."""

import hmac

# Hexadecimal digits of the session's id: a million million tails for each code.
_TAIL = 10


def scan_text(code: str, sessie: str) -> str:
    """`48291375~0f3c…`: stands behind the '#' of the address in the square."""
    return f"{code}~{_tail(sessie)}"


def was_scanned(tail: str, sessie: str | None) -> bool:
    """Whether who knew the code also knew the tail, and so held a phone before the screen."""
    return sessie is not None and hmac.compare_digest(tail.encode(errors="replace"), _tail(sessie).encode())


def _tail(sessie: str) -> str:
    return sessie[2 : 2 + _TAIL]
