"""The organisation's own material: written beside what is shipped, in use at once, taken away, put back."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any, Final

from samenzorg_sim.content.document import parse_document
from samenzorg_sim.content.fields import Content, Source
from samenzorg_sim.content.invulplek import with_examples
from samenzorg_sim.content.library import PLANKEN, Library, read_files
from samenzorg_sim.content.oefenblad import Oefenblad
from samenzorg_sim.content.oefenblad_werkvorm import as_werkvorm
from samenzorg_sim.content.places import shipped_folder, stays_in
from samenzorg_sim.content.plank import Plank
from samenzorg_sim.content.read import VAKKEN, judge
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.journal import Refused
from samenzorg_sim.server.people.makers import Makers
from samenzorg_sim.server.storage.data_folder import DataFolder, refused, write_private
from samenzorg_sim.server.storage.eigen_bestanden import Ding, away, before, files_in, moved, place, stamp
from samenzorg_sim.server.storage.file_lock import locked

_UIT_BEELD: Final = "weggehaald.json"
#: Seconds that the clock of another server may differ from ours.
_LATE: Final = 300.0
GEEN: Final = "Dit is er niet (meer)."
MEEGELEVERD: Final = (
    "Dit id is van iets dat is meegeleverd. Dat blijft zoals het is. Geef het uwe een andere titel."
)
ELDERS: Final = (
    "De map met eigen materiaal verwijst hier naar ergens anders, en daar schrijft Samenzorg niet. "
    "Vraag wie deze computer beheert om dat te herstellen."
)
BEZET: Final = "Er is al iets anders met dit id. Geef het uwe een andere titel."
ANDERS: Final = (
    "Dit is intussen ergens anders veranderd. Uw concept is bewaard. "
    "Maak er een kopie van, of open het opnieuw."
)
IS_WEG: Final = "Dit is intussen weggehaald. Uw concept is bewaard. Haal het eerst terug, of maak een kopie."
VAN_EEN_ANDER: Final = "Een ander maakte dit. Maak er een kopie van, dan kunt u die veranderen."
NIET_WEG: Final = "Een ander maakte dit. Vraag het aan wie dit maakte, of aan wie Samenzorg hier startte."
TERUGGETROKKEN: Final = "Deze ervaring is teruggetrokken."
KLOPT_NIET: Final = "Dit is nog niet af, of er klopt iets niet. Kijk bij wat er nog ontbreekt."


class EigenMateriaal:
    """Own content in the data folder; `library` is what all counters read, and it grows and shrinks here."""

    def __init__(self, folder: DataFolder, library: Library, eigenaar: str) -> None:
        """`eigenaar` is the person at the keyboard, who may change whatever is not shipped."""
        self._folder, self._content = folder, folder.content
        self._makers = Makers(folder, eigenaar)
        names = {plank for vak in VAKKEN for plank in _planks(vak)}
        self._staat: dict[str, dict[str, Any]] = {name: dict(getattr(library, name)) for name in names}
        gone = read_files(files_in(away(folder.content), folder.content).values())[0]
        self._weg: dict[str, dict[str, Any]] = {name: dict(getattr(gone, name)) for name in names}
        self.library = replace(library, **{name: Plank(self._staat[name], self._weg[name]) for name in names})
        #: Told of each thing that is changed here, for other servers on this folder; they `look_again`.
        self.changed: Callable[[str, str], None] = lambda vak, name: None
        self._looked = time.time()
        self._shipped = files_in(shipped_folder())
        for vak, name in self._uit_beeld():
            self._hide(vak, name)

    def overzicht(self, persoon: str) -> dict[str, Any]:
        """All content with its sources, what does not read well, and what was taken away.

        `eigen`: the organisation's; `mag`: hers to change; `weg`: hers to take away.
        """
        own, gone = self._own(), files_in(away(self._content), self._content)
        titles = {ding: content.titel for ding, content in self._all(self._weg, gone)}
        baas = self._makers.eigenaar == persoon
        return {
            "materiaal": [
                {
                    "vak": ding[0],
                    "id": ding[1],
                    "titel": content.titel,
                    "eigen": ding in own,
                    "mag": ding in own and self._makers.mag(ding, persoon),
                    "weg": baas or (ding in own and self._makers.mag(ding, persoon)),
                    "werkversie": getattr(content, "werkversie", None),
                    "bron": [self._source(source) for source in content.bron],
                }
                for ding, content in self._all(self._staat, own)
            ],
            "stuk": [
                {"vak": vak, "id": name}
                for vak, name in own
                if name not in self._staat[PLANKEN[VAKKEN[vak]]] and self._makers.mag((vak, name), persoon)
            ],
            "weggehaald": [
                {
                    "vak": ding[0],
                    "id": ding[1],
                    "titel": titles.get(ding, ding[1]),
                    "mag": self._makers.mag(ding, persoon),
                    "eigen": ding in gone,
                }
                for ding in (*gone, *self._uit_beeld())
            ],
        }

    def _all(self, planks: dict[str, dict[str, Any]], own: dict[Ding, Any]) -> Iterator[tuple[Ding, Any]]:
        """What stands on these shelves, with the folder it came from."""
        of = {(VAKKEN[vak], name): vak for vak, name in chain(self._shipped, own)}
        for kind in dict.fromkeys(VAKKEN.values()):
            for name, content in planks[PLANKEN[kind]].items():
                if (kind, name) in of:
                    yield (of[kind, name], name), content

    def _source(self, source: Source) -> dict[str, Any]:
        """A source; that of a story which is not there any more says so."""
        told = source.model_dump(mode="json")
        story = told.pop("ervaring", None)
        if story is not None and story not in self.library.ervaringen:
            told["tekst"] += f" {TERUGGETROKKEN}"
        return told

    def tekst(self, vak: str, name: str) -> dict[str, Any]:
        """The file of a thing as it stands there: `{tekst, eigen, stempel}`; raises Refused."""
        own = self._own()
        file = own.get((vak, name)) or self._shipped.get((vak, name))
        if file is None:
            raise Refused("geen-materiaal", GEEN)
        text = file.read_text("utf-8-sig")
        mine = (vak, name) in own
        return {"tekst": text, "eigen": mine, "stempel": stamp(text) if mine else ""}

    def zet_neer(self, persoon: str, vak: str, tekst: str, stempel: str) -> str:
        """Write a thing (its whole file) and let it take part at once; its id. Raises Refused.

        `stempel` is that of the file it was made from, empty for a new one: what changed in the meantime is
        never overwritten. The version of before is kept beside it, hidden.
        """
        content = self._read(vak, tekst)
        ding = (vak, str(content.id))
        with self._alone():
            there = self._own().get(ding)
            if there is None:
                self._check_free(ding, stempel)
            now = there.read_text("utf-8-sig") if there is not None else ""
            if there is not None and not self._makers.mag(ding, persoon):
                raise Refused("van-een-ander", VAN_EEN_ANDER)
            if (stamp(now) if there is not None else "") != stempel:
                raise Refused("anders", ANDERS)
            file = there or place(self._content, *ding)
            self._must_stay_in(file.parent)
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if there is not None:
                write_private(before(file), now.encode())
            write_private(file, tekst.encode())
            if there is None:
                self._makers.noteer(ding, persoon)
        self._take_in(content)
        self.changed(*ding)
        return ding[1]

    def _must_stay_in(self, folder: Path) -> None:
        if not stays_in(self._content, folder):
            raise Refused("elders", ELDERS)

    def _check_free(self, ding: Ding, stempel: str) -> None:
        if ding in self._shipped:
            raise Refused("meegeleverd", MEEGELEVERD)
        if ding in files_in(away(self._content), self._content):
            raise Refused("weggehaald", IS_WEG if stempel else BEZET)
        kind = VAKKEN[ding[0]]
        others = {PLANKEN[kind], *(("groepsvormen",) if PLANKEN[kind] == "werkvormen" else ())}
        others |= {"werkvormen"} if kind is Oefenblad else set()
        if any(ding[1] in self._staat[plank] for plank in others):
            raise Refused("bezet", BEZET)

    def haal_weg(self, persoon: str, vak: str, name: str) -> str:
        """Nobody can choose it any more, what runs with it goes on; its stamp. Raises Refused.

        An own thing goes to `weggehaald/`; for what is shipped it is noted, by who started Samenzorg.
        """
        with self._alone():
            file = self._own().get((vak, name))
            if not self._makers.mag((vak, name), persoon):
                raise Refused("van-een-ander", NIET_WEG)
            if file is None and ((vak, name) not in self._shipped or (vak, name) in self._uit_beeld()):
                raise Refused("geen-materiaal", GEEN)
            text = file.read_text("utf-8-sig") if file is not None else ""
            if file is not None:
                self._must_stay_in(away(self._content))
                moved(file, self._content, away(self._content))
            else:
                self._folder.write_json(_UIT_BEELD, [*map("/".join, self._uit_beeld()), f"{vak}/{name}"])
        self._hide(vak, name)
        self.changed(vak, name)
        return stamp(text) if text else ""

    def haal_terug(self, persoon: str, vak: str, name: str) -> None:
        """It can be chosen again; raises Refused."""
        with self._alone():
            file = files_in(away(self._content), self._content).get((vak, name))
            if not self._makers.mag((vak, name), persoon):
                raise Refused("van-een-ander", NIET_WEG)
            if file is not None:
                file = moved(file, away(self._content), self._content)
            elif (vak, name) in (hidden := self._uit_beeld()):
                left = ["/".join(one) for one in hidden if one != (vak, name)]
                self._folder.write_json(_UIT_BEELD, left)
            else:
                raise Refused("geen-materiaal", GEEN)
        self._show(vak, name)
        if file is not None and name not in self._staat[PLANKEN[VAKKEN[vak]]]:
            self._take_in(self._read(vak, file.read_text("utf-8-sig")))
        self.changed(vak, name)

    def look_again(self, *dingen: Ding) -> None:
        """Make what is in use agree with the folder, where another server wrote; all when none is named."""
        own, away_ = self._own(), files_in(away(self._content), self._content)
        hidden, since = self._uit_beeld(), self._looked - _LATE
        self._looked = time.time()
        for ding in dingen or {*own, *away_, *self._shipped}:
            file = own.get(ding)
            if ding[0] not in VAKKEN or (file is None and (ding not in self._shipped or ding in hidden)):
                self._hide(*ding)
                continue
            self._show(*ding)
            known = ding[1] in self._staat[PLANKEN[VAKKEN[ding[0]]]]
            if file is not None and (dingen or not known or file.stat().st_mtime > since):
                with suppress(Refused):  # put there by hand, and not right: it takes no part
                    self._take_in(self._read(ding[0], file.read_text("utf-8-sig")))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Nobody else changes the folder meanwhile, at this server or another."""
        with refused(self._folder.path), locked(self._folder.path / _UIT_BEELD):
            yield

    def _read(self, vak: str, text: str) -> Any:
        document = parse_document(text.encode("utf-8", "replace"))
        root, kind = document.root, VAKKEN.get(vak)
        content = judge(document, root, kind)[0] if root is not None and kind is not None else None
        if content is None:
            raise Refused("klopt-niet", KLOPT_NIET)
        return content

    def _take_in(self, content: Content) -> None:
        name = str(content.id)  # type: ignore[attr-defined]
        if isinstance(content, Scenario):
            self._staat["sjablonen"].pop(name, None)
            if content.invulplekken:
                self._staat["sjablonen"][name] = content
            content = with_examples(content, content.invulplekken)
        if isinstance(content, Oefenblad):
            self._staat["groepsvormen"][name] = as_werkvorm(content)
        self._staat[PLANKEN[type(content)]][name] = content

    def _hide(self, vak: str, name: str) -> None:
        for plank in _planks(vak):
            if name in self._staat[plank]:
                self._weg[plank][name] = self._staat[plank].pop(name)

    def _show(self, vak: str, name: str) -> None:
        for plank in _planks(vak):
            if name in self._weg[plank]:
                self._staat[plank][name] = self._weg[plank].pop(name)

    def _own(self) -> dict[Ding, Any]:
        return files_in(self._content, self._content)

    def _uit_beeld(self) -> list[Ding]:
        """What is shipped and was put out of sight."""
        told = self._folder.read_json(_UIT_BEELD)
        found = [tuple(str(one).split("/", 1)) for one in told] if isinstance(told, list) else []
        return [one for one in found if one in self._shipped]


def _planks(vak: str) -> tuple[str, ...]:
    """The shelves on which things of this folder stand."""
    also = {"scenarios": ("sjablonen",), "oefenbladen": ("groepsvormen",)}
    plank = PLANKEN[VAKKEN[vak]]
    return (plank, *also.get(plank, ()))
