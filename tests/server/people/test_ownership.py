"""Only its owner reaches a kernel, whichever way."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
import websocket

from samenzorg_sim.server.people.ownership import ALLOWED_MESSAGES
from tests.running_server import RunningServer


def kernel_of(page: httpx.Response) -> str:
    found = re.search(r'data-kernel="([0-9a-f-]{36})"', page.text)
    assert found, page.text
    return found[1]


def channels(server: RunningServer, kernel: str, client: httpx.Client | None, **options: str) -> int:
    """Try to open the websocket; the HTTP status (101: it opened)."""
    cookie = "; ".join(f"{c.name}={c.value}" for c in client.cookies.jar) if client else None
    url = f"ws://127.0.0.1:{server.port}/api/kernels/{kernel}/channels?session_id=x"
    try:
        websocket.create_connection(url, cookie=cookie, timeout=60, **options).close()
    except websocket.WebSocketBadStatusException as refused:
        return int(refused.status_code)
    return 101


ROUTES: dict[str, Callable[[httpx.Client, str], httpx.Response]] = {
    "get": lambda client, kernel: client.get(f"/api/kernels/{kernel}"),
    "delete": lambda client, kernel: client.delete(f"/api/kernels/{kernel}"),
    "shutdown": lambda client, kernel: client.post(f"/voila/api/shutdown/{kernel}"),
}


@pytest.mark.parametrize("route", ROUTES)
def test_every_route_is_the_owners_alone(server: RunningServer, route: str) -> None:
    trainer, colleague = server.sign_in(), server.colleague()
    nobody = httpx.Client(base_url=server.address)
    kernel = kernel_of(trainer.get("/werkplaats/start"))
    assert ROUTES[route](nobody, kernel).status_code == 403
    assert ROUTES[route](colleague, kernel).status_code == 404
    assert trainer.get(f"/api/kernels/{kernel}").status_code == 200
    assert ROUTES[route](trainer, kernel).status_code in (200, 204)


def test_the_websocket_is_the_owners_alone(server: RunningServer) -> None:
    trainer, colleague = server.sign_in(), server.colleague()
    kernel = kernel_of(trainer.get("/werkplaats/start"))
    assert channels(server, kernel, None) == 403
    assert channels(server, kernel, colleague) == 404
    assert channels(server, kernel, trainer, origin="http://elders.test") == 403
    assert channels(server, kernel, trainer) == 101


def test_another_site_cannot_end_a_kernel(server: RunningServer) -> None:
    trainer = server.sign_in()
    kernel = kernel_of(trainer.get("/werkplaats/start"))
    elsewhere = {"Origin": "http://elders.test"}
    assert trainer.post(f"/voila/api/shutdown/{kernel}", headers=elsewhere).status_code == 403
    assert trainer.delete(f"/api/kernels/{kernel}", headers=elsewhere).status_code == 403
    assert trainer.get(f"/api/kernels/{kernel}").status_code == 200


def message(kind: str, **content: object) -> str:
    header = {"msg_id": kind, "msg_type": kind, "session": "x", "username": "", "version": "5.3"}
    return json.dumps(
        {"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell"}
    )


def test_no_code_is_run_for_a_page_not_even_for_its_owner(server: RunningServer, tmp_path: Path) -> None:
    trainer = server.sign_in()
    kernel = kernel_of(trainer.get("/werkplaats/start"))
    cookie = "; ".join(f"{c.name}={c.value}" for c in trainer.cookies.jar)
    url = f"ws://127.0.0.1:{server.port}/api/kernels/{kernel}/channels?session_id=x"
    line = websocket.create_connection(url, cookie=cookie, timeout=60)
    code = f"open({str(tmp_path / 'gelopen')!r}, 'w')"
    for kind in ("execute_request", "inspect_request", "complete_request", "history_request"):
        line.send(message(kind, code=code, silent=False, cursor_pos=3))
    line.send(message("kernel_info_request"))
    heard: list[str] = []
    while "kernel_info_reply" not in heard:
        heard.append(json.loads(line.recv())["header"]["msg_type"])
    line.close()
    assert not (tmp_path / "gelopen").exists()
    assert {"execute_reply", "inspect_reply", "complete_reply", "history_reply"}.isdisjoint(heard)
    assert len(ALLOWED_MESSAGES) == 6


@pytest.mark.parametrize(
    "path",
    [
        "/api/kernels",
        "/api/sessions",
        "/api/contents",
        "/api/kernelspecs",
        "/api/shutdown",
        "/api/terminals",
        "/voila/tree",
        "/voila/files/start.ipynb",
        "/voila/render/start.ipynb",
        "/voila/api/contents/",
        "/voila/templates/lab/static/voila.js",
        "/voila/static/x",
        "/voila/api/themes/x",
        "/voila/labextensions/x",
        "/login",
        "/logout",
        "/werkplaats/..%2Fstart",
        "/werkplaats/start.ipynb",
        "/werkplaats/nergens",
        "/vast/..%2f..%2fapp.py",
        "/static/x",
    ],
)
def test_what_jupyter_has_more_is_not_there(server: RunningServer, path: str) -> None:
    trainer = server.sign_in()
    assert trainer.get(path).status_code == 404
    assert trainer.post(path).status_code in (404, 405)
