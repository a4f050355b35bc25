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


def some(names: Iterable[str], most: int = 6) -> str:
    """The same for names of which there may be many: 'Riet, Jan en nog 24 anderen'."""
    known = list(names)
    if len(known) <= most + 1:
        return listed(known)
    return f"{', '.join(known[:most])} en nog {len(known) - most} anderen"


def begun(text: str) -> str:
    """With a capital, as a sentence begins: 'dokter Veen' is 'Dokter Veen' there."""
    return text[:1].upper() + text[1:]


def counted(number: int, one: str, more: str) -> str:
    """'1 mens', '3 mensen'."""
    return f"{number} {one if number == 1 else more}"
