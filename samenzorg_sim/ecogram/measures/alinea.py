"""A few sentences about a drawing, and how names and numbers read in Dutch."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Alinea:
    """What one measure says: a heading, sentences, and the ids of the contacts it is about."""

    kop: str
    zinnen: tuple[str, ...]
    contacten: tuple[str, ...] = ()


def listed(words: Iterable[str], conjunction: str = "en") -> str:
    """'Riet', 'Riet en Jan', 'Riet, Jan en Els'."""
    *rest, last = list(words) or [""]
    return f"{', '.join(rest)} {conjunction} {last}" if rest else last


def counted(number: int, one: str, more: str) -> str:
    """'1 mens', '3 mensen'."""
    return f"{number} {one if number == 1 else more}"
