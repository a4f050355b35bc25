"""Somebody signs in at her organisation: nginx asks who she is, and phones are asked nothing."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.hosting.running_nginx import RunningNginx
from tests.running_server import RunningServer, free_port


class Organisation(BaseHTTPRequestHandler):
    """Answers as oauth2-proxy does with --set-xauthrequest: who has its cookie is known."""

    def do_GET(self) -> None:
        _, known, name = self.headers.get("Cookie", "").partition("_oauth2_proxy=")
        self.send_response(202 if known and self.path == "/oauth2/auth" else 401)
        if known:
            self.send_header("X-Auth-Request-Email", name)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def nginx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningNginx]:
    folder = tmp_path_factory.mktemp("organisatie")
    peer = ThreadingHTTPServer(("127.0.0.1", 0), Organisation)
    threading.Thread(target=peer.serve_forever, daemon=True).start()
    port = free_port()
    running = RunningNginx(folder / "nginx", "achter-een-server.conf", port, oidc=peer.server_port)
    server = RunningServer(
        folder / "gegevens", port=port, address=running.address, identity_header="X-Forwarded-User"
    )
    try:
        server.start()
        yield running.start()
    finally:
        running.stop()
        server.stop()
        peer.shutdown()
        peer.server_close()


def test_who_is_known_there_is_in(nginx: RunningNginx) -> None:
    with nginx.visitor(cookies={"_oauth2_proxy": "ria@huis.nl"}) as ria:
        home = ria.get("/")
        assert (home.status_code, home.headers["Location"]) == (302, "/werkplaats/start")
        assert "U bent ingelogd via uw organisatie." in ria.get("/account").text


def test_who_is_not_goes_there_whatever_she_says_of_herself(nginx: RunningNginx) -> None:
    with nginx.visitor(
        headers={"X-Forwarded-User": "ria@huis.nl", "X-Auth-Request-Email": "ria"}
    ) as stranger:
        told = stranger.get("/werkplaats/start?sessie=x")
        assert told.status_code == 302
        assert told.headers["Location"].endswith("/oauth2/start?rd=/werkplaats/start?sessie=x")
        kernel = stranger.get("/api/kernels/00000000-0000-0000-0000-000000000000")
        assert kernel.status_code == 401


def test_a_phone_is_asked_nothing(nginx: RunningNginx) -> None:
    with nginx.visitor(headers={"Accept": "text/html"}) as phone:
        told = phone.get("/meedoen")
        assert (told.status_code, "Nog even wachten" in told.text) == (503, True)
