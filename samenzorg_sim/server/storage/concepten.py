"""Drafts of own content in the data folder: a folder a person, and nobody reads another's."""

import json
import re
import threading
import time
from pathlib import Path
from typing import Any, Final

from samenzorg_sim.content.read import GESPREKKEN
from samenzorg_sim.journal import Refused
from samenzorg_sim.server.storage.data_folder import DataFolder, refused, write_private

GEEN_CONCEPT: Final = "Dit concept is er niet (meer)."
#: Seconds that a draft stays which says the same as its file: a page may still be open on it.
_KEPT: Final = 30 * 24 * 3600


class Concepten:
    """All drafts of one data folder."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder
        self._writing = threading.Lock()

    def lees(self, persoon: str, naam: str) -> dict[str, Any]:
        """A draft of hers; raises Refused."""
        try:
            found = json.loads(self._file(persoon, naam).read_text("utf-8"))
        except (OSError, ValueError):
            raise Refused("geen-concept", GEEN_CONCEPT) from None
        return dict(found)

    def bewaar(self, persoon: str, naam: str, inhoud: dict[str, Any]) -> None:
        """Keep a draft, whole or not at all."""
        file = self._file(persoon, naam)
        with self._writing, refused(self._folder.path):
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_private(file, json.dumps(inhoud, ensure_ascii=False).encode("utf-8", "replace"))

    def gooi_weg(self, persoon: str, naam: str) -> None:
        """Remove a draft of hers, if it is there."""
        self._file(persoon, naam).unlink(missing_ok=True)

    def lijst(self, persoon: str) -> list[dict[str, Any]]:
        """Hers that say something that is in no file yet, newest first: `{id, vak, titel, op}`.

        A draft that was written to its file is kept a month without being listed, and then removed.
        """
        folder = self._folder.path / "concepten" / persoon
        found = []
        for file in folder.glob("k_*.json") if folder.is_dir() else ():
            try:
                told, at = json.loads(file.read_text("utf-8")), file.stat().st_mtime
                if not told.get("bewaard"):
                    titel, vak = str(told.get("titel", "")), str(told.get("vak") or GESPREKKEN)
                    found.append({"id": file.stem, "vak": vak, "titel": titel, "op": at})
                elif at < time.time() - _KEPT:
                    file.unlink(missing_ok=True)
            except (OSError, ValueError, AttributeError):
                continue
        return sorted(found, key=lambda one: -float(str(one["op"])))

    def ruim_op(self, vak: str, stempel: str) -> None:
        """Remove everybody's drafts that only say what stood in the file with this stamp: it is gone."""
        for file in (self._folder.path / "concepten").glob("p_*/k_*.json"):
            try:
                told = json.loads(file.read_text("utf-8"))
            except (OSError, ValueError):
                continue
            same = isinstance(told, dict) and (told.get("vak") or GESPREKKEN, told.get("stempel"))
            if same == (vak, stempel) and told.get("bewaard"):
                file.unlink(missing_ok=True)

    def _file(self, persoon: str, naam: str) -> Path:
        if not re.fullmatch("k_[0-9a-f]{32}", naam) or not re.fullmatch("p_[0-9a-f]+", persoon):
            raise Refused("geen-concept", GEEN_CONCEPT)
        return self._folder.path / "concepten" / persoon / f"{naam}.json"
