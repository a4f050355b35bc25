"""What the server reads before it is there: half a second of a slow start is what one large library costs."""

import subprocess
import sys

LATER = {"matplotlib", "networkx", "pandas"}


def test_the_server_starts_without_what_only_pictures_and_measures_need() -> None:
    asked = "import sys, samenzorg_sim.server.workbench; print(*sorted(sys.modules))"
    read = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert LATER & set(read.stdout.split()) == set()
