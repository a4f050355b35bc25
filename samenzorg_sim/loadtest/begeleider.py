"""The trainer of the phones: opens the door and a session for each hall, and leads it to the talk."""

import httpx

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.loadtest.lijn import Plek
from samenzorg_sim.loadtest.zaal import Zaalopdracht

_SCENARIO, _WERKVORM = "de-chauffeur", "oefengesprek-standaard"


class Begeleider:
    """The person at the keyboard of the server at `address`, whose key is `sleutel`."""

    def __init__(self, address: str, sleutel: str, deur: str) -> None:
        """`deur` is the address on which phones get in."""
        told = httpx.post(f"{address}/balie/ticket", json={"sleutel": sleutel}, timeout=30).json()
        self._token = str(told["token"])
        self.desk = BalieClient(address, self._token, told["persoon"])
        self._address = address
        self._host, _, port = address.rpartition("/")[2].partition(":")
        self._port, self._deur = int(port), deur
        self.desk.deur(True)

    def open(self, nummer: int) -> Zaalopdracht:
        """A session of one hall; its phones come from an address of their own, as behind one router."""
        sessie = str(self.desk.doe(None, soort="open", scenario=_SCENARIO, werkvorm=_WERKVORM)["sessie"])
        bron = None if self._deur == self._host else f"127.0.1.{nummer + 1}"
        return Zaalopdracht(
            sessie,
            str(self.desk.beeld(sessie)["code"]),
            nummer,
            Plek(self._deur, self._port, bron),
            Plek(self._host, self._port),
            self._token,
            self._colleague(sessie),
        )

    def lead(self, sessie: str) -> None:
        """To the conversation, and begin it; from then on who looks on may tap."""
        for fase in ("voorbereiden", "spelen"):
            self.desk.doe(sessie, soort="fase", fase=fase, ronde=1)
        self.desk.doe(sessie, soort="begin")

    def _colleague(self, sessie: str) -> str:
        """The cookies of the browser of who leads this hall along; her screen is the projector there."""
        with httpx.Client(base_url=self._address, timeout=30) as browser:
            geheim = self.desk.nodig_uit(sessie).partition("#")[2]
            browser.post("/in", json={"geheim": geheim}).raise_for_status()
            return "; ".join(f"{cookie.name}={cookie.value}" for cookie in browser.cookies.jar)
