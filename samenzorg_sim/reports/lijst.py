"""What there is to print and to take along; how it is made stands in `bladen.py` and `bestanden.py`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Stuk:
    """A sheet or a file: its name in an address, what it is called, and what it is for.

    `per_tafel`: it differs by table. `van_gesprek`: it needs a conversation to practise.
    """

    naam: str
    titel: str
    voor: str
    per_tafel: bool = False
    van_gesprek: bool = False

    @property
    def is_pagina(self) -> bool:
        """Whether it is shown, to be printed; other files are kept."""
        return self.naam.endswith(".html") or "." not in self.naam


TE_PRINTEN = (
    Stuk(
        "naaste-voorbereiden", "De naaste bereidt zich voor", "een week vooraf, twee bladzijden", True, True
    ),
    Stuk("rolkaart-naaste", "Rolkaart naaste", "voor wie de naaste speelt", True, True),
    Stuk("rolkaart-speler", "Rolkaart speler", "voor wie oefent", True, True),
    Stuk("kijkkaarten", "Kijkkaarten", "voor de meekijkers", True, True),
    Stuk("spelregels", "Spelregels", "voor aan de muur"),
    Stuk("dagplan", "Plan van de dag", "voor uzelf"),
    Stuk("stappen", "De stappen, met wat u zegt", "voor wie leidt, ook zonder laptop"),
    Stuk("aanwezig", "Aanwezigheidslijst", "om te tekenen"),
    Stuk("oogst", "Wat neem ik mee?", "voor wie geen telefoon heeft"),
)
"""In the order in which a trainer prepares."""

ALLES = Stuk("alles", "Alles voor de dag", "in één keer", True)
OP_DE_DAG = (
    "dagplan",
    "stappen",
    "aanwezig",
    "spelregels",
    "rolkaart-speler",
    "rolkaart-naaste",
    "kijkkaarten",
    "oogst",
)
"""What `ALLES` holds."""


def printable(gesprek: bool) -> tuple[Stuk, ...]:
    """The sheets there are for a session with a conversation to practise, or without."""
    return tuple(stuk for stuk in TE_PRINTEN if gesprek or not stuk.van_gesprek)


MEE_TE_NEMEN = (
    Stuk("verslag.html", "Verslag", "om af te drukken of door te geven"),
    Stuk("afspraken.html", "Afspraken", "om op te hangen"),
    Stuk("voor-thuis.html", "Voor thuis", "een blad per persoon, met het eigen leerpunt"),
    Stuk("deelname.html", "Bewijs van deelname", "een blad per persoon"),
    Stuk("afspraken.ics", "Afspraken voor de agenda", "met een dag om terug te kijken"),
    Stuk("verslag.xlsx", "Rekenblad", "afspraken, lijsten en leerpunten"),
    Stuk("afspraken.csv", "Tabel met afspraken", "voor een rekenprogramma (csv)"),
    Stuk("leerpunten.csv", "Tabel met leerpunten", "voor een rekenprogramma (csv)"),
    Stuk("lijsten.csv", "Tabel met lijsten", "ook die van de cliëntenraad (csv)"),
    Stuk("verslag.json", "Voor een ander programma", "voor wie er zelf iets mee bouwt (json)"),
)
"""Pages to print first."""

VOOR_DE_BEGELEIDER = ("voor-thuis.html", "verslag.xlsx", "leerpunten.csv", "verslag.json")
"""Files that hold what one person wrote for herself and the trainer."""
