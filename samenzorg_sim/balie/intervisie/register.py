"""Which groups there are, and who leads them; built from the journal, kept up as events come."""

from collections.abc import Iterable
from typing import Any

from samenzorg_sim.intervisie.events import BegeleiderAdded, BegeleiderRemoved, GroepOpened, SessieLinked
from samenzorg_sim.journal import Moment


class Register:
    """An index over all groups, small enough to live in memory."""

    def __init__(self) -> None:
        self._begun: dict[str, tuple[str, Moment]] = {}
        self._along: dict[str, set[str]] = {}
        self._groep: dict[str, str] = {}

    def follow(self, stream: str, events: Iterable[tuple[Any, Moment]]) -> None:
        """Take in what was recorded."""
        for event, at in events:
            if isinstance(event, GroepOpened):
                self._begun.setdefault(stream, (event.van, at))
            elif isinstance(event, BegeleiderAdded):
                self.leads_along(stream, event.persoon)
            elif isinstance(event, BegeleiderRemoved):
                self._along.get(stream, set()).discard(event.persoon)
            elif isinstance(event, SessieLinked):
                self.holds(stream, event.sessie)

    def leads_along(self, stream: str, persoon: str) -> None:
        """This person leads somebody else's group along."""
        self._along.setdefault(stream, set()).add(persoon)

    def holds(self, stream: str, sessie: str) -> None:
        """This session is one of the group's meetings."""
        self._groep[sessie] = stream

    def of_sessie(self, sessie: str) -> str | None:
        """The group that has a meeting in this session."""
        return self._groep.get(sessie)

    def knows(self, stream: str) -> bool:
        """Whether there is such a group."""
        return stream in self._begun

    def alle(self) -> tuple[str, ...]:
        """Every group there is, or was."""
        return tuple(self._begun)

    def of_persoon(self, persoon: str) -> tuple[str, ...]:
        """The groups that this trainer leads, newest first."""
        newest = sorted(self._begun.items(), key=lambda item: -item[1][1])
        return tuple(
            stream for stream, (van, _) in newest if van == persoon or persoon in self._along.get(stream, ())
        )
