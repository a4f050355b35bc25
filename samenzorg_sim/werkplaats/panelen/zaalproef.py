"""The card with which a trainer tries, before the group comes, whether phones reach this laptop."""

import asyncio
import sys
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from samenzorg_sim.balie.client import BalieWeg
from samenzorg_sim.dag import here
from samenzorg_sim.stijl.vierkant import qr
from samenzorg_sim.werkplaats.opmaak import html, melding, show
from samenzorg_sim.werkplaats.panelen.oogst import follow
from samenzorg_sim.werkplaats.pieces import Options, choice, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

#: Seconds between two looks, and without a phone before the page says what to try.
KIJK, WACHT = 1.0, 20
_UITLEG = (
    "Doe dit een dag eerder, in de zaal zelf, op de wifi die u dan ook gebruikt. "
    "U hebt deze laptop nodig en één telefoon."
)
_FIREWALL = {
    "win32": "Vroeg Windows of Python mag 'communiceren'? Kies 'Toegang toestaan', ook voor openbare "
    "netwerken. Vroeg Windows niets? Zoek bij Instellingen naar 'Een app toestaan via Windows Firewall' "
    "en vink Python aan.",
    "darwin": "Ga naar Systeeminstellingen, Netwerk, Firewall. Staat de firewall aan? "
    "Kies dan Opties en sta binnenkomende verbindingen voor Python toe.",
}
_FIREWALL_ELDERS = "Misschien houdt de firewall van deze laptop telefoons tegen. Laat daarin poort {} toe."


class Zaalproef:
    """Begin, look along while phones knock, and stop.

    `seen` says whether the card is on the page: a check that nobody looks at is not asked about, and so ends.
    """

    def __init__(self, scherm: Scherm, seen: Callable[[], bool] = lambda: True) -> None:
        self._scherm, self._seen = scherm, seen
        self._stand: dict[str, Any] = {}
        self._begin = scherm.knop("Proberen met een telefoon", lambda: self._set(True), "rustig")
        self._stop = scherm.knop("Klaar met proberen", lambda: self._set(False))
        self._welk = choice("Adres van deze laptop", [("", "")])
        self._welk.observe(lambda _: self._show_address(), "value")
        self._adres, self._telling, self._raad = html(soort="sz-zaalproef"), html(), html()
        uitleg = html(_UITLEG)
        self.widget = kaart(
            "Werkt het in deze zaal?", uitleg, self._telling, self._welk, self._adres, self._raad,
            row(self._begin, self._stop),
        )  # fmt: skip
        self._uitleg = uitleg
        self.toon(scherm.client.zaalproef())
        scherm.toezicht.start(self._follow(), "zaalproef")

    def toon(self, stand: dict[str, Any]) -> None:
        """Show how the check stands."""
        self._stand = stand
        aan, adressen = stand["aan"], stand["deur"]["adressen"]
        visible(self._begin, not aan)
        visible(self._stop, aan)
        visible(self._uitleg, not aan)
        visible(self._welk, aan and len(adressen) > 1)
        follow(self._welk, options(adressen, stand["soorten"]) or [("", "")])
        self._show_address()
        show(self._telling, telling(stand))
        late = aan and not stand["aantal"] and (stand["seconden"] >= WACHT or not adressen)
        show(self._raad, raad(stand) if late else "")

    def _show_address(self) -> None:
        adres = self._welk.value if self._stand["aan"] else ""
        soort = next((urlsplit(each).scheme for each in self._stand["deur"]["adressen"]), "http")
        show(self._adres, uitnodiging(adres, soort) if adres else "")

    def _set(self, aan: bool) -> None:
        self.toon(self._scherm.client.zaalproef(aan))

    async def _follow(self) -> None:
        while True:
            await asyncio.sleep(KIJK)
            if self._stand["aan"] and self._seen():
                try:
                    self.toon(self._scherm.client.zaalproef())
                except BalieWeg:  # the server is started again: the page comes back by itself
                    continue


def options(adressen: Sequence[str], soorten: dict[str, str]) -> Options:
    """The addresses to choose from, the most likely one first, with the kind of network where it is known."""
    found = []
    for adres in adressen:
        kort = short(adres)
        soort = soorten.get(urlsplit(adres).hostname or "", "")
        found.append((f"{kort} ({soort})" if soort else kort, kort))
    return found


def short(adres: str) -> str:
    """What a person types: host and port, since the door leads on from there during a check."""
    return urlsplit(adres).netloc


def uitnodiging(kort: str, soort: str = "http") -> Markup:
    """What to scan, or to type; `soort` is http or https."""
    return Markup(
        '<div class="sz-qr" role="img" aria-label="QR-code om te proberen">{}</div>'
        "<div><p>Richt de camera van een telefoon op het vierkant. Of typ dit adres in op de telefoon:</p>"
        '<p class="sz-code sz-adres">{}</p></div>'
    ).format(qr(f"{soort}://{kort}"), kort)


def telling(stand: dict[str, Any]) -> Markup:
    """How many phones came, and when the last one did."""
    aantal = stand["aantal"]
    if not aantal:
        none = "Er heeft nog geen telefoon deze laptop bereikt."
        return Markup('<p role="status"><b>{}</b></p>').format(none) if stand["aan"] else Markup("")
    om = f"{here(stand['laatste']):%H.%M} uur"
    words = (
        f"1 telefoon bereikte deze laptop, om {om}."
        if aantal == 1
        else f"{aantal} telefoons bereikten deze laptop, de laatste om {om}."
    )
    if stand["aan"]:
        rest = "Het werkt in deze zaal."
    elif stand["deur"]["open"]:
        rest = "Het werkt in deze zaal. De deur blijft open, want er doet een groep mee."
    else:
        rest = "Het werkt in deze zaal. De deur voor telefoons is weer dicht."
    return Markup('<div role="status">{}</div>').format(melding(f"{words} {rest}", goed=True))


def raad(stand: dict[str, Any], systeem: str = sys.platform) -> Markup:
    """What to try, in order, with what this laptop knows about itself; `systeem` is a `sys.platform`."""
    adressen = stand["deur"]["adressen"]
    if not adressen:
        return melding(stand["deur"]["melding"] or "")
    steps = ["Zet de telefoon op dezelfde wifi als deze laptop. Zet mobiel internet op de telefoon even uit."]
    if len(adressen) > 1:
        steps.append(
            f"Deze laptop heeft {len(adressen)} adressen. Kies hierboven een ander adres en probeer het weer."
        )
    steps += [
        "Heet de wifi 'gast' of 'guest'? Zo'n netwerk houdt apparaten vaak uit elkaar. Kies een ander "
        "netwerk, of maak een hotspot op een telefoon en zet deze laptop en de andere telefoons daarop.",
        _FIREWALL.get(systeem) or _FIREWALL_ELDERS.format(urlsplit(adressen[0]).port),
        "Lukt het nog niet? Dan kan de groep ook zonder telefoon meedoen. "
        "U voegt mensen dan zelf toe, bij 'De groep'.",
    ]
    items = Markup("").join(Markup("<li>{}</li>").format(step) for step in steps)
    return Markup(
        "<h3>Nog geen telefoon? Probeer dit, in deze volgorde:</h3>"
        '<ol class="sz-lijst sz-lijst--stappen">{}</ol>'
    ).format(items)
