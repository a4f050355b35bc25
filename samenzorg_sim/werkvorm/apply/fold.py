"""Changing one entry of a frozen state."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from samenzorg_sim.werkvorm.state import Sessie

K = TypeVar("K")
V = TypeVar("V")


def including(mapping: Mapping[K, V], key: K, value: V) -> Mapping[K, V]:
    """The mapping with this entry (changed)."""
    return {**mapping, key: value}


def without(mapping: Mapping[K, V], key: K) -> Mapping[K, V]:
    """The mapping without this entry."""
    return {k: v for k, v in mapping.items() if k != key}


def change_deelnemer(state: Sessie, deelnemer: str, **change: Any) -> Sessie:
    """Somebody's entry changed."""
    changed = replace(state.deelnemers[deelnemer], **change)
    return replace(state, deelnemers=including(state.deelnemers, deelnemer, changed))


def change_spel(state: Sessie, spel: str, **change: Any) -> Sessie:
    """A play changed."""
    changed = replace(state.spellen[spel], **change)
    return replace(state, spellen=including(state.spellen, spel, changed))


def change_tafel(state: Sessie, tafel: int, **change: Any) -> Sessie:
    """A table changed."""
    changed = replace(state.tafels[tafel], **change)
    return replace(state, tafels=including(state.tafels, tafel, changed))
