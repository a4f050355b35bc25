"""Where answers without a name are kept until the result opens: a file of counts, never in the journal.

A journal keeps order and time, and a database its old pages: both would tell who chose what. Each answer
writes the whole file anew, people sorted beside counts, and nothing of how it was before stays in it.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from threading import Lock

from samenzorg_sim.journal import ContentId, Id
from samenzorg_sim.werkvorm.barometer import Bus, cast

Bussen = Mapping[ContentId, Bus]


class Stembus:
    """The boxes of every session, by the step in which they are asked."""

    def __init__(
        self, map_: Path | None, alone: Callable[[Path], AbstractContextManager[object]] = nullcontext
    ) -> None:
        """In this folder; None: only as long as the program runs.

        `alone` holds a file against other servers on the same folder. `changed` tells them of a session;
        they then `look_again`.
        """
        self._map, self._alone = map_, alone
        self.changed: Callable[[str], None] = lambda sessie: None
        self._lock = Lock()
        self._known: dict[str, dict[ContentId, Bus]] = {}

    def bussen(self, sessie: str) -> Bussen:
        """The boxes of a session; raises `OSError` when the file cannot be read."""
        if sessie not in self._known:
            self._known[sessie] = _read(self._place(sessie))
        return self._known[sessie]

    def cast(self, sessie: str, fase: ContentId, eerder: tuple[ContentId, ...], who: Id, keuze: str) -> None:
        """Put one answer in the box of a step; it is on the disk when this returns.

        Raises `Refused`, `OSError`. `eerder` are the steps in which it was asked before.
        """
        with self._only(sessie):
            known = self.bussen(sessie)
            box = known.get(fase, Bus())
            before = [known.get(one, Bus()) for one in eerder]
            self._keep(sessie, {**known, fase: cast(before, box, who, keuze)})

    def shut(self, sessie: str, fase: ContentId) -> Bus:
        """Nobody answers any more; gives the box. Raises `OSError`."""
        with self._only(sessie):
            known = self.bussen(sessie)
            box = known.get(fase, Bus())
            shut = Bus(box.wie, box.aantallen, dicht=True)
            self._keep(sessie, {**known, fase: shut})
            return shut

    def forget(self, sessie: str) -> None:
        """The session is over: what was not opened is gone, and so is who answered. Raises `OSError`."""
        with self._only(sessie):
            place = self._place(sessie)
            if place is not None:
                place.unlink(missing_ok=True)

    def look_again(self, sessie: str | None = None) -> None:
        """Another server wrote: what is known of this session (of all, when none is named) is read anew."""
        with self._lock:
            if sessie is None:
                self._known.clear()
            else:
                self._known.pop(sessie, None)

    @contextmanager
    def _only(self, sessie: str) -> Iterator[None]:
        """Nobody else writes meanwhile, here or at another server; what they wrote before is read first."""
        with self._lock:
            if self._map is None:
                yield
                return
            with self._alone(self._map):
                self._known.pop(sessie, None)
                yield
            self.changed(sessie)

    def _keep(self, sessie: str, bussen: dict[ContentId, Bus]) -> None:
        place = self._place(sessie)
        if place is not None:
            _write(place, bussen)
        self._known[sessie] = bussen

    def _place(self, sessie: str) -> Path | None:
        return None if self._map is None else self._map / f"{sessie}.json"


def _read(place: Path | None) -> dict[ContentId, Bus]:
    if place is None or not place.exists():
        return {}
    kept = json.loads(place.read_text("utf-8"))
    return {fase: Bus(frozenset(box["wie"]), box["aantallen"], box["dicht"]) for fase, box in kept.items()}


def _write(place: Path, bussen: Bussen) -> None:
    """A new file in place of the old one, synced before anybody hears that it is kept."""
    place.parent.mkdir(mode=0o700, exist_ok=True)
    told = {
        fase: {"wie": sorted(box.wie), "aantallen": dict(sorted(box.aantallen.items())), "dicht": box.dicht}
        for fase, box in sorted(bussen.items())
    }
    beside = place.with_suffix(".nieuw")
    with beside.open("w", encoding="utf-8") as file:
        json.dump(told, file)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(place)
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
