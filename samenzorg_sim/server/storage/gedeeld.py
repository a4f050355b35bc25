"""What several servers keep in one data folder: who writes is alone, and the others read it again."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from samenzorg_sim.balie.buren import Buren
from samenzorg_sim.balie.kijkers import Kijkers
from samenzorg_sim.balie.sessie.stembus import Stembus
from samenzorg_sim.server.doors.door import Door
from samenzorg_sim.server.storage.eigen import EigenMateriaal
from samenzorg_sim.server.storage.ervaringen import Ervaringen


def share(
    buren: Buren,
    kijkers: Kijkers,
    stembus: Stembus,
    eigen: EigenMateriaal,
    ervaringen: Ervaringen,
    door: Door,
) -> None:
    """Let what one server changes in the folder be seen at the others; without others nothing is told."""
    if not buren.any:
        return

    def answered(van: str, what: dict[str, Any]) -> None:
        stembus.look_again(what["sessie"])
        kijkers.tell_all([what["sessie"]])

    stembus.changed = lambda sessie: buren.tell("stembus", sessie=sessie)
    buren.on("stembus", answered, missed=stembus.look_again)
    eigen.changed = lambda vak, name: buren.tell("materiaal", vak=vak, id=name)
    buren.on("materiaal", lambda van, what: eigen.look_again((what["vak"], what["id"])), eigen.look_again)
    door.moved = lambda: buren.tell("deur")
    buren.on("deur", lambda van, what: door.follow(), missed=door.follow)
    ervaringen.changed = lambda naam: buren.tell("verhaal", naam=naam)
    buren.on("verhaal", lambda van, what: ervaringen.look_again(what["naam"]), ervaringen.look_again)


@contextmanager
def only_one(file: Path) -> Iterator[bool]:
    """Whether nobody else is in here, among all servers on this folder; a server that dies is out at once."""
    if os.name == "nt":  # one server at a time: the folder itself is locked
        yield True
        return
    import fcntl

    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
    finally:
        os.close(descriptor)
