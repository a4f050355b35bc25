"""Why a turn did what it did: the words that looking back is made of."""

from enum import StrEnum


class Reden(StrEnum):
    """Why this turn did what it did, beside its kind; for looking back."""

    HERHAALD = "herhaald"
    NEE_GEDUWD = "nee_geduwd"
    NEE_GEHOORD = "nee_gehoord"
    ZORG_GEHOORD = "zorg_gehoord"
    ZORG_GENEGEERD = "zorg_genegeerd"
    ZORG_KOMT_TERUG = "zorg_komt_terug"
    VRAAG_BEANTWOORD = "vraag_beantwoord"
    VRAAG_GENEGEERD = "vraag_genegeerd"
    NIEUWS = "nieuws"
    MAG = "mag"
    HELPT = "helpt"
    BELOFTE = "belofte"
    MOE = "moe"
