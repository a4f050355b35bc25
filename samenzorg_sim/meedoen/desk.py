"""What this door needs from the desk, as a protocol: pages can then be shown without a session."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, Protocol

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.loket import Blik
from samenzorg_sim.balie.wie import Apparaat, Scherm

__all__ = ["Apparaat", "Beeld", "Desk", "Kijker", "Refused", "Scherm", "Sessies"]

Beeld = dict[str, Any]


Kijker = Apparaat | Scherm


class Desk(Protocol):
    """The part of `balie.desk.Balie` that phones and the projector reach."""

    async def do(
        self, wie: Kijker, stream: str | None, opdracht: dict[str, Any], *, command_id: str, age_ms: int = 0
    ) -> dict[str, Any]:
        """Carry out a command once; raises Refused."""

    def beeld(self, wie: Kijker, stream: str) -> Beeld:
        """Return what this one may see now; raises Refused."""

    def blik(self, wie: Kijker, stream: str) -> Blik:
        """Return the stream itself, for who may look; raises Refused."""

    def volg(self, wie: Kijker, stream: str) -> AsyncIterator[Beeld]:
        """Yield the present beeld and then each change; raises Refused."""


class Sessies(Protocol):
    """The part of `balie.sessie.loket.SessieLoket` that finds the session of a phone, and what it keeps."""

    def gegevens(self, apparaat: str, blik: Blik) -> Beeld:
        """Return what is kept of this phone's owner; raises Refused."""

    def met_code(self, code: str) -> str | None:
        """Return the session that this code opens."""

    def afgesloten_met(self, code: str) -> str | None:
        """Return the session that this code opened, when it has ended."""

    def verwachten(self, sessie: str) -> tuple[str, ...]:
        """Return the names that are ready for who has not come yet."""

    def buiten(self, apparaat: str) -> str | None:
        """Return why this device is out: 'overgenomen', 'geweigerd', or None."""

    def van(self, apparaat: str) -> str | None:
        """Return the running session this device joined last."""
