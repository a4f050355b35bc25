"""Who asks for a stream and never reads it: nothing piles up for her, and her place is given to others."""

import socket
from collections.abc import Iterator
from contextlib import closing
from itertools import cycle, islice

import pytest

from tests.running_server import START, RunningServer, wait_until
from tests.veiligheid.groep import PHONES, Groep

#: Small buffers between server and phone, so that a few screens fill them, and little patience.
IMPATIENT = """
import socket
from samenzorg_sim.meedoen import stroom
from samenzorg_sim.server.doors import door
stroom.SLOW_S = 2.0
bind = door.bind_sockets
def bind_small(*given):
    made = bind(*given)
    for one in made:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    return made
door.bind_sockets = bind_small
"""
MANY = 40


@pytest.fixture(scope="module")
def impatient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    running = RunningServer(tmp_path_factory.mktemp("traag") / "gegevens", phones=PHONES)
    running.program = IMPATIENT + START
    yield running.start()
    running.stop()
    assert "Traceback" not in running.said


def there(groep: Groep) -> set[str]:
    """Who has a page open, as the trainer sees it."""
    return {one["naam"] for one in groep.beeld()["deelnemers"] if one["verbonden"]}


def test_who_never_reads_is_dropped_and_got_no_queue_of_screens(impatient: RunningServer) -> None:
    groep = Groep(impatient)
    phone, beside = groep.telefoon("Ans"), groep.telefoon("Bea")
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    line.settimeout(60)
    with closing(line), beside.client.stream("GET", "/meedoen/stroom", timeout=60) as reads:
        line.connect((PHONES, impatient.port))
        ask = f"GET /meedoen/stroom HTTP/1.1\r\nHost: {PHONES}:{impatient.port}\r\n"
        line.sendall(f"{ask}Cookie: samenzorg_apparaat={phone.cookie}\r\n\r\n".encode())
        lines = reads.iter_lines()
        assert next(lines) == "event: scherm"
        wait_until(lambda: there(groep) == {"Ans", "Bea"}, "both to be there")
        steps = cycle(("voorbereiden", "spelen"))
        for step in islice(steps, MANY):
            groep.naar(step)

        def dropped() -> bool:
            """Screens that come faster than they go out are left out, so go on until her line is full."""
            groep.naar(next(steps))
            return there(groep) == {"Bea"}

        wait_until(dropped, "her place to be given to others")
        said = b""
        while piece := line.recv(65_536):
            said += piece
        assert said.startswith(b"HTTP/1.1 200")
        assert said.count(b"event: scherm") < MANY / 2
        assert next(one for one in lines if one.startswith("event: ")) in ("event: scherm", "event: hartslag")
