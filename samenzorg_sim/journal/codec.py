"""From events to stored JSON text and back, both ways validated."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from samenzorg_sim.journal.row import Row

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]


class Codec:
    """Knows the event classes of one domain by name and version."""

    def __init__(
        self, events: Iterable[type[Any]], upcasters: Mapping[tuple[str, int], Upcaster] | None = None
    ) -> None: ...

    def encode(self, event: object) -> tuple[str, int, str]:
        """The name, version and canonical JSON text of an event."""
        raise NotImplementedError

    def decode(self, row: Row) -> Any:
        """The event that a row holds."""
        raise NotImplementedError

    def field_types(self) -> dict[str, dict[str, object]]:
        """Of each event name its fields and their types."""
        raise NotImplementedError
