"""The published JSON Schemas are in step with the models."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.schema import FORMATS, publish, schema_text

DOCS = Path(__file__).parents[2] / "docs" / "formats"


@pytest.mark.parametrize("name", FORMATS)
def test_the_published_schema_is_the_model(name):
    """Out of step? Run `python -m samenzorg_sim.content.schema`."""
    assert (DOCS / f"{name}.schema.json").read_text(encoding="utf-8") == schema_text(name)


def test_publishing_writes_every_format(tmp_path):
    publish(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {f"{name}.schema.json" for name in FORMATS}


def test_no_field_is_loose():
    """A key that the format does not know is a mistake in the editor too."""
    for name in FORMATS:
        schema = json.loads(schema_text(name))
        objects = [schema, *(part for part in schema["$defs"].values() if part["type"] == "object")]
        assert all(part["additionalProperties"] is False for part in objects)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("scenario", "scenarios/de-chauffeur/scenario.yaml"),
        ("werkvorm", "exercises/oefengesprek/standaard.yaml"),
        ("ecogramcasus", "exercises/ecogram/mevrouw-hoekstra.yaml"),
        ("leeslijst", "exercises/leeslijst/sofa.yaml"),
        ("oefenblad", "exercises/gesprek/open-of-gesloten.yaml"),
        ("programma", "exercises/programma/oefendag.yaml"),
        ("vragenlijst", "exercises/kwartaal/dertig-minuten.yaml"),
        ("ervaring", "exercises/ervaring/de-soep.yaml"),
        ("ritme", "exercises/ritme/voorbeeld.yaml"),
        ("gespreksleidraad", "exercises/gespreksleidraad/samenzorggesprek.yaml"),
    ],
)
def test_an_editor_finds_nothing_wrong_with_our_own_files(name, path):
    """What our reader accepts, an editor with the published schema accepts too."""
    whole = YAML(typ="safe", pure=True).load(shipped_folder() / path)
    assert list(Draft202012Validator(json.loads(schema_text(name))).iter_errors(whole)) == []
