"""The example of docs/formats/rooster.md is a roster that the page reads."""

import re
from pathlib import Path

from samenzorg_sim.groepen.gelezen import KOLOMMEN, read_rooster
from samenzorg_sim.groepen.rooster import Rooster

PAGE = (Path(__file__).parents[2] / "docs" / "formats" / "rooster.md").read_text("utf-8")


def test_the_example_is_read_whole() -> None:
    (example,) = re.findall(r"```csv\n(.*?)```", PAGE, re.DOTALL)
    found = read_rooster("rooster.csv", example.encode())
    assert isinstance(found, Rooster)
    assert found.meldingen == ()
    assert [(one.naam, one.leider, sorted(one.kan)) for one in found.personen] == [
        ("Aisha L.", None, [0, 1]),
        ("Bram L.", 0, [0]),
    ]


def test_every_column_is_named() -> None:
    assert [name for name in KOLOMMEN if f"`{name}`" not in PAGE] == []
