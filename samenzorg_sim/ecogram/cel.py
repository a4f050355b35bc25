"""Reading and setting one cell of a drawing; the one place where a drawing changes."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from samenzorg_sim.ecogram.daad import Cel, Deel, Waarde, Wijziging
from samenzorg_sim.ecogram.state import Ecogram

_MAPS = {Deel.CONTACT: "contacten", Deel.BAND: "banden", Deel.GROEP: "groepen"}
PLAATS = "plaats"
"""The field that is a contact's `x` and `y` together."""
T = TypeVar("T")


def held(ecogram: Ecogram, cel: Cel) -> Waarde:
    """What a cell holds; None when its contact, tie or group is not there."""
    if cel.deel is Deel.CLIENT:
        return ecogram.client
    part = _parts(ecogram, cel).get(_key(cel))
    if part is None or cel.veld is None:
        return part
    if cel.veld == PLAATS:
        return (part.x, part.y)
    value: Waarde = getattr(part, cel.veld)
    return value if cel.keuze is None else cel.keuze in getattr(part, cel.veld)


def is_there(ecogram: Ecogram, cel: Cel) -> bool:
    """Whether the contact, tie or group of a cell stands in the drawing; the client always does."""
    return cel.deel is Deel.CLIENT or _key(cel) in _parts(ecogram, cel)


def put(ecogram: Ecogram, cel: Cel, waarde: Any, op: int | None = None) -> Ecogram:
    """The drawing with this in that cell; None in a whole part takes it away.

    `op`: the place among its kind of a part that comes back. Raises KeyError for a field of what is not
    there.
    """
    if cel.deel is Deel.CLIENT:
        return replace(ecogram, client=waarde)
    parts, key = _parts(ecogram, cel), _key(cel)
    if cel.veld is None:
        after = _without(parts, key) if waarde is None else _with(parts, key, waarde, op)
    else:
        after = {**parts, key: _changed(parts[key], cel.veld, cel.keuze, waarde)}
    changed: dict[str, Any] = {_MAPS[cel.deel]: after}
    return replace(ecogram, **changed)


def change(ecogram: Ecogram, cel: Cel, waarde: Any) -> tuple[Ecogram, Wijziging]:
    """Set a cell, and say what changed."""
    op = None
    if cel.veld is None and waarde is None and cel.deel is not Deel.CLIENT:
        op = list(_parts(ecogram, cel)).index(_key(cel))
    return put(ecogram, cel, waarde), Wijziging(cel, held(ecogram, cel), waarde, op)


def _changed(part: Any, veld: str, keuze: str | None, waarde: Any) -> Any:
    if veld == PLAATS:
        return replace(part, x=waarde[0], y=waarde[1])
    if keuze is None:
        return replace(part, **{veld: waarde})
    now = set(getattr(part, veld))
    return replace(part, **{veld: tuple(sorted(now | {keuze} if waarde else now - {keuze}))})


def _parts(ecogram: Ecogram, cel: Cel) -> Mapping[Any, Any]:
    parts: Mapping[Any, Any] = getattr(ecogram, _MAPS[cel.deel])
    return parts


def _key(cel: Cel) -> Any:
    return cel.id if cel.deel is Deel.BAND else cel.id[0]


def _with(parts: Mapping[T, Any], key: T, part: Any, op: int | None) -> dict[T, Any]:
    items = [(k, v) for k, v in parts.items() if k != key]
    items.insert(len(items) if op is None else op, (key, part))
    return dict(items)


def _without(parts: Mapping[T, Any], key: T) -> dict[T, Any]:
    return {k: v for k, v in parts.items() if k != key}
