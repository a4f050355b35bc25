"""A library: what is shipped, what an organisation adds, and what is left out with a mistake."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from samenzorg_sim.content.library import content_files, load_library
from samenzorg_sim.content.places import notebooks_folder, shipped_folder

GOED = Path(__file__).parent / "goed"
SITUATIES = sorted(folder.name for folder in (shipped_folder() / "scenarios").iterdir())
SHIPPED = [
    "buurt-uitnodigen",
    "dialoogsessie",
    "familieavond",
    "mdo-voorbereiden",
    "naasten-steunen-naasten",
    "rondetafelgesprek",
    "teamoverleg",
    "dialoog-verdieping",
    "vier-stappen",
    "webinar-kijken",
    "intervisie-balint",
    "intervisie-eerste-bijeenkomst",
    "intervisie-incident-a",
    "intervisie-incident-b",
    "intervisie-incident-hendriksen",
    "intervisie-korthagen",
    "intervisie-roddel",
    "intervisie-schriftelijk",
    "intervisie-starr",
    "intervisie-tien-stappen",
    "intervisie-vijf-stappen",
    "intervisie-zeven-stappen",
    "eigen-netwerk",
    "samen-tekenen",
    "teken-wat-u-hoorde",
    "oefengesprek-drie-rondes",
    "oefengesprek-kort",
    "samen-leren-kijken",
    "oefengesprek-standaard",
]


@pytest.fixture
def own(tmp_path, monkeypatch):
    """The organisation's own folder, with one case and one werkvorm."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "scenarios/klein").mkdir(parents=True)
    (tmp_path / "exercises/oefengesprek").mkdir(parents=True)
    shutil.copy(GOED / "casus.yaml", tmp_path / "scenarios/klein/scenario.yaml")
    shutil.copy(GOED / "oefening.yaml", tmp_path / "exercises/oefengesprek/klein.yaml")
    return tmp_path


def test_the_shipped_folder_holds_a_case_a_werkvorm_and_notebooks():
    library, mistakes = load_library([shipped_folder()])
    assert mistakes == ()
    assert list(library.scenarios) == SITUATIES
    # The example session and the manual begin with this one: no other sorts before it.
    assert SITUATIES[0] == "de-chauffeur"
    assert list(library.werkvormen) == SHIPPED
    assert notebooks_folder().is_dir()


def test_an_own_folder_adds(own):
    library, mistakes = load_library([shipped_folder(), own])
    assert mistakes == ()
    assert list(library.scenarios) == [*SITUATIES, "klein"]
    assert list(library.werkvormen) == [*SHIPPED, "kleine-oefening"]


def test_a_broken_file_is_left_out_and_the_rest_is_there(own):
    (own / "scenarios/klein/scenario.yaml").write_text("versie: 1\n\ttitel: x\n")
    library, mistakes = load_library([own])
    assert not library.scenarios
    assert list(library.werkvormen) == ["kleine-oefening"]
    assert [str(mistake) for mistake in mistakes] == [
        "scenarios/klein/scenario.yaml:2\n  Hier staat een tab. Gebruik spaties om in te springen."
    ]


def test_a_second_case_with_the_same_id_is_a_mistake(own):
    shutil.copytree(own / "scenarios/klein", own / "scenarios/zelfde")
    library, mistakes = load_library([own])
    assert list(library.scenarios) == ["klein"]
    assert [str(mistake) for mistake in mistakes] == [
        "scenarios/zelfde/scenario.yaml:1\n  id\n"
        "  'klein' is al het id van scenarios/klein/scenario.yaml. Kies hier een ander id."
    ]


def test_what_nobody_would_read_is_said(own):
    (own / "scenarios/vergeten").mkdir()
    (own / "scenarios/.verborgen").mkdir()
    (own / "exercises/oefengespreken").mkdir()
    (own / "exercises/oefengesprek/oud.yml").write_text("versie: 1\n")
    _, mistakes = load_library([own, own / "weg"])
    assert [str(mistake) for mistake in mistakes] == [
        "scenarios/vergeten:1\n"
        "  In deze map ontbreekt het bestand 'scenario.yaml'. Zet het erin, of haal de map weg.",
        "exercises/oefengesprek/oud.yml:1\n  Laat de naam eindigen op '.yaml'.",
        "exercises/oefengespreken:1\n"
        "  Deze map lezen wij niet. "
        "Kies uit: oefengesprek, intervisie, dialoog, netwerk, ecogram, leeslijst, gesprek, "
        "gespreksleidraad, programma, kwartaal, beleidscheck, ervaring, ritme.",
        "weg:1\n  Deze map is er niet. Controleer de naam.",
    ]


def test_content_is_frozen(own):
    library, _ = load_library([own])
    with pytest.raises(ValueError, match="frozen"):
        library.scenarios["klein"].titel = "Anders"
    with pytest.raises(TypeError):
        library.scenarios["nieuw"] = library.scenarios["klein"]


def test_importing_the_models_brings_no_yaml_and_no_face():
    code = (
        "import sys, samenzorg_sim.content.library; unwanted = "
        "{'ruamel.yaml', 'yaml', 'sqlalchemy', 'tornado', 'voila', 'pandas'};"
        "print(sorted(set(sys.modules) & unwanted))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_in_a_wheel_the_content_is_inside_the_package(tmp_path):
    """As hatch lays it out: `samenzorg_sim/_bundled/` with scenarios, exercises and notebooks."""
    repository = Path(__file__).parents[2]
    shutil.copytree(
        repository / "samenzorg_sim", tmp_path / "samenzorg_sim", ignore=shutil.ignore_patterns("_bundled")
    )
    for name in ("scenarios", "exercises"):
        shutil.copytree(repository / name, tmp_path / "samenzorg_sim/_bundled" / name)
    code = "from samenzorg_sim.content.check import check; r = check(); print(r.text(), r.files[0])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    files, _ = content_files(repository)
    assert done.stdout == (
        f"{len(files)} bestanden gelezen. Alles klopt. "
        "samenzorg_sim/_bundled/scenarios/de-chauffeur/scenario.yaml\n"
    )
