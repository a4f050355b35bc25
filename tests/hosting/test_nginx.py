"""One server behind a real nginx with the files in `hosting/nginx`: what passes, and what does not."""

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect

from samenzorg_sim.meedoen.stroom import HEARTBEAT_S
from samenzorg_sim.server.app import LARGEST_BODY, SLOW_BODY
from samenzorg_sim.server.doors.crowd import MOST_FROM_ONE
from tests.browser_ready import PATIENCE
from tests.hosting.running_nginx import FILES, RunningNginx
from tests.running_server import START, RunningServer, free_port

#: What a visitor could say of herself that only a proxy of ours may.
PRETENDED = {
    "X-Forwarded-For": "10.9.8.7",
    "X-Forwarded-Host": "kwaad.example",
    "X-Forwarded-Proto": "http",
    "X-Real-IP": "10.9.8.7",
    "X-Scheme": "http",
    "Forwarded": "for=10.9.8.7",
    "X-Forwarded-User": "beheerder",
    "X-Forwarded-Email": "beheerder@huis.nl",
    "X-Remote-User": "beheerder",
    "Remote-User": "beheerder",
}


@pytest.fixture(scope="module")
def huis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[RunningNginx, RunningServer]]:
    """nginx and the server behind it."""
    folder = tmp_path_factory.mktemp("huis")
    server = RunningServer(folder / "gegevens", port=free_port())
    nginx = RunningNginx(folder / "nginx", "achter-een-server.conf", server.port)
    server.program = START.replace("browser=False", f"browser=False, address='{nginx.address}'")
    try:
        server.start()
        yield nginx.start(), server
    finally:
        nginx.stop()
        server.stop()


class Recorder(BaseHTTPRequestHandler):
    """Remembers which headers came through."""

    heard: list[dict[str, str]] = []  # noqa: RUF012

    def do_GET(self) -> None:
        self.heard.append({name.lower(): value for name, value in self.headers.items()})
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


def test_a_trainer_and_a_phone_meet_through_nginx(
    huis: tuple[RunningNginx, RunningServer], chromium: Browser
) -> None:
    """Her page's line to its kernel, and the stream of the phone, go through; each step is there at once."""
    nginx, server = huis
    link = server.new_link()
    assert link.startswith(f"{nginx.address}/in#")
    laptop = chromium.new_context(ignore_https_errors=True, viewport={"width": 1366, "height": 768})
    laptop.set_default_timeout(PATIENCE)
    trainer = laptop.new_page()
    trainer.goto(link)
    trainer.get_by_role("button", name="Oefengesprek voorbereiden").click()
    trainer.get_by_label("Naam van de groep").fill("Team Linde")
    trainer.get_by_role("button", name=re.compile("^(Oefengesprek|Bijeenkomst) klaarzetten$")).click()
    trainer.get_by_role("button", name="Telefoons toelaten").click()
    code = trainer.locator(".sz-code").inner_text().replace(" ", "")
    (cookie,) = (each for each in laptop.cookies() if each["name"] == "samenzorg")
    assert (cookie["secure"], cookie["httpOnly"], cookie["domain"]) == (True, True, "localhost")

    mobile = chromium.new_context(ignore_https_errors=True, viewport={"width": 360, "height": 740})
    mobile.set_default_timeout(PATIENCE)
    phone = mobile.new_page()
    phone.goto(f"{nginx.address}/meedoen#{code}")
    phone.get_by_label("Uw naam").fill("Fatma")
    phone.get_by_role("button", name="Meedoen").click()
    expect(trainer.get_by_role("heading", name="De groep (1)")).to_be_visible()
    trainer.get_by_role("button", name="Verder: Voorbereiden").click()
    expect(phone.get_by_role("heading", level=1)).not_to_have_text("Welkom")
    laptop.close()
    mobile.close()


def test_a_stream_comes_while_it_goes_on(huis: tuple[RunningNginx, RunningServer]) -> None:
    """Its first piece is there before its end is; it is not compressed, and no proxy may hold it up."""
    nginx, server = huis
    desk = server.desk()
    order = {"soort": "open", "scenario": "de-chauffeur", "werkvorm": "oefengesprek-standaard"}
    told = {"sessie": None, "opdracht": order, "command_id": "c_" + "8" * 32, "age_ms": 0}
    sessie = desk.post("/balie/opdracht", json=told).json()["sessie"]
    code = desk.get(f"/balie/sessies/{sessie}/beeld").json()["code"]
    desk.post("/balie/deur", json={"open": True})
    with nginx.visitor(headers={"Origin": nginx.address}) as phone:
        phone.post("/meedoen/code", data={"code": code})
        name = {"naam": "Bilal", "groep": "groep", "command_id": "c_" + "9" * 32}
        phone.post("/meedoen/naam", data=name)
        with phone.stream("GET", "/meedoen/stroom", headers={"Accept-Encoding": "gzip"}) as stream:
            assert "Content-Encoding" not in stream.headers
            assert next(stream.iter_lines()) == "event: scherm"


def test_what_a_visitor_says_of_herself_does_not_pass(tmp_path: Path) -> None:
    peer = ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
    threading.Thread(target=peer.serve_forever, daemon=True).start()
    nginx = RunningNginx(tmp_path / "nginx", "achter-een-server.conf", peer.server_port).start()
    try:
        with nginx.visitor(headers=PRETENDED) as visitor:
            for path in ("/", "/meedoen", "/api/kernels/x"):
                assert visitor.get(path).status_code == 204
        for heard in Recorder.heard:
            found = {name: heard.get(name.lower()) for name in PRETENDED}
            passed = {name: value for name, value in found.items() if value is not None}
            assert passed == {"X-Forwarded-For": "127.0.0.1", "X-Forwarded-Proto": "https"}
            assert heard["host"] == f"localhost:{nginx.port}"
            assert "upgrade" not in heard
        assert len(Recorder.heard) == 3
    finally:
        nginx.stop()
        peer.shutdown()
        peer.server_close()


def test_what_nginx_itself_answers(huis: tuple[RunningNginx, RunningServer]) -> None:
    nginx, server = huis
    with nginx.visitor() as visitor:
        for door in ("/balie/ticket", "/balie/link"):
            told = visitor.post(door, json={"sleutel": server.key()})
            assert (told.status_code, "token" in told.text) == (404, False)
        assert visitor.get("/", headers={"Host": "kwaad.example"}).status_code == 421
        assert visitor.post("/in", content=b"x" * (LARGEST_BODY + 1)).status_code == 413
    plain = httpx.get(f"http://127.0.0.1:{nginx.plain}/meedoen?x=1", headers={"Host": "localhost"})
    assert (plain.status_code, plain.headers["Location"]) == (301, "https://localhost/meedoen?x=1")


def test_while_the_server_is_away_one_reads_what_to_do(tmp_path: Path) -> None:
    nginx = RunningNginx(tmp_path / "nginx", "achter-twee-servers.conf", free_port(), free_port()).start()
    try:
        with nginx.visitor() as visitor:
            for path in ("/", "/meedoen"):
                told = visitor.get(path)
                assert told.status_code == 502
                assert told.headers["Content-Type"] == "text/html; charset=utf-8"
                assert "Gebeurt er niets? Laad deze pagina dan opnieuw." in told.text
                assert told.headers["Refresh"] == "3"
            sent = visitor.post("/meedoen/doe", json={})
            assert (sent.status_code, "Refresh" in sent.headers) == (502, False)
    finally:
        nginx.stop()


def test_nginx_takes_as_much_as_the_server_and_waits_longer_than_a_heartbeat() -> None:
    text = (FILES / "samenzorg.conf").read_text("utf-8")
    found = dict(
        re.findall(r"^    (client_max_body_size|client_body_timeout|proxy_read_timeout) (\d+)", text, re.M)
    )
    assert f"limit_conn samenzorg_lines {MOST_FROM_ONE};" in text
    assert int(found["client_max_body_size"]) * 2**20 == LARGEST_BODY
    assert int(found["client_body_timeout"]) == SLOW_BODY
    assert int(found["proxy_read_timeout"]) > 3 * HEARTBEAT_S
