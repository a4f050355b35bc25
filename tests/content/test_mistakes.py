"""Each broken file in `fout/` is named after its mistake; the text beside it is what the trainer gets."""

from pathlib import Path

import pytest

from samenzorg_sim.content.explain import UNEXPLAINED
from samenzorg_sim.content.mistake import Mistake
from samenzorg_sim.content.read import read_content

FOUT = Path(__file__).parent / "fout"
GOED = Path(__file__).parent / "goed"


@pytest.mark.parametrize("name", sorted(path.stem for path in FOUT.glob("*.yaml")))
def test_a_broken_file_gives_exactly_this_text(name, monkeypatch):
    monkeypatch.chdir(FOUT)
    content, mistakes = read_content(Path(f"{name}.yaml"))
    assert content is None
    assert "\n\n".join(map(str, mistakes)) + "\n" == (FOUT / f"{name}.txt").read_text(encoding="utf-8")
    assert all(mistake.message != UNEXPLAINED for mistake in mistakes)


def test_every_text_has_its_file():
    assert {path.stem for path in FOUT.glob("*.txt")} == {path.stem for path in FOUT.glob("*.yaml")}


def test_the_form_is_the_one_of_the_design():
    mistake = Mistake(
        "scenarios/de-chauffeur/scenario.yaml",
        41,
        ("onderwerp 'vervoer'", "onthulling 'rijbewijs'", "na"),
        "vertrouwenn",
        "'vertrouwenn' is geen toestand van de naaste. Kies uit: vertrouwen, gehoord, druk, energie.\n"
        "Bedoelde u 'vertrouwen'?",
    )
    assert str(mistake) == (
        "scenarios/de-chauffeur/scenario.yaml:41\n"
        "  onderwerp 'vervoer' > onthulling 'rijbewijs' > na\n"
        "  'vertrouwenn' is geen toestand van de naaste. Kies uit: vertrouwen, gehoord, druk, energie.\n"
        "  Bedoelde u 'vertrouwen'?"
    )


def test_what_looks_like_a_date_or_a_yes_stays_what_the_author_typed(tmp_path):
    text = (GOED / "casus.yaml").read_text(encoding="utf-8")
    path = tmp_path / "scenario.yaml"
    path.write_text(
        text.replace("titel: Klein", "titel: 2024-01-01").replace("An lacht.", "ja"), encoding="utf-8"
    )
    scenario, mistakes = read_content(path)
    assert mistakes == ()
    assert (scenario.titel, scenario.eindes[0].tekst) == ("2024-01-01", "ja")


def test_a_file_that_is_not_there_too_big_or_a_folder_is_said_so(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "map.yaml").mkdir()
    (tmp_path / "groot.yaml").write_text("#" * 1_000_001)
    (tmp_path / "kring.yaml").symlink_to("kring.yaml")
    told = {
        name: read_content(Path(name))[1] for name in ("weg.yaml", "map.yaml", "groot.yaml", "kring.yaml")
    }
    assert {name: str(mistake) for name, (mistake,) in told.items()} == {
        "weg.yaml": "weg.yaml:1\n  Dit bestand is er niet. Controleer de naam en de map.",
        "map.yaml": "map.yaml:1\n  Dit is geen bestand, dus er valt niets te lezen.",
        "groot.yaml": "groot.yaml:1\n  Dit bestand is groter dan 1 MB. Zo veel past niet in een oefening.",
        "kring.yaml": "kring.yaml:1\n  Dit bestand is niet te lezen. Mag u het zelf openen?",
    }


def test_a_file_without_end_is_refused_before_it_holds_anybody_up(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("lang.yaml").write_text("bron:\n" + "- x\n" * 200_000)
    _, (mistake,) = read_content(Path("lang.yaml"))
    assert str(mistake).endswith("\n  Dit bestand is te lang. Verdeel het over meer bestanden.")
