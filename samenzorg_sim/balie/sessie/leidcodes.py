"""The codes with which a phone may lead a session: on the trainer's page, and nowhere else."""

import hmac

from samenzorg_sim.journal import Refused
from samenzorg_sim.werkvorm.state import Sessie


class Leidcodes:
    """One code for each session, made from the session's own number and a secret; never stored."""

    def __init__(self, geheim: bytes) -> None:
        self._key = geheim

    def code(self, sessie: int, beurt: int) -> str:
        """The code of a session: 128 bits that nobody can guess, as 32 hex digits.

        `beurt` (see `beurt`) rises: then there is another code.
        """
        return hmac.digest(self._key, f"leidcode {sessie} {beurt}".encode(), "sha256").hex()[:32]

    def check(self, sessie: int, beurt: int, code: str) -> None:
        """Raises `Refused` unless this code leads this session."""
        if not hmac.compare_digest(self.code(sessie, beurt).encode(), code.encode()):
            raise Refused("leidcode", "Deze code werkt niet (meer). Kijk op de laptop voor een nieuwe.")


def beurt(state: Sessie) -> int:
    """How many phones and trainers led and do not any more: whoever saw the code of before cannot use it."""
    return state.ontkoppeld + state.weggestuurd
