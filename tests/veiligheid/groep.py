"""A group session on a real server, led over loopback, with phones that speak plain HTTP."""

import json
import re
import secrets
from typing import Any

import httpx

from samenzorg_sim.werkplaats.tafel import at_table
from tests.running_server import RunningServer

PHONES = "127.0.0.7"
WERKVORM = "oefengesprek-standaard"


def command_id() -> str:
    return "c_" + secrets.token_hex(16)


class Telefoon:
    """A phone; `source` is the address on the network that it has."""

    def __init__(self, server: RunningServer, naam: str = "", source: str = "127.0.0.1") -> None:
        self.base = f"http://{PHONES}:{server.port}"
        self.naam, self.sessie = naam, ""
        transport = httpx.HTTPTransport(local_address=source, verify=False)
        self.client = httpx.Client(
            base_url=self.base,
            timeout=60,
            transport=transport,
            trust_env=False,
            headers={"Origin": self.base},
        )
        self.client.get("/meedoen")

    def code(self, code: str) -> str:
        """Type a code; what the page then says."""
        self.client.post("/meedoen/code", data={"code": code}, follow_redirects=True)
        return self.client.get("/meedoen/naam", follow_redirects=True).text

    def joins(self, groep: "Groep", *, raad: bool = False, zelfde: str = "") -> "Telefoon":
        self.sessie = groep.sessie
        self.client.post("/meedoen/code", data={"code": groep.code})
        form = {"naam": self.naam, "command_id": command_id()}
        form |= {"groep": "clientenraad"} if raad else {}
        form |= {"zelfde": zelfde} if zelfde else {}
        answer = self.client.post("/meedoen/naam", data=form)
        assert answer.headers["Location"] == "/meedoen", self.client.get("/meedoen/naam").text
        return self

    @property
    def cookie(self) -> str:
        return str(self.client.cookies["samenzorg_apparaat"])

    def doe(self, soort: str, *, command: str = "", age_ms: int = 0, **rest: Any) -> httpx.Response:
        """What the script posts."""
        body = {"command_id": command or command_id(), "sessie": self.sessie, "age_ms": age_ms}
        body["opdracht"] = {"soort": soort, **rest}
        headers = {"Content-Type": "application/json"}
        return self.client.post("/meedoen/doe", content=json.dumps(body), headers=headers)

    @property
    def page(self) -> str:
        return self.client.get("/meedoen").text

    @property
    def knoppen(self) -> list[str]:
        return re.findall(r'name="knop" value="([^"]+)"', self.page)


class Groep:
    """One session of the trainer at the keyboard."""

    def __init__(self, server: RunningServer, naam: str = "Team Linde") -> None:
        self.server, self.desk = server, server.desk()
        self.desk.post("/balie/deur", json={"open": True})
        order = {"soort": "open", "scenario": "de-chauffeur", "werkvorm": WERKVORM, "groep": naam}
        self.sessie = ""
        self.sessie = str(self.doe(**order)["sessie"])
        self.code = str(self.beeld()["code"])

    def ask(self, *, command: str = "", **opdracht: Any) -> httpx.Response:
        sessie = self.sessie or None
        body = {"sessie": sessie, "opdracht": opdracht, "command_id": command or command_id(), "age_ms": 0}
        return self.desk.post("/balie/opdracht", content=json.dumps(body))

    def doe(self, **opdracht: Any) -> dict[str, Any]:
        answer = self.ask(**opdracht)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def beeld(self) -> dict[str, Any]:
        return at_table(self.desk.get(f"/balie/sessies/{self.sessie}/beeld").json())

    def again(self) -> None:
        """After a restart the desk wants a new token."""
        self.desk = self.server.desk()

    def telefoon(self, naam: str, *, raad: bool = False, source: str = "127.0.0.1") -> Telefoon:
        return Telefoon(self.server, naam, source).joins(self, raad=raad)

    def naar(self, fase: str, ronde: int = 1) -> None:
        self.doe(soort="fase", fase=fase, ronde=ronde)

    def speelt(self) -> str:
        """Begin to play; the play's id."""
        self.naar("voorbereiden")
        self.naar("spelen")
        self.doe(soort="begin")
        return str(self.beeld()["spel"]["id"])
