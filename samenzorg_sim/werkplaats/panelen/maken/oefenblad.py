"""The questions about a short exercise: what it is for, its questions with answers, and its source."""

from typing import Final

from samenzorg_sim.werkplaats.panelen.maken.bronstap import BRON, werkversie
from samenzorg_sim.werkplaats.panelen.maken.keuzes import MINUTEN, NIVEAU, SOORT
from samenzorg_sim.werkplaats.panelen.maken.vragen import Deel, Keuzes, Lijst, Stap, Veld

VORM: Final[Keuzes] = (
    ("Een antwoord kiezen", "kies"),
    ("Zelf een zin typen", "typ"),
    ("Iets opschrijven", "schrijf"),
    ("Alleen over praten", "kaart"),
)
PAST: Final[Keuzes] = (("Dit past goed", "goed"), ("Dit kan ook", "kan"), ("Dit past hier minder", "minder"))

OEFENBLAD: Final[tuple[Stap, ...]] = (
    Stap(
        "De oefening",
        (
            Deel(
                "De oefening in het kort",
                "Dit lezen mensen die een oefening kiezen.",
                (
                    Veld(("titel",), "Hoe heet de oefening?", "De eerste contactpersoon", "regel"),
                    Veld(
                        ("uitleg",),
                        "Waar gaat de oefening over?",
                        "U kijkt wat u van een contactpersoon vraagt.",
                    ),
                    Veld(
                        ("doel",), "Wat leert iemand ervan?", "U weet wat een contactpersoon wel en niet is."
                    ),
                    Veld(("niveau",), "Hoe moeilijk is de oefening?", "", "keuze", NIVEAU),
                    Veld(("minuten",), "Hoe lang duurt het alleen?", "", "keuze", MINUTEN),
                    Veld(
                        ("let_op",),
                        "Wat moet iemand vooraf weten?",
                        "Geen juridisch advies. Mag leeg blijven.",
                    ),
                    werkversie("De vijf in de laatste vraag zijn van onszelf."),
                ),
            ),
        ),
    ),
    Stap(
        "De vragen",
        (
            Deel(
                "De vragen",
                "Ze komen in deze volgorde.",
                (
                    Lijst(
                        ("vragen",),
                        "Vraag",
                        "Vraag toevoegen",
                        (
                            Veld(("vorm",), "Wat doet iemand bij deze vraag?", "", "keuze", VORM),
                            Veld(
                                ("situatie",),
                                "Wat gaat eraan vooraf?",
                                "Lies regelt alles. Mag leeg blijven.",
                            ),
                            Veld(
                                ("zegt",),
                                "Wat zegt de naaste?",
                                "Ik hoorde het pas na een week. Mag leeg blijven.",
                            ),
                            Veld(("vraag",), "Wat is de vraag?", "Wat zegt u tegen Marit?", "regel"),
                            Lijst(
                                ("antwoorden",),
                                "Antwoord",
                                "Antwoord toevoegen",
                                (
                                    Veld(
                                        ("tekst",),
                                        "Wat kan iemand kiezen?",
                                        "Hoe zou u het willen horen?",
                                        "regel",
                                    ),
                                    Veld(("past",), "Hoe past dit?", "", "keuze", PAST, leeg="Geen is beter"),
                                    Veld(("uitleg",), "Wat legt u daarna uit?", "U neemt het serieus."),
                                ),
                                "Alleen bij ‘Een antwoord kiezen’: twee tot zes antwoorden.",
                                most=6,
                            ),
                            Veld(
                                ("gezocht",),
                                "Wat past hier? Alleen bij ‘Zelf een zin typen’.",
                                "",
                                "vinken",
                                SOORT,
                            ),
                            Veld(
                                ("leest",),
                                "Welk antwoord van eerder leest iemand hierbij terug?",
                                "",
                                "eerder",
                            ),
                            Veld(
                                ("punten",),
                                "Waar kijkt iemand naar? Eén ding per regel.",
                                "Welke poot komt er nooit van? Mag leeg blijven.",
                                "regels",
                            ),
                            Veld(
                                ("voorbeelden",),
                                "Welke voorbeelden geeft u? Eén per regel.",
                                "Hoe was dat voor u? Mag leeg blijven.",
                                "regels",
                            ),
                            Lijst(
                                ("gehoord",),
                                "Uitleg bij een getypte zin",
                                "Uitleg toevoegen",
                                (
                                    Veld(("soort",), "Als iemand dit typt:", "", "keuze", SOORT),
                                    Veld(("uitleg",), "Wat zegt u daar dan over?", "Dit is een open vraag."),
                                ),
                                "Alleen bij ‘Zelf een zin typen’.",
                            ),
                            Veld(
                                ("uitleg",),
                                "Wat legt u uit aan het eind?",
                                "Wie zelf kan beslissen, beslist zelf.",
                            ),
                            Veld(
                                ("praat",),
                                "Waar praat een groep daarna over?",
                                "Welke poot maken wij korter? Mag leeg blijven.",
                                "regel",
                            ),
                        ),
                        most=20,
                    ),
                ),
            ),
        ),
    ),
    BRON,
)
