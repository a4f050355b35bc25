"""The questions about the story: what it is about, who is in it, and what is talked about."""

from typing import Final

from samenzorg_sim.werkplaats.panelen.maken.keuzes import JA, MINUTEN, RAAKT, STAND
from samenzorg_sim.werkplaats.panelen.maken.vragen import Deel, Lijst, Stap, Veld

_W, _Z = ("rollen", "naaste"), ("rollen", "zorgmedewerker")

VERHAAL: Final[tuple[Stap, ...]] = (
    Stap(
        "Waar gaat het over",
        (
            Deel(
                "Het gesprek in het kort",
                "Dit lezen mensen die een gesprek kiezen.",
                (
                    Veld(("titel",), "Hoe heet het gesprek?", "De chauffeur", "regel"),
                    Veld(
                        ("samenvatting",),
                        "Vertel in een paar zinnen waar het over gaat.",
                        "Kees komt trouw bij zijn moeder, maar hoort alleen iets als er iets mis is.",
                    ),
                    Veld(("minuten",), "Hoe lang duurt het?", "", "keuze", MINUTEN),
                ),
            ),
            Deel(
                "De situatie",
                "Dit weet iedereen voordat het begint.",
                (
                    Veld(
                        ("situatie",),
                        "Wat is er aan de hand?",
                        "Riet woont sinds acht maanden in de Wilgenhof. Haar zoon Kees drinkt koffie met u.",
                    ),
                    Veld(
                        ("leerdoelen",),
                        "Wat kan iemand hiervan leren? Eén leerdoel per regel.",
                        "U laat een nee een nee zijn, en houdt het contact goed.",
                        "leerdoelen",
                    ),
                    Veld(
                        ("themas",),
                        "Met welke woorden vindt u het terug? Eén per regel.",
                        "Vervoer",
                        "regels",
                        leeg="-",
                    ),
                ),
            ),
        ),
    ),
    Stap(
        "Wie is de naaste",
        (
            Deel(
                "De rolkaart van de naaste",
                "Wie de naaste speelt, leest dit. Schrijf met 'u'.",
                (
                    Veld((*_W, "naam"), "Hoe heet de naaste? Verzin een naam.", "Kees Brouwer", "regel"),
                    Veld(
                        (*_W, "noem"),
                        "Is het geen naaste? Zo heet die persoon dan op de schermen. Een woord met 'de'.",
                        "collega",
                        "regel",
                        leeg="-",
                    ),
                    Veld(
                        (*_W, "wie"),
                        "Wie bent u?",
                        "U bent Kees, 57 jaar, de zoon van Riet. U bent een rustige man.",
                    ),
                    Veld(
                        (*_W, "wil"),
                        "Wat wilt u? Eén ding per regel.",
                        "U wilt dat ze u hier kennen.",
                        "regels",
                    ),
                    Veld(
                        (*_W, "zorgen"),
                        "Waar maakt u zich zorgen over? Eén ding per regel.",
                        "U bent bang dat u straks van alles moet.",
                        "regels",
                    ),
                    Veld((*_W, "openingszin"), "Wat zegt u als eerste?", "Goedemiddag. U wilde mij spreken?"),
                    Veld(
                        (*_W, "opent"),
                        "Waardoor gaat u vertellen? Eén ding per regel.",
                        "De ander wacht rustig op uw antwoord.",
                        "regels",
                    ),
                    Veld(
                        (*_W, "sluit"),
                        "Waardoor zegt u minder? Eén ding per regel.",
                        "De ander dringt aan.",
                        "regels",
                    ),
                    Lijst(
                        (*_W, "houdt_achter"),
                        "Wat u niet meteen vertelt",
                        "Nog iets wat u niet meteen vertelt",
                        (
                            Veld(
                                ("wat",),
                                "Wat vertelt u niet meteen?",
                                "U hebt een rijbewijs en u rijdt graag.",
                            ),
                            Veld(
                                ("wanneer",),
                                "Wanneer vertelt u het wel?",
                                "U vertelt dit als u merkt dat de ander luistert.",
                            ),
                        ),
                        "Dit mag u overslaan.",
                    ),
                    Veld(
                        (*_W, "rol_verlaten"),
                        "Hoe stapt u na afloop uit de rol?",
                        "Ga staan, en zeg hardop uw eigen naam.",
                    ),
                ),
            ),
            Deel(
                "De rolkaart van de speler",
                "Wie de zorgmedewerker speelt, leest dit.",
                (
                    Veld(
                        (*_Z, "situatie"),
                        "Wat weet de speler?",
                        "U werkt op de afdeling. U hebt Kees een paar keer gebeld.",
                    ),
                    Veld(
                        (*_Z, "doel"),
                        "Wat is het doel?",
                        "U wilt weten wie Kees is en wat hij belangrijk vindt.",
                    ),
                    Veld(
                        (*_Z, "leervraag"),
                        "Welke leervraag past hierbij?",
                        "Hoe luister ik, zonder meteen iets op te lossen?",
                    ),
                ),
            ),
        ),
    ),
    Stap(
        "Waar praat u over",
        (
            Deel(
                "Onderwerpen",
                "Voor wie alleen oefent. Eén onderwerp is genoeg om te beginnen.",
                (
                    Lijst(
                        ("onderwerpen",),
                        "Onderwerp",
                        "Onderwerp toevoegen",
                        (
                            Veld(
                                ("titel",), "Hoe heet dit onderwerp?", "Alleen gebeld als er iets is", "regel"
                            ),
                            Veld(
                                ("raakt",),
                                "Wat is het voor de naaste?",
                                "",
                                "keuze",
                                RAAKT,
                                leeg="Vooral een zorg",
                            ),
                            Veld(
                                ("wist_niet",),
                                "Wat weet de naaste nog niet?",
                                "Dat het busje chauffeurs zoekt. Mag leeg blijven.",
                            ),
                            Lijst(
                                ("onthullingen",),
                                "Wat de naaste kan vertellen",
                                "Iets om te vertellen toevoegen",
                                (
                                    Veld(
                                        ("wat",),
                                        "Wat vertelt de naaste?",
                                        "Kees vertelt over het telefoontje laat op de avond.",
                                    ),
                                    Veld(
                                        ("zegt",),
                                        "Met welke woorden?",
                                        "Vorige maand ging 's avonds laat de telefoon.",
                                    ),
                                    Veld(("na",), "Wanneer vertelt de naaste dit?", "", "stand", STAND),
                                    Veld(("nee",), "Is dit een nee, een grens?", "", "keuze", JA),
                                    Veld(
                                        ("bij_duwen",),
                                        "Zegt de naaste dit ook als iemand aandringt?",
                                        "",
                                        "keuze",
                                        JA,
                                    ),
                                ),
                            ),
                        ),
                    ),
                    Veld(
                        ("karakter", "begint_over"),
                        "Met welk onderwerp begint de naaste?",
                        "",
                        "onderwerp",
                        leeg="Met geen van deze",
                    ),
                ),
            ),
        ),
    ),
)
