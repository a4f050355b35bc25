"""Find the server: the one of the organisation, or on this machine, where one is started if none runs."""

import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable
from ipaddress import ip_address
from pathlib import Path
from typing import AnyStr, TypeVar
from urllib.parse import urlsplit

import platformdirs

# Seconds that a server may take to start.
PATIENCE = 30.0

ZONDER_HTTPS = "Het adres {} moet met https beginnen. Zeg dat aan wie de JupyterHub beheert."

Found = TypeVar("Found")


class NietGevonden(Exception):
    """No server runs and none could be started; `melding` is for the user."""

    def __init__(self, why: str, begin: str = "Samenzorg draait nog niet en kon niet starten. ") -> None:
        super().__init__(f"no server found or started: {why}")
        self.melding = f"{begin}{why}"


def find_central_server() -> tuple[str, str] | None:
    """The address of the organisation's server and the token of who works on its JupyterHub; None elsewhere.

    `SAMENZORG_SERVER` and `JUPYTERHUB_API_TOKEN` say so. Raises `NietGevonden` where the token would travel
    unencrypted.
    """
    address, token = os.environ.get("SAMENZORG_SERVER"), os.environ.get("JUPYTERHUB_API_TOKEN")
    if not address or not token:
        return None
    if not is_private(address):
        raise NietGevonden(ZONDER_HTTPS.format(address), begin="")
    return address.rstrip("/"), token


def is_private(address: str) -> bool:
    """Whether nobody can read along on the way to this address: it is encrypted, or this very machine."""
    try:
        parts = urlsplit(address)
        if parts.scheme == "https" and parts.hostname:
            return True
        return parts.scheme == "http" and ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False


def data_folder() -> Path:
    """Where the data of this user are: `SAMENZORG_DATA`, else the usual folder for user data."""
    named = os.environ.get("SAMENZORG_DATA")
    return Path(named) if named else Path(platformdirs.user_data_dir("samenzorg", appauthor=False))


def find_running_server() -> tuple[str, str]:
    """The address and the key of the server on this data folder; starts one when none runs.

    Raises `NietGevonden`.
    """
    found = read_server_file(data_folder())
    if found is not None:
        return found
    log = data_folder() / "log" / "start.txt"
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w") as output:
        command = [
            sys.executable,
            "-m",
            "samenzorg_sim.cli",
            "start",
            "--no-browser",
            "--data",
            str(data_folder()),
        ]
        process = subprocess.Popen(command, stdout=output, stderr=output, start_new_session=True)
    if found := wait_for_server(process, lambda: read_server_file(data_folder())):
        return found
    ended = process.poll() is not None
    raise NietGevonden(log.read_text("utf-8", "replace").strip() if ended else "Het duurde te lang.")


def wait_for_server(
    process: subprocess.Popen[AnyStr], look: Callable[[], Found | None], seconds: float = PATIENCE
) -> Found | None:
    """What `look` finds of the server that starts; None when it ended, or takes longer than this."""
    until = time.monotonic() + seconds
    while not (found := look()):
        if process.poll() is not None or time.monotonic() > until:
            return None
        time.sleep(0.05)
    return found


def server_file(port: int, shared: bool = False) -> str:
    """In which file of the data folder a server says where it is; in a `shared` folder each in its own."""
    return f"server-{platform.node()}-{port}.json" if shared else "server.json"


def read_server_file(folder: Path) -> tuple[str, str] | None:
    """The address and the key of a server on this machine; None when there is none, or it is gone."""
    ours = folder.glob(f"server-{platform.node()}-*.json")
    return next(filter(None, map(_read, [folder / "server.json", *sorted(ours)])), None)


def _read(file: Path) -> tuple[str, str] | None:
    try:
        content = json.loads(file.read_text("utf-8"))
        os.kill(int(content["pid"]), 0)
        return f"http://127.0.0.1:{int(content['port'])}", str(content["key"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
