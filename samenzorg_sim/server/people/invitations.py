"""One-time links into the notebooks; kept as hashes in the data folder, so that they survive a restart."""

import hashlib
import secrets
import time
import uuid
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Final

from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.file_lock import locked

LINKS: Final = "uitnodigingen.json"
#: Hours that a link is good: the trainer's own a working day, a colleague's a week.
OWN_HOURS, COLLEAGUE_HOURS = 12, 24 * 7
#: The only role there is for notebooks so far.
BEGELEIDER = "begeleider"


@dataclass(frozen=True)
class Invitation:
    """Whom a link lets in, until when (seconds since the epoch); `hash` is SHA-256 of its secret, hex.

    `sessie`: who accepts leads this session along, and is added to it in the name of `namens`; only while
    nobody else was sent away from it than the `weggestuurd` of when it was made.
    """

    hash: str
    persoon: str
    rol: str
    until: float
    sessie: str = ""
    namens: str = ""
    weggestuurd: int = 0


class Invitations:
    """All open invitations of one data folder."""

    def __init__(self, folder: DataFolder, clock: Callable[[], float] = time.time) -> None:
        self._folder, self._file = folder, folder.path / LINKS
        self._clock = clock
        with locked(self._file):
            stored = folder.read_json(LINKS) or {}
            self.trainer: str = stored.get("trainer") or new_persoon()
            if not stored.get("trainer"):  # two servers that start together have one trainer
                self._store(())

    @property
    def _open(self) -> tuple[Invitation, ...]:
        """What the file says now: another server, or a command, may have made or used one."""
        stored = self._folder.read_json(LINKS) or {}
        return tuple(Invitation(**each) for each in stored.get("open", ()))

    def for_trainer(self) -> str:
        """The secret of a new link for the person at the keyboard; earlier ones that were not used end."""
        return self.for_person(self.trainer)

    def for_person(self, persoon: str, hours: float = OWN_HOURS) -> str:
        """The secret of a new link for somebody we know; her earlier ones that were not used end."""
        return self._add(persoon, hours, alone=True)

    def withdraw(self, persoon: str) -> None:
        """End the links of somebody that were not used."""
        with locked(self._file):
            self._store(tuple(each for each in self._open if each.persoon != persoon))

    def withdraw_all(self, but: Callable[[str], bool]) -> None:
        """End every link that was not used, but of persons for whom `but` says so."""
        with locked(self._file):
            self._store(tuple(each for each in self._open if but(each.persoon)))

    def for_colleague(self, sessie: str = "", namens: str = "", weggestuurd: int = 0) -> tuple[str, str]:
        """The person id of a new colleague and the secret of the link; with a session she leads it along."""
        persoon = new_persoon()
        return persoon, self._add(persoon, COLLEAGUE_HOURS, sessie, namens, weggestuurd)

    def find(self, secret: str) -> Invitation | None:
        """What this secret is good for; it is not used up. None when unknown, used or expired."""
        now = self._clock()
        return next((each for each in self._open if each.hash == _hash(secret) and each.until > now), None)

    def accept(self, secret: str) -> Invitation | None:
        """Whom this secret lets in; it is used up. None when unknown, used or expired."""
        with locked(self._file):
            found = self.find(secret)
            if found is not None:
                self._store(tuple(each for each in self._open if each != found))
        return found

    def give_back(self, invitation: Invitation) -> None:
        """What was accepted but could not be used works once again."""
        with locked(self._file):
            self._store((*self._open, invitation))

    def _add(
        self,
        persoon: str,
        hours: float,
        sessie: str = "",
        namens: str = "",
        weggestuurd: int = 0,
        alone: bool = False,
    ) -> str:
        secret = secrets.token_urlsafe(24)
        now = self._clock()
        until = now + hours * 3600
        new = Invitation(_hash(secret), persoon, BEGELEIDER, until, sessie, namens, weggestuurd)
        with locked(self._file):
            others = (each for each in self._open if each.until > now)
            self._store((*(each for each in others if not (alone and each.persoon == persoon)), new))
        return secret

    def _store(self, invitations: tuple[Invitation, ...]) -> None:
        self._folder.write_json(
            LINKS, {"trainer": self.trainer, "open": [asdict(each) for each in invitations]}
        )


def new_persoon() -> str:
    """A person id that nobody has."""
    return f"p_{uuid.uuid4().hex}"


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()
