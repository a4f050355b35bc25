"""What there is to choose in the form: words for a trainer, and what stands in the file."""

from typing import Final

from samenzorg_sim.content.soort import SOORTEN
from samenzorg_sim.werkplaats.panelen.maken.vragen import Keuzes

JA: Final[Keuzes] = (("Nee", ""), ("Ja", "ja"))
SOORT: Final[Keuzes] = tuple((words[:1].upper() + words[1:], kind.value) for kind, words in SOORTEN.items())
MINUTEN: Final[Keuzes] = tuple((f"{n} minuten", str(n)) for n in (5, 8, 10, 12, 15, 20))
NIVEAU: Final[Keuzes] = (("Makkelijk", "makkelijk"), ("Gemiddeld", "gemiddeld"), ("Moeilijk", "moeilijk"))
RAAKT: Final[Keuzes] = (("Vooral een zorg", "zorg"), ("Vooral een hoop", "hoop"))
STAND: Final[Keuzes] = (
    ("Al gauw", "vertrouwen: 0.3"),
    ("Als de naaste merkt dat de ander luistert", "gehoord: 0.4"),
    ("Als er vertrouwen is, en het rustig is", "vertrouwen: 0.45, druk: 0.5"),
    ("Pas als er veel vertrouwen is", "vertrouwen: 0.6"),
)
EINDE: Final[Keuzes] = (
    ("Het was een heel goed gesprek", "vertrouwen: 0.5, gehoord: 0.45, druk: 0.4"),
    ("Het was een goed gesprek", "vertrouwen: 0.45, gehoord: 0.45, druk: 0.35"),
    ("Het ging gewoon", "vertrouwen: 0.25, druk: 0.65"),
)
