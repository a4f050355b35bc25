"""No path, verb or name leads a phone to a file, a notebook or a kernel; on the workbench neither."""

import socket
import stat
from contextlib import suppress
from pathlib import Path

import pytest

from tests.running_server import RunningServer
from tests.veiligheid.groep import PHONES, Telefoon
from tests.veiligheid.oordelen import DOOR, LOOPBACK
from tests.veiligheid.rollen import Rol, Toneel

UP = ("../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%252f", "..\\", "..%5c", "%c0%ae%c0%ae/", "..;/", ".%00./")
FILES = ("secret", "server.json", "journal.db", "etc/passwd", "log/samenzorg.log", "app.py", "start.ipynb")
STARTS = ("/", "/meedoen/", "/meedoen/stijl/", "/meedoen/scherm/", "/vast/", "/werkplaats/", "/balie/", "//")
#: Monitors ask it by HEAD: the status is all they want to know, and all there is.
HEALTH = "/gezond"
VERBS = ("HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "SPELEN")


@pytest.fixture(scope="module")
def toneel(server: RunningServer) -> Toneel:
    return Toneel(server, "p")


class Lijn:
    """Raw HTTP, so that nothing tidies what is sent."""

    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port

    def ask(self, start: str, *headers: str, host: str | None = None) -> tuple[int, str]:
        """The status (0: the line was cut) and all that was said."""
        own = [] if host == "" else [f"Host: {host or f'{self.host}:{self.port}'}"]
        lines = [f"{start} HTTP/1.1", *own, *headers, "Content-Length: 0", "Connection: close", "", ""]
        with socket.create_connection((self.host, self.port), timeout=60) as line:
            line.sendall("\r\n".join(lines).encode("latin1"))
            said = b""
            while piece := line.recv(65536):
                said += piece
                if b"event-stream" in said and b"data:" in said:
                    break
        words = said.split(b" ", 2)
        return (int(words[1]) if len(words) > 1 else 0), said.decode("latin1")


def lines(toneel: Toneel) -> tuple[Lijn, Lijn]:
    return Lijn("127.0.0.1", toneel.server.port), Lijn(PHONES, toneel.server.port)


def insides(toneel: Toneel) -> list[str]:
    data = toneel.server.data
    return [
        (data / "secret").read_bytes().decode("latin1"),
        str(data),
        "root:x:0",
        '"pid"',
        "import ",
        '"cells"',
    ]


def test_no_way_of_writing_a_path_leads_to_a_file(toneel: Toneel) -> None:
    wrong = []
    telefoon, begeleider = toneel.rollen["telefoon"], toneel.rollen["begeleider"]
    for line, rol in zip(lines(toneel), (begeleider, telefoon), strict=True):
        headers = [f"{name}: {value}" for name, value in rol.headers.items()]
        for start in STARTS:
            for up in UP:
                file = FILES[(STARTS.index(start) + UP.index(up)) % len(FILES)]
                status, said = line.ask(f"GET {start}{up * 4}{file}", *headers)
                if status not in (400, 404) or any(inside in said for inside in insides(toneel)):
                    wrong.append(f"{rol.naam}: {start}{up * 4}{file} gave {status}")
    assert wrong == []


@pytest.mark.parametrize(
    "path", ["/api/contents", "/api/kernels", "/files/secret", "/tree", "/lab", "/static/x"]
)
def test_the_door_has_nothing_of_the_workbench(toneel: Toneel, path: str) -> None:
    """Not for a phone, not for the trainer herself."""
    more = [vraag.path for vragen in LOOPBACK.values() for vraag in vragen if "meedoen" not in vraag.path]
    door = lines(toneel)[1]
    for rol in ("telefoon", "begeleider", "kernel"):
        headers = [f"{name}: {value}" for name, value in toneel.rollen[rol].headers.items()]
        for road in (path, *more):
            if road != "/":
                road = road.format(**toneel.ids)
                assert door.ask(f"GET {road}", *headers)[0] == 404


def test_no_other_verb_does_anything(toneel: Toneel) -> None:
    """Also not when a header or a field says that another verb was meant."""
    before = toneel.groep.beeld()["versie"]
    override = ("X-HTTP-Method-Override: POST", "X-HTTP-Method: DELETE", "X-Original-URL: /balie/overzicht")
    wrong = []
    for line, table in zip(lines(toneel), (LOOPBACK, DOOR), strict=True):
        roads = {vraag.path for vragen in table.values() for vraag in vragen}
        for road in roads:
            path = road.format(**toneel.ids)
            for rol in (toneel.rollen["collega"], toneel.rollen["telefoon ander"]):
                wrong += _odd_verbs(toneel, line, path, rol, override)
    assert wrong == []
    assert toneel.groep.beeld()["versie"] == before
    assert toneel.a.get(f"/api/kernels/{toneel.kernel}").status_code == 200


def _odd_verbs(toneel: Toneel, line: Lijn, path: str, rol: Rol, override: tuple[str, ...]) -> list[str]:
    headers = [f"{name}: {value}" for name, value in rol.headers.items()]
    wrong = []
    for verb in VERBS:
        status, said = line.ask(f"{verb} {path}", *headers, *override)
        answers = verb == "HEAD" and path == HEALTH and status == 200
        if (
            (status not in (400, 403, 404, 405) and not answers)
            or toneel.leaks(rol, said)
            or "Traceback" in said
        ):
            wrong.append(f"{rol.naam}: {verb} {path} gave {status}")
    return wrong


@pytest.mark.parametrize(
    "hosts",
    [
        ["elders.test"],
        ["{own}", "elders.test"],
        ["elders.test", "{own}"],
        [""],
        ["{own}@elders.test"],
        ["{own}."],
    ],
)
def test_another_name_is_refused_at_both_doors(toneel: Toneel, hosts: list[str]) -> None:
    """Also beside the right one, and with the right one in the request line."""
    for line, road in zip(lines(toneel), ("/leeft", "/meedoen/werkt-het"), strict=True):
        own = f"{line.host}:{line.port}"
        first, *rest = [host.format(own=own) for host in hosts]
        more = [f"Host: {host}" for host in rest]
        assert line.ask(f"GET {road}", *more, host=first)[0] in (400, 421)
        assert line.ask(f"GET http://{own}{road}", *more, host=first)[0] in (400, 404, 421)


def test_nothing_comes_in_through_a_header(toneel: Toneel) -> None:
    """A name or code with line ends in it makes no header of its own."""
    phone = Telefoon(toneel.server)
    bad = "1\r\nSet-Cookie: samenzorg_apparaat=x\r\n\r\n<script>"
    for path, form in (("/meedoen/code", {"code": bad}), ("/meedoen/naam", {"naam": bad})):
        answer = phone.client.post(path, data=form)
        assert answer.headers["Location"].startswith("/meedoen")
        assert "samenzorg_apparaat=x" not in str(answer.headers)
    status, said = lines(toneel)[0].ask("GET /in%0d%0aSet-Cookie:%20a=b")
    assert status == 404
    assert "Set-Cookie" not in said


def test_the_files_that_are_there_for_secrets_are_for_the_owner_only(toneel: Toneel) -> None:
    data: Path = toneel.server.data
    assert oct(data.stat().st_mode)[-3:] == "700"
    modes = {}
    for path in data.rglob("*"):
        with suppress(FileNotFoundError):  # it was of a moment
            modes[path.relative_to(data).as_posix()] = stat.S_IMODE(path.stat().st_mode)
    assert {"secret", "server.json", "uitnodigingen.json", "journal.db", "log/samenzorg.log"} <= modes.keys()
    assert [name for name, mode in modes.items() if mode & 0o077] == []
