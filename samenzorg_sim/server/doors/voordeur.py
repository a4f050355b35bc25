"""The door for phones of a server with a public address: they come in there, while a trainer wants it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from weakref import WeakSet

from tornado.httputil import HTTPServerRequest

from samenzorg_sim.server.doors.adres import Adres
from samenzorg_sim.server.doors.door import Door
from samenzorg_sim.server.storage.data_folder import DataFolder


class Voordeur(Door):
    """Listens nowhere itself: it says whether the public address lets phones in.

    Servers that share a data folder see within seconds what another one did with the door.
    """

    def __init__(self, folder: DataFolder, adres: Adres, changed: Callable[[], None] = lambda: None) -> None:
        super().__init__(folder, 0, tuple, changed=changed)
        self._adres = adres
        self._inside: WeakSet[HTTPServerRequest] = WeakSet()
        self._shown = self.addresses

    def lets_in(self, request: HTTPServerRequest) -> bool:
        """Whether a phone may come in; who did goes out when the door is shut."""
        if not self.addresses:
            return False
        self._inside.add(request)
        return True

    def has_gone(self, request: HTTPServerRequest) -> None:
        """This request was answered."""
        self._inside.discard(request)

    def follow(self) -> None:
        """See what the file says now, and send out who is inside when the door was shut."""
        self.is_open = self.kept_open()
        if self.addresses == self._shown:
            return
        self._shown = self.addresses
        if not self._shown:
            for request in tuple(self._inside):
                request.connection.stream.close()  # type: ignore[union-attr]
            self._inside.clear()
        self._changed()

    @property
    def addresses(self) -> tuple[str, ...]:
        """The public address, while open."""
        return (self._adres.phones,) if self.is_open or self.on_trial else ()

    def state(self) -> dict[str, Any]:
        """For the trainer's page; nothing can be in the way."""
        return {"open": self.is_open, "adressen": list(self.addresses), "melding": None}


def door_for(
    adres: Adres | None,
    folder: DataFolder,
    port: int,
    routes: Callable[[], Sequence[Any]],
    phones: str | None,
    heard: Mapping[str, Any],
) -> Door:
    """The door of this server: a `Voordeur` with a public address, else one that listens on the network.

    `heard` tells who hears that the address `changed`, and of each request `answered` there.
    """
    if adres is not None:
        return Voordeur(folder, adres, heard["changed"])
    return Door(folder, port, routes, phones=phones, **heard)
