"""A shelf of the library: what may be chosen, and out of sight what was taken away but is still in use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TypeVar

V = TypeVar("V")


class Plank(Mapping[str, V]):
    """Content of one kind by id. Going through it gives what may be chosen (`staat`).

    By its id one also finds what was taken away (`weg`), so that a session that runs with it goes on.
    Both mappings are looked at anew each time: what their owner puts there is found at once.
    """

    def __init__(
        self, staat: Mapping[str, V] = MappingProxyType({}), weg: Mapping[str, V] = MappingProxyType({})
    ) -> None:
        self._staat, self._weg = staat, weg

    def __getitem__(self, name: str) -> V:
        return self._staat[name] if name in self._staat else self._weg[name]

    def __contains__(self, name: object) -> bool:
        return name in self._staat or name in self._weg

    def __iter__(self) -> Iterator[str]:
        return iter(self._staat)

    def __len__(self) -> int:
        return len(self._staat)
