"""A drawing as the desk shows it, and the ecogram that it is: to read, to measure and to take along."""

import json
from typing import Any

from samenzorg_sim.ecogram.bestand.als_json import read_json
from samenzorg_sim.ecogram.keuzes import KEUZELIJSTEN
from samenzorg_sim.ecogram.state import Ecogram

Beeld = dict[str, Any]
_GROEP = ("id", "letter")
_LIJSTEN = ("doet", "wil")


def as_ecogram(beeld: Beeld) -> Ecogram:
    """The drawing as a value of words."""
    plain = {
        "versie": 1,
        "client": beeld["client"],
        "groepen": [
            {key: one[key] for key in _GROEP} | ({"naam": one["naam"]} if one["eigen_naam"] else {})
            for one in beeld["groepen"]
        ],
        "contacten": [_contact(one) for one in beeld["contacten"]],
        "banden": beeld["banden"],
    }
    return read_json(json.dumps(plain).encode()).ecogram


def _contact(one: dict[str, Any]) -> dict[str, Any]:
    """A ticked activity is its id when it is on our list, else the words."""
    known = KEUZELIJSTEN["doet"]
    lists = {
        lijst: [item["id"] if item["id"] in known else item["naam"] for item in one[lijst]]
        for lijst in _LIJSTEN
    }
    return {key: value for key, value in (one | lists).items() if value is not None}
