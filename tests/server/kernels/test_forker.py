"""Kernels are forks of one process, and nobody outlives whom it serves."""

import json
import os
import sys
from contextlib import suppress

import psutil
import pytest

from tests.running_server import RunningServer, command_of, wait_until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")


def kernel_process(server: RunningServer) -> psutil.Process:
    page = server.sign_in().get("/werkplaats/verteld").text
    return psutil.Process(json.loads(page.split("@@")[1])["pid"])


def test_a_kernel_is_a_child_of_the_forker_with_its_own_session(server: RunningServer) -> None:
    kernel = kernel_process(server)
    forker = kernel.parent()
    assert forker is not None
    assert "samenzorg_sim.server.kernels.forker" in forker.cmdline()
    assert forker.num_threads() == 1
    assert os.getsid(kernel.pid) == kernel.pid


def test_the_forker_holds_no_file_of_the_server(server: RunningServer) -> None:
    forker = kernel_process(server).parent()
    assert forker is not None
    assert [file.path for file in forker.open_files() if file.path.startswith(f"{server.data}/")] == []
    assert forker.net_connections("inet") == []


def test_the_forkers_link_is_closed_in_a_kernel(server: RunningServer) -> None:
    kernel = kernel_process(server)
    forker = kernel.parent()
    assert forker is not None
    link = os.readlink(f"/proc/{forker.pid}/fd/{forker.cmdline()[-1]}")
    held = set()
    for fd in os.listdir(f"/proc/{kernel.pid}/fd"):
        with suppress(FileNotFoundError):  # closed while we look
            held.add(os.readlink(f"/proc/{kernel.pid}/fd/{fd}"))
    assert link.startswith("socket:")
    assert held
    assert link not in held


def test_kernels_end_with_the_forker_and_a_new_one_comes(server: RunningServer) -> None:
    kernel = kernel_process(server)
    forker = kernel.parent()
    assert forker is not None
    forker.kill()
    wait_until(lambda: command_of(kernel) == "", "the kernel to end")
    # The first page after it may be told that its forker is gone; the next has a new one.
    assert kernel_process(server).parent() != forker


def test_everything_ends_with_the_server(own_server: RunningServer) -> None:
    kernel_process(own_server)
    family = own_server.family()
    assert len(family) == 2
    assert own_server.process is not None
    own_server.process.kill()
    own_server.process.wait()
    _, alive = psutil.wait_procs(family, timeout=60)
    assert alive == []


def test_a_kernel_costs_little_and_a_stopped_server_leaves_none(own_server: RunningServer) -> None:
    """The goal is 30 MB a visitor at eight; shared pages count by their share."""
    trainer = own_server.sign_in()
    for _ in range(8):
        assert "data-model" in trainer.get("/werkplaats/start").text
    family = own_server.family()
    mb = sum(process.memory_full_info().pss for process in family) / 8 / 1e6
    print(f"PSS of forker and kernels a visitor, at 8: {mb:.1f} MB")
    assert mb < 40
    assert own_server.stop() == 0
    assert psutil.wait_procs(family, timeout=60)[1] == []
    assert not (own_server.data / "server.json").exists()
    assert (own_server.data / "heads.json").exists()


def test_the_recogniser_of_typed_turns_is_read_before_any_kernel_is_forked() -> None:
    """Whoever practises alone does not wait for it, and its memory is shared."""
    from samenzorg_sim.herkennen import herkenner
    from samenzorg_sim.server.kernels.forker import preload

    herkenner._model.cache_clear()
    assert preload(("samenzorg_sim.werkplaats",)) == ()
    assert herkenner._model.cache_info().currsize == 1
