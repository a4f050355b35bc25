"""Everything trainers wrote, read at once by kind, with the mistakes beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from samenzorg_sim.content.casus import CASUSSEN, Casus, Casussoort
from samenzorg_sim.content.ecogram import EcogramCasus
from samenzorg_sim.content.ervaring import Ervaringsverhaal
from samenzorg_sim.content.gespreksleidraad import Gespreksleidraad
from samenzorg_sim.content.invulplek import with_examples
from samenzorg_sim.content.leeslijst import Leeslijst
from samenzorg_sim.content.mistake import Mistake
from samenzorg_sim.content.oefenblad import Oefenblad
from samenzorg_sim.content.oefenblad_werkvorm import as_werkvorm
from samenzorg_sim.content.places import shipped_folder, shown, stays_in
from samenzorg_sim.content.plank import Plank
from samenzorg_sim.content.programma import Programma
from samenzorg_sim.content.proof import Proofs, prove_file
from samenzorg_sim.content.ritme import Ritme
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.vragenlijst import Vragenlijst
from samenzorg_sim.content.werkvorm import Werkvorm

WEGGEHAALD: Final = "weggehaald"
"""The folder inside a folder of content with what was taken away; it can be put back."""
PLANKEN: Final[Mapping[type, str]] = {
    Scenario: "scenarios",
    Werkvorm: "werkvormen",
    EcogramCasus: "ecogrammen",
    Leeslijst: "leeslijsten",
    Gespreksleidraad: "leidraden",
    Programma: "programmas",
    Oefenblad: "oefenbladen",
    Vragenlijst: "vragenlijsten",
    Ervaringsverhaal: "ervaringen",
    Ritme: "ritmes",
}
"""Where in the library each kind of content stands."""


@dataclass(frozen=True)
class Library:
    """Everything by id, one mapping a kind; only files without a mistake are in it.

    `groepsvormen` are the oefenbladen once more, as scripts for a group under the same ids.
    A scenario stands here with the examples in its places; as it was written it is in `sjablonen`.
    """

    scenarios: Mapping[str, Scenario]
    werkvormen: Mapping[str, Werkvorm]
    ecogrammen: Mapping[str, EcogramCasus] = field(default_factory=dict)
    leeslijsten: Mapping[str, Leeslijst] = field(default_factory=dict)
    leidraden: Mapping[str, Gespreksleidraad] = field(default_factory=dict)
    programmas: Mapping[str, Programma] = field(default_factory=dict)
    vragenlijsten: Mapping[str, Vragenlijst] = field(default_factory=dict)
    ervaringen: Mapping[str, Ervaringsverhaal] = field(default_factory=dict)
    ritmes: Mapping[str, Ritme] = field(default_factory=dict)
    sjablonen: Mapping[str, Scenario] = field(default_factory=dict)
    oefenbladen: Mapping[str, Oefenblad] = field(default_factory=dict)
    groepsvormen: Mapping[str, Werkvorm] = field(default_factory=dict)

    def werkvorm(self, werkvorm: str) -> Werkvorm | None:
        """The script with this id, also that of an oefenblad."""
        return self.werkvormen.get(werkvorm) or self.groepsvormen.get(werkvorm)

    def casussen(self, soort: Casussoort) -> Mapping[str, Casus]:
        """The cases of this kind, by id; none for a script that goes without."""
        kind = CASUSSEN[soort]
        cases: Mapping[str, Casus] = self.scenarios if kind is Scenario else self.ecogrammen
        return cases if kind is not None else {}


ELDERS = "Hier staat alleen een verwijzing naar een bestand ergens anders. Zet het bestand zelf hier neer."


def load_library(folders: Iterable[Path]) -> tuple[Library, tuple[Mistake, ...]]:
    """Read `scenarios/*/scenario.yaml` and `exercises/<soort>/*.yaml` of each folder; later ones may add.

    A file with a mistake is left out, and so is a second file with the id of an earlier one. Never raises.
    What was taken away (in `weggehaald/` of a folder) is only found by its id.
    """
    files: list[Path] = []
    away: list[Path] = []
    mistakes: list[Mistake] = []
    for folder in map(Path, folders):
        found, wrong = content_files(folder)
        files += found
        mistakes += wrong
        if (folder / WEGGEHAALD).is_dir():
            away += content_files(folder / WEGGEHAALD, folder)[0]
    library, more = read_files(files)
    gone = read_files(away)[0] if away else Library({}, {})
    planks = {one.name: Plank(getattr(library, one.name), getattr(gone, one.name)) for one in fields(Library)}
    return Library(**planks), (*mistakes, *more)


def read_files(files: Iterable[Path], proofs: Proofs | None = None) -> tuple[Library, tuple[Mistake, ...]]:
    """Read these files; an id that an earlier file of the same kind has is a mistake.

    `proofs` say what else is wrong with content that reads well; it is still in the library.
    """
    from samenzorg_sim.content.read import read_content  # the YAML reader is not needed to import the models

    found: dict[type, dict[str, Any]] = {kind: {} for kind in PLANKEN}
    sjablonen: dict[str, Scenario] = {}
    origin: dict[tuple[type, str], str] = {}
    mistakes: list[Mistake] = []
    for path in dict.fromkeys(files):
        content, wrong = read_content(path)
        mistakes += wrong
        if content is None:
            continue
        kind = Werkvorm if isinstance(content, Oefenblad) else type(content)  # in a group it is a script
        first = origin.setdefault((kind, content.id), shown(path))
        if first != shown(path):
            message = f"'{content.id}' is al het id van {first}. Kies hier een ander id."
            mistakes.append(Mistake(shown(path), 1, ("id",), content.id, message))
            continue
        if isinstance(content, Scenario) and content.invulplekken:
            sjablonen[content.id] = content
            content = with_examples(content, content.invulplekken)
        mistakes += prove_file(path, content, proofs or {})
        found[type(content)][content.id] = content
    read = {plank: found[kind] for kind, plank in PLANKEN.items()} | {
        "sjablonen": sjablonen,
        "groepsvormen": {blad.id: as_werkvorm(blad) for blad in found[Oefenblad].values()},
    }
    return Library(**{name: MappingProxyType(kind) for name, kind in read.items()}), tuple(mistakes)


def content_files(folder: Path, within: Path | None = None) -> tuple[tuple[Path, ...], tuple[Mistake, ...]]:
    """The content files of a folder, and a mistake for what was put where nobody looks.

    Of own content a link that leads out of the folder (or of `within`) is a mistake: nobody reads along in
    files of the machine. What is shipped may be linked by whoever installed it.
    """
    from samenzorg_sim.content.read import FOLDERS

    if not folder.is_dir():
        return (), (Mistake(shown(folder), 1, (), "", "Deze map is er niet. Controleer de naam."),)
    try:
        files, wrong = _content_files(folder, tuple(FOLDERS))
        out = [] if folder == shipped_folder() else [f for f in files if not stays_in(within or folder, f)]
    except OSError:
        return (), (Mistake(shown(folder), 1, (), "", "Deze map is niet te lezen. Mag u hem zelf openen?"),)
    led_out = (Mistake(shown(file), 1, (), file.name, ELDERS) for file in out)
    return tuple(file for file in files if file not in out), (*wrong, *led_out)


def _content_files(folder: Path, kinds: tuple[str, ...]) -> tuple[tuple[Path, ...], tuple[Mistake, ...]]:
    files: list[Path] = []
    mistakes: list[Mistake] = []
    for case in _visible(folder / "scenarios"):
        if (case / "scenario.yaml").exists():
            files.append(case / "scenario.yaml")
        elif case.is_dir():
            message = "In deze map ontbreekt het bestand 'scenario.yaml'. Zet het erin, of haal de map weg."
            mistakes.append(Mistake(shown(case), 1, (), "", message))
    for kind in _visible(folder / "exercises"):
        if kind.is_dir() and kind.name not in kinds:
            message = f"Deze map lezen wij niet. Kies uit: {', '.join(kinds)}."
            mistakes.append(Mistake(shown(kind), 1, (), kind.name, message))
            continue
        for path in _visible(kind):
            if path.suffix == ".yaml":
                files.append(path)
            elif path.suffix.lower() in (".yml", ".yaml"):
                mistakes.append(Mistake(shown(path), 1, (), path.name, "Laat de naam eindigen op '.yaml'."))
    return tuple(files), tuple(mistakes)


def _visible(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if not path.name.startswith((".", "_")))
