"""The browser's network log, counted: what is asked, what comes, what is refused."""

from collections.abc import Callable
from typing import Any

from benchmarks.wire import Wire


class Log:
    """The session of a browser as far as `Wire` uses it: `tell` is the browser's part."""

    def __init__(self) -> None:
        self.hears: dict[str, Callable[[dict[str, Any]], None]] = {}
        self.sent: list[str] = []

    def on(self, name: str, hear: Callable[[dict[str, Any]], None]) -> None:
        self.hears[name] = hear

    def send(self, name: str, _values: object = None) -> None:
        self.sent.append(name)

    def tell(self, name: str, number: str = "1", **values: Any) -> None:
        self.hears[f"Network.{name}"]({"requestId": number, **values})


def page() -> tuple[Log, Wire]:
    log = Log()
    return log, Wire(log)


def test_a_page_and_its_bytes_with_headers():
    log, wire = page()
    log.tell("requestWillBeSent", request={"url": "http://127.0.0.1/"})
    log.tell("dataReceived", encodedDataLength=900)
    log.tell("loadingFinished", encodedDataLength=1000)
    assert (wire.requests, wire.bytes, wire.refused) == (1, 1000, 0)


def test_what_is_inside_the_page_is_no_request():
    log, wire = page()
    log.tell("requestWillBeSent", request={"url": "data:image/svg+xml,x"})
    assert wire.requests == 0


def test_a_stream_counts_as_it_comes_for_it_never_finishes():
    log, wire = page()
    log.tell("requestWillBeSent", request={"url": "http://127.0.0.1/stroom"})
    log.tell("responseReceived", response={"mimeType": "text/event-stream", "encodedDataLength": 200})
    log.tell("dataReceived", encodedDataLength=300)
    assert (wire.requests, wire.bytes) == (1, 500)


def test_a_redirect_is_a_request_more():
    log, wire = page()
    log.tell("requestWillBeSent", request={"url": "http://127.0.0.1/"})
    log.tell(
        "requestWillBeSent", request={"url": "http://127.0.0.1/a"}, redirectResponse={"encodedDataLength": 90}
    )
    log.tell("loadingFinished", encodedDataLength=10)
    assert (wire.requests, wire.bytes) == (2, 100)


def test_a_websocket_counts_with_what_it_brings():
    log, wire = page()
    log.tell("webSocketCreated")
    log.tell("webSocketFrameReceived", response={"opcode": 1, "payloadData": "abcd"})
    log.tell("webSocketFrameReceived", response={"opcode": 2, "payloadData": "AAAA"})
    assert (wire.requests, wire.frames, wire.bytes) == (1, 2, 7)


def test_a_request_to_elsewhere_is_refused_and_counted():
    log, wire = page()
    log.tell("requestWillBeSent", request={"url": "https://cdn.example/x.css"})
    log.tell("loadingFailed", blockedReason="inspector")
    assert (wire.requests, wire.refused, wire.bytes) == (1, 1, 0)
    assert log.sent == ["Network.enable", "Network.setBlockedURLs"]
