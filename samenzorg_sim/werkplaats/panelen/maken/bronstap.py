"""The steps that every form has: how a thing is called, and where it comes from."""

from typing import Final

from samenzorg_sim.werkplaats.panelen.maken.vragen import Deel, Lijst, Stap, Veld

BRON: Final = Stap(
    "Bron",
    (
        Deel(
            "Waar het vandaan komt",
            "Noem nooit een echte naam van een cliënt of naaste.",
            (
                Lijst(
                    ("bron",),
                    "Bron",
                    "Bron toevoegen",
                    (
                        Veld(
                            ("tekst",),
                            "Waar komt dit vandaan?",
                            "Zelf bedacht. Alle namen zijn verzonnen.",
                        ),
                        Veld(
                            ("link",),
                            "Staat er iets over op internet? Zet hier het adres.",
                            "https://www.voorbeeld.nl. Mag leeg blijven.",
                            "regel",
                        ),
                        Veld(
                            ("nagekeken",),
                            "Wanneer hebt u dit nagekeken?",
                            "maart 2027. Mag leeg blijven.",
                            "regel",
                        ),
                    ),
                ),
            ),
        ),
    ),
)
TITEL: Final = Stap(
    "Hoe heet het",
    (
        Deel(
            "De naam",
            "De rest blijft zoals die is. Wie meer wil veranderen, doet dat in het bestand zelf.",
            (Veld(("titel",), "Hoe heet het?", "Oefengesprek in drie rondes", "regel"),),
        ),
    ),
)


def werkversie(voorbeeld: str, leeg: str = " Staat alles vast? Laat dit dan leeg.") -> Veld:
    """What is not established in this thing; it is shown with it, on screens and on paper."""
    return Veld(
        ("werkversie",),
        "Wat staat nog niet vast? Dit staat erbij, op het scherm en op papier.",
        f"{voorbeeld}{leeg}",
    )
