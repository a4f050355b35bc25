"""`samenzorg restore`: put a reservekopie back, keep what was there, and say what is lost."""

import hashlib
import json
import shutil
import time
import zipfile
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

from samenzorg_sim.dag import here
from samenzorg_sim.journal.sqlite_damage import readable_seqs
from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.people.accounts import ACCOUNTS, as_of_now
from samenzorg_sim.server.people.invitations import LINKS
from samenzorg_sim.server.storage.data_folder import VERSION, DataFolder
from samenzorg_sim.server.storage.data_folder_refused import DataFolderRefused
from samenzorg_sim.server.storage.reservekopie import AUTOMATIC, LAYOUT, LIST
from samenzorg_sim.server.storage.verify import verify
from samenzorg_sim.server.storage.verlies import names_of, seqs_of, told
from samenzorg_sim.stijl.datum import datum_en_tijd

_NOT_OURS = "{} is geen reservekopie van Samenzorg. Er is niets veranderd."
_NOT_THERE = "Het bestand {} is er niet, of u mag het niet lezen. Er is niets veranderd."
_IN_DATABASE = (
    "De gegevens van de map {} staan in een database. Daar komt een kopie nooit overheen. Zet de kopie terug "
    "in een lege map (met --data), en breng die met '{}' over naar een lege database."
)
_DAMAGED = "De reservekopie {} is beschadigd ({}). Er is niets veranderd. Neem een andere kopie."
_NEWER = "De reservekopie {} is van een nieuwere versie van Samenzorg. Werk Samenzorg eerst bij."
_NONE = "In {} staat geen reservekopie. Geef zelf een bestand op, achter restore."
_NO_ROOM = "Op de schijf van {} is te weinig ruimte voor deze kopie. Er is niets veranderd. Maak ruimte vrij."
_BACK = "De kopie van {} is teruggezet in {}."
_KEPT = "Wat er stond, is bewaard in {}."
_ERASED = "Wat mensen na de kopie wisten, staat er weer in. Vraag hun om het opnieuw te wissen."
#: What is of this folder and not of a copy.
_STAY = ("lock", "log", "backups")
#: Bytes: a line of about a hundred for each file.
_LONGEST_LIST = 10_000_000
#: Milliseconds since 1970 that a calendar can show.
_LAST_MOMENT = 10**14


class NietTeruggezet(Exception):
    """Nothing was changed; `melding` says in Dutch why, and what to do."""

    def __init__(self, melding: str) -> None:
        super().__init__(melding)
        self.melding = melding


def restore(file: Path | None, data: Path | None = None) -> tuple[str, int]:
    """What `samenzorg restore` does: a Dutch text and the exit code: 0, or 1 when nothing was changed."""
    try:
        return put_back(file, data), 0
    except (NietTeruggezet, DataFolderRefused) as no:
        return no.melding, 1


def put_back(file: Path | None, data: Path | None = None) -> str:
    """Put the copy `file` (None: the one that the server keeps by itself) back; what was done, in Dutch.

    What stood in the data folder moves to `backups/voor-terugzetten-…` within it.

    Raises:
        NietTeruggezet: no copy, a damaged one, no room, or a folder whose journal is in a database, which a
            copy never replaces; nothing was changed.
        DataFolderRefused: the folder cannot be used, for one because the server runs.
    """
    folder = DataFolder.open(data)
    try:
        if folder.in_database:
            raise NietTeruggezet(_IN_DATABASE.format(folder.path, typed("move")))
        source = file or folder.backups / AUTOMATIC
        if file is None and not source.exists():
            raise NietTeruggezet(_NONE.format(folder.backups))
        with TemporaryDirectory(dir=folder.path, prefix=".terugzetten-") as place:
            fresh = Path(place)
            made = _unpack(source, fresh)
            try:
                _leave_out_who_is_out(folder, DataFolder(fresh))
            except (KeyError, TypeError, AttributeError) as wrong:  # accounts that are none
                raise NietTeruggezet(_NOT_OURS.format(source)) from wrong
            was, (now, _) = seqs_of(folder.path, folder.secret), readable_seqs(fresh / "journal.db")
            kept = _swap(folder, fresh)
        when = datum_en_tijd(here(made))
        lost = told(when, was, now, names_of(kept, folder.path))
        return "\n".join([_BACK.format(when, folder.path), _KEPT.format(kept), *lost, _ERASED])
    finally:
        folder.close()


def _unpack(source: Path, fresh: Path) -> int:
    """Everything in the copy, checked; when it was made (ms)."""
    try:
        with zipfile.ZipFile(source) as archive:
            made = _list_of(archive, source)
            needed = sum(archive.getinfo(name).file_size for name in made["bestanden"])
            if needed > shutil.disk_usage(fresh).free:
                raise NietTeruggezet(_NO_ROOM.format(fresh.parent))
            for name, expected in made["bestanden"].items():
                target = fresh / _safe(name, source)
                target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                with archive.open(name) as packed, target.open("xb") as out:
                    shutil.copyfileobj(packed, out)
                target.chmod(0o600)
                with target.open("rb") as read:
                    if hashlib.file_digest(read, "sha256").hexdigest() != expected:
                        raise NietTeruggezet(_DAMAGED.format(source, name))
    except NietTeruggezet:
        raise
    except (FileNotFoundError, PermissionError) as wrong:
        raise NietTeruggezet(_NOT_THERE.format(source)) from wrong
    except Exception as wrong:  # a damaged zip makes the packer and its codecs raise all sorts of things
        raise NietTeruggezet(_NOT_OURS.format(source)) from wrong
    if findings := verify(fresh):
        raise NietTeruggezet(_DAMAGED.format(source, findings[0]))
    return int(made["gemaakt"])


def _leave_out_who_is_out(folder: DataFolder, fresh: DataFolder) -> None:
    """A copy is of what people said: it lets nobody in who was put out since, and no link works again."""
    accounts = as_of_now(folder.read_json(ACCOUNTS), fresh.read_json(ACCOUNTS))
    if accounts is not None:
        fresh.write_json(ACCOUNTS, accounts)
    links = fresh.read_json(LINKS)
    if links is not None:
        fresh.write_json(LINKS, links | {"open": []})


def _list_of(archive: zipfile.ZipFile, source: Path) -> dict[str, Any]:
    if max(archive.getinfo(name).file_size for name in (LIST, "VERSION")) > _LONGEST_LIST:
        raise NietTeruggezet(_NOT_OURS.format(source))
    made = json.loads(archive.read(LIST))
    if not isinstance(made, dict) or not isinstance(made.get("bestanden"), dict):
        raise NietTeruggezet(_NOT_OURS.format(source))
    if made.get("indeling", 0) > LAYOUT or int(archive.read("VERSION")) > VERSION:
        raise NietTeruggezet(_NEWER.format(source))
    known = {"journal.db", "secret", "VERSION", "heads.json"} <= made["bestanden"].keys()
    if not known or not 0 <= int(made["gemaakt"]) < _LAST_MOMENT:
        raise NietTeruggezet(_NOT_OURS.format(source))
    return made


def _safe(name: str, source: Path) -> PurePosixPath:
    """A path within the folder; a copy that points elsewhere is not ours."""
    path = PurePosixPath(name)
    outside = path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name
    if outside or path.parts[:1] in {(one,) for one in _STAY}:
        raise NietTeruggezet(_NOT_OURS.format(source))
    return path


def _swap(folder: DataFolder, fresh: Path) -> Path:
    """What stood there aside, the copy in its place; the journal last, so that half a swap is noticed."""
    kept = folder.backups / time.strftime("voor-terugzetten-%Y%m%d-%H%M%S")
    kept.mkdir(mode=0o700)
    stay = {*_STAY, fresh.name}
    for old in sorted(folder.path.iterdir(), key=lambda path: path.name.startswith("journal.db")):
        if old.name not in stay:
            old.replace(kept / old.name)
    for new in sorted(fresh.iterdir(), key=lambda path: path.name.startswith("journal.db")):
        new.replace(folder.path / new.name)
    return kept
