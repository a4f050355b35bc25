"""A story is read with its leave, and found by what it is about; two made-up ones are shipped."""

import re
from pathlib import Path

from samenzorg_sim.content.document import parse_document
from samenzorg_sim.content.ervaring import Ervaringsthema, Ervaringsverhaal
from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.read import read_content
from samenzorg_sim.content.write import write_yaml

ROOT = Path(__file__).parents[2]
GOED = Path(__file__).parent / "goed" / "ervaring.yaml"


def test_a_story_may_be_used_until_the_month_that_the_teller_chose():
    story, mistakes = read_content(GOED)
    assert mistakes == ()
    assert isinstance(story, Ervaringsverhaal)
    assert story.themas == (Ervaringsthema.GEHOORD, Ervaringsthema.MEEHELPEN, Ervaringsthema.AFSPRAKEN)
    assert [story.mag_in(month) for month in ("2026-12", "2027-11", "2027-12")] == [True, True, False]


def test_what_is_written_is_read_again():
    root = parse_document(GOED.read_bytes()).root
    assert root is not None
    assert write_yaml(root.plain(), Ervaringsverhaal) == GOED.read_text("utf-8")


def test_the_shipped_ones_say_that_they_are_made_up():
    library, _ = load_library([shipped_folder()])
    assert list(library.ervaringen) == ["verzonnen-de-derde-stoel", "verzonnen-de-soep"]
    assert all(one.verzonnen and one.toestemming is None for one in library.ervaringen.values())


def test_what_cannot_be_together_is_said(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text(
        GOED.read_text("utf-8").replace("tot: 2027-11", "tot: 2026-01") + "verzonnen: ja\n", "utf-8"
    )
    _, mistakes = read_content(path)
    assert [one.message for one in mistakes] == [
        "De toestemming is dan al voorbij. Kies bij 'tot' een latere maand.",
        "Een verzonnen verhaal heeft geen toestemming. Haal één van de twee weg.",
    ]


def test_the_example_of_the_page_is_read_whole(tmp_path):
    page = (ROOT / "docs" / "formats" / "ervaring.md").read_text("utf-8")
    (example,) = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "x.yaml").write_text(example, "utf-8")
    story, mistakes = read_content(tmp_path / "x.yaml")
    assert mistakes == ()
    assert story.id == "molen-kastanje-thee"
    named = set(re.findall(r"^\| `(\w+)`", page, re.M))
    assert named | {"versie", "titel"} == set(Ervaringsverhaal.model_fields)
    assert all(f"`{thema}`" in page for thema in Ervaringsthema)
