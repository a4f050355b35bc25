"""What `samenzorg lab` does: JupyterLab on the notebooks, with the workbench beside it."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from samenzorg_sim.balie.vinden import NietGevonden, find_running_server
from samenzorg_sim.content.places import notebooks_folder
from samenzorg_sim.server.command_line import typed

#: Nothing leaves the machine: no news, no look for a newer version, no list of extensions.
QUIET = (
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
)


def lab(data: Path | None, more: Sequence[str]) -> int:
    """Start the workbench where it does not run yet, then JupyterLab until it ends; the exit code."""
    if data is not None:
        os.environ["SAMENZORG_DATA"] = str(data)
    try:
        address, _ = find_running_server()
    except NietGevonden as no:
        print(no.melding, file=sys.stderr)
        return 1
    print(f"De werkplaats draait op {address}. Een link om in te loggen: typ '{typed('link')}'.", flush=True)
    return subprocess.call([sys.executable, "-m", "jupyterlab", str(notebooks_folder()), *QUIET, *more])
