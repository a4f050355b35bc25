"""A server with room for everybody: nobody can take all connections, and no crowd can take all files."""

import contextlib
from collections import Counter
from collections.abc import Callable
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.iostream import IOStream

#: Connections at once from one address (a class may share one: about three a phone), and from all together.
MOST_FROM_ONE, MOST = 300, 2_000
#: Files and connections that the server itself may have open; many systems allow 1024 unless asked.
_FILES = 8192
#: Of those, what is kept for the journal, kernels and the trainer's own pages.
_OWN = 324


class CrowdServer(HTTPServer):
    """Closes a new connection at once when its address, or everybody together, has too many already."""

    #: Whose connections are those of many people: our own proxy counts them itself.
    believed: Callable[[str], bool] = staticmethod(lambda address: False)

    def handle_stream(self, stream: IOStream, address: Any) -> None:
        """Called for each new connection; `address` is (IP address, port)."""
        here = Counter(connection.context.remote_ip for connection in self._connections)  # type: ignore[attr-defined]
        too_many = here[address[0]] >= MOST_FROM_ONE or here.total() >= min(MOST, files_allowed() - _OWN)
        if too_many and not self.believed(address[0]):
            stream.close()
        else:
            super().handle_stream(stream, address)


def files_allowed() -> int:
    """Files and connections that this process may have open at once."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return _FILES
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return _FILES if soft == resource.RLIM_INFINITY else soft


def allow_more_files() -> int:
    """Ask the system for room for a full door, kernels and the journal; how many it allows then."""
    try:
        import resource
    except ImportError:
        return files_allowed()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    return files_allowed()
