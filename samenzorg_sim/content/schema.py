"""Publishes the formats as JSON Schema, so that an editor helps whoever writes content."""

from __future__ import annotations

import json
from pathlib import Path

from samenzorg_sim.content.ecogram import EcogramCasus
from samenzorg_sim.content.ervaring import Ervaringsverhaal
from samenzorg_sim.content.fields import Content
from samenzorg_sim.content.gespreksleidraad import Gespreksleidraad
from samenzorg_sim.content.leeslijst import Leeslijst
from samenzorg_sim.content.oefenblad import Oefenblad
from samenzorg_sim.content.programma import Programma
from samenzorg_sim.content.ritme import Ritme
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.vragenlijst import Vragenlijst
from samenzorg_sim.content.werkvorm import Werkvorm

FORMATS: dict[str, type[Content]] = {
    "scenario": Scenario,
    "werkvorm": Werkvorm,
    "ecogramcasus": EcogramCasus,
    "leeslijst": Leeslijst,
    "oefenblad": Oefenblad,
    "gespreksleidraad": Gespreksleidraad,
    "programma": Programma,
    "vragenlijst": Vragenlijst,
    "ervaring": Ervaringsverhaal,
    "ritme": Ritme,
}


def schema_text(name: str) -> str:
    """The JSON Schema of one format (a key of `FORMATS`) as it stands in `docs/formats/`."""
    schema = FORMATS[name].model_json_schema(mode="validation")
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def publish(folder: Path) -> None:
    """Write `<name>.schema.json` for every format into this folder."""
    for name in FORMATS:
        (folder / f"{name}.schema.json").write_text(schema_text(name), encoding="utf-8")


if __name__ == "__main__":
    publish(Path(__file__).resolve().parents[2] / "docs" / "formats")
