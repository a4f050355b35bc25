"""Who somebody is on the home page: a choice that only arranges her tiles, and gives no right to anything."""

from collections.abc import Mapping
from typing import Final, cast

from samenzorg_sim.balie.opdracht import ONZIN
from samenzorg_sim.journal import Refused
from samenzorg_sim.server.routes.desk_request import DeskRequest
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.file_lock import locked

_FILE: Final = "functies.json"
FUNCTIES: Final = ("trainer", "projectleider", "teamleider", "zorgmedewerker")


class Functies:
    """What each person chose, kept in the data folder; nothing of it is in the journal."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder

    def van(self, persoon: str) -> str:
        """What she chose; the empty string when she did not choose yet."""
        found = self._all().get(persoon, "")
        return found if found in FUNCTIES else ""

    def kies(self, persoon: str, functie: str) -> None:
        """Remember it; the empty string forgets it. Raises `Refused` for what is none."""
        if functie not in ("", *FUNCTIES):
            raise Refused("onzin", ONZIN)
        with locked(self._folder.path / _FILE):
            rest = {who: what for who, what in self._all().items() if who != persoon}
            self._folder.write_json(_FILE, rest | ({persoon: functie} if functie else {}))

    def _all(self) -> Mapping[str, str]:
        told = self._folder.read_json(_FILE)
        return dict(told) if isinstance(told, dict) else {}


class Functie(DeskRequest):
    """Of whom the kernel serves."""

    def get(self) -> None:
        """`{functie}`."""
        self.answer({"functie": self._functies.van(self.bearer.persoon)})

    def post(self) -> None:
        """`{functie}` → the same once it is kept; 400 for what is none."""
        self._functies.kies(self.bearer.persoon, str(self.told().get("functie")))
        self.get()

    @property
    def _functies(self) -> Functies:
        return cast(Functies, self.settings["functies"])
