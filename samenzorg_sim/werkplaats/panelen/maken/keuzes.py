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
REACTIES: Final = {
    "opent": "Als het gesprek goed voelt",
    "denkt_hardop": "Als de naaste hardop nadenkt",
    "twijfelt": "Als de naaste twijfelt",
    "neutraal": "Als het de naaste niet zoveel doet",
    "trekt_terug": "Als de naaste dichtklapt",
    "spreekt_tegen": "Als de naaste het er niet mee eens is",
    "vraagt_terug": "Als de naaste iets terugvraagt",
    "vertrekt": "Als de naaste weggaat",
}
"""The reactions of the naaste, as one writes lines for them."""
AANPAK: Final[Keuzes] = (
    ("Luisteren", "luisteren"),
    ("Iets vertellen", "informeren"),
    ("Vraag na vraag stellen", "ondervragen"),
    ("Raad geven", "adviseren"),
    ("Overhalen", "overtuigen"),
    ("Zomaar wat", "willekeurig"),
)
GEGEVEN: Final[Keuzes] = (
    ("De naam van de cliënt", "client"),
    ("De naam van de naaste", "naam"),
    ("Wat de naaste van de cliënt is", "relatie"),
    ("Hoe vaak ze elkaar zien", "hoe_vaak"),
    ("Hoe ver weg de naaste woont", "afstand"),
    ("Wat de naaste doet", "doet"),
    ("Wat de cliënt met deze naaste wil", "wil"),
)
SPREKER: Final[Keuzes] = (("De zorgmedewerker", "zorgmedewerker"), ("De naaste", "naaste"))
