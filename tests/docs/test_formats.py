"""The examples of docs/formats/ecogram.md are files that the program reads."""

import re
from pathlib import Path

from samenzorg_sim.ecogram.bestand.als_csv import read_csv
from samenzorg_sim.ecogram.bestand.als_graphml import read_graphml
from samenzorg_sim.ecogram.bestand.als_json import read_json

PAGE = (Path(__file__).parents[2] / "docs" / "formats" / "ecogram.md").read_text("utf-8")


def example(kind: str) -> bytes:
    (found,) = re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)
    return found.encode()


def test_the_json_of_the_page_is_read_whole():
    found = read_json(example("json"))
    assert found.meldingen == ()
    assert [one.naam for one in found.ecogram.contacten.values()] == ["Riet", "Kees"]
    assert list(found.ecogram.banden) == [("kees", "riet")]


def test_the_table_of_the_page_is_read_whole():
    found = read_csv({"contacten": example("csv")})
    assert found.meldingen == ()
    assert found.ecogram.contacten["kees"].wil == ("rijden", "samen eten")


def test_the_graphml_of_the_page_is_read_whole():
    found = read_graphml(example("xml"))
    assert found.meldingen == ()
    assert [one.naam for one in found.ecogram.contacten.values()] == ["Riet", "Kees"]
