"""What a page asks for and what comes over the wire, as the browser's own network log tells it."""

from typing import Any

#: Milliseconds without anything under way after which a page is still.
STILL = 300


class Wire:
    """Counts from the moment it is made; addresses beyond this machine are refused at once.

    Plain Voilà asks for two style sheets elsewhere. On a machine without internet such a request may hang;
    here it fails at once, so that it costs the peer nothing but its place in the count.
    """

    def __init__(self, session: Any) -> None:
        self.requests = 0
        self.refused = 0
        self.bytes = 0.0
        self.socket_bytes = 0.0
        self.frames = 0
        self._under_way: set[str] = set()
        self._streams: set[str] = set()
        session.on("Network.requestWillBeSent", self._asked)
        session.on("Network.responseReceived", self._answered)
        session.on("Network.dataReceived", self._came)
        session.on("Network.loadingFinished", self._finished)
        session.on("Network.loadingFailed", self._failed)
        session.on("Network.webSocketCreated", self._socket)
        session.on("Network.webSocketFrameReceived", self._frame)
        session.send("Network.enable")
        session.send("Network.setBlockedURLs", {"urls": ["https://*"]})

    def _asked(self, event: dict[str, Any]) -> None:
        if event["request"]["url"].startswith(("data:", "blob:")):
            return
        self.requests += 1
        self._under_way.add(event["requestId"])
        if "redirectResponse" in event:
            self.bytes += event["redirectResponse"].get("encodedDataLength", 0)

    def _answered(self, event: dict[str, Any]) -> None:
        if event["response"].get("mimeType") == "text/event-stream":
            self._streams.add(event["requestId"])
            self._under_way.discard(event["requestId"])
            self.bytes += event["response"].get("encodedDataLength", 0)

    def _came(self, event: dict[str, Any]) -> None:
        if event["requestId"] in self._streams:  # a stream never finishes, so it is counted as it comes
            self.bytes += event["encodedDataLength"]

    def _finished(self, event: dict[str, Any]) -> None:
        self._under_way.discard(event["requestId"])
        if event["requestId"] not in self._streams:
            self.bytes += event["encodedDataLength"]

    def _failed(self, event: dict[str, Any]) -> None:
        self._under_way.discard(event["requestId"])
        self.refused += bool(event.get("blockedReason"))

    def _socket(self, event: dict[str, Any]) -> None:
        self.requests += 1

    def _frame(self, event: dict[str, Any]) -> None:
        frame = event["response"]
        # Binary frames are told in base64. Neither side compresses them, so what is told is what came.
        came = len(frame["payloadData"]) * (0.75 if frame["opcode"] == 2 else 1)
        self.frames += 1
        self.socket_bytes += came
        self.bytes += came

    def wait_until_still(self, page: Any, longest: int = 10_000) -> None:
        """Until nothing has been under way for a moment, or `longest` milliseconds have passed."""
        quiet = waited = 0
        while quiet < STILL and waited < longest:
            page.wait_for_timeout(50)
            waited += 50
            quiet = 0 if self._under_way else quiet + 50
