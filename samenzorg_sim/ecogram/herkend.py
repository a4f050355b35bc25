"""Who in a drawing is who in a story: by name, as people write names, and by who somebody is."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product
from typing import Final

from samenzorg_sim.content.ecogram import CasusContact
from samenzorg_sim.ecogram.contact import Contact

_TITLES = (
    "mevrouw",
    "meneer",
    "mw",
    "mevr",
    "dhr",
    "tante",
    "oom",
    "oma",
    "opa",
    "dominee",
    "pandit",
    "dokter",
)
_SMALL: Final = frozenset((*_TITLES, "de", "het", "een", "haar", "zijn", "van", "den", "der"))
"""Words that a name may have or miss."""
_LIKE: Final = 0.8
"""How much two names must look alike (0 … 1) to be one name with a slip of the pen."""


def recognise(drawn: Mapping[str, Contact], told: Sequence[CasusContact]) -> dict[str, str]:
    """Id in the drawing → id in the story, the surest pairs first; nobody stands for two."""
    pairs = sorted(
        ((_sure(one, other), one.id, other.id) for one, other in product(drawn.values(), told)),
        key=lambda pair: -pair[0],
    )
    found: dict[str, str] = {}
    for sure, here, there in pairs:
        if sure > 0 and here not in found and there not in found.values():
            found[here] = there
    return found


def _sure(one: Contact, other: CasusContact) -> float:
    """How sure it is that these are the same, 0 for 'no'."""
    naam, names = bare(one.naam), [bare(other.naam), *map(bare, other.ook)]
    if naam and naam == names[0]:
        return 1.0
    if naam in names:
        return 0.95
    if naam and any(set(known.split()) <= set(naam.split()) for known in names if known):
        return 0.9
    if len(naam) > 3 and _is_like(naam, names[0]):
        return 0.85
    relatie = bare(one.relatie or "")
    if relatie and relatie in (*names[1:], bare(other.relatie or "")):
        return 0.7
    if naam and naam == bare(other.relatie or ""):
        return 0.7
    # Initials are what we ask for: one letter counts when the group is the same.
    if len(naam) == 1 and names[0].startswith(naam) and one.groep is not None and one.groep == other.groep:
        return 0.6
    return 0.0


def _is_like(one: str, other: str) -> bool:
    """Whether two names may be one; what costs most is asked last."""
    looks = SequenceMatcher(None, one, other)
    return looks.real_quick_ratio() >= _LIKE and looks.quick_ratio() >= _LIKE and looks.ratio() >= _LIKE


@lru_cache(4096)
def bare(words: str) -> str:
    """A name as it is compared: small letters, no accents or full stops, without 'mevrouw' and the like."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    parts = re.findall(r"[a-z0-9]+", plain)
    return " ".join(part for part in parts if part not in _SMALL) or " ".join(parts)
