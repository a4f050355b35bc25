"""A process with everything imported that forks itself into a notebook kernel on request.

It is started with one end of a socket pair as its only link, holds no loop, thread, database or secret, and
ends when the server does. Requests and replies are one JSON object a datagram; a reply carries the pidfd.
"""

import contextlib
import ctypes
import gc
import importlib
import json
import os
import signal
import socket
import sys
import threading
from collections.abc import Sequence
from typing import Any

#: What the pages need. Not pandas or matplotlib: no page asks for them yet (werkplaats can, see below).
PRELOAD = (
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "ipykernel.zmqshell",
    "samenzorg_sim.server.kernels.page_kernel",
    # what starting a kernel imports
    "ipykernel.debugger",
    "IPython.core.completer",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.logger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "faulthandler",
    "pdb",
    "tornado.platform.asyncio",
    "tornado.queues",
    "encodings.idna",
    "comm",
    # what pages import
    "ipywidgets",
    "anywidget",
    "jinja2",
    "segno",
    "http.client",
    "samenzorg_sim.werkplaats",
)
#: `samenzorg_sim.werkplaats` names here what its pages import, so that each kernel shares that memory.
PRELOAD_LIST = "FOR_KERNELS"
#: A module names here what it wants read once for all kernels: functions without arguments.
READ_FIRST = "READ_FIRST"
_PR_SET_PDEATHSIG = 1
_ARENA_MAX = -8
_LARGEST_REQUEST = 1 << 16


class NotSingleThreaded(RuntimeError):
    """A thread was running in the forker, so a fork of it could hang."""

    def __init__(self, count: int) -> None:
        super().__init__(f"{count} threads run in the forker; it must fork from a single thread")


def preload(names: Sequence[str] = PRELOAD) -> tuple[str, ...]:
    """Import `names` and what werkplaats asks for; return those that are not there."""
    sys.modules["debugpy"] = None  # type: ignore[assignment]  # 9 MB for a debugger that no page can reach
    missing = []
    queue = list(names)
    while queue:
        name = queue.pop(0)
        try:
            module = importlib.import_module(name)
        except ImportError:
            missing.append(name)
            continue
        queue.extend(getattr(module, PRELOAD_LIST, ()))
        for read in getattr(module, READ_FIRST, ()):
            read()
    return tuple(missing)


def serve(link: socket.socket) -> None:
    """Fork a kernel for each request until the other end of `link` is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server; our link then closes
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # ended kernels leave no zombies; the pidfd tells who ended
    missing = preload()
    sys.modules["samenzorg_sim.server.kernels.page_kernel"].prepare_shell()
    link.send(json.dumps({"missing": missing}).encode())
    gc.collect()
    ctypes.CDLL(None).malloc_trim(
        0
    )  # what reading and importing needed for a moment, and no kernel should pay
    gc.freeze()  # a collection in a kernel must not touch, and so copy, the pages it shares
    if (count := threading.active_count()) != 1:
        raise NotSingleThreaded(count)
    while request := link.recv(_LARGEST_REQUEST):
        fork_kernel(link, json.loads(request))


def fork_kernel(link: socket.socket, request: dict[str, Any]) -> None:
    """Fork; the parent answers with the child's pid and pidfd, the child never returns."""
    parent = os.getpid()
    pid = os.fork()
    if pid == 0:
        try:
            link.close()
            become_kernel(parent, request)
        finally:
            os._exit(1)
    try:
        pidfd = os.pidfd_open(pid)
    except ProcessLookupError:
        link.send(json.dumps({"error": "the kernel ended while it started"}).encode())
        return
    socket.send_fds(link, [json.dumps({"pid": pid}).encode()], [pidfd])
    os.close(pidfd)


def become_kernel(parent: int, request: dict[str, Any]) -> None:
    """Turn this fresh fork into the IPython kernel of `connection_file`, with only the given environment."""
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # the forker ended before the line above
        os._exit(1)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD):
        signal.signal(number, signal.SIG_DFL)
    ctypes.CDLL(None).mallopt(_ARENA_MAX, 1)
    os.setsid()
    os.environ.clear()
    os.environ.update(request["env"])
    os.chdir(request["cwd"])
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    if "numpy" in sys.modules:  # a fork would draw the same numbers as its sisters
        sys.modules["numpy"].random.seed()
    from samenzorg_sim.server.kernels.page_kernel import PageKernelApp

    app = PageKernelApp.instance(connection_file=request["connection_file"])
    app.initialize([])  # type: ignore[no-untyped-call]
    # ipywidgets does this when it is imported, but then there was no kernel yet.
    sys.modules["ipywidgets"].register_comm_target(app.kernel)
    app.start()  # type: ignore[no-untyped-call]
    sys.stdout.flush()
    os._exit(0)


def main() -> None:
    """Serve over the inherited file descriptor that stands as the only argument."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    # A server that ended takes the link with it: nothing to report, only to end.
    with socket.socket(fileno=int(sys.argv[1])) as link, contextlib.suppress(ConnectionError):
        serve(link)


if __name__ == "__main__":
    main()
