"""Every threat that the page names has tests, and those tests are there."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
PAGE = (TESTS.parent / "docs" / "dreigingen.md").read_text("utf-8")
LINES = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.partition("## The lines")[2].splitlines()
    if line.startswith("| ") and not line.startswith("| threat")
]
NAMED = re.compile(r"`([\w/]+\.py)::(test_\w+)`")


@pytest.mark.parametrize("line", LINES, ids=lambda line: str(line[0])[:60])
def test_a_threat_has_tests_that_exist(line: list[str]) -> None:
    threat, against, named, left = line
    assert threat
    assert against
    assert left
    found = NAMED.findall(named)
    assert found, "a line without a test"
    assert NAMED.sub("", named).strip() == ""
    for file, test in found:
        assert re.search(rf"^def {test}\(", (TESTS / file).read_text("utf-8"), re.M), f"{file}::{test}"


def test_the_page_has_all_its_lines() -> None:
    assert len(LINES) >= 45
