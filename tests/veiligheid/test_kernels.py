"""One notebook user never reaches another's kernel, and no page has its kernel run code."""

import json
import stat
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest
import websocket

from samenzorg_sim.server.kernels.forker_link import ForkerLink
from tests.running_server import RunningServer
from tests.server.people.test_ownership import kernel_of

#: What a page may not have its kernel do, with the channel that it belongs to.
FORBIDDEN = {
    "execute_request": "shell",
    "inspect_request": "shell",
    "complete_request": "shell",
    "history_request": "shell",
    "is_complete_request": "shell",
    "interrupt_request": "control",
    "debug_request": "control",
    "create_subshell_request": "control",
    "input_reply": "stdin",
    "apply_request": "shell",
    "clear_request": "shell",
    "abort_request": "control",
    "usage_request": "control",
}
V1 = "v1.kernel.websocket.jupyter.org"


def line_to(
    server: RunningServer, kernel: str, client: httpx.Client, **options: object
) -> websocket.WebSocket:
    cookie = "; ".join(f"{c.name}={c.value}" for c in client.cookies.jar)
    url = f"ws://127.0.0.1:{server.port}/api/kernels/{kernel}/channels?session_id=x"
    return websocket.create_connection(url, cookie=cookie, timeout=60, **options)


def parts(kind: str, **content: object) -> dict[str, dict[str, object]]:
    header = {"msg_id": kind, "msg_type": kind, "session": "x", "username": "", "version": "5.3"}
    return {"header": header, "parent_header": {}, "metadata": {}, "content": content}


def as_json(channel: str, message: dict[str, dict[str, object]]) -> str:
    return json.dumps({**message, "channel": channel, "buffers": []})


def as_v1(channel: str, message: dict[str, dict[str, object]]) -> bytes:
    """The binary form: offsets, the channel, four JSON parts."""
    pieces = [channel.encode(), *(json.dumps(part).encode() for part in message.values())]
    starts = [8 * (len(pieces) + 2)]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    return b"".join(struct.pack("<Q", n) for n in (len(starts), *starts)) + b"".join(pieces)


Form = Callable[[str, dict[str, dict[str, object]]], str | bytes]


@pytest.mark.parametrize("form", [as_json, as_v1], ids=["json", "v1"])
def test_no_message_runs_code(server: RunningServer, tmp_path: Path, form: Form) -> None:
    """On every channel, in both forms of the protocol; also where inside and outside name different kinds."""
    trainer = server.sign_in()
    kernel = kernel_of(trainer.get("/werkplaats/verteld"))
    options = {"subprotocols": [V1]} if form is as_v1 else {}
    line = line_to(server, kernel, trainer, **options)
    code = f"open({str(tmp_path / 'gelopen')!r}, 'w')"
    told = {"code": code, "silent": False, "cursor_pos": 3, "value": code, "command": "evaluate"}
    send = line.send_binary if form is as_v1 else line.send
    for kind, channel in FORBIDDEN.items():
        for way in {channel, "shell", "control"}:
            send(form(way, parts(kind, **told)))
    disguised = parts("comm_info_request", **told)
    disguised["parent_header"] = {"msg_type": "execute_request"}
    send(form("shell", disguised))
    send(form("shell", parts("kernel_info_request")))
    heard: list[str] = []
    while "kernel_info_reply" not in heard:
        answer = line.recv()
        heard.append(_kind(answer))
    line.close()
    assert not (tmp_path / "gelopen").exists()
    assert set(heard) <= {"status", "iopub_welcome", "kernel_info_reply", "comm_info_reply"}
    assert trainer.get(f"/api/kernels/{kernel}").json()["execution_state"] != "dead"


def _kind(answer: str | bytes) -> str:
    if isinstance(answer, str):
        return str(json.loads(answer)["header"]["msg_type"])
    count = struct.unpack("<Q", answer[:8])[0]
    starts = struct.unpack(f"<{count}Q", answer[8 : 8 * (count + 1)])
    return str(json.loads(answer[starts[1] : starts[2]])["msg_type"])


def lines_of(process: psutil.Process) -> list[Any]:
    """The sockets of a process; none where it ended meanwhile."""
    try:
        return process.net_connections("all")
    except psutil.NoSuchProcess:
        return []


def test_another_user_of_the_machine_hears_no_kernel(server: RunningServer) -> None:
    """A port of the machine is everybody's who works on it; kernels speak in a folder that is ours alone."""
    if not ForkerLink.possible():
        pytest.skip("other systems have kernels on ports: one person's laptop")
    trainer = server.sign_in()
    kernel = kernel_of(trainer.get("/werkplaats/verteld"))
    held = [lines_of(process) for process in server.family()]
    (mine,) = (lines for lines in held if any(kernel in str(each.laddr) for each in lines))
    ours = {Path(each.laddr) for each in mine if kernel in str(each.laddr)}
    assert {path.name for path in ours} == {f"kernel-{kernel}-ipc-{number}" for number in range(1, 6)}
    folders = {path.parent for path in ours}
    assert {stat.S_IMODE(folder.stat().st_mode) & 0o077 for folder in folders} == {0}
    # One port each: where children of a kernel may print, which it never tells on.
    ports = [sum(each.status == psutil.CONN_LISTEN for each in lines) for lines in (mine, *held)]
    assert (ports[0], max(ports)) == (1, 1)
    assert trainer.delete(f"/api/kernels/{kernel}").status_code == 204
    assert not any(path.exists() for path in ours)


NONSENSE = (
    b"",
    b"\x00" * 7,
    b"\xff" * 64,
    b"{",
    b"[" * 90_000,
    b'{"header":5}',  # two thousand million parts, in the old form
    struct.pack("<Q", 2**63),
)


@pytest.mark.parametrize("subprotocol", [None, V1])
def test_nonsense_over_the_line_ends_neither_kernel_nor_server(
    server: RunningServer, subprotocol: str | None
) -> None:
    trainer = server.sign_in()
    kernel = kernel_of(trainer.get("/werkplaats/verteld"))
    for nonsense in NONSENSE:
        line = line_to(server, kernel, trainer, **({"subprotocols": [subprotocol]} if subprotocol else {}))
        line.send_binary(nonsense)
        while line.recv():  # what the kernel says of itself, and then the end
            pass
        line.shutdown()
    assert trainer.get(f"/api/kernels/{kernel}").status_code == 200


def test_a_colleague_never_reaches_the_kernel(server: RunningServer) -> None:
    """Every verb on every road; afterwards it is still there for its owner."""
    trainer, colleague = server.sign_in(), server.colleague()
    kernel = kernel_of(trainer.get("/werkplaats/verteld"))
    roads = [f"/api/kernels/{kernel}{end}" for end in ("", "/restart", "/interrupt", "/channels", "/../..")]
    roads += [f"/voila/api/shutdown/{kernel}", f"/api/kernels/{kernel.upper()}", f"/api//kernels/{kernel}"]
    for client in (colleague, httpx.Client(base_url=server.address)):
        for road in roads:
            for verb in ("GET", "POST", "DELETE", "PUT", "PATCH", "OPTIONS", "HEAD"):
                answer = client.request(verb, road, json={})
                assert answer.status_code in (403, 404, 405), (verb, road, answer.status_code)
                assert kernel not in answer.text
    with pytest.raises(websocket.WebSocketBadStatusException, match="404"):
        line_to(server, kernel, colleague)
    assert trainer.get(f"/api/kernels/{kernel}").status_code == 200
