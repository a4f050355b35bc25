"""Every road into both applications, read from the running code itself."""

import asyncio
from pathlib import Path
from typing import Any

from tornado import web

from samenzorg_sim.server.kernels.forker_link import ForkerLink
from samenzorg_sim.server.storage.bewaarplaats import open_store
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.workbench import Workbench
from tests.running_server import free_port
from tests.veiligheid.groep import PHONES


def all_roads(folder: Path) -> tuple[frozenset[str], frozenset[str]]:
    """The patterns of the loopback application and of the door's, as tornado holds them once they listen."""
    return asyncio.run(_open_and_look(folder))


async def _open_and_look(folder: Path) -> tuple[frozenset[str], frozenset[str]]:
    data = DataFolder.open(folder)
    workbench = Workbench(data, ForkerLink(), open_store(data), port=free_port(PHONES), phones=PHONES)
    workbench.open()
    workbench.door.set_open(True)
    (door,) = workbench.door._servers.values()
    found = frozenset(_patterns(workbench.app.app)), frozenset(_patterns(door.request_callback))
    await workbench.door.close()
    await workbench.app.close()
    workbench.store.close()
    data.close()
    return found


def _patterns(application: web.Application | Any) -> list[str]:
    found: list[str] = []

    def walk(router: Any) -> None:
        for rule in router.rules:
            if hasattr(rule.target, "rules"):
                walk(rule.target)
            else:
                found.append(rule.matcher.regex.pattern)

    walk(application.default_router)
    return found
