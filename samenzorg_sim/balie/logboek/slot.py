"""The lock on a logboek: the server keeps only a hash of the secret that opens it."""

import hashlib
import hmac

from samenzorg_sim.balie.wie import Houder, Wie


def slot_of(sleutel: str) -> str:
    """The hash of a secret, as an id: 'h_' and half of its SHA-256."""
    return "h_" + hashlib.sha256(sleutel.encode()).hexdigest()[:32]


def unlocks(wie: Wie, slot: str | None) -> bool:
    """Whether this one shows the secret that belongs to this lock."""
    if not isinstance(wie, Houder) or slot is None:
        return False
    return hmac.compare_digest(slot_of(wie.sleutel), slot)
