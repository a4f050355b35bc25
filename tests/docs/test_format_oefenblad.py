"""docs/formats/oefenblad.md names every key and choice, its example passes check, and so do its words."""

import json
import re
from pathlib import Path

import pytest

from samenzorg_sim.content.check import check
from samenzorg_sim.content.oefenblad import Oefenblad
from samenzorg_sim.content.oefenblad_werkvorm import as_werkvorm
from samenzorg_sim.werkvorm.proef.prove import prove
from tests.docs.test_format_werkvorm import said

FORMATS = Path(__file__).parents[2] / "docs" / "formats"
PAGE = (FORMATS / "oefenblad.md").read_text("utf-8")
(EXAMPLE,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
QUOTED = re.findall(r"`([^`]+)`", re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL))
WORDS = re.findall(r"\w+", " ".join(QUOTED))
PROOFS = {Oefenblad: lambda blad: prove(as_werkvorm(blad))}


def checked(folder: Path, text: str) -> str:
    """What check says about this text as a file of the organisation's own."""
    (folder / "exercises" / "gesprek").mkdir(parents=True)
    path = Path("exercises", "gesprek", "even-wachten.yaml")
    (folder / path).write_text(text, "utf-8")
    return check([path], PROOFS).text()


@pytest.mark.parametrize(
    "word", sorted(set(said(json.loads((FORMATS / "oefenblad.schema.json").read_text()))))
)
def test_every_key_and_choice_is_explained(word: str) -> None:
    assert word in WORDS


def test_the_example_passes_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert checked(tmp_path, EXAMPLE) == "1 bestand gelezen. Alles klopt."


def test_the_page_shows_what_check_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (shown,) = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)
    assert (
        checked(tmp_path, EXAMPLE.replace("past: goed", "past: minder"))
        == f"{shown}\n1 bestand gelezen, 1 fout."
    )
