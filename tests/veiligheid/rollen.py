"""Everybody who may knock, and what was planted that they may not find."""

import json
import re
from dataclasses import dataclass, field

import httpx
from tornado.web import create_signed_value

from samenzorg_sim.dag import today
from samenzorg_sim.kwartaal.kwartaal import kwartaal_of
from tests.logboek.kluis import make_keys, seal
from tests.running_server import RunningServer
from tests.veiligheid.groep import Groep, Telefoon, command_id

NAASTE = "U speelt"  # the heading of a role card


@dataclass(frozen=True)
class Rol:
    """Somebody at the door: what she sends along, and which planted things are hers."""

    naam: str
    headers: dict[str, str] = field(default_factory=dict)
    hers: frozenset[str] = frozenset()


class Toneel:
    """A session with secrets in it, in the middle of a play, and the people around it."""

    def __init__(self, server: RunningServer, merk: str) -> None:
        """`merk` makes the secrets others than those of another scene on the same server.

        Never empty: what follows a word in the file of the journal may be any byte, also another's `merk`.
        """
        self.server, self.merk = server, merk
        self.groep = groep = Groep(server, "Geheimteam")
        self.ander = Groep(server, "Anderteam")
        self.speler = groep.telefoon(self.geheim("Ans"))
        self.observator = groep.telefoon(self.geheim("Cor"))
        joop = groep.telefoon(self.geheim("Joop"), raad=True)
        groep.doe(soort="toevoegen", naam=self.geheim("Els"))
        self.oud = groep.telefoon(self.geheim("Bep"))
        bep = Telefoon(server, self.geheim("Bep")).joins(groep, zelfde="ja")
        groep.doe(soort="overname", apparaat=groep.beeld()["overnames"][0]["apparaat"], goed=True)
        self.weg = groep.telefoon(self.geheim("Dirk"))
        self.weg.doe("vertrekken")
        self.phones = (self.speler, self.observator, joop, bep, self.weg)
        self.leidt = Telefoon(server)
        code = f"{groep.sessie}~{groep.beeld()['leidcode']}"
        self.leidt.client.post("/meedoen/leiden", data={"code": code})
        joop.doe("antwoord", vraag="te-dichtbij", tafel=0, ronde=0, **{"tekst.0": self.geheim("dichtbij")})
        self.tekening = self._draws()
        self.logboek = self._writes()
        self.jaar = self._year()
        self.acties = self._acts()
        self.beleid = self._checks()
        groep.naar("oogst", 0)
        self.speler.doe("leerpunt", tekst=self.geheim("leerpunt"))
        days = {"wanneer": "2026-12-01", "terugkijken": "2027-03-01"}
        self.speler.doe("afspraak", wat=self.geheim("afspraak"), wie=None, **days)
        self.spel = groep.speelt()
        self.observator_ziet = self.observator.page
        self.tag = self.observator.doe("tik", spel=self.spel, knop=self.observator.knoppen[0]).json()
        # Opens when all who watch have written; Bep has not.
        told = {"vraag": "gezien", "tafel": 1, "ronde": 1, "tekst.0": self.geheim("gezien")}
        assert self.observator.doe("antwoord", **told).status_code == 200
        self.wacht = Telefoon(server, self.geheim("Ans")).joins(groep, zelfde="ja")
        self.buiten = self.ander.telefoon("Anderpersoon")
        self.a, self.b = server.sign_in(), server.colleague()
        self.kernel, self.token_a = self._kernel(self.a)
        _, self.token_b = self._kernel(self.b)
        gone, self.token_old = self._kernel(self.a)
        assert self.a.post(f"/voila/api/shutdown/{gone}").status_code == 204
        self.ids = {"sessie": groep.sessie, "kernel": self.kernel, "tekening": self.tekening}
        self.ids |= {"jaar": self.jaar, "acties": self.acties, "beleid": self.beleid}
        self.ids["opende"] = f"c_{self.tekening[2:]}"
        self.ids["logboek"] = self.logboek
        self.ids |= self._quarter()
        self.secrets = self._secrets()
        self.rollen = self._rollen()

    def _draws(self) -> str:
        """An ecogram in the session, by the trainer, with words in it that are for who is there."""
        asked = {"sessie": None, "command_id": command_id(), "age_ms": 0}
        order = {"soort": "teken", "sessie": self.groep.sessie, "client": self.geheim("client")}
        begun = self.groep.desk.post("/balie/opdracht", json=asked | {"opdracht": order}).json()
        riet = command_id()
        drawn = {"soort": "voeg_toe", "naam": self.geheim("contact")}
        noted = {
            "soort": "schrijf",
            "contact": f"n_{riet[2:]}",
            "veld": "notitie",
            "woorden": self.geheim("notitie"),
        }
        for command, opdracht in ((riet, drawn), (command_id(), noted)):
            asked = {"sessie": begun["sessie"], "command_id": command, "opdracht": opdracht}
            assert self.groep.desk.post("/balie/opdracht", json=asked).status_code == 200
        return str(begun["sessie"])

    def _writes(self) -> str:
        """A logboek with a piece in it, as a browser keeps it; its words are nobody's but its writer's."""
        keys, stuk = make_keys(self.geheim("zes")), "b_" + "1" * 32
        sealed = seal(keys, stuk, 1, {"soort": "vrij", "velden": {"tekst": self.geheim("logboek")}})
        order = {"soort": "begin_logboek", "vorm": 1, "maanden": 24, "stuk": stuk, "tekst": sealed}
        kept = {"logboek": keys.logboek, "sleutel": keys.sleutel, "command_id": f"c_{keys.logboek[2:]}"}
        answer = self.speler.client.post("/meedoen/logboek/doe", json=kept | {"opdracht": order})
        assert answer.status_code == 200, answer.text
        self.toegang, self.geheimschrift = keys.sleutel, sealed
        return keys.logboek

    def _year(self) -> str:
        """A group for intervisie of the trainer, with a case that was handed in and an intention."""

        def do(groep: str | None, **opdracht: object) -> tuple[str, str]:
            asked = {"sessie": groep, "command_id": command_id(), "age_ms": 0, "opdracht": opdracht}
            answer = self.groep.desk.post("/balie/opdracht", json=asked)
            assert answer.status_code == 200, answer.text
            return str(answer.json()["sessie"]), asked["command_id"][2:]

        groep, _ = do(None, soort="groep", naam=self.geheim("jaargroep"), leden=[self.geheim("lid")])
        _, dag = do(groep, soort="plan", dag="2027-03-02", begin=600, minuten=90)
        lid = self.groep.desk.get(f"/balie/sessies/{groep}/beeld").json()["leden"][0]["id"]
        hers = {"bijeenkomst": f"b_{dag}", "van": lid}
        do(groep, soort="breng_in", titel=self.geheim("situatie"), vraag=self.geheim("vraag"), **hers)
        do(groep, soort="voornemen", stap=self.geheim("voornemen"), **hers)
        return groep

    def _acts(self) -> str:
        """The trainer's list of actions, with one in it."""
        asked = {"sessie": None, "command_id": command_id(), "age_ms": 0, "opdracht": {"soort": "actielijst"}}
        lijst = str(self.groep.desk.post("/balie/opdracht", json=asked).json()["sessie"])
        order = {"soort": "actie", "wat": self.geheim("actie"), "wanneer": "2027-03-02"}
        asked |= {"sessie": lijst, "command_id": command_id(), "opdracht": order}
        assert self.groep.desk.post("/balie/opdracht", json=asked).status_code == 200
        return lijst

    def _checks(self) -> str:
        """The trainer's policy check, with one answer in it."""
        asked = {
            "sessie": None,
            "command_id": command_id(),
            "age_ms": 0,
            "opdracht": {"soort": "beleidscheck"},
        }
        check = str(self.groep.desk.post("/balie/opdracht", json=asked).json()["sessie"])
        who = command_id()
        orders = (
            (who, {"soort": "invuller", "functie": "welzijn"}),
            (
                command_id(),
                {
                    "soort": "antwoord",
                    "invuller": f"d_{who[2:]}",
                    "vraag": "in-de-visie",
                    "oordeel": "ja",
                    "bewijs": self.geheim("bewijs"),
                },
            ),
        )
        for id_, order in orders:
            asked |= {"sessie": check, "command_id": id_, "opdracht": order}
            assert self.groep.desk.post("/balie/opdracht", json=asked).status_code == 200
        return check

    def _quarter(self) -> dict[str, str]:
        """Three teams of the trainer, with words in the sheet of one, and the page that was made of them."""
        made = set(re.findall("z_[0-9a-f]{32}", self.groep.desk.get("/balie/overzicht").text))
        quarter = kwartaal_of(today()).vorige
        for _ in made:  # another scene on this server had that one: a page is made once
            quarter = quarter.vorige
        over = quarter.id

        def do(stream: str | None, **opdracht: object) -> str:
            asked = {"sessie": stream, "command_id": command_id(), "age_ms": 0, "opdracht": opdracht}
            answer = self.groep.desk.post("/balie/opdracht", json=asked)
            assert answer.status_code == 200, answer.text
            return str(answer.json()["sessie"])

        for naam in ("Beuk", "Eik", self.geheim("Linde")):
            team = do(None, soort="kwartaalteam", naam=naam)
            do(team, soort="aantallen", kwartaal=over, clienten=22, gehouden=14, verslagen=9)
            do(team, soort="lever_in", kwartaal=over, aan=True)
        do(team, soort="antwoord", kwartaal=over, vraag="wat-hindert", woorden=self.geheim("rooster"))
        return {"team": team, "kwartaal": over, "bladzijde": do(None, soort="bladzijde", kwartaal=over)}

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
            "naam van de speler": self.geheim("Ans"),
            "naam van de naaste": self.geheim("Joop"),
            "naam zonder telefoon": self.geheim("Els"),
            "naam van de observator": self.geheim("Cor"),
            "naam van een tweede observator": self.geheim("Bep"),
            "naam van wie wegging": self.geheim("Dirk"),
            "antwoord aan de begeleider": self.geheim("dichtbij"),
            "antwoord dat nog dicht is": self.geheim("gezien"),
            "client van het ecogram": self.geheim("client"),
            "contact in het ecogram": self.geheim("contact"),
            "notitie in het ecogram": self.geheim("notitie"),
            "ecogram": self.tekening,
            "tekst in een logboek": self.geheim("logboek"),
            "woorden van een logboek": self.geheim("zes"),
            "toegang tot een logboek": self.toegang,
            "geheimschrift van een logboek": self.geheimschrift[-60:],
            "plek van een logboek": self.logboek,
            "actie": self.geheim("actie"),
            "antwoord in de check": self.geheim("bewijs"),
            "groep van het jaar": self.geheim("jaargroep"),
            "lid in het jaar": self.geheim("lid"),
            "situatie in het jaar": self.geheim("situatie"),
            "vraag in het jaar": self.geheim("vraag"),
            "voornemen in het jaar": self.geheim("voornemen"),
            "naam van een team": self.geheim("Linde"),
            "antwoord van een team": self.geheim("rooster"),
            "leerpunt": self.geheim("leerpunt"),
            "afspraak": self.geheim("afspraak"),
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
        everything = frozenset(name for name in self.secrets if "logboek" not in name)
        inside = frozenset({"sessie", "naam van de observator", "tik", "antwoord dat nog dicht is"})
        led = everything - {"kaartje", "sleutel", "antwoord dat nog dicht is"}
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
                Rol("telefoon oud", _cookie("samenzorg_apparaat", self.oud.cookie)),
                Rol(
                    "telefoon weg",
                    _cookie("samenzorg_apparaat", self.weg.cookie),
                    frozenset({"sessie", "naam van wie wegging"}),
                ),
                Rol(
                    "telefoon leidt", _cookie("samenzorg_apparaat", self.leidt.cookie), frozenset({"sessie"})
                ),
                Rol("begeleider", _cookie(own, cookie_a), screen),
                Rol("collega", _cookie(own, str(self.b.cookies[own]))),
                Rol("kernel", {"Authorization": f"Bearer {self.token_a}"}, led),
                Rol("kernel collega", {"Authorization": f"Bearer {self.token_b}"}),
                Rol("vals koekje", _cookie(own, forged) | {"X-Persoon": "p_" + "0" * 32}),
                Rol("geknoeid koekje", _cookie(own, cookie_a[:-1] + ("0" if cookie_a[-1] != "0" else "1"))),
                Rol("vals kaartje", {"Authorization": "Bearer " + "A" * 43}),
                Rol("oud kaartje", {"Authorization": f"Bearer {self.token_old}"}),
                Rol("telefoon als begeleider", _cookie(own, self.observator.cookie)),
                Rol("begeleider als telefoon", _cookie("samenzorg_apparaat", cookie_a)),
            )
        }

    def geheim(self, wat: str) -> str:
        return f"{wat}geheim{self.merk}"

    def erases(self) -> None:
        """Everybody who has a phone has herself erased on it."""
        for phone in self.phones:
            assert phone.doe("wissen").status_code == 200

    def leaks(self, rol: Rol, said: str) -> list[str]:
        """The planted things in `said` that are not hers."""
        return [name for name, secret in self.secrets.items() if secret in said and name not in rol.hers]


def _cookie(name: str, value: str) -> dict[str, str]:
    return {"Cookie": f"{name}={value}"}
