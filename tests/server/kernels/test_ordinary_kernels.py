"""Where a system cannot fork kernels, ordinary ones serve."""

import re
import subprocess
import sys
from pathlib import Path

import psutil

from tests import running_server
from tests.running_server import RunningServer, command_of

START = (
    "from samenzorg_sim.server.kernels.forker_link import ForkerLink; "
    "ForkerLink.possible = staticmethod(lambda: False); "
)


def test_an_ordinary_kernel_serves_a_page_and_ends_with_the_server(tmp_path: Path, notebooks: Path) -> None:
    server = RunningServer(tmp_path / "gegevens", notebooks=notebooks)
    server.program = START + running_server.START
    server.start()
    page = server.sign_in().get("/werkplaats/start").text
    assert re.search("data-model=", page)
    kernels = [p for p in server.family() if "ipykernel_launcher" in command_of(p)]
    assert len(kernels) == 1
    assert server.stop() == 0
    assert psutil.wait_procs(kernels, timeout=60)[1] == []


def test_this_python_is_the_only_kernel() -> None:
    code = (
        "from samenzorg_sim.server.kernels.specs import OneKernel; m = OneKernel(); "
        "print(list(m.get_all_specs()), m.get_kernel_spec('python3').argv[0])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["['python3']", sys.executable]
