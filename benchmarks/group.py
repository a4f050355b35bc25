"""A group session on a running server of ours: a trainer at the desk and phones that joined with the code."""

import re
import secrets
from dataclasses import dataclass
from pathlib import Path

import httpx

from samenzorg_sim.balie.client import BalieClient
from tests.running_server import RunningServer

#: Phones enter by the door that the trainer opened, not by the workbench's own address.
PHONES = "127.0.0.6"
_KNOP = re.compile(
    r'name="spel" value="(g_[0-9a-f]{32})"><input type="hidden" name="knop" value="([a-z0-9_-]+)"'
)


@dataclass(frozen=True)
class Phone:
    """A phone that takes part, known by its cookie; `spel` and `knop` are what it may tap, if it may."""

    cookie: str
    spel: str = ""
    knop: str = ""


class Group:
    """One session; `join` before `play`."""

    def __init__(self, server: RunningServer) -> None:
        self.server = server
        answer = httpx.post(server.address + "/balie/ticket", json={"sleutel": server.key()}).json()
        self.token = str(answer["token"])
        self.desk = BalieClient(server.address, self.token, answer["persoon"])
        opened = self.desk.doe(None, soort="open", scenario="de-chauffeur", werkvorm="oefengesprek-standaard")
        self.sessie = str(opened["sessie"])
        self.desk.deur(True)
        self.door = f"http://{PHONES}:{server.port}"
        self.code = str(self.desk.beeld(self.sessie)["code"])
        self.phones: list[Phone] = []

    def join(self, count: int) -> None:
        """Let `count` phones join; the first of all is the client council's."""
        for _ in range(count):
            with httpx.Client(base_url=self.door, headers={"Origin": self.door}, timeout=30) as phone:
                phone.post("/meedoen/code", data={"code": self.code})
                number = len(self.phones) + 1
                name = {
                    "naam": f"Mens {number}",
                    "groep": "groep" if self.phones else "clientenraad",
                    "command_id": "c_" + secrets.token_hex(16),
                }
                phone.post("/meedoen/naam", data=name)
                cookie = phone.cookies["samenzorg_apparaat"]
            self.phones.append(Phone(cookie))

    def play(self) -> None:
        """Lead to the conversation and begin it; from then on observers may tap."""
        for fase in ("voorbereiden", "spelen"):
            self.desk.doe(self.sessie, soort="fase", fase=fase, ronde=1)
        self.desk.doe(self.sessie, soort="begin")
        self.phones = [self._looked(phone) for phone in self.phones]

    def _looked(self, phone: Phone) -> Phone:
        page = self.page(phone)
        found = _KNOP.search(page)
        return Phone(phone.cookie, found[1], found[2]) if found else phone

    def page(self, phone: Phone) -> str:
        """The page as this phone gets it."""
        cookies = {"samenzorg_apparaat": phone.cookie}
        return httpx.get(self.door + "/meedoen", cookies=cookies, timeout=30).text

    @property
    def observers(self) -> tuple[Phone, ...]:
        """Those who may tap; the others' phones lie away."""
        return tuple(phone for phone in self.phones if phone.knop)


def our_server(folder: Path) -> RunningServer:
    """A server of ours that answers, with a new data folder; stop it yourself."""
    folder.mkdir(parents=True, exist_ok=True)
    return RunningServer(folder / "data", phones=PHONES).start()
