"""GraphML of other programs, first of all Network Canvas: what we understand, and a report of the rest.

Network Canvas (documentation.networkcanvas.com, 'GraphML format') has no node for ego: what is known of ego
is data of the graph. A question with more answers is a yes-or-no a piece (`naam_antwoord`), a place is
`naam_X` and `naam_Y` from 0 to 1.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from samenzorg_sim.ecogram.bestand.gelezen import Gelezen
from samenzorg_sim.ecogram.bestand.nakijken import CLIENT, check
from samenzorg_sim.ecogram.bestand.vorm import ContactBestand
from samenzorg_sim.ecogram.bestand.xml_lezen import Graaf, Knoop
from samenzorg_sim.ecogram.contact import Steun
from samenzorg_sim.ecogram.veld import JA_NEE, KEUZES, Veld

_NAMES = ("naam", "name", "nickname", "voornaam", "label")
_WORDS = {
    "relatie": ("relatie", "relation", "relationship", "relation_to_ego"),
    "notitie": ("notitie", "note", "notes", "opmerking"),
}
_SILENT = {
    "networkCanvasUUID",
    "networkCanvasType",
    "networkCanvasSourceUUID",
    "networkCanvasTargetUUID",
    "label",
}


def read_foreign(graaf: Graaf) -> Gelezen:
    """A drawing of what we understand; every attribute that we do not is named with an example."""
    assert graaf.zelf is not None
    ego, lost = graaf.zelf, Counter[str]()
    example: dict[str, str] = {}
    contacten = [_contact(number, node, lost, example) for number, node in enumerate(graaf.knopen)]
    named = {node.attributen.get("id"): one["id"] for node, one in zip(graaf.knopen, contacten, strict=True)}
    notes = [*graaf.meldingen, *_of_ego(ego)]
    banden, lines, kinds, seen = [], [], Counter[str](), set()
    for edge in graaf.lijnen:
        ends = (edge.attributen.get("source"), edge.attributen.get("target"))
        een, ander = (str(named.get(end, end)) for end in ends)
        key = tuple(sorted((een, ander)))
        if key in seen:
            notes.append(f"Regel {edge.regel}: deze twee hebben al een lijn. Wij houden er één.")
            continue
        seen.add(key)
        banden.append({"een": een, "ander": ander})
        lines.append(edge.regel)
        kinds.update([edge.gegevens.get("networkCanvasType", "")])
        for name, value in edge.gegevens.items():
            if name not in _SILENT:
                lost[f"lijn > {name}"] += 1
                example.setdefault(f"lijn > {name}", value)
    notes += [
        f"{count} keer een lijn '{kind}': wij tekenen dat zij elkaar kennen."
        for kind, count in kinds.items()
        if kind
    ]
    notes += [
        f"'{name}' ({count} keer, zoals '{example[name][:40]}') kennen wij niet en lieten wij weg."
        for name, count in lost.items()
    ]

    def place(part: str, number: int) -> str:
        found = [node.regel for node in graaf.knopen] if part == "contacten" else lines
        return f"Regel {found[number] if number < len(found) else ego.regel}"

    client = next((ego.gegevens[name] for name in ego.gegevens if name.lower() in _NAMES), None)
    return check({"client": client or None, "contacten": contacten, "banden": banden}, place, notes)


def _contact(number: int, node: Knoop, lost: Counter[str], example: dict[str, str]) -> dict[str, Any]:
    data = {name: words.strip() for name, words in node.gegevens.items() if words.strip()}
    lower = {name.lower(): name for name in data}
    id_ = node.attributen.get("id") or f"n{number}"
    one: dict[str, Any] = {"id": f"n-{id_}" if id_ == CLIENT else id_}
    used = set()
    name = next((lower[key] for key in _NAMES if key in lower), None)
    one["naam"] = data[name] if name else one["id"]
    used.add(name)
    for field, aliases in _WORDS.items():
        found = next((lower[key] for key in aliases if key in lower), None)
        if found:
            one[field] = data[found]
            used.add(found)
    for name, words in data.items():
        understood = dict(_understood(name, words))
        one.update(
            {
                key: (*one.get(key, ()), *value) if key == "steun" else value
                for key, value in understood.items()
            }
        )
        if not understood and name not in used and name not in _SILENT:
            lost[name] += 1
            example.setdefault(name, words)
    if ("x" in one) != ("y" in one):
        one.pop("x", None)
        one.pop("y", None)
    return one


def _understood(name: str, words: str) -> Iterator[tuple[str, Any]]:
    """Fields under our own names with values of ours, kinds of support as yes or no, and places."""
    head, _, tail = name.rpartition("_")
    yes = {"true": True, "false": False}.get(words.lower())
    if name in KEUZES and words in list(KEUZES[Veld(name)]):
        yield name, words
    elif name in JA_NEE and yes is not None:
        yield name, yes
    elif tail.lower() in list(Steun) and head and yes is not None:
        yield "steun", (tail.lower(),) if yes else ()
    elif tail in ("X", "Y", "x", "y") and head and name not in ContactBestand.model_fields:
        try:
            share = float(words)
        except ValueError:
            return
        if 0 <= share <= 1:
            yield tail.lower(), round(2 * share - 1, 6)


def _of_ego(ego: Knoop) -> Iterator[str]:
    for name, words in ego.gegevens.items():
        if name not in _SILENT and name.lower() not in _NAMES:
            yield f"Van de persoon in het midden kennen wij '{name}' niet ('{words.strip()[:40]}')."
    session = [name for name in ego.attributen if name.startswith("nc:")]
    if session:
        yield f"Gegevens over het interview lieten wij weg: {', '.join(session)}."
