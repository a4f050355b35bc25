"""Every order that exists at the desk, made from the shapes by which the desk itself reads them."""

import re
from collections.abc import Iterable
from typing import Any

from samenzorg_sim.balie.opdracht import Opdracht
from tests.veiligheid.mutatie import Mutatie

#: What is a word for some field somewhere, beside all that stands in the screens.
WORDS = (
    "Jan",
    "de-chauffeur",
    "oefengesprek-standaard",
    "spelen",
    "gezien",
    "2027-06-01",
    "10:15",
    "Bea\nCas",
)
_MOST_WORDS = 3_000


def all_orders() -> tuple[type[Opdracht], ...]:
    """Every kind of order that the running program knows."""
    import samenzorg_sim.server.workbench  # noqa: F401  which knows every counter

    found: list[type[Opdracht]] = []

    def walk(kind: type[Opdracht]) -> None:
        for below in kind.__subclasses__():
            found.append(below)
            walk(below)

    walk(Opdracht)
    return tuple(sorted((one for one in found if "soort" in one.model_fields), key=str))


class Maker:
    """Makes orders that fit their shape, with words and ids that stand somewhere on a screen."""

    def __init__(self, mutatie: Mutatie) -> None:
        self.random = mutatie.random
        self.shapes = tuple((_counter(one), one.model_json_schema()) for one in all_orders())
        self.words: tuple[str, ...] = WORDS
        self._fitting: dict[str, tuple[str, ...]] = {}

    def learn(self, screens: Iterable[object]) -> None:
        """Take the words of these screens to choose from."""
        found = dict.fromkeys(word for screen in screens for word in _strings(screen) if 0 < len(word) < 80)
        self.words = (*WORDS, *list(found)[-_MOST_WORDS:])
        self._fitting.clear()

    def order(self) -> tuple[str, dict[str, Any]]:
        """The counter and one order for it, as valid as its shape can say."""
        counter, shape = self.random.choice(self.shapes)
        return counter, dict(self._of(shape, shape.get("$defs", {}), 0))

    def _of(self, shape: dict[str, Any], defs: dict[str, Any], depth: int) -> Any:
        if "$ref" in shape:
            return self._of(defs[shape["$ref"].rpartition("/")[2]], defs, depth + 1)
        for many in ("anyOf", "oneOf", "allOf"):
            if many in shape:
                return self._of(self.random.choice(shape[many]), defs, depth + 1)
        if "const" in shape:
            return shape["const"]
        if "enum" in shape:
            return self.random.choice(shape["enum"])
        return self._plain(shape, defs, depth)

    def _plain(self, shape: dict[str, Any], defs: dict[str, Any], depth: int) -> Any:
        kind = shape.get("type")
        if kind == "object":
            needed = set(shape.get("required", ()))
            fields = shape.get("properties", {})
            return {
                name: self._of(field, defs, depth + 1)
                for name, field in fields.items()
                if name in needed or "const" in field or (depth < 6 and self.random.random() < 0.5)
            }
        if kind == "array":
            items = shape.get("items", {})
            return [self._of(items, defs, depth + 1) for _ in range(self.random.randrange(3))]
        if kind in ("integer", "number"):
            low, high = shape.get("minimum", 0), shape.get("maximum", 30)
            return self.random.choice((low, low + 1, 0, 1, 2, 60, high))
        if kind in ("boolean", "null"):
            return self.random.random() < 0.5 if kind == "boolean" else None
        if shape.get("format") == "date":
            return self.random.choice(("2026-12-01", "2027-03-01", "2025-01-01"))
        return self.random.choice(self._that_fit(shape.get("pattern", "")))

    def _that_fit(self, pattern: str) -> tuple[str, ...]:
        if pattern not in self._fitting:
            fit = tuple(word for word in self.words if re.search(pattern, word))
            self._fitting[pattern] = fit or self.words
        return self._fitting[pattern]


def _counter(order: type[Opdracht]) -> str:
    """The counter that an order is for: the package that it stands in."""
    return order.__module__.removeprefix("samenzorg_sim.balie.").partition(".")[0]


def _strings(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield name
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
