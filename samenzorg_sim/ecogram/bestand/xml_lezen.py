"""GraphML as it stands in a file: keys, nodes and edges, each with its line."""

from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from samenzorg_sim.ecogram.bestand.gelezen import as_text, bad

MOST_KNOPEN = 5000
"""Beyond this we stop reading: no ecogram is that large."""
_MOST_LIJNEN, _MOST_MELDINGEN = 10 * MOST_KNOPEN, 200


@dataclass(slots=True)
class Knoop:
    """A node, an edge or the graph itself: its line, its attributes, and its data by attribute name."""

    regel: int
    attributen: dict[str, str]
    gegevens: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Graaf:
    """The first graph of a file; `meldingen` about what else was in it."""

    zelf: Knoop | None = None
    knopen: list[Knoop] = field(default_factory=list)
    lijnen: list[Knoop] = field(default_factory=list)
    meldingen: list[str] = field(default_factory=list)


class _Reader:
    def __init__(self) -> None:
        self.graaf, self.depth = Graaf(), 0
        self._keys: dict[str, str] = {}
        self._open: list[Knoop] = []
        self._key: str | None = None
        self._words: list[str] = []
        self._done = False
        # As `as_text` read it: what the file says of its own encoding does not count.
        self.parser = expat.ParserCreate("utf-8")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype

    def _doctype(self, *_: Any) -> None:
        raise bad(f"Regel {self.parser.CurrentLineNumber}", "een DOCTYPE lezen wij niet. Haal die regel weg.")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        line, tag = self.parser.CurrentLineNumber, name.rpartition(":")[2]
        self.depth += 1
        if self.depth > 50:
            raise bad(f"Regel {line}", "dit bestand zit vol elementen in elementen. Dat is geen ecogram.")
        if self.depth == 1 and tag != "graphml":
            raise bad(f"Regel {line}", f"hier hoort <graphml> te staan, en er staat <{name[:40]}>.")
        if tag == "key":
            self._keys[attributes.get("id", "")] = attributes.get("attr.name") or attributes.get("id", "")
        elif tag == "graph" and (self._done or self._open):
            self.graaf.meldingen.append(f"Regel {line}: nog een <graph>. Wij lezen alleen de eerste.")
            self._done = True
        elif self._done:
            return
        elif tag in ("graph", "node", "edge"):
            one = Knoop(line, attributes)
            self._open.append(one)
            if tag == "graph":
                self.graaf.zelf = one
            else:
                (self.graaf.knopen if tag == "node" else self.graaf.lijnen).append(one)
            if len(self.graaf.knopen) > MOST_KNOPEN:
                raise bad(f"Regel {line}", f"hier begint naam {MOST_KNOPEN + 1}. Zo groot is geen ecogram.")
        elif tag == "data":
            self._key, self._words = attributes.get("key", ""), []
        elif tag not in ("graphml", "desc", "default"):
            self.graaf.meldingen.append(f"Regel {line}: <{name[:40]}> kennen wij niet. Dat lieten wij weg.")
        if len(self.graaf.lijnen) > _MOST_LIJNEN or len(self.graaf.meldingen) > _MOST_MELDINGEN:
            raise bad(f"Regel {line}", "hier staat te veel dat wij niet kunnen tekenen. Dat is geen ecogram.")

    def _end(self, name: str) -> None:
        tag = name.rpartition(":")[2]
        self.depth -= 1
        if tag == "data" and self._open and self._key is not None and not self._done:
            self._open[-1].gegevens[self._keys.get(self._key, self._key)] = "".join(self._words)
            self._key = None
        elif tag in ("node", "edge", "graph") and self._open and not self._done:
            self._open.pop()
            self._done = tag == "graph"

    def _text(self, words: str) -> None:
        if self._key is not None:
            self._words.append(words)


def read_xml(data: bytes) -> Graaf:
    """The first graph of a GraphML file. Raises `Refused` with the line."""
    text = as_text(data)
    reader = _Reader()
    try:
        reader.parser.Parse(text.encode(), True)
    except expat.ExpatError as wrong:
        raise bad(f"Regel {wrong.lineno}", "dit is geen XML. Is het bestand heel?") from None
    if reader.graaf.zelf is None:
        raise bad("", "In dit bestand staat geen <graph>.")
    return reader.graaf
