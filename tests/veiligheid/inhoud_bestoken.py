"""Damaged files for every reader that people give files to: each must end in words, never in an exception."""

import io
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from samenzorg_sim.content.mistake import Mistake
from samenzorg_sim.content.read import read_content
from samenzorg_sim.content.tabel import read_tabelblad
from samenzorg_sim.content.werkblad.read import read_werkblad
from samenzorg_sim.ecogram.bestand.als_csv import CONTACTEN, GROEPEN, LIJNEN, read_csv, write_csv
from samenzorg_sim.ecogram.bestand.als_graphml import read_graphml, write_graphml
from samenzorg_sim.ecogram.bestand.als_json import read_json, write_json
from samenzorg_sim.groepen.tabel import GeenTabel, read_tabel
from samenzorg_sim.journal import Refused
from samenzorg_sim.server.storage.terugzetten import NietTeruggezet, _unpack
from tests.ecogram.mevrouw import MEVROUW
from tests.veiligheid.goede_bestanden import LIJST, shipped, tabel, werkblad
from tests.veiligheid.mutatie import Mutatie

#: What somebody writes by hand, and slips in it.
SLIPS = (
    b"- ",
    b": ",
    b"\n",
    b"{",
    b"]",
    b"&a ",
    b"*a",
    b"'",
    b"null",
    b"[1]",
    b"\xff",
    b"? ",
    b"<<: ",
    b"|\n",
)
SLIPS += (b"!!python/object:os.system ", b"<!DOCTYPE x>", b"&lt;", b"<data>", b";", b'"', b"=1+1", b"\x00")


@dataclass(frozen=True)
class Lezer:
    """A reader, files that it can read, and how often it gets its turn."""

    naam: str
    lees: Callable[[bytes], object]
    goed: tuple[bytes, ...]
    beurten: int


def _refuses(read: Callable[[bytes], object]) -> Callable[[bytes], object]:
    """A reader whose own way to say no is an exception of ours with Dutch words."""

    def lees(data: bytes) -> object:
        try:
            return read(data)
        except (Refused, NietTeruggezet) as no:
            said = no.melding
        except GeenTabel as no:
            said = str(no)
        assert said.endswith((".", "?")), said
        return None

    return lees


class Lezers:
    """Every reader with its files, in a folder for those that read from disk."""

    def __init__(self, folder: Path, kopie: bytes) -> None:
        """`kopie` is a reservekopie of a small data folder."""
        self.folder = folder
        self.kopie = kopie

    def alle(self) -> tuple[Lezer, ...]:
        """One for each kind of file."""
        return (
            *(Lezer(f"yaml {kind}", self._content(kind), files, 4) for kind, files in shipped().items()),
            Lezer("werkblad", read_werkblad, (werkblad(),), 1),
            Lezer("tabel xlsx", read_tabelblad, (tabel(),), 3),
            Lezer("tabel csv", read_tabelblad, (LIJST,), 10),
            Lezer("rooster xlsx", _refuses(lambda data: read_tabel("r.xlsx", data)), (tabel(),), 3),
            Lezer("rooster csv", _refuses(lambda data: read_tabel("r.csv", data)), (LIJST,), 10),
            Lezer("ecogram json", _refuses(read_json), (write_json(MEVROUW),), 10),
            Lezer("ecogram graphml", _refuses(read_graphml), (write_graphml(MEVROUW),), 10),
            Lezer("ecogram csv", _refuses(self._tables), (write_csv(MEVROUW)[CONTACTEN],), 10),
            Lezer("reservekopie", _refuses(self._kopie), (self.kopie,), 1),
        )

    def _content(self, kind: str) -> Callable[[bytes], object]:
        place = self.folder / "exercises" / kind / "een.yaml"
        if kind == "scenarios":
            place = self.folder / "scenarios" / "een" / "scenario.yaml"
        place.parent.mkdir(parents=True, exist_ok=True)

        def lees(data: bytes) -> object:
            place.write_bytes(data)
            content, mistakes = read_content(place)
            assert (content is None) == bool(mistakes)
            assert all(isinstance(one, Mistake) and one.message and one.line >= 1 for one in mistakes)
            return content

        return lees

    def _tables(self, data: bytes) -> object:
        return read_csv({CONTACTEN: data, LIJNEN: LIJST, GROEPEN: data[:40]})

    def _kopie(self, data: bytes) -> object:
        file, fresh = self.folder / "kopie.zip", self.folder / "vers"
        file.write_bytes(data)
        fresh.mkdir()
        try:
            return _unpack(file, fresh)
        finally:
            _gone(fresh)
            inside = {"exercises", "scenarios", "kopie.zip"}
            assert {one.name for one in self.folder.iterdir()} <= inside, "nothing beside the folder"


def damaged(mutatie: Mutatie, data: bytes) -> bytes:
    """The file with slips in it; of a zip also of the files within, packed again."""
    if data[:2] == b"PK" and mutatie.random.random() < 0.7:
        return _packed_again(mutatie, data)
    for _ in range(mutatie.random.randint(1, 3)):
        place, gone = mutatie.random.randrange(len(data) + 1), mutatie.random.randrange(5)
        data = data[:place] + mutatie.random.choice(SLIPS) + data[place + gone :]
    return mutatie.data(data) if mutatie.random.random() < 0.5 else data


def _packed_again(mutatie: Mutatie, data: bytes) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        names = old.namelist()
        chosen = mutatie.random.choice(names)
        for name in names:
            inside = old.read(name)
            if name == chosen:
                if mutatie.random.random() < 0.15:
                    continue
                inside = damaged(mutatie, inside)
                name = _name(mutatie.text(name)) if mutatie.random.random() < 0.1 else name
            new.writestr(name, inside)
    return out.getvalue()


def _name(odd: str) -> str:
    return odd.replace("\ud800", "").replace("\x00", "") or "x"


def bestook(lezers: tuple[Lezer, ...], seed: int, many: int) -> Counter[str]:
    """Give so many damaged files to the readers; how many each got."""
    mutatie, given = Mutatie(seed), Counter[str]()
    turns = [lezer for lezer in lezers for _ in range(lezer.beurten)]
    for number in range(many):
        lezer = turns[number % len(turns)]
        data = damaged(mutatie, mutatie.random.choice(lezer.goed))
        try:
            lezer.lees(data)
        except Exception as wrong:
            wrong.add_note(f"{lezer.naam}, seed {seed}, file {number}: {data[:300]!r}")
            raise
        given[lezer.naam] += 1
    return given


def _gone(folder: Path) -> None:
    for one in sorted(folder.rglob("*"), key=lambda path: -len(path.parts)):
        one.rmdir() if one.is_dir() else one.unlink()
    folder.rmdir()
