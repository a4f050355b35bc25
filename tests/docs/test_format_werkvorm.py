"""docs/formats/werkvorm.md names every key and choice, and its examples are scripts that check passes."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from samenzorg_sim.content.check import check
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.werkvorm.proef.prove import prove

FORMATS = Path(__file__).parents[2] / "docs" / "formats"
PAGE = (FORMATS / "werkvorm.md").read_text("utf-8")
WHOLE, TOP, GROUP, *PHASES, WRITING = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
WORDS = re.findall(
    r"\w+", " ".join(re.findall(r"`([^`]+)`", re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL)))
)
PROOFS = {Werkvorm: prove}


def written(folder: Path, text: str) -> Path:
    """The text as a file of the organisation's own."""
    (folder / "exercises" / "oefengesprek").mkdir(parents=True)
    path = Path("exercises", "oefengesprek", "klein.yaml")
    (folder / path).write_text(text, "utf-8")
    return path


def said(part: object) -> Iterator[str]:
    """Every key an author may type, and every choice."""
    if isinstance(part, dict):
        yield from part.get("properties", {})
        yield from (choice for choice in part.get("enum", []) if isinstance(choice, str))
    for below in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from said(below)


@pytest.mark.parametrize(
    "word", sorted(set(said(json.loads((FORMATS / "werkvorm.schema.json").read_text()))))
)
def test_every_key_and_choice_is_explained(word: str) -> None:
    assert word in WORDS


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        WHOLE.replace("spelregels:\n", TOP + "spelregels:\n", 1),
        WHOLE[: WHOLE.index("rollen:\n")] + GROUP,
        WHOLE.replace("groep:\n", "casus: geen\ngroep:\n", 1)[: WHOLE.index("rollen:\n") + 12] + WRITING,
        *(WHOLE.replace("  - id: oogst\n", phases + "  - id: oogst\n") for phases in PHASES),
    ],
    ids=["whole", "top", "group", "writing", *(re.findall(r"id: ([a-z-]+)", phases)[0] for phases in PHASES)],
)
def test_an_example_is_a_script_that_check_passes(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert check([written(tmp_path, text)], PROOFS).text() == "1 bestand gelezen. Alles klopt."


def test_the_page_shows_what_check_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = check([written(tmp_path, WHOLE.replace("van: 4", "van: 1"))], PROOFS)
    (shown,) = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)
    assert f"{result.mistakes[0]}\n" == shown
