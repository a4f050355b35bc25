"""Everybody who may knock, and what was planted that they may not find."""

import json
import re
from dataclasses import dataclass, field

import httpx
from tornado.web import create_signed_value

from tests.running_server import RunningServer
from tests.veiligheid.groep import Groep, Telefoon

NAASTE = "U speelt"  # the heading of a role card


@dataclass(frozen=True)
class Rol:
    """Somebody at the door: what she sends along, and which planted things are hers."""

    naam: str
    headers: dict[str, str] = field(default_factory=dict)
    hers: frozenset[str] = frozenset()


class Toneel:
    """A session with secrets in it, in the middle of a play, and the people around it."""

    def __init__(self, server: RunningServer) -> None:
        self.server = server
        self.groep = groep = Groep(server, "Geheimteam")
        self.ander = Groep(server, "Anderteam")
        self.speler = groep.telefoon("Ansgeheim")
        self.observator = groep.telefoon("Corgeheim")
        groep.telefoon("Joopgeheim", raad=True)
        groep.doe(soort="toevoegen", naam="Elsgeheim")
        groep.naar("oogst", 0)
        self.speler.doe("leerpunt", tekst="leerpuntgeheim")
        days = {"wanneer": "2026-12-01", "terugkijken": "2027-03-01"}
        self.speler.doe("afspraak", wat="afspraakgeheim", wie=None, **days)
        self.spel = groep.speelt()
        self.observator_ziet = self.observator.page
        self.tag = self.observator.doe("tik", spel=self.spel, knop=self.observator.knoppen[0]).json()
        self.wacht = Telefoon(server, "Ansgeheim").joins(groep, zelfde="ja")
        self.buiten = self.ander.telefoon("Anderpersoon")
        self.a, self.b = server.sign_in(), server.colleague()
        self.kernel, self.token_a = self._kernel(self.a)
        _, self.token_b = self._kernel(self.b)
        gone, self.token_old = self._kernel(self.a)
        assert self.a.post(f"/voila/api/shutdown/{gone}").status_code == 204
        self.secrets = self._secrets()
        self.rollen = self._rollen()

    def _kernel(self, client: httpx.Client) -> tuple[str, str]:
        """A page that tells what its kernel knows: the kernel's id and its token."""
        page = client.get("/werkplaats/verteld").text
        kernel = re.search(r'data-kernel="([0-9a-f-]{36})"', page)
        assert kernel
        return kernel[1], json.loads(page.split("@@")[1])["trades"][0][1]["token"]

    def _secrets(self) -> dict[str, str]:
        people = self.groep.beeld()
        card = next(k for k in people["rolkaarten"] if k["rolnaam"].lower() == "naaste")
        return {
            "groep": "Geheimteam",
            "naam van de speler": "Ansgeheim",
            "naam van de naaste": "Joopgeheim",
            "naam zonder telefoon": "Elsgeheim",
            "naam van de observator": "Corgeheim",
            "leerpunt": "leerpuntgeheim",
            "afspraak": "afspraakgeheim",
            "rolkaart naaste": card["delen"][0]["alineas"][0][:40],
            "rolkaart speler": "U speelt de zorgmedewerker",
            "code": self.groep.code,
            "code in tweeën": f"{self.groep.code[:4]}\u00a0{self.groep.code[4:]}",
            "tik": self.tag["command_id"],
            "sessie": self.groep.sessie,
            "deelnemer": people["deelnemers"][0]["id"],
            "apparaat": people["overnames"][0]["apparaat"],
            "kernel": self.kernel,
            "kaartje": self.token_a,
            "sleutel": self.server.key(),
        }

    def _rollen(self) -> dict[str, Rol]:
        own = f"samenzorg-{self.server.port}"
        forged = create_signed_value(b"0" * 32, own, "p_" + "0" * 32).decode()
        cookie_a = str(self.a.cookies[own])
        everything = frozenset(self.secrets)
        inside = frozenset({"sessie", "naam van de observator", "tik"})
        screen = frozenset({"sessie", "code", "code in tweeën", "kernel"})
        return {
            rol.naam: rol
            for rol in (
                Rol("niemand"),
                Rol("telefoon", _cookie("samenzorg_apparaat", self.observator.cookie), inside),
                Rol("telefoon ander", _cookie("samenzorg_apparaat", self.buiten.cookie)),
                Rol(
                    "telefoon wacht", _cookie("samenzorg_apparaat", self.wacht.cookie), frozenset({"sessie"})
                ),
                Rol("begeleider", _cookie(own, cookie_a), screen),
                Rol("collega", _cookie(own, str(self.b.cookies[own]))),
                Rol(
                    "kernel", {"Authorization": f"Bearer {self.token_a}"}, everything - {"kaartje", "sleutel"}
                ),
                Rol("kernel collega", {"Authorization": f"Bearer {self.token_b}"}),
                Rol("vals koekje", _cookie(own, forged) | {"X-Persoon": "p_" + "0" * 32}),
                Rol("geknoeid koekje", _cookie(own, cookie_a[:-1] + ("0" if cookie_a[-1] != "0" else "1"))),
                Rol("vals kaartje", {"Authorization": "Bearer " + "A" * 43}),
                Rol("oud kaartje", {"Authorization": f"Bearer {self.token_old}"}),
                Rol("telefoon als begeleider", _cookie(own, self.observator.cookie)),
                Rol("begeleider als telefoon", _cookie("samenzorg_apparaat", cookie_a)),
            )
        }

    def leaks(self, rol: Rol, said: str) -> list[str]:
        """The planted things in `said` that are not hers."""
        return [name for name, secret in self.secrets.items() if secret in said and name not in rol.hers]


def _cookie(name: str, value: str) -> dict[str, str]:
    return {"Cookie": f"{name}={value}"}
