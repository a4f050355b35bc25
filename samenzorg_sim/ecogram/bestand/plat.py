"""A drawing as plain values, and a list of choices as one cell of text."""

import json
import re
from dataclasses import asdict
from typing import Any, Final

from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.groep import GROEPEN
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.journal import Refused

LARGEST_DRAWING: Final = 1_000_000
"""Bytes of JSON that one drawing may take on its way to the desk: some 500 contacts with a long note each."""
TE_GROOT: Final = (
    "Deze tekening is te groot: samen met de notities past er hoogstens 1 MB in. "
    "Maak de notities korter, of verdeel de tekening over twee bestanden."
)
LIJSTEN = ("steun", "doet", "wil")
JA_NEE = ("overleden", "spanning", "besproken", "contactpersoon")
LIJN = ("lijn", "spanning", "richting", "steun")
"""The fields of a contact that belong to the line to the client."""


def as_plain(ecogram: Ecogram) -> dict[str, Any]:
    """As JSON has it: only what is known, choices as their words."""
    plain: dict[str, Any] = {"versie": 1}
    if ecogram.client is not None:
        plain["client"] = ecogram.client
    if dict(ecogram.groepen) != dict(GROEPEN):
        plain["groepen"] = [_known(asdict(one)) for one in ecogram.groepen.values()]
    plain["contacten"] = [contact_plain(one) for one in ecogram.contacten.values()]
    plain["banden"] = [_known(asdict(one)) for one in ecogram.banden.values()]
    return plain


def as_plain_that_fits(ecogram: Ecogram) -> dict[str, Any]:
    """The same, to be sent. Raises `Refused` where it takes more than `LARGEST_DRAWING`."""
    plain = as_plain(ecogram)
    # An order's own words around the drawing take a few hundred bytes.
    if len(json.dumps(plain)) > LARGEST_DRAWING - 1000:
        raise Refused("te-groot", TE_GROOT)
    return plain


def contact_plain(contact: Contact) -> dict[str, Any]:
    """The known fields of a contact."""
    return _known(asdict(contact))


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    """Without what is not known; `besproken: nee` was asked, the other noes are what it is by default."""
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in fields.items()
        if value is not None
        and value != ()
        and (value is not False or name == "besproken")
        and not (name == "soort" and value == "persoon")
    }


def joined(items: list[str]) -> str:
    """Choices in one cell: 'bellen; koken', a semicolon within one as '\\;'."""
    return "; ".join(re.sub(r"([\\;])", r"\\\1", item) for item in items)


def parted(cell: str) -> list[str]:
    """The choices in a cell."""
    parts, now = [], ""
    for found in re.finditer(r"\\(.)|(;)|(.)", cell, re.DOTALL):
        if found[2]:
            parts.append(now)
            now = ""
        else:
            now += found[1] or found[3]
    return [part.strip() for part in (*parts, now) if part.strip()]
