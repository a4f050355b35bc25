"""Holding what a file says against the shape: a drawing, or a Dutch message that names the place."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from samenzorg_sim.ecogram.band import Band, pair
from samenzorg_sim.ecogram.bestand.gelezen import Gelezen, bad
from samenzorg_sim.ecogram.bestand.vorm import ContactBestand, EcogramBestand
from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.groep import GROEPEN, NAMEN, Groep
from samenzorg_sim.ecogram.state import MOST_BANDEN, MOST_CONTACTEN, Ecogram

Place = Callable[[str, int], str]
"""Of the how-manieth (from 0) of 'groepen', 'contacten' or 'banden': where it stands in the file."""
CLIENT = "client"
_CODE = re.compile(r"<\s*/?\s*[a-z!?]", re.IGNORECASE)


def check(plain: Mapping[str, Any], place: Place, notes: Iterable[str] = ()) -> Gelezen:
    """The drawing of plain values as JSON has them. Raises `Refused`."""
    for part, most in (("contacten", MOST_CONTACTEN), ("banden", MOST_BANDEN)):
        found = plain.get(part)
        if isinstance(found, list | tuple) and len(found) > most:
            what = "namen" if part == "contacten" else "lijnen tussen namen"
            raise bad(place(part, most), f"dit bestand heeft {len(found)} {what}. Er passen er {most} in.")
    try:
        file = EcogramBestand.model_validate(plain)
    except ValidationError as wrong:
        first = wrong.errors(include_url=False)[0]
        raise bad(*_explained(first, plain, place)) from None
    _hangs_together(file, place)
    contacten = {one.id: _contact(one) for one in file.contacten}
    banden = {
        pair(one.een, one.ander): Band(*pair(one.een, one.ander), one.lijn, one.spanning)
        for one in file.banden
    }
    groepen = GROEPEN if file.groepen is None else {g.id: Groep(g.id, g.letter, g.naam) for g in file.groepen}
    ecogram = Ecogram(file.client, contacten, banden, dict(groepen))
    return Gelezen(ecogram, (*notes, *_code(file, place)))


def _contact(one: ContactBestand) -> Contact:
    values = {name: getattr(one, name) for name in ContactBestand.model_fields}
    for lijst in ("steun", "doet", "wil"):
        values[lijst] = tuple(sorted({str(item) for item in values[lijst]}))
    if values["x"] is None or values["y"] is None:
        values["x"] = values["y"] = None
    return Contact(**values)


def _hangs_together(file: EcogramBestand, place: Place) -> None:
    groups = [one.id for one in file.groepen or ()]
    for part, number, what in _loose(file, set(groups) if file.groepen is not None else set(GROEPEN)):
        raise bad(place(part, number), what)


def _loose(file: EcogramBestand, groups: set[str]) -> Iterator[tuple[str, int, str]]:
    letters: Counter[str] = Counter()
    for n, groep in enumerate(file.groepen or ()):
        letters.update((groep.letter, groep.id))
        if letters[groep.letter] > 1 or letters[groep.id] > 1:
            yield "groepen", n, f"de groep '{groep.id}' of de letter {groep.letter} staat er al."
        if groep.naam is None and groep.id not in NAMEN:
            yield "groepen", n, f"de groep '{groep.id}' heeft geen naam."
    ids: set[str] = set()
    first = 0
    for n, one in enumerate(file.contacten):
        if one.id in ids or one.id == CLIENT:
            yield "contacten", n, f"'{one.id}' staat er al. Geef ieder een eigen id."
        if one.groep is not None and one.groep not in groups:
            yield "contacten", n, f"de groep '{one.groep}' is er niet. Kies uit: {', '.join(sorted(groups))}."
        first += one.contactpersoon
        if first > 1:
            yield "contacten", n, f"'{one.naam}' is ook eerste contactpersoon. Er is er maar één."
        ids.add(one.id)
    drawn: set[tuple[str, str]] = set()
    for n, band in enumerate(file.banden):
        for end in (band.een, band.ander):
            if end not in ids:
                yield "banden", n, f"'{end}' staat niet in de tekening."
        if band.een == band.ander:
            yield "banden", n, f"deze lijn gaat van '{band.een}' terug naar zichzelf."
        if pair(band.een, band.ander) in drawn:
            yield "banden", n, f"de lijn tussen '{band.een}' en '{band.ander}' staat er al."
        drawn.add(pair(band.een, band.ander))


def _code(file: EcogramBestand, place: Place) -> Iterator[str]:
    """Words with computer code in them are taken as words, and named."""
    for n, one in enumerate(file.contacten):
        words = (one.naam, one.relatie or "", one.notitie or "", *one.doet, *one.wil)
        if any(_CODE.search(word) for word in words):
            yield f"{place('contacten', n)}: hier staat computercode. Wij lezen het als gewone tekst."


def _explained(error: Any, plain: Mapping[str, Any], place: Place) -> tuple[str, str]:
    loc = error["loc"]
    where = place(str(loc[0]), loc[1]) if len(loc) > 1 and isinstance(loc[1], int) else ""
    field = str(next((one for one in reversed(loc) if isinstance(one, str)), ""))
    match error["type"]:
        case "missing":
            return where, f"'{field}' ontbreekt."
        case "extra_forbidden":
            return where, f"'{field}' kennen wij niet."
        case "enum" | "literal_error":
            choices = error["ctx"]["expected"].replace(" or ", " of ")
            return where, f"'{str(error['input'])[:40]}' past niet bij '{field}'. Kies uit: {choices}."
        case "string_too_long":
            return where, f"'{field}' is te lang: hoogstens {error['ctx']['max_length']} tekens."
        case "string_too_short":
            return where, f"'{field}' is leeg."
        case "value_error":
            return where, f"in '{field}' staat een teken dat niemand kan lezen. Haal het weg."
        case _:
            return where, f"'{str(error['input'])[:40]}' past niet bij '{field}'."
