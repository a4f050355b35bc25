"""A client that knows at once when a new kernel answers; jupyter_client's own waits 0.2 s for silence."""

import asyncio
import time
from queue import Empty
from typing import Any

import zmq

#: Seconds between two questions, and in all.
_ASK, _GIVE_UP = 0.05, 60.0


class KernelSilent(RuntimeError):
    """A kernel that ended or did not answer."""

    def __init__(self, why: str) -> None:
        super().__init__(f"the new kernel gave no answer: {why}")


def without_comms(socket: zmq.Socket[Any]) -> None:
    """Hear what cells put out and whether the kernel is busy, and not every message between it and its page.

    A page of eight people has hundreds of those, and who only listens along would parse each for nothing.
    """
    for topic in (b"kernel.", b"stream."):
        socket.setsockopt(zmq.SUBSCRIBE, topic)
    socket.setsockopt(zmq.UNSUBSCRIBE, b"")


async def ready_client(kernel: Any) -> Any:
    """A client of `kernel` (a KernelManager) whose channels are open both ways; raises KernelSilent."""
    client = kernel.client()
    # The client has a context of its own, that knocks every 100 ms; a forked kernel answers after some 50.
    client.context.setsockopt(zmq.RECONNECT_IVL, 5)
    client.start_channels(stdin=False, hb=False)
    without_comms(client.iopub_channel.socket)
    client.allow_stdin = False
    until = time.monotonic() + _GIVE_UP
    heard = asyncio.ensure_future(client.iopub_channel.socket.poll(_GIVE_UP * 1000))
    try:
        while time.monotonic() < until:
            client.kernel_info()
            try:
                await client.get_shell_msg(timeout=_ASK)
                await asyncio.wait_for(asyncio.shield(heard), _ASK)
                return client
            except (Empty, TimeoutError):
                if not await kernel.is_alive():
                    raise KernelSilent("it ended") from None
        raise KernelSilent(f"nothing within {_GIVE_UP:.0f} s")
    except BaseException:
        client.stop_channels()
        raise
    finally:
        heard.cancel()
