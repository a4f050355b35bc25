"""The examples of docs/formats/ecogramcasus.md are files without a mistake."""

import re
from pathlib import Path

import pytest

from samenzorg_sim.content.check import check

PAGE = (Path(__file__).parents[2] / "docs" / "formats" / "ecogramcasus.md").read_text("utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(("number", "folder"), [(0, "ecogram"), (1, "leeslijst")])
def test_an_example_of_the_page_is_right(number, folder, tmp_path):
    place = tmp_path / "exercises" / folder
    place.mkdir(parents=True)
    (place / "voorbeeld.yaml").write_text(EXAMPLES[number], encoding="utf-8")
    assert check([tmp_path]).text() == "1 bestand gelezen. Alles klopt."


def test_every_example_is_tried():
    assert len(EXAMPLES) == 2
