"""Which sessions there are, by code and by phone; built from the journal, kept up as events are recorded."""

import secrets
from collections.abc import Iterable
from typing import Any

from samenzorg_sim.werkvorm import events as e


class Register:
    """An index over all sessions, small enough to live in memory."""

    def __init__(self) -> None:
        self.openings: dict[str, tuple[e.SessieOpened, int]] = {}
        self._codes: dict[int, str] = {}
        self._apparaten: dict[str, list[str]] = {}
        self._along: dict[str, set[str]] = {}

    def opened(self, sessie: str, event: e.SessieOpened, at: int) -> None:
        """A session exists since this moment (ms)."""
        self.openings[sessie] = (event, at)
        self._codes[event.code] = sessie

    def see(self, sessie: str, apparaat: str) -> None:
        """This phone belongs to somebody in this session; the session seen last is found first."""
        seen = self._apparaten.setdefault(apparaat, [])
        if sessie in seen:
            seen.remove(sessie)
        seen.append(sessie)

    def follow(self, sessie: str, events: Iterable[tuple[Any, int]]) -> None:
        """Take in what was just recorded: (event, moment) pairs."""
        for event, at in events:
            if isinstance(event, e.SessieOpened):
                self.opened(sessie, event, at)
                continue
            if isinstance(event, e.BegeleiderAdded):
                self.leads_along(sessie, event.persoon)
            if isinstance(event, e.BegeleiderRemoved):
                self._along.get(sessie, set()).discard(event.persoon)
            phone = getattr(event, "apparaat", None)
            if phone is not None and not isinstance(event, e.OvernameRefused):
                self.see(sessie, phone)

    def leads_along(self, sessie: str, persoon: str) -> None:
        """This person leads somebody else's session along."""
        self._along.setdefault(sessie, set()).add(persoon)

    def leidt(self, persoon: str, sessie: str) -> bool:
        """Whether this trainer opened a session, or leads it along."""
        return self.openings[sessie][0].begeleider == persoon or persoon in self._along.get(sessie, ())

    def led_by(self, persoon: str) -> tuple[str, ...]:
        """The sessions that this trainer opened or leads along."""
        return tuple(sessie for sessie in self.openings if self.leidt(persoon, sessie))

    def leiders(self) -> frozenset[str]:
        """Everybody who opened a session or leads one along."""
        return frozenset(opened.begeleider for opened, _ in self.openings.values()).union(
            *self._along.values()
        )

    def by_code(self, code: int) -> str | None:
        """The session with this code, running or not."""
        return self._codes.get(code)

    def by_apparaat(self, apparaat: str) -> tuple[str, ...]:
        """The sessions of this phone, newest first."""
        return tuple(reversed(self._apparaten.get(apparaat, ())))

    def free_code(self) -> int:
        """Eight digits that no session has, by chance."""
        while True:
            code = 10_000_000 + secrets.randbelow(90_000_000)
            if code not in self._codes:
                return code
