"""From events to stored JSON text and back, both ways validated."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, make_dataclass
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Any

from pydantic import ConfigDict, TypeAdapter, ValidationError

from samenzorg_sim.journal.fields import UnfitEvent, fields_of
from samenzorg_sim.journal.recorded import UnknownEvent
from samenzorg_sim.journal.row import Row

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]

_NAME = re.compile(r"[a-z][a-z0-9-]*\.[a-z][a-z0-9]*(_[a-z0-9]+)*")


class UnknownVersion(Exception):
    """A row written by a newer program, or by an older one for which no upcaster is known."""

    def __init__(self, name: str, version: int, current: int) -> None:
        super().__init__(f"event {name!r} has version {version}; this program reads version {current}")


class BadPayload(Exception):
    """A payload that does not fit its event: on writing a mistake in the domain, on reading a changed row."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(f"payload of {name!r}: {detail}")


@dataclass(frozen=True)
class _Kind:
    """One event class, ready to be written and read."""

    event: type[Any]
    name: str
    version: int
    fields: dict[str, object]

    @cached_property
    def reader(self) -> TypeAdapter[Any]:
        """Made when the first row asks for it: there are hundreds of kinds, and a start waits for each.

        A twin without defaults and with a strict configuration: a missing or surplus key is a changed row,
        and a stored "3" must never pass for 3. The event class itself stays free of pydantic.
        """
        strict = {"__pydantic_config__": ConfigDict(strict=True, extra="forbid")}
        return TypeAdapter(make_dataclass(self.event.__name__, list(self.fields.items()), namespace=strict))


class Codec:
    """Knows the event classes of one domain by name and version.

    An event is a frozen dataclass with `name: ClassVar[str]` ("gesprek.tag_added"), `version: ClassVar[int]`
    (from 1), and fields that hold no bare string. An upcaster `(name, n)` lifts the payload of version n to
    n + 1; there must be one for every older version, so that no row ever becomes unreadable.

    Raises:
        UnfitEvent: a class, name, version or upcaster does not fit.
    """

    def __init__(
        self, events: Iterable[type[Any]], upcasters: Mapping[tuple[str, int], Upcaster] | None = None
    ) -> None:
        self._upcasters = dict(upcasters or {})
        self._by_class = {event: _kind(event) for event in events}
        self._by_name: dict[str, _Kind] = {}
        for kind in self._by_class.values():
            if kind.name in self._by_name:
                raise UnfitEvent(kind.event, f"the name {kind.name!r} is taken by another event")
            self._by_name[kind.name] = kind
            for version in range(1, kind.version):
                if (kind.name, version) not in self._upcasters:
                    raise UnfitEvent(kind.event, f"no upcaster from version {version}")
        for name, version in self._upcasters:
            if name not in self._by_name:
                raise UnknownEvent(name)
            if not 1 <= version < self._by_name[name].version:
                raise UnfitEvent(
                    self._by_name[name].event, f"an upcaster from version {version} leads nowhere"
                )

    def encode(self, event: object) -> tuple[str, int, str]:
        """The name, version and canonical JSON text (sorted keys, no spaces, real letters) of an event.

        Raises:
            UnknownEvent: no class of this codec.
            BadPayload: a field holds something else than its type says, so it would not read back the same.
        """
        kind = self._by_class.get(type(event))
        if kind is None:
            raise UnknownEvent(type(event).__name__)
        try:
            payload = _write({field: getattr(event, field) for field in kind.fields})
            read_back = _read(kind, payload)
        except (TypeError, ValueError) as wrong:
            raise BadPayload(kind.name, str(wrong)) from wrong
        if read_back != event:
            raise BadPayload(kind.name, f"{event!r} reads back as {read_back!r}")
        return kind.name, kind.version, payload

    def decode(self, row: Row) -> Any:
        """The event that a row holds, lifted to today's version.

        Raises:
            UnknownEvent, UnknownVersion: this program cannot read it.
            BadPayload: the stored text does not fit the event, or an upcaster made something that does not.
        """
        kind = self._by_name.get(row.name)
        if kind is None:
            raise UnknownEvent(row.name)
        if not 1 <= row.version <= kind.version:
            raise UnknownVersion(row.name, row.version, kind.version)
        try:
            payload = row.payload
            if row.version < kind.version:
                fields = json.loads(payload)
                for version in range(row.version, kind.version):
                    fields = self._upcasters[row.name, version](fields)
                payload = _write(fields)
            return _read(kind, payload)
        except (TypeError, ValueError, KeyError) as wrong:
            raise BadPayload(row.name, str(wrong)) from wrong

    def field_types(self) -> dict[str, dict[str, object]]:
        """Of each event name its fields and their types, for a test that walks every event."""
        return {kind.name: dict(kind.fields) for kind in self._by_class.values()}


def _kind(event: type[Any]) -> _Kind:
    name, version = getattr(event, "name", None), getattr(event, "version", None)
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise UnfitEvent(event, f"its name {name!r} is not like 'gesprek.tag_added'")
    if type(version) is not int or version < 1:
        raise UnfitEvent(event, f"its version {version!r} is not a whole number from 1")
    return _Kind(event, name, version, fields_of(event))


def _read(kind: _Kind, payload: str) -> Any:
    try:
        return kind.event(**vars(kind.reader.validate_json(payload)))
    except ValidationError as wrong:
        details = (
            f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in wrong.errors(include_url=False)
        )
        raise ValueError("; ".join(details)) from wrong


def _plain(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case _:
            raise TypeError(f"{value!r} cannot be stored")


_write = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False, default=_plain
).encode
