"""A jupyter_client provisioner whose kernels are forks of the forker."""

import asyncio
import os
import signal
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from samenzorg_sim.server.kernels.forker_link import ForkedProcess, ForkerLink

#: Seconds between two looks at a kernel that was asked to end.
_LOOK = 0.02


class ForkProvisioner(LocalProvisioner):
    """As LocalProvisioner (connection file, ports), but the process comes from `ForkerLink`."""

    forked: ForkedProcess | None = None

    @property
    def has_process(self) -> bool:
        """Whether there is a kernel that has not been waited for."""
        return self.forked is not None

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Fork; `cmd` is for ordinary kernels and not used."""
        manager: Any = self.parent
        link: ForkerLink = manager.parent.forker
        self.forked = await link.fork(
            os.path.abspath(manager.connection_file), dict(kwargs["env"]), str(kwargs["cwd"])
        )
        self.pid = self.pgid = self.forked.pid
        return self.connection_info

    async def poll(self) -> int | None:
        """None while it lives; its exit code is the forker's business, so 0 afterwards."""
        return None if self.forked is not None and not self.forked.ended() else 0

    async def wait(self) -> int | None:
        """Wait until it has ended and let go of its pidfd."""
        while await self.poll() is None:
            await asyncio.sleep(_LOOK)
        if self.forked is not None:
            os.close(self.forked.pidfd)
            self.forked = None
        return 0

    async def send_signal(self, signum: int) -> None:
        """Signal the kernel by its pidfd, so that never another process is hit; it leads its own session."""
        if self.forked is None:
            return
        try:
            signal.pidfd_send_signal(self.forked.pidfd, signum)
        except ProcessLookupError:
            return

    async def kill(self, restart: bool = False) -> None:
        """End it now."""
        await self.send_signal(signal.SIGKILL)

    async def terminate(self, restart: bool = False) -> None:
        """Ask it to end."""
        await self.send_signal(signal.SIGTERM)

    async def cleanup(self, restart: bool = False) -> None:
        """Return the ports; the process is gone."""
        await super().cleanup(restart=restart)
