"""Who made which own thing, and so may change it and take it away."""

from typing import Final

from samenzorg_sim.content.read import GESPREKKEN
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.eigen_bestanden import Ding

_FILE: Final = "makers.json"


class Makers:
    """The makers of own content. What was put in the folder by hand is of the person at the keyboard."""

    def __init__(self, folder: DataFolder, eigenaar: str) -> None:
        self._folder, self.eigenaar = folder, eigenaar

    def mag(self, ding: Ding, persoon: str) -> bool:
        """Whether she may change this: its maker, and who started Samenzorg on this computer."""
        return persoon in (self._all().get(_key(ding), self.eigenaar), self.eigenaar)

    def noteer(self, ding: Ding, persoon: str) -> None:
        """She made this."""
        self._folder.write_json(_FILE, {**self._all(), _key(ding): persoon})

    def _all(self) -> dict[str, str]:
        told = self._folder.read_json(_FILE)
        return dict(told) if isinstance(told, dict) else {}


def _key(ding: Ding) -> str:
    """Cases came first, and have only their id."""
    return ding[1] if ding[0] == GESPREKKEN else "/".join(ding)
