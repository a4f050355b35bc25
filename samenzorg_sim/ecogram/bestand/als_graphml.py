"""An ecogram as GraphML: the client and his contacts as nodes, the star and the ties as edges."""

import json
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from samenzorg_sim.ecogram.bestand.gelezen import Gelezen, bad
from samenzorg_sim.ecogram.bestand.nakijken import CLIENT, check
from samenzorg_sim.ecogram.bestand.network_canvas import read_foreign
from samenzorg_sim.ecogram.bestand.plat import JA_NEE, LIJN, LIJSTEN, as_plain, joined, parted
from samenzorg_sim.ecogram.bestand.vorm import ContactBestand
from samenzorg_sim.ecogram.bestand.xml_lezen import Graaf, Knoop, read_xml
from samenzorg_sim.ecogram.state import Ecogram

_NODE = tuple(name for name in ContactBestand.model_fields if name not in (*LIJN, "id"))
_OURS = "samenzorg"
_KINDS = {"x": "double", "y": "double", "ring": "int", **dict.fromkeys(JA_NEE, "boolean")}


def write_graphml(ecogram: Ecogram) -> bytes:
    """A drawing of words; lists of choices are one text each, groups of one's own a text of the graph."""
    return "\n".join((*_lines(ecogram), "")).encode()


def _lines(ecogram: Ecogram) -> Iterator[str]:
    plain = as_plain(ecogram)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for where, names in (("graph", (_OURS, "groepen")), ("node", _NODE), ("edge", LIJN)):
        for name in names:
            kind = _KINDS.get(name, "string")
            key = f'id="{where}-{name}" for="{where}" attr.name="{name}" attr.type="{kind}"'
            yield f"  <key {key}/>"
    yield '  <graph edgedefault="undirected">'
    yield _data("graph", _OURS, "1", 4)
    if "groepen" in plain:
        yield _data("graph", "groepen", json.dumps(plain["groepen"], ensure_ascii=False), 4)
    yield from _element(
        f"node id={quoteattr(CLIENT)}", "node", {"naam": ecogram.client, "soort": CLIENT}, _NODE
    )
    for one in plain["contacten"]:
        yield from _element(f"node id={quoteattr(one['id'])}", "node", one, _NODE)
    for one in plain["contacten"]:
        ends = f'edge source="{CLIENT}" target={quoteattr(one["id"])}'
        yield from _element(ends, "edge", one, LIJN)
    for one in plain["banden"]:
        ends = f"edge source={quoteattr(one['een'])} target={quoteattr(one['ander'])}"
        yield from _element(ends, "edge", one, LIJN)
    yield "  </graph>"
    yield "</graphml>"


def _element(head: str, where: str, fields: dict[str, Any], names: tuple[str, ...]) -> Iterator[str]:
    yield f"    <{head}>"
    yield from (_data(where, name, fields[name], 6) for name in names if fields.get(name) is not None)
    yield f"    </{head.split()[0]}>"


def _data(where: str, name: str, value: Any, indent: int) -> str:
    words = joined(value) if isinstance(value, list) else value
    words = str(words).lower() if isinstance(words, bool) else str(words)
    return f'{" " * indent}<data key="{where}-{name}">{escape(words)}</data>'


def read_graphml(data: bytes) -> Gelezen:
    """Read a drawing, ours or one that Network Canvas or another program wrote. Raises `Refused`."""
    graaf = read_xml(data)
    assert graaf.zelf is not None
    return _read_own(graaf, graaf.zelf) if _OURS in graaf.zelf.gegevens else read_foreign(graaf)


def _read_own(graaf: Graaf, zelf: Knoop) -> Gelezen:
    plain: dict[str, Any] = {"contacten": [], "banden": []}
    if "groepen" in zelf.gegevens:
        try:
            plain["groepen"] = json.loads(zelf.gegevens["groepen"])
        except (ValueError, RecursionError):
            raise bad(f"Regel {zelf.regel}", "de groepen in dit bestand kunnen wij niet lezen.") from None
    nodes, ties, by_id = [], [], {}
    for node in graaf.knopen:
        fields = {name: _value(name, words) for name, words in node.gegevens.items()}
        if node.attributen.get("id") == CLIENT:
            plain["client"] = fields.get("naam")
            continue
        one = {**fields, "id": node.attributen.get("id", "")}
        by_id[one["id"]] = one
        plain["contacten"].append(one)
        nodes.append(node.regel)
    for edge in graaf.lijnen:
        ends = [edge.attributen.get("source", ""), edge.attributen.get("target", "")]
        fields = {name: _value(name, words) for name, words in edge.gegevens.items()}
        if CLIENT not in ends:
            plain["banden"].append({"een": ends[0], "ander": ends[1], **fields})
            ties.append(edge.regel)
            continue
        ends.remove(CLIENT)
        if ends[0] not in by_id:
            raise bad(f"Regel {edge.regel}", f"'{ends[0][:40]}' staat niet in de tekening.")
        by_id[ends[0]].update(fields)
    lines = {"contacten": nodes, "banden": ties}

    def place(part: str, number: int) -> str:
        found = lines.get(part, [])
        return f"Regel {found[number] if number < len(found) else zelf.regel}"

    return check(plain, place, graaf.meldingen)


def _value(name: str, words: str) -> Any:
    if name in LIJSTEN:
        return parted(words)
    if name in JA_NEE:
        return {"true": True, "false": False, "1": True, "0": False}.get(words.strip().lower(), words)
    return words
