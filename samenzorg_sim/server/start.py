"""What `samenzorg start` does: one server from the lock on the data folder to a clean stop."""

import asyncio
import contextlib
import gc
import logging
import os
import platform
import signal
import sys
import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from samenzorg_sim.balie.vinden import server_file
from samenzorg_sim.server.doors.adres import ADRES_NODIG, ONVERSLEUTELD, Adres, AdresRefused, read_adres
from samenzorg_sim.server.kernels.forker_link import ForkerLink
from samenzorg_sim.server.later import load_later
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.data_folder_refused import DataFolderRefused
from samenzorg_sim.server.watch.logregel import note
from samenzorg_sim.server.watch.versie import own_version

if TYPE_CHECKING:
    from samenzorg_sim.server.workbench import Workbench

PORT = 8866
_MIS = "Samenzorg moest stoppen. Wat bewaard was, is er nog. Start het opnieuw; wat er misging staat in {}."


def start(
    *,
    port: int = PORT,
    data: Path | None = None,
    browser: bool = True,
    phones: str | None = None,
    notebooks: Path | None = None,
    demo: bool = False,
    address: str = "",
    proxies: Sequence[str] = (),
    listen: str = "",
    identity_header: str = "",
    certificate: Path | None = None,
    key: Path | None = None,
    hub: str = "",
    database: str = "",
) -> int:
    """Serve until Ctrl-C or SIGTERM; the exit code (0, or 1 after a Dutch sentence on stderr).

    `data` is the data folder, `phones` the one address on which phones get in (else each of the network's),
    `notebooks` the folder of the pages (else what was shipped); `demo` makes a group to look around in.
    `address` is the public address of a server (https://samenzorg.huis.nl), `proxies` whose word about
    visitors it believes, `listen` an IP address to listen on beside loopback. `identity_header` is the header
    in which they name who signed in; with `certificate` and `key` (PEM) this server speaks https itself.
    `hub` is the address of a JupyterHub whose users and notebooks may come here.
    `database` is the URL of the PostgreSQL that holds the journal: then several servers may share the folder.
    """
    try:
        more = (proxies, listen, identity_header, certificate, key)
        adres = read_adres(address, *more) if address else None
    except AdresRefused as refused:
        return _refuse(refused.melding)
    if adres is None and any(more):
        return _refuse(ADRES_NODIG)
    os.umask(0o077)  # whatever is written here, also into a folder of before, is its owner's only
    try:
        folder = DataFolder.open(data, shared=bool(database))
    except DataFolderRefused as refused:
        return _refuse(refused.melding)
    own_file = server_file(port, shared=bool(database))
    folder.remove(own_file)  # of a server that was killed
    forker = ForkerLink()
    try:
        if ForkerLink.possible():
            forker.start()  # its imports run beside our own
        asked = (folder, forker, port, browser, phones, notebooks, demo, adres, hub, database)
        return asyncio.run(_serve(*asked))
    except DataFolderRefused as refused:
        return _refuse(refused.melding)
    except Exception as wrong:
        if os.environ.get("SAMENZORG_UNDER_TEST"):
            raise
        note("server_failed", logging.ERROR, wrong)
        return _refuse(_MIS.format(folder.log))
    finally:
        forker.stop()
        folder.remove(own_file)
        folder.close()


async def _serve(
    folder: DataFolder,
    forker: ForkerLink,
    port: int,
    browser: bool,
    phones: str | None,
    notebooks: Path | None,
    demo: bool,
    adres: Adres | None,
    hub: str,
    database: str,
) -> int:
    gc.disable()  # what is imported and read stays: looking for rubbish among it is a tenth of the time
    load_later()
    from samenzorg_sim.journal.store import StorageError
    from samenzorg_sim.server.doors.crowd import allow_more_files
    from samenzorg_sim.server.people.hub import Hub, HubRefused
    from samenzorg_sim.server.storage.beschadigd import cannot_store, look_at_file
    from samenzorg_sim.server.storage.bewaarplaats import VerkeerdeBewaarplaats, database_melding, open_store
    from samenzorg_sim.server.watch.log import log_to

    log = log_to(folder.log, f"{platform.node()}-{port}" if database else "")
    allow_more_files()
    stopped = _signals()
    try:  # before all that takes long: who must do something else first hears so at once
        notices = () if database else look_at_file(folder)
        store = open_store(folder, database)
    except VerkeerdeBewaarplaats as refused:
        return _refuse(refused.melding)
    except StorageError as broken:
        note("journal_not_opened", logging.ERROR, broken)
        return _refuse(database_melding(broken) if database else cannot_store(folder, broken))
    from samenzorg_sim.server.app import PortInUse
    from samenzorg_sim.server.taken import keep_all
    from samenzorg_sim.server.watch.supervisor import Supervisor
    from samenzorg_sim.server.workbench import Workbench

    try:
        asked = Hub(hub, os.environ.get("SAMENZORG_HUB_SECRET", "")) if hub else None
        workbench = Workbench(
            folder, forker, store, port=port, phones=phones, notebooks=notebooks, adres=adres, hub=asked
        )
        workbench.notices = (*notices, *workbench.notices)
        workbench.open()
    except (PortInUse, AdresRefused, HubRefused) as refused:
        store.close()
        return _refuse(refused.melding)
    note("started", version=own_version(), port=port)
    supervisor = Supervisor(_tell, under_test=bool(os.environ.get("SAMENZORG_UNDER_TEST")))
    workbench.gezondheid.taken, workbench.gezondheid.log = supervisor.taken, log
    keep_all(supervisor, workbench, folder, _tell)
    try:
        workbench.door.follow()
        if demo:
            await workbench.show_example()
        gc.freeze()
        gc.enable()
        here = {"port": port, "pid": os.getpid(), "key": workbench.keyboard_key}
        folder.write_json(server_file(port, shared=bool(database)), here)
        _announce(folder, workbench, browser)
        await asyncio.wait({stopped, supervisor.failed}, return_when=asyncio.FIRST_COMPLETED)
        if supervisor.failed.done():
            supervisor.failed.result()
    finally:
        folder.remove(server_file(port, shared=bool(database)))
        await workbench.close(supervisor.stop)
        workbench.tellingen.write()
        note("stopped")
    return 0


def _announce(folder: DataFolder, workbench: "Workbench", browser: bool) -> None:
    address = workbench.app.public
    if workbench.app.adres is not None:  # for commands that make a link
        folder.write_json("adres.json", {"adres": address})
    link = f"{address}/in#{workbench.invitations.for_trainer()}"
    for sentence in workbench.notices:
        _tell(sentence)
    print(f"Samenzorg draait. Open deze link (u kunt hem één keer gebruiken):\n\n  {link}\n", flush=True)
    print("Stoppen: druk op Ctrl-C.", flush=True)
    if workbench.app.adres is not None and workbench.app.adres.scheme == "http":
        _tell(ONVERSLEUTELD.format(workbench.app.public))
    if browser and workbench.app.adres is None:  # a server has no screen
        with contextlib.suppress(webbrowser.Error):
            webbrowser.open(link)


def _signals() -> "asyncio.Future[None]":
    """Done when somebody asks us to stop."""
    loop = asyncio.get_running_loop()
    stopped: asyncio.Future[None] = loop.create_future()

    def stop(*_: object) -> None:
        if not stopped.done():
            stopped.set_result(None)

    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stop)
        except NotImplementedError:  # Windows
            signal.signal(number, _from_signal(loop, stop))
    return stopped


def _from_signal(loop: asyncio.AbstractEventLoop, stop: Callable[..., None]) -> Callable[..., None]:
    return lambda *_: loop.call_soon_threadsafe(stop)  # type: ignore[return-value]


def _tell(melding: str) -> None:
    print(melding, file=sys.stderr, flush=True)


def _refuse(melding: str) -> int:
    _tell(melding)
    return 1
