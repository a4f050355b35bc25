"""Damaged requests at both doors: on every road, in every verb, by everybody, as many as are asked for."""

import json
import random
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode

from samenzorg_sim.meedoen.opdracht import OPDRACHTEN
from tests.veiligheid.groep import PHONES, command_id
from tests.veiligheid.mutatie import Mutatie
from tests.veiligheid.oordelen import DOOR, LOOPBACK
from tests.veiligheid.orders import Maker
from tests.veiligheid.rollen import Rol, Toneel
from tests.veiligheid.ruwe_lijn import Hangt, Lijn
from tests.veiligheid.test_invoer import NO_INSIDES
from tests.veiligheid.vraag import Vraag

#: Which counter a stream belongs to, by the letter that it begins with.
LETTERS = {"s": "sessie", "e": "ecogram", "i": "intervisie", "u": "acties", "y": "beleid", "j": "kwartaal"}
LETTERS |= {"q": "dialoog", "n": "alleen", "z": "kwartaal", "l": "logboek", "w": "logboek"}
#: Requests between two looks at what there is.
LOOK_AGAIN = 1_000
VERBS = ("GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS", "TRACE", "G\x00T")
JSON, FORM = "application/json", "application/x-www-form-urlencoded"
KINDS = (JSON, FORM, "multipart/form-data; boundary=x", "text/plain", "application/json; charset=utf-16")
MORE = (
    "Range",
    "If-None-Match",
    "Accept-Encoding",
    "Accept",
    "X-Forwarded-For",
    "Transfer-Encoding",
    "Expect",
)
MORE += ("Upgrade", "Sec-Websocket-Key", "Content-Encoding", "If-Modified-Since", "Referer", "Sec-Fetch-Site")
#: Opening a page starts a kernel: now and then is enough.
COSTS_A_KERNEL = "/werkplaats/"


@dataclass
class Uitslag:
    """How many requests of which status there were, and everything that should not have been."""

    statuses: Counter[int] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


class Bestoker:
    """Sends seeded nonsense to one server and keeps what came of it."""

    def __init__(self, toneel: Toneel, seed: int) -> None:
        self.toneel, self.mutatie, self.uitslag = toneel, Mutatie(seed), Uitslag()
        self.random: random.Random = self.mutatie.random
        self.maker = Maker(self.mutatie)
        self.known: dict[str, list[str]] = {}
        port = toneel.server.port
        self.lines = {"loopback": Lijn("127.0.0.1", port), "door": Lijn(PHONES, port)}
        self.roads = {
            name: tuple(one for asked in table.values() for one in asked)
            for name, table in (("loopback", LOOPBACK), ("door", DOOR))
        }

    def fire(self, many: int) -> Uitslag:
        """So many requests, one after another."""
        for number in range(many):
            if number % LOOK_AGAIN == 0:
                self.look()
            deur = self.random.choice(("loopback", "door"))
            line = self.lines[deur]
            request, whole = self.request(deur, f"{line.host}:{line.port}")
            try:
                answer = line.ask(request, whole=whole)
            except Hangt as silent:
                self.uitslag.wrong.append(f"no answer to {silent}")
                continue
            except ConnectionRefusedError:  # one of our own requests shut the door for phones
                self.toneel.groep.desk.post("/balie/deur", json={"open": True})
                continue
            self.uitslag.statuses[answer.status] += 1
            told = answer.body.decode("utf-8", "replace") if b"gzip" not in answer.head else ""
            page = told.startswith(("<!doctype html><html lang='nl'><head><meta charset='utf-8'>", "{"))
            if answer.status == 500 or (answer.status >= 400 and page and NO_INSIDES.search(told)):
                self.uitslag.wrong.append(f"{answer.status} to {request[:1500]!r}: {told[:300]}")
            if b"X-Ingevoegd" in answer.head.title():
                self.uitslag.wrong.append(f"a header came in: {request[:600]!r}")
        for line in self.lines.values():
            line.end()
        return self.uitslag

    def look(self) -> None:
        """Learn from all that the trainer sees now: ids and words to make sense with."""
        desk = self.toneel.groep.desk
        told = desk.get("/balie/overzicht")
        found = sorted(set(re.findall("[a-z]_[0-9a-f]{32}", told.text)) | set(self.toneel.ids.values()))
        screens = [told.json()]
        self.known = {name: [] for name in LETTERS.values()}
        for stream in found[-40:]:
            answer = desk.get(f"/balie/sessies/{stream}/beeld")
            if answer.status_code == 200:
                screens.append(answer.json())
                self.known[LETTERS.get(stream[0], "sessie")].append(stream)
        self.maker.learn(screens)

    def request(self, deur: str, host: str) -> tuple[bytes, bool]:
        """The bytes of one request, and whether the server can know where it ends."""
        rol = self.random.choice(tuple(self.toneel.rollen.values()))
        if self.random.random() < 0.4:
            vraag, rol = self._order(deur)
        else:
            vraag = self.random.choice(self.roads[deur])
        path = vraag.path.format(**self.toneel.ids)
        if path.startswith(COSTS_A_KERNEL) and self.random.random() < 0.98:
            path = COSTS_A_KERNEL + quote(self.mutatie.text("nergens"), errors="replace")
        verb = vraag.method if self.random.random() < 0.9 else self.random.choice(VERBS)
        headers = {"Host": host, "Origin": f"http://{host}", **rol.headers}
        way = self.random.choice(("body", "body", "rest", "none"))
        body, kind = self._body(vraag, way == "body")
        if body or verb not in ("GET", "HEAD"):
            headers |= {"Content-Type": kind, "Content-Length": str(len(body))}
        if way == "rest":
            return self._damaged(verb, path, headers, body)
        return _written(verb, path, headers) + body, True

    def _order(self, deur: str) -> tuple[Vraag, Rol]:
        """An order at the desk, or of a phone, as it should be."""
        rollen = self.toneel.rollen
        if deur == "loopback":
            counter, opdracht = self.maker.order()
            stream = self.random.choice((*self.known.get(counter, ()), None))
            order: dict[str, Any] = {"sessie": stream, "opdracht": opdracht, "age_ms": 0}
            vraag = Vraag("/balie/opdracht", 200, {}, "POST", order | {"command_id": command_id()})
            return vraag, rollen[self.random.choice(("kernel", "kernel", "kernel collega"))]
        soort = self.random.choice(tuple(OPDRACHTEN))
        told = {name: self._told(name) for name in OPDRACHTEN[soort]}
        told |= {"tekst.0": "Jan"} if soort == "antwoord" else {}
        asked = {"sessie": self.toneel.ids["sessie"], "command_id": command_id(), "age_ms": 0}
        vraag = Vraag("/meedoen/doe", 200, {}, "POST", asked | {"opdracht": {"soort": soort, **told}})
        return vraag, rollen[self.random.choice(("telefoon", "telefoon ander", "telefoon leidt"))]

    def _told(self, name: str) -> Any:
        if name in ("tafel", "ronde", "minuten"):
            return self.random.choice((0, 1, 2))
        if name in ("spel", "tag"):
            return self.random.choice((self.toneel.spel, "t_" + self.toneel.tag["command_id"][2:]))
        words = ("Jan", "ja", None, *self.maker.words)
        return self.random.choice(("2026-12-01", "2027-03-01") if name.endswith("en") else words)

    def _body(self, vraag: Vraag, damaged: bool) -> tuple[bytes, str]:
        told = vraag.body
        if told is None:
            return (self.mutatie.data(b"a=b"), self.random.choice(KINDS)) if damaged else (b"", FORM)
        if isinstance(told, dict):
            text = json.dumps(told)
            for name, value in self.toneel.ids.items():
                text = text.replace(f"{{{name}}}", value)
            told = json.loads(text)
            if damaged and self.random.random() < 0.1:
                plain = {name: str(self.mutatie.value(one)) for name, one in told.items()}
                return urlencode(plain, errors="replace").encode(), FORM
            if not damaged:
                return json.dumps(told).encode(), JSON
            return self.mutatie.json(self.mutatie.value(told)), self.random.choice((JSON, JSON, *KINDS))
        data = str(told).format(**self.toneel.ids).encode()
        return (self.mutatie.data(data) if damaged else data), FORM

    def _damaged(self, verb: str, path: str, headers: dict[str, str], body: bytes) -> tuple[bytes, bool]:
        """The request with some damage to its address, its headers or its form."""
        if self.random.random() < 0.25:
            path = quote(self.mutatie.text(path), safe="/%?=&;.~", errors="replace")
        if self.random.random() < 0.1:
            path += "?" + quote(self.mutatie.word(), safe="=&%", errors="replace") + "=" + quote("é\x00")
        if self.random.random() < 0.15:
            name = self.random.choice((*headers, *MORE))
            headers = headers | {name: self.mutatie.text(headers.get(name, ""))}
        if self.random.random() < 0.1:
            headers = headers | {"Cookie": "; ".join((headers.get("Cookie", ""), self.mutatie.text("a=b")))}
        head = _written(verb, path, headers)
        whole = head.count(b"\r\n") == len(headers) + 2 and not {"Transfer-Encoding", "Expect"} & set(headers)
        whole = whole and headers.get("Content-Length", "0") == str(len(body))
        if self.random.random() < 0.03:
            return self.mutatie.data(head) + body, False
        return head + body, whole


def _written(verb: str, path: str, headers: dict[str, str]) -> bytes:
    lines = [f"{verb} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join(lines).encode("utf-8", "replace") + b"\r\n\r\n"
