"""The questions about how it goes: what is said, the endings, who watches what, and how hard it is."""

from typing import Final

from samenzorg_sim.werkplaats.panelen.maken.bronstap import BRON
from samenzorg_sim.werkplaats.panelen.maken.erbij import INVULLEN, VOLGORDE, VOORLEZEN
from samenzorg_sim.werkplaats.panelen.maken.keuzes import EINDE, JA, NIVEAU, SOORT
from samenzorg_sim.werkplaats.panelen.maken.vragen import Deel, Lijst, Stap, Veld

_N = ("karakter", "begin")

VERLOOP: Final[tuple[Stap, ...]] = (
    Stap("Wat er gezegd wordt", (), True),
    Stap(
        "Hoe het afloopt",
        (
            Deel(
                "Hoe het gesprek kan aflopen",
                "Het eerste einde dat past, telt. Onderaan hoort een einde dat altijd past.",
                (
                    Lijst(
                        ("eindes",),
                        "Einde",
                        "Einde toevoegen",
                        (
                            Veld(
                                ("tekst",),
                                "Hoe loopt het dan af?",
                                "Kees komt een keer kijken bij het busje.",
                            ),
                            Veld(
                                ("als",),
                                "Wanneer past dit einde?",
                                "",
                                "stand",
                                EINDE,
                                leeg="Als niets anders past",
                            ),
                            Veld(("verteld",), "Wat moet de naaste dan verteld hebben?", "", "vertellingen"),
                            Veld(("goed",), "Is dit een goed einde?", "", "keuze", JA),
                            Veld(
                                ("uitweg",),
                                "Gaat de naaste gespannen weg? Hoe gaat het dan veilig verder?",
                                "Vraag een collega om even met u mee te denken. Mag leeg blijven.",
                            ),
                        ),
                    ),
                ),
            ),
            Deel(
                "Wat helpt",
                "Dit leest wie alleen oefende, na afloop.",
                (
                    Lijst(
                        ("wat_helpt",),
                        "Wat helpt",
                        "Nog iets wat helpt",
                        (
                            Veld(("tekst",), "Wat helpt hier?", "Vertel eerst dat er niets aan de hand is."),
                            Veld(
                                ("soort",), "Wat doet u dan?", "", "keuze", SOORT, leeg="Dat is niet één ding"
                            ),
                            Veld(
                                ("onderwerp",),
                                "Bij welk onderwerp?",
                                "",
                                "onderwerp",
                                leeg="Bij elk onderwerp",
                            ),
                        ),
                    ),
                ),
            ),
            Deel(
                "Gesprekken om na te spelen",
                "De proef speelt ze na. Zo ziet u of het gaat zoals u bedoelt. Dit mag u overslaan.",
                (
                    Lijst(
                        ("wandelingen",),
                        "Gesprek om na te spelen",
                        "Gesprek toevoegen",
                        (
                            Veld(("naam",), "Wat laat dit gesprek zien?", "Een nee blijft een nee", "regel"),
                            Lijst(
                                ("beurten",),
                                "Beurt",
                                "Beurt toevoegen",
                                (
                                    Veld(("zegt",), "Wat zegt de zorgmedewerker?", "Hoe is het voor u?"),
                                    Veld(("soort",), "Wat is dat?", "", "keuze", SOORT),
                                    Veld(
                                        ("onderwerp",),
                                        "Waarover?",
                                        "",
                                        "onderwerp",
                                        leeg="Over geen onderwerp",
                                    ),
                                ),
                            ),
                            Veld(("einde",), "Hoe loopt het dan af?", "", "einde"),
                        ),
                    ),
                ),
            ),
        ),
    ),
    Stap(
        "Wie kijkt waarnaar",
        (
            Deel(
                "De kaarten van de meekijkers",
                "Elke meekijker let op één of twee dingen.",
                (
                    Lijst(
                        ("rollen", "observatoren"),
                        "Kaart",
                        "Kaart toevoegen",
                        (
                            Veld(("titel",), "Hoe heet deze kaart?", "Vragen en luisteren", "regel"),
                            Lijst(
                                ("kijkpunten",),
                                "Knop",
                                "Knop toevoegen",
                                (
                                    Veld(("knop",), "Wat staat er op de knop?", "Open vraag", "regel"),
                                    Veld(("soort",), "Wat doet de speler dan?", "", "keuze", SOORT),
                                    Veld(
                                        ("uitleg",),
                                        "Waar let de meekijker op?",
                                        "De speler stelt een vraag waar Kees van alles op kan antwoorden.",
                                    ),
                                ),
                                most=2,
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ),
    Stap(
        "Terugkijken",
        (
            Deel(
                "Vragen na afloop",
                "Eén vraag per regel.",
                (
                    Veld(
                        ("terugkijken", "naaste"),
                        "Wat vraagt u aan wie de naaste speelde?",
                        "Wanneer wilde u meer vertellen?",
                        "regels",
                    ),
                    Veld(
                        ("terugkijken", "speler"),
                        "Wat vraagt u aan de speler?",
                        "Wat zou u nog eens proberen?",
                        "regels",
                    ),
                    Veld(
                        ("terugkijken", "observatoren"),
                        "Wat vraagt u aan de meekijkers?",
                        "Welk moment is u bijgebleven?",
                        "regels",
                    ),
                ),
            ),
        ),
    ),
    Stap(
        "Hoe moeilijk is het",
        (
            Deel(
                "Hoe moeilijk is het",
                "Kies wat past. U kunt het zo weer veranderen.",
                (
                    Veld(("niveau",), "Hoe moeilijk is dit gesprek voor de speler?", "", "keuze", NIVEAU),
                    Veld(
                        (*_N, "vertrouwen"),
                        "Hoeveel vertrouwen heeft de naaste als het begint?",
                        "",
                        "schaal",
                        (("Bijna geen", "0.15"), ("Weinig", "0.25"), ("Gewoon", "0.35"), ("Veel", "0.5")),
                    ),
                    Veld(
                        (*_N, "druk"),
                        "Hoe gespannen is de naaste als het begint?",
                        "",
                        "schaal",
                        (
                            ("Rustig", "0.25"),
                            ("Een beetje gespannen", "0.35"),
                            ("Gespannen", "0.5"),
                            ("Heel gespannen", "0.65"),
                        ),
                    ),
                    Veld(
                        (*_N, "energie"),
                        "Hoeveel energie heeft de naaste?",
                        "",
                        "schaal",
                        (("Weinig", "0.5"), ("Gewoon", "0.7"), ("Veel", "0.8"), ("Heel veel", "0.95")),
                    ),
                    Veld(
                        ("karakter", "openheid"),
                        "Hoe makkelijk begint de naaste te vertellen?",
                        "",
                        "schaal",
                        (
                            ("Moeilijk", "0.25"),
                            ("Niet zo makkelijk", "0.4"),
                            ("Gewoon", "0.5"),
                            ("Makkelijk", "0.65"),
                        ),
                    ),
                    Veld(
                        ("karakter", "duwgevoelig"),
                        "Hoe vervelend vindt de naaste aandringen?",
                        "",
                        "schaal",
                        (("Niet zo erg", "0.3"), ("Gewoon", "0.5"), ("Erg", "0.65"), ("Heel erg", "0.8")),
                    ),
                    Veld(
                        ("karakter", "beurten"),
                        "Hoe lang kan het gesprek duren voor wie alleen oefent?",
                        "",
                        "schaal",
                        (
                            ("Kort: 12 beurten", "12"),
                            ("Gewoon: 20 beurten", "20"),
                            ("Lang: 30 beurten", "30"),
                        ),
                    ),
                ),
            ),
            VOLGORDE,
        ),
    ),
    VOORLEZEN,
    INVULLEN,
    BRON,
)
