"""docs/formats/logboek.md shows a file as the schema has it, and the numbers that the code uses."""

import re
from pathlib import Path

from samenzorg_sim.logboek.meegenomen import Meegenomen, Soort, schema_text

ROOT = Path(__file__).parents[2]
FORMATS = ROOT / "docs" / "formats"
PAGE = (FORMATS / "logboek.md").read_text("utf-8")
SCRIPT = ROOT / "samenzorg_sim" / "meedoen" / "script" / "logboek"


def test_the_example_is_such_a_file() -> None:
    (example,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert Meegenomen.model_validate_json(example).stukken[0].velden[0].tekst == "Wij zaten aan tafel."


def test_the_published_schema_is_todays() -> None:
    """Else: write `schema_text()` into it."""
    assert (FORMATS / "logboek.schema.json").read_text("utf-8") == schema_text()


def test_the_shapes_of_the_page_are_those_of_the_file() -> None:
    shapes = re.findall(r"^  (\w+): \{ kop:", (SCRIPT / "soorten.js").read_text("utf-8"), re.M)
    assert shapes == [one.value for one in Soort]
    assert all(f"`{one}`" in PAGE for one in shapes)


def test_the_page_tells_how_the_keys_are_made() -> None:
    source = (ROOT / "frontend" / "src" / "versleutel.js").read_text("utf-8")
    assert "{ N: 2 ** 15, r: 8, p: 1, dkLen: 64 }" in source
    assert "N 32768, r 8, p 1), 64 bytes" in PAGE
    names = re.findall(r"part\('(\w+)'", source)
    assert [name for name in names if f"samenzorg logboek 1 {name}`" not in PAGE] == []
