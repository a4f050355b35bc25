"""Who keeps lines open for nothing stops nobody else."""

import resource
import socket
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from samenzorg_sim.server.doors.addresses import phone_addresses
from samenzorg_sim.server.doors.crowd import MOST_FROM_ONE
from tests.running_server import RunningServer, wait_until
from tests.veiligheid.groep import PHONES, Groep, Telefoon, command_id


def half_open(server: RunningServer, many: int, source: str) -> list[socket.socket]:
    """So many requests that never end, from one address."""
    lines: list[socket.socket] = []
    for _ in range(many):
        line = socket.create_connection((PHONES, server.port), timeout=60, source_address=(source, 0))
        line.send(b"GET /meedoen HTTP/1.1\r\nHost: ")
        lines.append(line)
    return lines


def is_shut(line: socket.socket) -> bool:
    line.setblocking(False)
    try:
        return line.recv(1) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


@pytest.mark.parametrize(("many", "source"), [(50, "127.0.0.1"), (1_100, "127.0.0.9")])
def test_half_requests_stop_nobody(server: RunningServer, many: int, source: str) -> None:
    """1,100 is more than a process may usually have open (1,024 files): a ceiling for each address."""
    groep = Groep(server)
    assert server.process is not None
    usual = resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE)
    resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE, (1_024, usual[1]))
    lines = half_open(server, many, source)
    try:
        assert "Ans" in groep.telefoon("Ans").page
        assert httpx.get(server.address + "/in", timeout=60).status_code == 200
        assert [p["naam"] for p in groep.beeld()["deelnemers"]] == ["Ans"]
        most = min(many, MOST_FROM_ONE)
        wait_until(lambda: sum(not is_shut(line) for line in lines) <= most, "the others to be shut")
        assert sum(not is_shut(line) for line in lines) == most
    finally:
        resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE, usual)
        for line in lines:
            line.close()


def test_all_addresses_together_leave_files_for_the_server_itself(server: RunningServer) -> None:
    """Where the system gives 1,024 files, phones get 700; where it gives more, 2,000."""
    Groep(server)
    assert server.process is not None
    usual = resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE)
    resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE, (1_024, usual[1]))
    lines = [line for last in (20, 21, 22) for line in half_open(server, 290, f"127.0.0.{last}")]
    try:
        assert httpx.get(server.address + "/in", timeout=30).status_code == 200
        # A few may still be held by phones of before.
        wait_until(lambda: 680 < sum(not is_shut(line) for line in lines) <= 700, "the others to be shut")
    finally:
        resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE, usual)
        for line in lines:
            line.close()


def test_a_public_address_has_the_same_ceiling_and_our_proxy_has_none(tmp_path: Path) -> None:
    """A proxy brings everybody over its own lines, and counts them itself."""
    here = next(iter(phone_addresses()), None)
    if here is None:
        pytest.skip("this machine has no address but loopback")
    server = RunningServer(tmp_path / "gegevens", address="http://samenzorg.huis.test", listen=here).start()
    stranger, proxy = (
        [socket.create_connection((host, server.port), timeout=60) for _ in range(MOST_FROM_ONE + 60)]
        for host in (here, "127.0.0.1")
    )
    try:
        wait_until(lambda: sum(map(is_shut, stranger)) == 60, "the others to be shut")
        assert httpx.get(server.address + "/in", timeout=60).status_code == 200
        assert not any(map(is_shut, proxy))
    finally:
        for line in (*stranger, *proxy):
            line.close()
        server.stop()


def test_the_server_asks_for_more_files_than_usual(server: RunningServer) -> None:
    assert server.process is not None
    soft, hard = resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE)
    assert soft >= min(8_192, hard)


def test_a_slow_body_keeps_nobody_waiting(server: RunningServer) -> None:
    groep = Groep(server)
    head = f"POST /meedoen/code HTTP/1.1\r\nHost: {PHONES}:{server.port}\r\nContent-Length: 9\r\n\r\nc"
    with closing(socket.create_connection((PHONES, server.port), timeout=60)) as slow:
        slow.send(head.encode())
        assert "Bea" in groep.telefoon("Bea").page


def test_streams_without_end_from_one_phone(server: RunningServer) -> None:
    """Six of one phone are enough; the others hear that it is busy and the phone beside it goes on."""
    groep = Groep(server)
    phone, beside = groep.telefoon("Ans"), groep.telefoon("Bea")
    ask = f"GET /meedoen/stroom HTTP/1.1\r\nHost: {PHONES}:{server.port}\r\n"
    ask += f"Cookie: samenzorg_apparaat={phone.cookie}\r\n\r\n"
    lines = []
    for _ in range(500):
        line = socket.create_connection((PHONES, server.port), timeout=60, source_address=("127.0.0.9", 0))
        line.send(ask.encode())
        lines.append(line)
    with beside.client.stream("GET", "/meedoen/stroom") as stream:
        assert next(stream.iter_lines()) == "event: scherm"
    said = [line.recv(12) for line in lines[:MOST_FROM_ONE]]
    assert sum(b"200" in word for word in said) == 6
    assert sum(b"503" in word for word in said) == MOST_FROM_ONE - 6
    assert Telefoon(server).client.get("/meedoen").status_code == 200
    people = {p["naam"]: p["verbonden"] for p in groep.beeld()["deelnemers"]}
    assert people["Ans"] is True
    for line in lines:
        line.close()


def test_a_meeting_is_full_at_a_number(server: RunningServer) -> None:
    """Who has the code and makes up names without end stops there, and is told so; who was in stays in."""
    groep = Groep(server)
    ans = groep.telefoon("Ans")
    for number in range(2, 81):
        groep.doe(soort="toevoegen", naam=f"Verzonnen {number}")
    late = Telefoon(server, "Laat")
    late.client.post("/meedoen/code", data={"code": groep.code})
    late.client.post("/meedoen/naam", data={"naam": "Laat", "command_id": command_id()})
    said = late.client.get("/meedoen/naam", follow_redirects=True).text
    assert "Er doen al 80 mensen mee. Vraag de begeleider om hulp." in said
    assert "Ans" in ans.page
    assert len(groep.beeld()["deelnemers"]) == 80
