"""An ecogram as JSON: the format that holds everything."""

import json

from samenzorg_sim.ecogram.bestand.gelezen import Gelezen, as_text, bad
from samenzorg_sim.ecogram.bestand.nakijken import check
from samenzorg_sim.ecogram.bestand.plat import as_plain
from samenzorg_sim.ecogram.state import Ecogram

_PARTS = {"contacten": "Contact", "banden": "Lijn", "groepen": "Groep"}


def write_json(ecogram: Ecogram) -> bytes:
    """A drawing of words, one field a line."""
    return (json.dumps(as_plain(ecogram), ensure_ascii=False, indent=1) + "\n").encode()


def read_json(data: bytes) -> Gelezen:
    """Read it back. Raises `Refused` with the line or the element that is wrong."""
    text = as_text(data)
    try:
        plain = json.loads(text)
    except json.JSONDecodeError as wrong:
        raise bad(f"Regel {wrong.lineno}", "dit is geen JSON. Is het bestand heel?") from None
    except (RecursionError, ValueError):
        raise bad("", "Dit bestand zit vol haken in haken. Dat is geen ecogram.") from None
    if not isinstance(plain, dict):
        raise bad("Regel 1", "hier hoort '{' te staan, met de tekening erin.")

    def place(part: str, number: int) -> str:
        items = plain.get(part)
        one = items[number] if isinstance(items, list) and number < len(items) else None
        name = one.get("naam") or one.get("id") if isinstance(one, dict) else None
        called = f" ('{str(name)[:40]}')" if name else ""
        return f"{_PARTS.get(part, part)} {number + 1}{called}"

    return check(plain, place)
