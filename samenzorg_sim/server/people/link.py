"""What `samenzorg link` does: ask the running server for a new one-time link."""

import http.client
import json
import sys
from pathlib import Path
from urllib.parse import urlsplit

from samenzorg_sim.balie.vinden import data_folder, read_server_file
from samenzorg_sim.server.command_line import typed


class NotRunning(Exception):
    """There is no server on this data folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"no server runs on {folder}")
        self.melding = f"Samenzorg draait niet. Start het eerst met '{typed('start')}'."


def ask_link(data: Path | None = None) -> str:
    """The link; raises NotRunning."""
    folder = data or data_folder()
    found = read_server_file(folder)
    if found is None:
        raise NotRunning(folder)
    address, key = found
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
    try:
        connection.request("POST", "/balie/link", json.dumps({"sleutel": key}))
        return str(json.loads(connection.getresponse().read())["link"])
    except (OSError, http.client.HTTPException, ValueError, KeyError) as gone:
        raise NotRunning(folder) from gone
    finally:
        connection.close()


def new_link(data: Path | None = None) -> int:
    """Print the link; the exit code (1 after a Dutch sentence on stderr)."""
    try:
        print(ask_link(data))
    except NotRunning as no:
        print(no.melding, file=sys.stderr)
        return 1
    return 0
