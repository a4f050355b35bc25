"""A line of raw HTTP that is kept open: what is sent is sent as it is, and what comes back is read whole."""

import socket
from dataclasses import dataclass

#: Seconds of silence after which an answer counts as a hang: also a busy machine answers before that.
PATIENCE = 60.0


@dataclass(frozen=True)
class Antwoord:
    """The status (0: the line was cut without a word), the headers, and the body (of a stream a bit)."""

    status: int
    head: bytes
    body: bytes


class Hangt(Exception):
    """Nothing came, and the line stayed open."""


class Lijn:
    """One connection at a time to one address; a new one where the server ended it."""

    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port
        self._line: socket.socket | None = None

    def ask(self, request: bytes, *, whole: bool = True) -> Antwoord:
        """Send this; `whole` is false where the server may wait for more, and then the line is ended.

        Raises `Hangt`.
        """
        if self._line is not None and self._gone():
            self.end()
        if self._line is None:
            self._line = socket.create_connection((self.host, self.port), timeout=PATIENCE)
            self._line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            self._line.sendall(request)
            if not whole:
                self._line.shutdown(socket.SHUT_WR)
            answer = self._read(request.startswith(b"HEAD"))
        except TimeoutError as silent:
            self.end()
            raise Hangt(repr(request[:300])) from silent
        except OSError:  # cut while we were still sending
            self.end()
            return Antwoord(0, b"", b"")
        if not whole or not answer.status or _ends(answer.head):
            self.end()
        return answer

    def end(self) -> None:
        """Close it."""
        if self._line is not None:
            self._line.close()
            self._line = None

    def _gone(self) -> bool:
        assert self._line is not None
        self._line.setblocking(False)
        try:
            return self._line.recv(1) == b"" or True  # a word that nobody asked for: not a line to go on with
        except BlockingIOError:
            return False
        except OSError:
            return True
        finally:
            self._line.settimeout(PATIENCE)

    def _read(self, bodyless: bool) -> Antwoord:
        assert self._line is not None
        said = b""
        while b"\r\n\r\n" not in said:
            piece = self._line.recv(65536)
            if not piece:
                return Antwoord(int(said.split(b" ")[1]) if said.startswith(b"HTTP") else 0, said, b"")
            said += piece
        head, _, body = said.partition(b"\r\n\r\n")
        status = int(head.split(b" ")[1])
        if status == 100:
            return self._read(bodyless)
        if bodyless or status in (101, 204, 304) or b"event-stream" in head:
            return Antwoord(status, head, body)
        length = _length(head)
        while (len(body) < length) if length is not None else not body.endswith(b"0\r\n\r\n"):
            piece = self._line.recv(65536)
            if not piece:
                break
            body += piece
        return Antwoord(status, head, body)


def _length(head: bytes) -> int | None:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.partition(b":")[2])
    return None if b"chunked" in head.lower() else 0


def _ends(head: bytes) -> bool:
    return b"connection: close" in head.lower() or b"event-stream" in head or b" 101 " in head[:15]
