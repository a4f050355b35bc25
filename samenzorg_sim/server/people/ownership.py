"""Only its owner reaches a kernel: the routes by which Jupyter and Voilà let a browser touch one, guarded."""

import asyncio
import logging
from collections.abc import Awaitable
from typing import Any

from jupyter_core.utils import ensure_async
from jupyter_server.services.kernels.handlers import KernelHandler
from tornado import web
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.tornado.kernel_websocket_handler import (
    VoilaKernelWebsocketHandler,
    read_header_from_binary_message,
)

from samenzorg_sim.server.doors.headers import Guarded, same_origin
from samenzorg_sim.server.people.identity import signed_in
from samenzorg_sim.server.watch.logregel import note

#: What a page may send to its kernel. `execute_request` is not among them: the code was in the notebook.
ALLOWED_MESSAGES = (
    "comm_open",
    "comm_close",
    "comm_msg",
    "comm_info_request",
    "kernel_info_request",
    "shutdown_request",
)
_KEPT_INSIDE = frozenset(("error", "stream", "execute_input"))
KERNEL = r"(?P<kernel_id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"


class Owned(Guarded):
    """Refuses whoever does not own the kernel in the address; to that one it is simply not there."""

    def prepare(self) -> Awaitable[None] | None:
        """Raises 403 for who is not signed in or from another site, 404 for another's kernel."""
        persoon = signed_in(self)
        if persoon is None or not same_origin(self.request):
            raise web.HTTPError(403)
        owner = self.settings["kernel_manager"].owner(self.path_kwargs["kernel_id"])
        if owner is None or owner != persoon:
            raise web.HTTPError(404)
        return super().prepare()


class OwnKernel(Owned, KernelHandler):  # type: ignore[misc, unused-ignore]
    """GET (is it still there?) and DELETE of one's own kernel."""


class OwnChannels(Owned, VoilaKernelWebsocketHandler):  # type: ignore[misc, unused-ignore]
    """The websocket to one's own kernel."""

    async def open(self, kernel_id: str) -> None:
        """Connect; small messages go out at once (waiting to join them costs 40 ms each)."""
        self.set_nodelay(True)
        self.settings["uitgelogd"].keep(self, signed_in(self) or "")
        await super().open(kernel_id)

    def put_out(self) -> None:
        """End the line and the kernel: the page loads itself anew, and asks who is there."""
        self.close()
        kernels, kernel = self.settings["kernel_manager"], self.path_kwargs["kernel_id"]
        if kernel in kernels:
            self._ending = asyncio.ensure_future(kernels.shutdown_kernel(kernel, now=True))

    def on_message(self, ws_message: str | bytes) -> None:
        """Pass on what is a message; anything else ends the line."""
        try:
            if isinstance(ws_message, bytes) and not _has_its_parts(ws_message, self.selected_subprotocol):
                raise ValueError("more parts than bytes")
            super().on_message(ws_message)
        except Exception as nonsense:  # never its text: it may hold what somebody typed
            note("message_unreadable", logging.WARNING, kind=type(nonsense).__name__)
            self.close()

    def write_message(self, message: bytes | str | dict[str, Any], binary: bool = False) -> Any:
        """Pass on what the kernel says, but not what it prints and no errors: our pages show neither."""
        header = read_header_from_binary_message(message) if isinstance(message, bytes) else None
        if header and header.get("msg_type") in _KEPT_INSIDE:
            return None
        return super().write_message(message, binary)


def _has_its_parts(message: bytes, subprotocol: str | None) -> bool:
    """Whether a message is long enough for the parts it says it has; Jupyter counts them without looking."""
    size, order = (4, "big") if subprotocol is None else (8, "little")
    count = int.from_bytes(message[:size], order, signed=subprotocol is None)  # type: ignore[arg-type]
    return 0 < count < len(message) // size


class OwnShutdown(Owned, VoilaShutdownKernelHandler):  # type: ignore[misc, unused-ignore]
    """The page that leaves ends its kernel; Voilà's own handler asks nobody who they are."""

    async def post(self, kernel_id: str) -> None:
        """End it without waiting for its goodbye: what mattered is in the journal."""
        await ensure_async(self.settings["kernel_manager"].shutdown_kernel(kernel_id, now=True))
        self.set_status(204)
        self.finish()


def kernel_routes() -> list[tuple[Any, ...]]:
    """The only routes to kernels."""
    return [
        (rf"/api/kernels/{KERNEL}", OwnKernel),
        (rf"/api/kernels/{KERNEL}/channels", OwnChannels),
        (rf"/voila/api/shutdown/{KERNEL}", OwnShutdown),
    ]
