"""A server with room for everybody: nobody can take all connections, and no crowd can take all files."""

import contextlib
from collections import Counter
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.iostream import IOStream

#: Connections at once from one address (a class may share one: about three a phone), and from all together.
MOST_FROM_ONE, MOST = 300, 700
#: Files and connections that the server itself may have open; many systems allow 1024 unless asked.
_FILES = 8192


class CrowdServer(HTTPServer):
    """Closes a new connection at once when its address, or everybody together, has too many already."""

    def handle_stream(self, stream: IOStream, address: Any) -> None:
        """Called for each new connection; `address` is (IP address, port)."""
        here = Counter(connection.context.remote_ip for connection in self._connections)  # type: ignore[attr-defined]
        if here[address[0]] >= MOST_FROM_ONE or here.total() >= MOST:
            stream.close()
        else:
            super().handle_stream(stream, address)


def allow_more_files() -> None:
    """Ask the system for room for a full door, kernels and the journal; what it refuses, it refuses."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
