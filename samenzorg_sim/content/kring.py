"""Where somebody is while others talk: silent in the circle, outside it, or out of the room."""

from enum import StrEnum


class Kring(StrEnum):
    """Who is anything else talks along."""

    ZWIJGT = "zwijgt"
    BUITEN = "buiten"
    WEG = "weg"
