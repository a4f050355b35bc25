"""Questions that most cases do without: what should help most, a talk to read aloud, places to fill in."""

from typing import Final

from samenzorg_sim.werkplaats.panelen.maken.keuzes import AANPAK, GEGEVEN, SOORT, SPREKER
from samenzorg_sim.werkplaats.panelen.maken.vragen import Deel, Lijst, Stap, Veld

_V: Final = "voorbeeldgesprek"

VOLGORDE: Final = Deel(
    "Wat hoort hier te helpen?",
    "Zet bovenaan wat het meest hoort te helpen. De proef kijkt of dat in het oefenmodel ook zo is. "
    "Dit mag u overslaan.",
    (
        Lijst(
            ("karakter", "volgorde"),
            "Plaats",
            "Plaats toevoegen",
            (Veld((), "Hoe pakt iemand het dan aan?", "", "keuze", AANPAK),),
            most=len(AANPAK),
        ),
    ),
)

VOORLEZEN: Final = Stap(
    "Om voor te lezen",
    (
        Deel(
            "Een gesprek om hardop te lezen",
            "Dit mag u overslaan. Een groep leest het voor en leert zo samen kijken. "
            "Staat hier iets, dan leest een groep dit gesprek voor, en speelt ze het niet.",
            (
                Veld((_V, "zorgmedewerker"), "Hoe heet de zorgmedewerker?", "Sanne", "regel"),
                Veld((_V, "naaste"), "Met welke naam wordt de naaste gelezen?", "Kees", "regel"),
                Lijst(
                    (_V, "uitspraken"),
                    "Wat iemand zegt",
                    "Iets toevoegen wat iemand zegt",
                    (
                        Veld(("wie",), "Wie zegt dit?", "", "keuze", SPREKER),
                        Veld(("zegt",), "Wat wordt er gezegd?", "Hoe was het vanmorgen voor u?"),
                        Veld(
                            ("soort",),
                            "Wat hoort u? Alleen bij de zorgmedewerker.",
                            "",
                            "keuze",
                            SOORT,
                            leeg="Nog niet gekozen",
                        ),
                        Veld(
                            ("seconde",),
                            "Na hoeveel seconden is dit gezegd? Alleen bij de zorgmedewerker.",
                            "25. Lees het rustig voor en kijk op een klok.",
                            "regel",
                        ),
                        Veld(
                            ("waarom",),
                            "Waarom hoort u dat? Alleen waar iemand iets anders kan horen.",
                            "Het is een vraag, maar er is maar één antwoord. Mag leeg blijven.",
                        ),
                    ),
                    most=120,
                ),
            ),
        ),
    ),
)

INVULLEN: Final = Stap(
    "Om in te vullen",
    (
        Deel(
            "Plekken die iemand zelf invult",
            "Dit mag u overslaan. Wie alleen oefent, kan hier een naam of ander woord invullen. "
            "Zet de plek met accolades in uw teksten, bijvoorbeeld: {naam} komt elke dag.",
            (
                Lijst(
                    ("invulplekken",),
                    "Plek",
                    "Plek toevoegen",
                    (
                        Veld(
                            ("id",),
                            "Welk woord staat er tussen de accolades?",
                            "naam. Kleine letters, zonder spaties.",
                            "regel",
                        ),
                        Veld(("vraag",), "Wat vraagt u aan wie oefent?", "Hoe heet uw naaste?", "regel"),
                        Veld(
                            ("voorbeelden",),
                            "Wat kan iemand invullen? Eén voorbeeld per regel.",
                            "Kees",
                            "regels",
                        ),
                        Veld(("anders",), "Wat staat er als niemand iets invult?", "uw naaste", "regel"),
                        Veld(
                            ("uit",),
                            "Kan dit uit een ecogram komen?",
                            "",
                            "keuze",
                            GEGEVEN,
                            leeg="Nee, iemand vult het zelf in",
                        ),
                    ),
                ),
            ),
        ),
    ),
)
