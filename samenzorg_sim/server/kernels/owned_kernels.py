"""The kernels of this server: each for one signed-in person, with one ticket and a clean environment."""

import logging
import os
import tempfile
import uuid
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import zmq
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager

from samenzorg_sim.server.kernels.environment import kernel_environment
from samenzorg_sim.server.kernels.forker_link import ForkerLink
from samenzorg_sim.server.kernels.ready import without_comms
from samenzorg_sim.server.kernels.specs import NAME
from samenzorg_sim.server.people.tickets import Tickets
from samenzorg_sim.server.watch.logregel import note


@dataclass(frozen=True)
class Opener:
    """Who opens a page, for which session."""

    persoon: str
    sessie: str | None
    page: str = ""
    #: Of her account; 0 without one.
    generatie: int = 0
    kernel: str = field(default_factory=lambda: str(uuid.uuid4()))


#: Set by the page's handler before it starts a kernel. No request header: what a browser sends stays outside.
opener: ContextVar[Opener] = ContextVar("opener")


class OwnedKernels(AsyncMappingKernelManager):  # type: ignore[misc, unused-ignore]
    """Starts a kernel only for an `opener`, remembers whose it is and forgets both when it ends."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)  # type: ignore[no-untyped-call]
        app: Any = self.parent
        self.forker: ForkerLink = app.forker
        self.tickets: Tickets = app.tickets
        self.address: str = app.address
        # A client knocks before the kernel listens; by default it then waits 100 ms to knock again.
        self.context.setsockopt(zmq.RECONNECT_IVL, 5)
        self.context.setsockopt(zmq.RECONNECT_IVL_MAX, 100)
        self.owners: dict[str, str] = {}
        #: Which page each kernel serves.
        self.pages: dict[str, str] = {}
        self._scratch = tempfile.mkdtemp(prefix="ipython-", dir=self.connection_dir)

    def owner(self, kernel_id: str) -> str | None:
        """The person id of a kernel's owner; None when there is no such kernel."""
        return self.owners.get(kernel_id) if kernel_id in self else None

    def reserve(self, who: Opener) -> None:
        """Keep a place for the kernel that is started next: who asks at the same moment finds it taken."""
        opener.set(who)
        self.owners[who.kernel], self.pages[who.kernel] = who.persoon, who.page

    async def _async_start_kernel(self, *, kernel_name: str = NAME) -> str:  # type: ignore[override]
        """Start a kernel for the current `opener`, in a folder that is not the notebooks'."""
        who = opener.get()
        kernel_id = who.kernel
        env = kernel_environment(
            os.environ,
            address=self.address,
            ticket=self.tickets.mint(who.persoon, kernel_id, who.generatie),
            sessie=who.sessie,
            scratch=self._scratch,
        )
        try:
            started: str = await super()._async_start_kernel(
                kernel_id=kernel_id, kernel_name=kernel_name, env=env, cwd=self._scratch
            )
        except BaseException:
            self._forget(kernel_id)
            raise
        note("kernel_started", kind=who.page, count=len(self.owners))
        return started

    start_kernel = _async_start_kernel  # type: ignore[assignment]

    def start_watching_activity(self, kernel_id: str) -> None:
        """As Jupyter's own, which looks at every message to know when the kernel was last busy."""
        super().start_watching_activity(kernel_id)  # type: ignore[no-untyped-call]
        without_comms(self._kernels[kernel_id]._activity_stream.socket)

    def remove_kernel(self, kernel_id: str) -> Any:
        """Forget a kernel that ended, its ticket and its token."""
        page = self.pages.get(kernel_id, "")
        self._forget(kernel_id)
        note("kernel_ended", kind=page, count=len(self.owners))
        return super().remove_kernel(kernel_id)

    def _handle_kernel_died(self, kernel_id: str) -> None:
        manager = self._kernels.get(kernel_id)
        note("kernel_died", logging.WARNING, kind=self.pages.get(kernel_id, ""))
        super()._handle_kernel_died(kernel_id)  # type: ignore[no-untyped-call]
        if manager is not None:
            Path(manager.connection_file).unlink(missing_ok=True)
            manager.cleanup_ipc_files()
            if manager.provisioner is not None and getattr(manager.provisioner, "forked", None) is not None:
                os.close(manager.provisioner.forked.pidfd)
                manager.provisioner.forked = None

    def _forget(self, kernel_id: str) -> None:
        self.owners.pop(kernel_id, None)
        self.pages.pop(kernel_id, None)
        self.tickets.forget_kernel(kernel_id)
