"""`samenzorg check`: every mistake, a last line that sums up, and an exit code."""

import json
from pathlib import Path

from samenzorg_sim.content.check import check
from samenzorg_sim.content.library import content_files
from samenzorg_sim.content.places import shipped_folder

HERE = Path(__file__).parent


def test_shipped_content_is_right():
    result, (files, _) = check(), content_files(shipped_folder())
    assert result.text() == f"{len(files)} bestanden gelezen. Alles klopt."
    assert result.exit_code == 0


def test_all_mistakes_of_a_file_and_a_sum(monkeypatch):
    monkeypatch.chdir(HERE / "fout")
    result = check([Path("onbekend_niveau.yaml"), Path("leeg.yaml")])
    assert result.exit_code == 1
    assert result.text() == (
        "onbekend_niveau.yaml:5\n  niveau\n"
        "  'zwaar' is geen niveau. Kies uit: makkelijk, gemiddeld, moeilijk.\n\n"
        "leeg.yaml:1\n  Het bestand is leeg. Begin met de regel 'versie: 1'.\n\n"
        "2 bestanden gelezen, 2 fouten."
    )


def test_the_same_as_json(monkeypatch):
    monkeypatch.chdir(HERE / "fout")
    assert json.loads(check([Path("onbekend_niveau.yaml")]).json()) == {
        "ok": False,
        "files": ["onbekend_niveau.yaml"],
        "mistakes": [
            {
                "file": "onbekend_niveau.yaml",
                "line": 5,
                "trail": ["niveau"],
                "found": "zwaar",
                "message": "'zwaar' is geen niveau. Kies uit: makkelijk, gemiddeld, moeilijk.",
            }
        ],
    }


def test_a_folder_of_loose_files_is_read_whole():
    result = check([HERE / "goed"])
    assert result.text() == "4 bestanden gelezen. Alles klopt."


def test_nothing_to_read_is_no_success(tmp_path):
    result = check([tmp_path])
    assert result.text() == "Hier staat niets om te lezen: geen bestand dat eindigt op '.yaml'."
    assert result.exit_code == 1


def test_a_file_that_is_not_there(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = check([Path("weg.yaml")])
    assert result.text() == (
        "weg.yaml:1\n  Dit bestand is er niet. Controleer de naam en de map.\n\n1 bestand gelezen, 1 fout."
    )
