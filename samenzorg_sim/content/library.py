"""Everything trainers wrote, read at once: cases and werkvormen, with the mistakes beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from samenzorg_sim.content.mistake import Mistake
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.werkvorm import Werkvorm


@dataclass(frozen=True)
class Library:
    """Cases and werkvormen by id; only files without a mistake are in it."""

    scenarios: Mapping[str, Scenario]
    werkvormen: Mapping[str, Werkvorm]


def load_library(folders: Iterable[Path]) -> tuple[Library, tuple[Mistake, ...]]:
    """Read `scenarios/*/scenario.yaml` and `exercises/<soort>/*.yaml` of each folder; later ones may add."""
    from ruamel.yaml import YAML  # first version: replaced by the reader that keeps lines

    scenarios, werkvormen = {}, {}
    for folder in folders:
        for path in sorted(folder.glob("scenarios/*/scenario.yaml")):
            scenario = Scenario.model_validate(YAML(typ="safe", pure=True).load(path))
            scenarios[scenario.id] = scenario
        for path in sorted(folder.glob("exercises/*/*.yaml")):
            werkvorm = Werkvorm.model_validate(YAML(typ="safe", pure=True).load(path))
            werkvormen[werkvorm.id] = werkvorm
    return Library(scenarios, werkvormen), ()
