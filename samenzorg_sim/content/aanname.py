"""What a rhythm of working can be told with: each number with its unit, the range it may have, its theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Aanname:
    """A whole number that somebody assumes: `van`–`tot` in `eenheid`, or only one of `keuzes`."""

    id: str
    thema: str
    vraag: str
    eenheid: str
    van: int
    tot: int
    keuzes: tuple[int, ...] = ()

    def allows(self, waarde: int) -> bool:
        """Whether it may be this."""
        return waarde in self.keuzes if self.keuzes else self.van <= waarde <= self.tot

    @property
    def bereik(self) -> str:
        """What it may be, in words."""
        if self.keuzes:
            first, last = ", ".join(map(str, self.keuzes[:-1])), self.keuzes[-1]
            return f"{first} of {last} {self.eenheid}"
        return f"{self.van} tot en met {self.tot} {self.eenheid}".rstrip()


GESPREK: Final = "De gesprekken"
TIJD: Final = "De tijd"
LEREN: Final = "Leren en intervisie"
WEG: Final = "Ziek, vrij of vertrokken"
AFZEGGEN: Final = "Afzeggen"
THEMAS: Final = (GESPREK, TIJD, LEREN, WEG, AFZEGGEN)

_ALLE: Final = (
    Aanname(
        "periode", GESPREK, "Eén gesprek per bewoner in elke hoeveel weken?", "weken", 4, 52, (4, 13, 26, 52)
    ),
    Aanname("planweken", GESPREK, "In hoeveel van die weken plant u gesprekken?", "weken", 1, 52),
    Aanname("voorbereiding", GESPREK, "Voorbereiden van één gesprek", "minuten", 0, 240),
    Aanname("gesprek", GESPREK, "Het gesprek zelf", "minuten", 15, 240),
    Aanname("verslag", GESPREK, "Opschrijven en doorgeven", "minuten", 0, 240),
    Aanname("ruimte", TIJD, "Vrije tijd hiervoor, per gespreksvoerder per week", "minuten", 0, 600),
    Aanname("sparen", TIJD, "Hoeveel weken kan die tijd doorschuiven?", "weken", 0, 26),
    Aanname("training", LEREN, "Training, per medewerker per jaar", "uur", 0, 100),
    Aanname("intervisie", LEREN, "Intervisie, per gespreksvoerder per keer", "uur", 0, 8),
    Aanname("intervisie_weken", LEREN, "Intervisie eens in de hoeveel weken?", "weken", 1, 52),
    Aanname("verzuim", WEG, "Ziek, van elke 100 gespreksvoerders", "mensen", 0, 50),
    Aanname("ziekteduur", WEG, "Hoe lang iemand gemiddeld ziek is", "weken", 1, 52),
    Aanname("vakantie", WEG, "Vrij, per gespreksvoerder per jaar", "weken", 0, 12),
    Aanname("zomervakantie", WEG, "Waarvan in één keer in de zomer", "weken", 0, 6),
    Aanname("zomer_begin", WEG, "De zomer begint in week", "", 20, 35),
    Aanname("zomer_weken", WEG, "De zomer duurt", "weken", 6, 12),
    Aanname("verloop", WEG, "Vertrekt in een jaar, van elke 100 gespreksvoerders", "mensen", 0, 80),
    Aanname("vacature", WEG, "Hoe lang een plek gemiddeld leeg blijft", "weken", 1, 52),
    Aanname("inwerken", WEG, "Inwerken voordat een nieuwe collega gesprekken voert", "weken", 0, 52),
    Aanname("overname", WEG, "Een collega neemt het over, van elke 100 keer", "keer", 0, 100),
    Aanname("afzeggen", AFZEGGEN, "De naaste of de bewoner zegt af, van elke 100 keer", "keer", 0, 80),
    Aanname("uitstel", AFZEGGEN, "Na afzeggen: een nieuwe dag na", "weken", 1, 12),
)

AANNAMEN: Final[Mapping[str, Aanname]] = {one.id: one for one in _ALLE}
"""By id, in the order of their themes."""
