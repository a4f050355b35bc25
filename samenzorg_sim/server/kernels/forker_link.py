"""The server's end of the forker: start it early, ask it for kernels, start it again if it died."""

import asyncio
import json
import os
import select
import socket
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from samenzorg_sim.server.kernels.environment import passed_on

#: Seconds the forker may take for its imports, and for one fork, on a slow machine.
_READY, _FORK = 60.0, 10.0


class ForkerFailed(RuntimeError):
    """The forker gave no kernel."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the forker gave no kernel: {reason}")


@dataclass(frozen=True)
class ForkedProcess:
    """A running kernel: its pid, and a pidfd (ours to close) that becomes readable when it ends."""

    pid: int
    pidfd: int

    def ended(self) -> bool:
        """Whether the process is gone."""
        return bool(select.select([self.pidfd], [], [], 0)[0])


class ForkerLink:
    """One forker process; `start` returns at once, the imports go on beside the server's own."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._link: socket.socket | None = None
        self._ready = False
        self._one_at_a_time = asyncio.Lock()

    @staticmethod
    def possible() -> bool:
        """Whether this system can fork kernels (Linux with pidfd)."""
        return sys.platform == "linux" and hasattr(os, "pidfd_open")

    @property
    def pid(self) -> int | None:
        """The forker's process id, if it was started."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Start the forker, unless it runs."""
        if self._process is not None and self._process.poll() is None:
            return
        self.stop()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        module = "samenzorg_sim.server.kernels.forker"
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, str(theirs.fileno())],
            pass_fds=(theirs.fileno(),),
            stdin=subprocess.DEVNULL,
            # One malloc arena: each of a kernel's threads would otherwise keep pages of its own.
            env=passed_on(os.environ) | {"OPENBLAS_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1"},
        )
        theirs.close()
        self._link, self._ready = ours, False

    async def fork(self, connection_file: str, env: dict[str, str], cwd: str) -> ForkedProcess:
        """Ask for one kernel; raises ForkerFailed."""
        request = json.dumps({"connection_file": connection_file, "env": env, "cwd": cwd}).encode()
        async with self._one_at_a_time:
            self.start()
            try:
                return await asyncio.to_thread(self._ask, request)
            except (OSError, ValueError) as error:
                self.stop()
                raise ForkerFailed(str(error)) from error

    def _ask(self, request: bytes) -> ForkedProcess:
        assert self._link is not None
        if not self._ready:
            self._link.settimeout(_READY)
            self._answer()
            self._ready = True
        self._link.settimeout(_FORK)
        self._link.send(request)
        answer, fds = self._answer()
        if "pid" not in answer or not fds:
            raise ForkerFailed(str(answer.get("error", answer)))
        return ForkedProcess(answer["pid"], fds[0])

    def _answer(self) -> tuple[dict[str, Any], list[int]]:
        assert self._link is not None
        message, fds, _, _ = socket.recv_fds(self._link, 1 << 16, 1)
        if not message:
            raise ForkerFailed("it ended")
        return json.loads(message), fds

    def stop(self) -> None:
        """Close the link: the forker ends, and its kernels with it."""
        if self._link is not None:
            self._link.close()
            self._link = None
        if self._process is not None:
            try:
                self._process.wait(2)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None
