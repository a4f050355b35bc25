"""A phone at the door of the trainer's server, that speaks plain HTTP."""

import json
import re
import secrets
from typing import Any

import httpx

from samenzorg_sim.balie.client import BalieClient
from tests.running_server import RunningServer


class Telefoon:
    """A phone with our cookie; `joins` makes it somebody's in a session."""

    def __init__(self, server: RunningServer, sessie: str) -> None:
        base = f"http://{server.phones}:{server.port}"
        self.sessie = sessie
        self.http = httpx.Client(base_url=base, timeout=30, trust_env=False, headers={"Origin": base})
        self.http.get("/meedoen")

    def joins(self, client: BalieClient, naam: str, groep: str = "groep") -> "Telefoon":
        self.http.post("/meedoen/code", data={"code": client.beeld(self.sessie)["code"]})
        form = {"naam": naam, "groep": groep, "command_id": "c_" + secrets.token_hex(16)}
        assert self.http.post("/meedoen/naam", data=form).headers["Location"] == "/meedoen"
        return self

    def leads(self, code: str) -> "Telefoon":
        """What the page to lead with posts."""
        answer = self.http.post("/meedoen/leiden", data={"code": f"{self.sessie}~{code}"})
        assert answer.headers["Location"] == "/meedoen"
        return self

    def doe(self, soort: str, **rest: Any) -> httpx.Response:
        """What the page's script posts."""
        body = {"command_id": "c_" + secrets.token_hex(16), "sessie": self.sessie, "age_ms": 0}
        told = json.dumps(body | {"opdracht": {"soort": soort, **rest}})
        return self.http.post("/meedoen/doe", content=told, headers={"Content-Type": "application/json"})

    def taps(self) -> None:
        """Tap the first button there is."""
        found = re.search(
            r'name="spel" value="(g_\w+)">.*?name="knop" value="([^"]+)"',
            self.http.get("/meedoen").text,
            re.S,
        )
        assert found
        assert self.doe("tik", spel=found[1], knop=found[2]).status_code == 200
