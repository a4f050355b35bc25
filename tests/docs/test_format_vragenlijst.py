"""The example of docs/formats/vragenlijst.md is a list that the program reads."""

import re
from pathlib import Path

from samenzorg_sim.content.read import read_content

PAGE = (Path(__file__).parents[2] / "docs" / "formats" / "vragenlijst.md").read_text("utf-8")


def test_the_example_is_read_whole(tmp_path: Path) -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    file = tmp_path / "exercises" / "kwartaal" / "ons-kwartaal.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(example, encoding="utf-8")
    content, mistakes = read_content(file)
    assert mistakes == ()
    assert content is not None
    assert content.id == "ons-kwartaal"


def test_an_id_that_is_used_twice_is_told(tmp_path: Path) -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    twice = example.replace("    keuzes:", "      - id: wat-hindert\n        vraag: Nog iets?\n    keuzes:")
    file = tmp_path / "exercises" / "kwartaal" / "ons-kwartaal.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(twice, encoding="utf-8")
    _, mistakes = read_content(file)
    assert [mistake.message for mistake in mistakes] == [
        "'wat-hindert' staat ook op regel 12. Kies hier een ander id."
    ]
