"""Is the journal still what we signed for: quickly at each start, wholly for `samenzorg verify`."""

import time
from pathlib import Path

from samenzorg_sim.balie.vinden import data_folder
from samenzorg_sim.journal.heads import HeadsForged, HeadsMissing, read_heads, read_marks, write_heads
from samenzorg_sim.journal.store import StorageError, Store
from samenzorg_sim.journal.text_marks import marks_now, marks_of, touched
from samenzorg_sim.journal.verify import check_heads, verify_journal
from samenzorg_sim.server.people.inzage import Inzage
from samenzorg_sim.server.storage.bewaarplaats import VerkeerdeBewaarplaats, database_melding, look_in
from samenzorg_sim.server.storage.data_folder import DATABASE, DataFolder

TAMPERED = (
    "De gegevens zijn niet meer zoals Samenzorg ze achterliet. Typ 'samenzorg verify' voor een lijst. "
    "De oude controlegegevens staan in {}."
)
_NOTHING = "In {} staan nog geen gegevens van Samenzorg. Gebruik --data als ze ergens anders staan."
_NO_HEADS = "De controlegegevens (heads.json) ontbreken: of het einde heel is, is niet te zien."
FORGED = "De controlegegevens (heads.json) zijn niet door Samenzorg ondertekend."
_TEXTS = "de teksten bij '{}' zijn niet meer wat er is opgeschreven."
_BROKEN = "Het bestand {} kan niet worden gelezen: {}."


def verify(data: Path | None = None, database: str = "") -> list[str]:
    """A Dutch sentence for each thing that is wrong with the journal, or the trail of who looked at what.

    May be asked while the server runs.
    """
    folder = data or data_folder()
    if not any((folder / name).exists() for name in ("secret", "journal.db", DATABASE)):
        return [_NOTHING.format(folder)]  # "whole" would be said of a folder that was mistyped
    return [*_verify_journal(folder, database), *_verify_inzage(folder)]


def _verify_inzage(folder: Path) -> list[str]:
    secret = folder / "secret"
    return Inzage(folder, secret.read_bytes()).check() if secret.exists() else []


def _verify_journal(folder: Path, database: str) -> list[str]:
    journal = folder / "journal.db"
    try:
        store = look_in(folder, database)
    except VerkeerdeBewaarplaats as wrong:
        return [wrong.melding]
    except StorageError as broken:
        return [database_melding(broken) if database else _BROKEN.format(journal, broken)]
    if store is None:
        return []
    try:
        secret = (folder / "secret").read_bytes()
        findings = check_heads(folder / "heads.json", store, secret)
        texts = _texts_touched(folder / "heads.json", store, secret)
    except (HeadsMissing, HeadsForged, OSError) as wrong:
        first = FORGED if isinstance(wrong, HeadsForged) else _NO_HEADS
        return [first, *(finding.melding for finding in verify_journal(store))]
    except StorageError as broken:
        return [database_melding(broken) if database else _BROKEN.format(journal, broken)]
    finally:
        store.close()
    return [*(finding.melding for finding in findings), *texts]


def _texts_touched(heads: Path, store: Store, secret: bytes) -> list[str]:
    signed = read_marks(heads, secret)  # before the texts: what comes in between is growth
    now = marks_of(store.all_texts(), secret)
    return [_TEXTS.format(stream) for stream in touched(signed, now)]


def sign(heads: Path, store: Store, secret: bytes) -> None:
    """Note, signed and outside the journal, how far every stream is and a mark of its words.

    Servers that share the folder call this in turn. Raises OSError, StorageError.
    """
    try:
        signed = read_marks(heads, secret)
    except (OSError, HeadsForged):  # the first time; what somebody made up is told when it is read
        signed = {}
    now = marks_now(store, secret, signed)
    write_heads(heads, store.heads(), secret, now)


def heads_hold(folder: DataFolder, store: Store) -> bool:
    """Whether no stream ends before its signed head, nor has another row there as its last."""
    try:
        signed = read_heads(folder.heads, folder.secret)
    except HeadsMissing:
        return True  # the first start, or one that never ended well
    except HeadsForged:
        return False
    now = store.heads()
    return all(
        stream in now and (now[stream][0] > seq or now[stream] == (seq, hash_))
        for stream, (seq, hash_) in signed.items()
    )


def set_heads_aside(folder: DataFolder) -> Path:
    """Keep the signed heads as evidence before new ones are written; where they are now."""
    kept = folder.backups / time.strftime("heads-%Y%m%d-%H%M%S.json")
    folder.heads.replace(kept)
    return kept
