"""The questions about lists: to read a drawing by, to hold on to in a talk, or to go through together."""

from typing import Final

from samenzorg_sim.werkplaats.panelen.maken.bronstap import BRON, werkversie
from samenzorg_sim.werkplaats.panelen.maken.vragen import Deel, Lijst, Stap, Veld

_VRAGEN: Final = Veld(
    ("vragen",),
    "Welke vragen horen hierbij? Eén vraag per regel.",
    "Wie komt er, en wat doet u samen?",
    "regels",
)
_UITLEG: Final = Veld(
    ("uitleg",), "Wat hoort iemand hierbij te weten?", "Familie en vrienden. Mag leeg blijven."
)

LEESLIJST: Final[tuple[Stap, ...]] = (
    Stap(
        "De lijst",
        (
            Deel(
                "De lijst in het kort",
                "Dit lezen mensen die samen naar een tekening kijken.",
                (
                    Veld(("titel",), "Hoe heet de lijst?", "Kijken in vijf vakken", "regel"),
                    Veld(
                        ("uitleg",),
                        "Hoe gebruikt u de lijst?",
                        "Loop de tekening langs, van binnen naar buiten.",
                    ),
                    werkversie("Dit is een werkversie. De vijf vakken zijn van ons."),
                ),
            ),
        ),
    ),
    Stap(
        "De onderdelen",
        (
            Deel(
                "Waar u langs loopt",
                "Zet hier de onderdelen van uw eigen organisatie. Er kunnen er hoogstens twaalf zijn.",
                (
                    Lijst(
                        ("punten",),
                        "Onderdeel",
                        "Onderdeel toevoegen",
                        (
                            Veld(("naam",), "Hoe heet dit onderdeel?", "De naasten", "regel"),
                            Veld(
                                ("uitleg",),
                                "Wat hoort hierbij?",
                                "Familie en vrienden, ook wie ver weg woont.",
                            ),
                            _VRAGEN,
                        ),
                        most=12,
                    ),
                ),
            ),
        ),
    ),
    BRON,
)

LEIDRAAD: Final[tuple[Stap, ...]] = (
    Stap(
        "Het gesprek",
        (
            Deel(
                "De leidraad in het kort",
                "Dit staat boven aan het blad.",
                (
                    Veld(("titel",), "Hoe heet het gesprek?", "Samenzorggesprek", "regel"),
                    Veld(
                        ("wanneer",), "Wanneer voert u het?", "Elk kwartaal, met koffie, op een rustige plek."
                    ),
                    Veld(("uitleg",), "Wat is het voor gesprek?", "Een open gesprek. U leert elkaar kennen."),
                    Veld(
                        ("houding",),
                        "Waar let u zelf op? Eén ding per regel.",
                        "Laat stiltes vallen.",
                        "regels",
                    ),
                    werkversie("Deze onderwerpen hebben wij zelf gekozen."),
                ),
            ),
            Deel(
                "Wat eerst komt",
                "Hier begint het gesprek altijd mee.",
                (
                    Veld(("eerst", "naam"), "Hoe heet dit?", "Wie wil de bewoner erbij?", "regel"),
                    Veld(("eerst", "uitleg"), "Waarom eerst dit?", "Begin hier, vóórdat u iemand belt."),
                    Veld(
                        ("eerst", "vragen"),
                        "Welke vragen stelt u eerst? Eén vraag per regel.",
                        "Wie mag erbij zijn als wij over u praten?",
                        "regels",
                    ),
                ),
            ),
        ),
    ),
    Stap(
        "De onderwerpen",
        (
            Deel(
                "Waar u over kunt praten",
                "Twee tot zes onderwerpen. Niemand hoeft ze allemaal te bespreken.",
                (
                    Lijst(
                        ("themas",),
                        "Onderwerp",
                        "Onderwerp toevoegen",
                        (
                            Veld(("naam",), "Hoe heet dit onderwerp?", "Hoe gaat het nu?", "regel"),
                            _UITLEG,
                            _VRAGEN,
                        ),
                        most=6,
                    ),
                    Veld(
                        ("afsluiten",),
                        "Hoe sluit u af? Eén ding per regel.",
                        "Zeg in het kort wat u hoorde. Vraag of het klopt.",
                        "regels",
                    ),
                ),
            ),
        ),
    ),
    BRON,
)

VRAGENLIJST: Final[tuple[Stap, ...]] = (
    Stap(
        "De lijst",
        (
            Deel(
                "De lijst in het kort",
                "Dit lezen mensen die er samen over praten.",
                (
                    Veld(("titel",), "Hoe heet de lijst?", "Samen terugkijken", "regel"),
                    Veld(("uitleg",), "Hoe gebruikt u de lijst?", "Neem per deel wat nu speelt."),
                    werkversie("De vragen zijn van ons.", leeg=""),
                ),
            ),
        ),
    ),
    Stap(
        "De delen",
        (
            Deel(
                "Waar u over praat",
                "Elk deel heeft een paar vragen.",
                (
                    Lijst(
                        ("delen",),
                        "Deel",
                        "Deel toevoegen",
                        (
                            Veld(("naam",), "Hoe heet dit deel?", "Het contact met naasten", "regel"),
                            _UITLEG,
                            Lijst(
                                ("vragen",),
                                "Vraag",
                                "Vraag toevoegen",
                                (
                                    Veld(("vraag",), "Wat is de vraag?", "Wat ging er goed?"),
                                    Veld(("uitleg",), "Wat helpt bij het antwoord?", "Mag leeg blijven."),
                                ),
                                most=8,
                            ),
                            Lijst(
                                ("keuzes",),
                                "Keuze",
                                "Keuze toevoegen",
                                (Veld(("naam",), "Wat kan iemand aanvinken?", "Meer tijd", "regel"),),
                                "Dit mag u overslaan.",
                                most=10,
                            ),
                        ),
                        most=12,
                    ),
                ),
            ),
        ),
    ),
    BRON,
)
