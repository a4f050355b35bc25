"""What the program makes of a typed turn: its kind, its subject, how sure that is, or why it cannot tell."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from samenzorg_sim.herkennen import herken
from samenzorg_sim.herkennen.belofte import promises
from samenzorg_sim.herkennen.onderwerp import herken_onderwerp
from samenzorg_sim.herkennen.zinnen import words

# Characters: four minutes of talking.
TOO_LONG = 4000
LEEG = "U hebt nog niets getypt. Typ wat u wilt zeggen, of kies een zin."
GEEN_WOORDEN = "Hier staan geen woorden in. Typ in woorden wat u wilt zeggen."
TE_LANG = "Dit is te lang voor één beurt. Zeg het in een paar zinnen. Wat u typte, staat er nog."
NIET_VERSTAAN = "Dit verstaan wij niet. Is het wel Nederlands? Zeg het anders, of kies zelf wat u bedoelde."
# Below this nothing was recognised at all.
_NOTHING = 0.15
_ZEKER, _VRIJ_ZEKER = 0.9, 0.7


@dataclass(frozen=True)
class Verstaan:
    """`keuzes`: the two kinds it may be, empty when it is clear or when it is nothing we know.

    `melding`: why it was not understood; then nothing else counts but `tekst`, and `kies_zelf`: the user may
    say what it was. `onderwerp_zeker` False: better ask whether it was about `onderwerp`.
    """

    tekst: str
    melding: str = ""
    kies_zelf: bool = False
    soort: str = "overig"
    zekerheid: str = ""
    keuzes: tuple[str, ...] = ()
    onderwerp: str | None = None
    onderwerp_zeker: bool = True
    belooft: bool = False


def verstaan(tekst: str, beeld: Mapping[str, Any]) -> Verstaan:
    """How a typed turn is taken in this talk; never raises."""
    tekst = tekst.strip()
    if not tekst:
        return Verstaan(tekst, LEEG)
    if len(tekst) > TOO_LONG:
        return Verstaan(tekst, TE_LANG)
    if not words(tekst):
        return Verstaan(tekst, GEEN_WOORDEN)
    turns = beeld["beurten"]
    found = herken(tekst, turns[-1]["antwoord"] if turns else beeld["openingszin"])
    about = herken_onderwerp(
        tekst, {one["id"]: one["teksten"] for one in beeld["onderwerpen"]}, beeld["over"]
    )
    if found.zekerheid < _NOTHING:
        return Verstaan(tekst, NIET_VERSTAAN, kies_zelf=True, onderwerp=about.onderwerp)
    return Verstaan(
        tekst,
        soort=found.soort.value,
        zekerheid=in_words(found.zekerheid),
        keuzes=() if found.zeker else (found.soort.value, found.tweede.value),
        onderwerp=about.onderwerp,
        onderwerp_zeker=about.zeker,
        belooft=promises(tekst),
    )


def in_words(zekerheid: float) -> str:
    """How sure the program is (0–1), in words."""
    if zekerheid >= _ZEKER:
        return "Daar zijn wij bijna zeker van."
    if zekerheid >= _VRIJ_ZEKER:
        return "Daar zijn wij vrij zeker van."
    return "Daar zijn wij niet zo zeker van."


def read_first() -> None:
    """Read the recogniser once, so that no turn waits for it."""
    herken("Hoe gaat het met u?", "")
