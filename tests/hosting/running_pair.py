"""Two real servers on one PostgreSQL and one data folder, behind a real nginx; and who comes in there."""

import json
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import psycopg

from samenzorg_sim.journal import mint_id
from tests.hosting.running_nginx import RunningNginx
from tests.postgres import Cluster
from tests.running_server import RunningServer, free_port, wait_until


class RunningPair:
    """`een` and `twee` are the servers; each reaches the folder by a path of its own, as two machines do."""

    def __init__(self, folder: Path, cluster: Cluster) -> None:
        self.database = cluster.make()
        (folder / "gegevens").mkdir(mode=0o700)
        ports = free_port(), free_port()
        self.nginx = RunningNginx(folder / "nginx", "achter-twee-servers.conf", *ports)
        # Only for who looks on: by which server an answer was given.
        site = self.nginx.folder / "conf.d" / "samenzorg.conf"
        text = site.read_text("utf-8")
        told = "access_log off; add_header X-Server $upstream_addr;"
        site.write_text(text.replace("access_log off;", told, 1))
        self.een, self.twee = self._server(folder / "een", ports[0]), self._server(folder / "twee", ports[1])

    def _server(self, path: Path, port: int) -> RunningServer:
        path.symlink_to("gegevens")
        return RunningServer(path, port=port, address=self.nginx.address, database=self.database)

    def start(self) -> "RunningPair":
        for server in (self.een, self.twee):
            server.start()
        self.nginx.start()
        return self

    def stop(self) -> None:
        self.nginx.stop()
        for server in (self.een, self.twee):
            if server.process is not None and server.process.poll() is None:
                server.stop()

    def by(self, answer: httpx.Response) -> RunningServer:
        """Which of the two gave this answer."""
        return self.at(answer.headers["X-Server"])

    def at(self, place: str) -> RunningServer:
        """Which of the two is here; of more places the last: the first did not answer."""
        port = int(place.rpartition(":")[2])
        return next(server for server in (self.een, self.twee) if server.port == port)

    def other(self, server: RunningServer) -> RunningServer:
        return self.twee if server is self.een else self.een

    def recorded(self, command_ids: list[str]) -> int:
        """How many rows carry one of these command ids."""
        with psycopg.connect(self.database) as line:
            asked = "SELECT count(*) FROM journal WHERE command_id = ANY(%s)"
            found = line.execute(asked, [command_ids]).fetchone()
            return int(found[0]) if found else 0


class Begeleiding:
    """A trainer's program at the desk of one server, leading one session."""

    def __init__(self, server: RunningServer, sessie: str = "") -> None:
        self.desk, self.sessie = server.desk(), sessie

    def doe(self, **order: Any) -> dict[str, Any]:
        body = {"sessie": self.sessie or None, "opdracht": order, "command_id": mint_id("c"), "age_ms": 0}
        answer = self.desk.post("/balie/opdracht", json=body)
        assert answer.status_code == 200, answer.text
        told: dict[str, Any] = answer.json()
        return told

    def opent(self) -> str:
        order = {"soort": "open", "scenario": "de-chauffeur", "werkvorm": "oefengesprek-standaard"}
        self.sessie = self.doe(**order)["sessie"]
        assert self.desk.post("/balie/deur", json={"open": True}).status_code == 200
        return str(self.beeld()["code"])

    def beeld(self) -> dict[str, Any]:
        return dict(self.desk.get(f"/balie/sessies/{self.sessie}/beeld").json())


class Telefoon:
    """A phone at the public address: hears its stream, and sends again what was not answered."""

    def __init__(self, pair: RunningPair, sessie: str, code: str, naam: str) -> None:
        self.naam, self._pair, self._sessie = naam, pair, sessie
        self._line = pair.nginx.visitor(headers={"Origin": pair.nginx.address})
        self._hearing = pair.nginx.visitor()
        self._line.post("/meedoen/code", data={"code": code})
        told = {"naam": naam, "groep": "groep", "command_id": mint_id("c")}
        answer = self._line.post("/meedoen/naam", data=told, follow_redirects=True)
        assert answer.status_code == 200, answer.text
        self.server = pair.by(answer)
        self._hearing.cookies = self._line.cookies
        self.sleutel, self.acknowledged = "", list[str]()
        self.back = 0  # how often its stream began anew
        self._stopped = threading.Event()
        self._threads = [threading.Thread(target=work, daemon=True) for work in (self._hear, self._say)]
        self._may_say = threading.Event()

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def says(self, on: bool) -> None:
        """Send one learning point after the other, or stop with that."""
        if on:
            self._may_say.set()
        else:
            self._may_say.clear()

    def stop(self) -> None:
        self._stopped.set()
        self._may_say.set()
        self._line.close()
        self._hearing.close()
        for thread in self._threads:
            thread.join(60)

    def _hear(self) -> None:
        while not self._stopped.is_set():
            with suppress(httpx.HTTPError, RuntimeError):
                self._follow()
            self._stopped.wait(0.1)

    def _follow(self) -> None:
        with self._hearing.stream("GET", "/meedoen/stroom") as stream:
            if stream.status_code == 200:
                self.back += 1
                self.server = self._pair.by(stream)
            for line in stream.iter_lines():
                if line.startswith("data:") and '"sleutel"' in line:
                    self.sleutel = json.loads(line[5:])["sleutel"]

    def _say(self) -> None:
        while not self._stopped.is_set():
            self._may_say.wait()
            self._send(mint_id("c"))
            self._stopped.wait(0.05)

    def _send(self, command_id: str) -> None:
        order = {"soort": "leerpunt", "tekst": f"Dit leerde {self.naam}: {command_id}"}
        body = {"sessie": self._sessie, "opdracht": order, "command_id": command_id, "age_ms": 0}
        while not self._stopped.is_set():
            with suppress(httpx.HTTPError, RuntimeError, ValueError):
                answer = self._line.post("/meedoen/doe", json=body)
                if answer.status_code == 200 and answer.json()["ok"]:
                    self.acknowledged.append(command_id)
                    return
                assert answer.status_code >= 500, answer.text
            self._stopped.wait(0.1)


def all_at(phones: list[Telefoon], fase: str) -> None:
    """Wait until each of these shows this step."""
    wait_until(lambda: all(f"/{fase}/" in phone.sleutel for phone in phones), f"{fase!r} on every phone")
