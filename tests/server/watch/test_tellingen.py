"""Answers and refusals are counted by kind; a failure names its road as the source does."""

import json
from collections.abc import Iterator

import httpx
import pytest

from tests.running_server import START, RunningServer
from tests.veiligheid.groep import command_id

# One road that always fails, with what was asked in its message.
FAILING = """
from tornado.web import RequestHandler
from samenzorg_sim.server.routes import report_handlers
from samenzorg_sim.server import workbench
class Fails(RequestHandler):
    def get(self, wie):
        raise ValueError(wie)
roads = workbench.beheer_routes
workbench.beheer_routes = lambda: [*roads(), (r"/stuk/([a-z]+)", Fails)]
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    running = RunningServer(tmp_path_factory.mktemp("tellingen") / "gegevens")
    running.program = FAILING + START
    yield running.start(SAMENZORG_UNDER_TEST="")
    running.stop()


def test_a_failure_has_a_line_and_the_rest_is_counted(server: RunningServer) -> None:
    assert httpx.get(server.address + "/stuk/annegeheim?q=annegeheim").status_code == 500
    desk = server.desk()
    for _ in range(3):
        asked = {"sessie": "s_" + "0" * 32, "command_id": command_id(), "opdracht": {"soort": "annegeheim"}}
        assert desk.post("/balie/opdracht", json=asked).status_code in (400, 409)
    server.stop()
    log = (server.data / "log" / "samenzorg.log").read_text("utf-8")
    assert "annegeheim" not in log
    assert "annegeheim" not in server.said
    lines = [json.loads(line) for line in log.splitlines()]
    (failed,) = (line for line in lines if line["event"] == "answer_failed")
    assert (failed["status"], failed["method"], failed["route"]) == (500, "GET", "/stuk/([a-z]+)$")
    told = [line for line in lines if line["event"] in ("answers", "refusals")]
    counted = {(line["event"], line["kind"]): line["count"] for line in told}
    assert counted["answers", "5xx"] == 1
    assert sum(count for (event, _), count in counted.items() if event == "refusals") == 3
    assert [line["event"] for line in lines][-1] == "stopped"
