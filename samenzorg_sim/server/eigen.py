"""The organisation's own cases: written beside what is shipped, and playable the moment they are written."""

import hashlib
import json
import re
import threading
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from samenzorg_sim.content.document import parse_document
from samenzorg_sim.content.invulplek import with_examples
from samenzorg_sim.content.library import Library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.read import judge
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.journal import Refused
from samenzorg_sim.server.data_folder import DataFolder, refused, write_private

_MAKERS: Final = "makers.json"
GEEN: Final = "Dit gesprek is er niet (meer)."
GEEN_CONCEPT: Final = "Dit concept is er niet (meer)."
MEEGELEVERD: Final = (
    "Dit id is van een gesprek dat is meegeleverd. Dat blijft zoals het is. Geef uw gesprek een andere titel."
)
ANDERS: Final = (
    "Dit gesprek is intussen ergens anders veranderd. Uw concept is bewaard. "
    "Maak er een kopie van, of open het gesprek opnieuw."
)
VAN_EEN_ANDER: Final = "Een ander maakte dit gesprek. Maak er een kopie van, dan kunt u die veranderen."
KLOPT_NIET: Final = "Dit gesprek is nog niet af, of er klopt iets niet. Kijk bij wat er nog ontbreekt."


class EigenMateriaal:
    """Own cases and drafts in the data folder; `library` is what all counters read, and it grows here."""

    def __init__(self, folder: DataFolder, library: Library) -> None:
        self._folder = folder
        self._scenarios = dict(library.scenarios)
        self._sjablonen = dict(library.sjablonen)
        self.library = replace(
            library,
            scenarios=MappingProxyType(self._scenarios),
            sjablonen=MappingProxyType(self._sjablonen),
        )
        self._writing = threading.Lock()

    def overzicht(self, persoon: str) -> dict[str, Any]:
        """Every case (`eigen`: the organisation's; `mag`: hers to change), all sources, and her drafts."""
        own, makers = self._own(), self._makers()
        return {
            "scenarios": [
                {
                    "id": one.id,
                    "titel": one.titel,
                    "eigen": one.id in own,
                    "mag": one.id in own and makers.get(one.id, persoon) == persoon,
                }
                for one in self._scenarios.values()
            ],
            "stuk": sorted(set(own) - set(self._scenarios)),
            "bronnen": [*self._sources(own)],
            "concepten": self._drafts(persoon),
        }

    def _sources(self, own: Mapping[str, Path]) -> list[dict[str, Any]]:
        library = self.library
        kinds: tuple[Mapping[str, Any], ...] = (
            library.scenarios,
            library.werkvormen,
            library.ecogrammen,
            library.leeslijsten,
            library.leidraden,
            library.oefenbladen,
        )
        return [
            {
                "titel": one.titel,
                "id": one.id,
                "eigen": kind is library.scenarios and one.id in own,
                "bron": [source.model_dump(mode="json") for source in one.bron],
            }
            for kind in kinds
            for one in kind.values()
        ]

    def tekst(self, scenario: str) -> dict[str, Any]:
        """The file of a case as it stands there: `{tekst, eigen, stempel}`; raises Refused."""
        own = self._own()
        file = own.get(scenario) or _files(shipped_folder()).get(scenario)
        if file is None:
            raise Refused("geen-materiaal", GEEN)
        text = file.read_text("utf-8-sig")
        return {"tekst": text, "eigen": scenario in own, "stempel": _stamp(text) if scenario in own else ""}

    def zet_neer(self, persoon: str, tekst: str, stempel: str) -> str:
        """Write a case (its whole file) and let it take part at once; its id. Raises Refused.

        `stempel` is that of the file it was made from, empty for a new one: what changed in the meantime is
        never overwritten. The version of before is kept beside it, hidden.
        """
        document = parse_document(tekst.encode("utf-8", "replace"))
        root = document.root
        case = judge(document, root, Scenario)[0] if root is not None else None
        if not isinstance(case, Scenario):
            raise Refused("klopt-niet", KLOPT_NIET)
        with self._writing, refused(self._folder.path):
            own, makers = self._own(), self._makers()
            if case.id in _files(shipped_folder()):
                raise Refused("meegeleverd", MEEGELEVERD)
            there = own.get(case.id)
            now = there.read_text("utf-8-sig") if there is not None else ""
            if there is not None and makers.get(case.id, persoon) != persoon:
                raise Refused("van-een-ander", VAN_EEN_ANDER)
            if (_stamp(now) if there is not None else "") != stempel:
                raise Refused("anders", ANDERS)
            file = there or self._folder.content / "scenarios" / case.id / "scenario.yaml"
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if there is not None:
                write_private(file.with_name(".vorige.yaml"), now.encode())
            write_private(file, tekst.encode())
            if case.id not in makers:
                self._folder.write_json(_MAKERS, {**makers, case.id: persoon})
        self._take_in(case)
        return case.id

    def _take_in(self, case: Scenario) -> None:
        self._sjablonen.pop(case.id, None)
        if case.invulplekken:
            self._sjablonen[case.id] = case
        self._scenarios[case.id] = with_examples(case, case.invulplekken)

    def concept(self, persoon: str, naam: str) -> dict[str, Any]:
        """A draft of hers; raises Refused."""
        try:
            found = json.loads(self._draft(persoon, naam).read_text("utf-8"))
        except (OSError, ValueError):
            raise Refused("geen-concept", GEEN_CONCEPT) from None
        return dict(found)

    def bewaar_concept(self, persoon: str, naam: str, inhoud: dict[str, Any]) -> None:
        """Keep a draft, whole or not at all."""
        file = self._draft(persoon, naam)
        with self._writing, refused(self._folder.path):
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_private(file, json.dumps(inhoud, ensure_ascii=False).encode("utf-8", "replace"))

    def gooi_concept_weg(self, persoon: str, naam: str) -> None:
        """Remove a draft of hers, if it is there."""
        self._draft(persoon, naam).unlink(missing_ok=True)

    def _drafts(self, persoon: str) -> list[dict[str, Any]]:
        folder = self._folder.path / "concepten" / persoon
        found = []
        for file in folder.glob("k_*.json") if folder.is_dir() else ():
            try:
                told = json.loads(file.read_text("utf-8"))
                if told.get("bewaard"):
                    continue  # it stands in its file
                found.append(
                    {"id": file.stem, "titel": str(told.get("titel", "")), "op": file.stat().st_mtime}
                )
            except (OSError, ValueError, AttributeError):
                continue
        return sorted(found, key=lambda one: -float(str(one["op"])))

    def _draft(self, persoon: str, naam: str) -> Path:
        if not re.fullmatch("k_[0-9a-f]{32}", naam) or not re.fullmatch("p_[0-9a-f]+", persoon):
            raise Refused("geen-concept", GEEN_CONCEPT)
        return self._folder.path / "concepten" / persoon / f"{naam}.json"

    def _own(self) -> dict[str, Path]:
        return _files(self._folder.content)

    def _makers(self) -> dict[str, str]:
        told = self._folder.read_json(_MAKERS)
        return dict(told) if isinstance(told, dict) else {}


def _files(folder: Path) -> dict[str, Path]:
    """The files of cases below this folder, by their id; by the folder's name where that cannot be read."""
    found: dict[str, Path] = {}
    for file in sorted((folder / "scenarios").glob("*/scenario.yaml")):
        if not file.parent.name.startswith((".", "_")):
            told = re.search(r"^id: *([a-z0-9-]+) *(?:#.*)?$", file.read_text("utf-8-sig", "replace"), re.M)
            found.setdefault(told[1] if told else file.parent.name, file)
    return found


def _stamp(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
