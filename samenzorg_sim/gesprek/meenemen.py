"""One's own talk in a group, to take along: what was heard along its time; no names, no ids, no words."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

#: Of the shape below; raised when a field changes its meaning.
VERSIE = 1
#: What a whole day of tapping fits in many times over (characters).
MOST = 100_000
_KENMERK = "samenzorg-gesprek"
_DAY = 24 * 3600
VREEMD = "Dit is geen gesprek van Samenzorg. Kies het bestand dat u met uw telefoon bewaarde."
NIEUWER = "Dit bestand is van een nieuwere Samenzorg. Werk Samenzorg bij en probeer het nog eens."


class Onleesbaar(ValueError):
    """Somebody chose another file, or one that was changed; `melding` says so in Dutch."""

    def __init__(self, melding: str) -> None:
        super().__init__(melding)
        self.melding = melding


@dataclass(frozen=True)
class Gehoord:
    """One thing that was watched: its button, its kind of turn, and when it was heard (whole seconds)."""

    knop: str
    soort: str
    seconden: tuple[int, ...] = ()


@dataclass(frozen=True)
class MeegenomenGesprek:
    """A talk along its time; `duur` and the time-outs are in seconds since it began."""

    casus: str
    dag: date
    duur: int
    onderbrekingen: tuple[tuple[int, int], ...]
    gehoord: tuple[Gehoord, ...]


def write_gesprek(gesprek: MeegenomenGesprek) -> str:
    """The file, as JSON."""
    plain = asdict(gesprek) | {"dag": gesprek.dag.isoformat()}
    return json.dumps({"wat": _KENMERK, "versie": VERSIE, **plain}, ensure_ascii=False, indent=1)


def read_gesprek(tekst: str) -> MeegenomenGesprek:
    """The talk in such a file; raises Onleesbaar for anything else. Nothing in it is trusted."""
    try:
        found = json.loads(tekst) if len(tekst) <= MOST else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or found.get("wat") != _KENMERK:
        raise Onleesbaar(VREEMD)
    versie = found.get("versie")
    if isinstance(versie, int) and versie > VERSIE:
        raise Onleesbaar(NIEUWER)
    try:
        duur = _second(found["duur"])
        return MeegenomenGesprek(
            casus=_line(found["casus"]),
            dag=date.fromisoformat(found["dag"]),
            duur=duur,
            onderbrekingen=tuple((_second(van), _second(tot)) for van, tot in found["onderbrekingen"]),
            gehoord=tuple(_heard(one) for one in found["gehoord"]),
        )
    except (KeyError, TypeError, ValueError):
        raise Onleesbaar(VREEMD) from None


def _heard(one: dict[str, Any]) -> Gehoord:
    return Gehoord(
        _line(one["knop"]), _line(one["soort"]), tuple(sorted(_second(second) for second in one["seconden"]))
    )


def _line(value: object) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= 120:
        raise ValueError("no line of text")
    return value


def _second(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _DAY:
        raise ValueError("no second of a day")
    return value
