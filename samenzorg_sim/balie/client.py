"""The desk as a notebook's kernel reaches it: over loopback, in the name of whom the kernel serves."""

import asyncio
import contextlib
import http.client
import json
import os
from collections.abc import AsyncIterator, Callable
from typing import Any, cast
from urllib.parse import urlsplit

from samenzorg_sim.balie.acties.client import Acties
from samenzorg_sim.balie.vinden import find_central_server, find_running_server
from samenzorg_sim.journal import Refused, mint_id

# Seconds: a command waits for a sync of the disk, so it may take a while on a tired laptop.
PATIENCE = 15.0
# Seconds between two tries to hear the desk again.
RETRY = 0.5


class BalieWeg(Exception):
    """The server does not answer; `melding` is for the user."""

    melding = "Het programma antwoordt even niet. Wat al bewaard is, blijft bewaard. We proberen het opnieuw."


class GeenKaartje(Exception):
    """A kernel of our server without a (fresh) ticket serves nobody."""

    melding = "Deze pagina is verlopen. Laad de pagina opnieuw."


class GeenToegang(GeenKaartje):
    """The JupyterHub does not (any more) say that this user may use Samenzorg."""

    melding = "U mag Samenzorg hier niet gebruiken. Vraag het aan wie de JupyterHub beheert."


class BalieClient:
    """Commands in, state out; one for each notebook."""

    def __init__(self, address: str, token: str, persoon: str, anew: Callable[[], str] | None = None) -> None:
        """For `address` (http://127.0.0.1:8866) with a bearer token; see `connect` for the usual way.

        `anew` gives the next token where one is good for some minutes only.
        """
        self.address = address
        self.persoon = persoon
        self._token = token
        self._anew = anew
        self._place = urlsplit(address)
        self.acties = Acties(self)

    @property
    def site(self) -> str:
        """What goes before a path in a link: nothing in a page of ours, which visitors may reach by another
        name than this kernel does; in plain JupyterLab the server's address."""
        return "" if os.environ.get("SAMENZORG_SERVED") else self.address

    def functie(self, kies: str | None = None) -> str:
        """What she chose to be on the home page ('' is nothing yet); with `kies` it is chosen first."""
        if kies is None:
            return str(self._ask("GET", "/balie/functie")["functie"])
        return str(self._ask("POST", "/balie/functie", {"functie": kies})["functie"])

    def overzicht(self) -> dict[str, Any]:
        """Cases, exercises and one's own sessions."""
        return self._ask("GET", "/balie/overzicht")

    def scenario(self, scenario: str) -> dict[str, Any]:
        """A whole case, as its frozen object reads it back."""
        return self._ask("GET", f"/balie/scenarios/{scenario}")

    def oefenblad(self, blad: str) -> dict[str, Any]:
        """A whole short exercise, as its frozen object reads it back."""
        return self._ask("GET", f"/balie/oefenbladen/{blad}")

    def eigen(self) -> dict[str, Any]:
        """All content with its sources, what was taken away, and one's own drafts."""
        return self._ask("GET", "/balie/eigen")

    def tekst(self, name: str, vak: str = "scenarios") -> dict[str, Any]:
        """The file of a thing in the folder `vak`, as its author wrote it: `{tekst, eigen, stempel}`."""
        return self._ask("GET", f"/balie/eigen/tekst/{vak}/{name}")

    def zet_neer(self, tekst: str, stempel: str, vak: str = "scenarios") -> str:
        """Write an own thing, made from the file with this `stempel` (empty: a new one); its id."""
        return str(self._ask("POST", "/balie/eigen", {"vak": vak, "tekst": tekst, "stempel": stempel})["id"])

    def haal_weg(self, vak: str, name: str) -> None:
        """Take a thing out of what can be chosen."""
        self._ask("POST", "/balie/eigen/weg", {"vak": vak, "id": name})

    def haal_terug(self, vak: str, name: str) -> None:
        """Put it back."""
        self._ask("POST", "/balie/eigen/terug", {"vak": vak, "id": name})

    def concept(self, naam: str, inhoud: dict[str, Any] | None = None) -> dict[str, Any]:
        """A draft of one's own; with `inhoud` it is kept so first."""
        path = f"/balie/eigen/concepten/{naam}"
        if inhoud is not None:
            self._ask("POST", path, inhoud)
        return self._ask("GET", path) if inhoud is None else inhoud

    def gooi_concept_weg(self, naam: str) -> None:
        """Throw a draft of one's own away."""
        self._ask("POST", f"/balie/eigen/concepten/{naam}", {"weg": True})

    def ervaringen(self) -> dict[str, Any]:
        """Stories that people told (`verhalen`), where they are read aloud (`plaatsen`), and `link_tot`."""
        return self._ask("GET", "/balie/ervaringen")

    def raadslink(self, aan: bool) -> dict[str, Any]:
        """A new link for the client council, `{link, hier}`; or its end. Raises `Refused`."""
        return self._ask("POST", "/balie/ervaringen/link", {"aan": aan})

    def lees_voor(self, plaats: str, verhalen: list[str]) -> None:
        """Have these stories, and no others, read aloud in a place: 'oefenblad/oma-thuis'."""
        self._ask("POST", "/balie/ervaringen/voorlezen", {"plaats": plaats, "verhalen": verhalen})

    def neem_ervaring_terug(self, verhaal: str) -> None:
        """Erase a story for its teller; raises `Refused`."""
        self._ask("POST", f"/balie/ervaringen/{verhaal}/terug", {})

    def beeld(self, sessie: str) -> dict[str, Any]:
        """The session as the trainer may see it now."""
        return self._ask("GET", f"/balie/sessies/{sessie}/beeld")

    def doe(self, sessie: str | None, /, **opdracht: Any) -> dict[str, Any]:
        """Have something done (see `balie.sessie.opdrachten`); raises `Refused` or `BalieWeg`.

        A lost answer is asked for once more under the same command id, so that it is done once.
        """
        return self.geef_door(sessie, opdracht, mint_id("c"))

    def geef_door(self, sessie: str | None, opdracht: dict[str, Any], command_id: str) -> dict[str, Any]:
        """The same with a command id that the page made: what the order makes new is called after it."""
        body = {"sessie": sessie, "opdracht": opdracht, "command_id": command_id, "age_ms": 0}
        try:
            return self._ask("POST", "/balie/opdracht", body)
        except BalieWeg:
            return self._ask("POST", "/balie/opdracht", body)

    def deur(self, open: bool | None = None) -> dict[str, Any]:
        """How phones get in: `{"open": …, "adressen": […]}`; with `open` the door is opened or shut first."""
        if open is None:
            return self._ask("GET", "/balie/deur")
        return self._ask("POST", "/balie/deur", {"open": open})

    def zaalproef(self, aan: bool | None = None) -> dict[str, Any]:
        """The check of the room: how many phones reached this machine; with `aan` it begins or ends."""
        if aan is None:
            return self._ask("GET", "/balie/zaalproef")
        return self._ask("POST", "/balie/zaalproef", {"aan": aan})

    def proefgroep(self, sessie: str, aan: bool | None = None) -> bool:
        """Whether made-up people take part in this example; with `aan` they begin or stop first."""
        path = f"/balie/sessies/{sessie}/proefgroep"
        told = self._ask("GET", path) if aan is None else self._ask("POST", path, {"aan": aan})
        return bool(told["aan"])

    def nodig_uit(self, sessie: str | None = None) -> str:
        """A one-time link for a colleague; with a session she leads it along. Raises `Refused`."""
        return str(self._ask("POST", "/balie/uitnodiging", {"sessie": sessie})["link"])

    async def volg(self, sessie: str) -> AsyncIterator[dict[str, Any] | None]:
        """The session now and after each change; None while the server does not answer.

        Goes on by itself when the server comes back, until the page is closed. Raises `Refused` or
        `GeenKaartje` when the server answers that we may not.
        """
        while True:
            try:
                async for beeld in self._stream(f"/balie/sessies/{sessie}/stroom"):
                    yield beeld
                if await self._show_anew():
                    continue  # the server only wanted to know again who we are
            except GeenKaartje:
                if await self._show_anew():
                    continue
                if self._anew is None:
                    raise
            except (OSError, asyncio.IncompleteReadError, BalieWeg):
                pass
            yield None
            await asyncio.sleep(RETRY)

    async def _show_anew(self) -> bool:
        """Whether there is a new token; raises `GeenKaartje` when we get none any more."""
        if self._anew is not None:
            with contextlib.suppress(BalieWeg):
                self._token = await asyncio.to_thread(self._anew)
                return True
        return False

    def _ask(self, method: str, path: str, body: object = None) -> dict[str, Any]:
        try:
            return self._ask_once(method, path, body)
        except GeenKaartje:
            if self._anew is None:
                raise
        self._token = self._anew()
        return self._ask_once(method, path, body)

    def _ask_once(self, method: str, path: str, body: object) -> dict[str, Any]:
        kind = http.client.HTTPSConnection if self._place.scheme == "https" else http.client.HTTPConnection
        connection = kind(self._place.hostname or "", self._place.port, timeout=PATIENCE)
        try:
            connection.request(method, path, None if body is None else json.dumps(body), self._headers())
            answer = connection.getresponse()
            return understand(answer.status, answer.read())
        except (OSError, http.client.HTTPException) as gone:
            raise BalieWeg from gone
        finally:
            connection.close()

    async def _stream(self, path: str) -> AsyncIterator[dict[str, Any]]:
        """Server-sent events, one JSON object each; HTTP/1.0 keeps the body free of chunks."""
        encrypted = self._place.scheme == "https"
        reader, writer = await asyncio.open_connection(
            self._place.hostname,
            self._place.port or (443 if encrypted else 80),
            limit=1 << 22,
            ssl=encrypted or None,
        )
        try:
            lines = [f"GET {path} HTTP/1.0", f"Host: {self._place.netloc}"]
            lines += [f"{name}: {value}" for name, value in self._headers().items()]
            writer.write("\r\n".join([*lines, "", ""]).encode())
            status = int((await reader.readline()).split()[1])
            while (await reader.readline()).strip():
                pass
            if status != 200:
                understand(status, await reader.read())
            while line := await reader.readline():
                if line.startswith(b"data:"):
                    yield json.loads(line[5:])
        except (ValueError, IndexError) as nonsense:
            raise BalieWeg from nonsense
        finally:
            writer.close()

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}


def connect() -> BalieClient:
    """The desk for whoever this kernel serves.

    In a page of our server the kernel holds a ticket for one trade. On a JupyterHub it shows the server that
    `SAMENZORG_SERVER` names who it is, and again every few minutes. In plain JupyterLab the running server is
    found through the data folder, or started, for the person at the keyboard.
    Raises `GeenKaartje`, `NietGevonden` or `BalieWeg`.
    """
    if os.environ.get("SAMENZORG_SERVED"):
        address = os.environ["SAMENZORG_ADDRESS"]
        given = {"ticket": os.environ.pop("SAMENZORG_TICKET", "")}
    elif on_hub := find_central_server():
        return _connect_on_hub(*on_hub)
    else:
        address, key = find_running_server()
        given = {"sleutel": key}
    answer = BalieClient(address, "", "")._ask("POST", "/balie/ticket", given)
    return BalieClient(address, answer["token"], answer["persoon"])


def _connect_on_hub(address: str, hub_token: str) -> BalieClient:
    stranger = BalieClient(address, "", "")

    def show() -> dict[str, Any]:
        try:
            return stranger._ask("POST", "/balie/hub", {"token": hub_token})
        except GeenKaartje:
            raise GeenToegang from None

    answer = show()
    return BalieClient(address, answer["token"], answer["persoon"], lambda: str(show()["token"]))


def understand(status: int, body: bytes) -> dict[str, Any]:
    """The answer, or the exception that it stands for."""
    try:
        answer = json.loads(body)
    except ValueError:
        answer = {}
    if status == 200:
        return cast(dict[str, Any], answer)
    if status == 403:
        raise GeenKaartje
    if status in (400, 409, 413) and "melding" in answer:
        raise Refused(answer.get("code", "geweigerd"), answer["melding"])
    raise BalieWeg
