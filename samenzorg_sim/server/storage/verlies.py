"""What is lost when a reservekopie is put back: which meetings, how many rows, since when."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from samenzorg_sim.journal.heads import HeadsForged, HeadsMissing, read_heads
from samenzorg_sim.journal.sqlite import SqliteStore
from samenzorg_sim.journal.sqlite_damage import readable_seqs
from samenzorg_sim.journal.store import StorageError

_NOTHING = "Na de kopie is er niets meer bewaard; er is niets verloren."
_LOST = "Wat na {} gebeurde, is er niet meer. {} Zeg het wie erbij waren."
_ONE = "Het gaat om 1 bijeenkomst, gesprek, groep of logboek."
_MORE = "Het gaat om {} bijeenkomsten, gesprekken, groepen en logboeken: {} nieuwe, en {} die verder gingen."
_ROWS = "Samen {} (elke knop, tekst of stap is een regel):"
_AT_LEAST = "Niet alles is nog te tellen. Het zijn er ten minste zoveel:"
_UNKNOWN = "Of er na de kopie nog iets bewaard was, is niet te zien."
_ELSE = "- wat geen naam heeft, of niet meer te lezen is: {}"

Seqs = Mapping[str, int]


def seqs_of(folder: Path, secret: bytes) -> tuple[Seqs | None, bool]:
    """How far each stream was, and whether that is all there was.

    By the journal as far as it can be read, and by what was signed; None when neither can be read.
    """
    journal = folder / "journal.db"
    if not journal.exists():
        return {}, True
    read, all_of_it = readable_seqs(journal)
    if all_of_it:
        return read, True
    try:
        signed = {stream: seq for stream, (seq, _) in read_heads(folder / "heads.json", secret).items()}
    except (HeadsMissing, HeadsForged, OSError):
        signed = {}
    both = {stream: max(read.get(stream, 0), signed.get(stream, 0)) for stream in {*read, *signed}}
    return both or None, False


def told(when: str, was: tuple[Seqs | None, bool], now: Seqs, names: Mapping[str, str]) -> list[str]:
    """Lines in Dutch: what `was` there (see `seqs_of`) and is not in the copy of `when`; sessions by name."""
    before, all_of_it = was
    if before is None:
        return [_UNKNOWN]
    gone = {stream: seq - now.get(stream, 0) for stream, seq in before.items() if seq > now.get(stream, 0)}
    if not gone:
        return [_NOTHING] if all_of_it else [_UNKNOWN]
    new = sum(stream not in now for stream in gone)
    counted = _ONE if len(gone) == 1 else _MORE.format(len(gone), new, len(gone) - new)
    lines = [_LOST.format(when, counted)]
    lines += [] if all_of_it else [_AT_LEAST]
    lines.append(_ROWS.format(_rows(sum(gone.values()))))
    lines += sorted(f"- {names[stream]}: {_rows(lost)}" for stream, lost in gone.items() if stream in names)
    if rest := sum(lost for stream, lost in gone.items() if stream not in names):
        lines.append(_ELSE.format(_rows(rest)))
    return lines


def names_of(*folders: Path) -> dict[str, str]:
    """The sessions in these data folders by the words of a list, as far as they can be read."""
    from samenzorg_sim.server.export import read_sessions

    names: dict[str, str] = {}
    for folder in folders:
        # Of a copy: opening a file may change it, and a damaged one is evidence.
        with TemporaryDirectory(dir=folder, prefix=".namen-") as place:
            try:
                for file in folder.glob("journal.db*"):
                    shutil.copyfile(file, Path(place) / file.name)
                store = SqliteStore(Path(place) / "journal.db")
            except (StorageError, OSError):
                continue
            try:
                found = read_sessions(store, folder / "content")
            except StorageError:
                continue
            finally:
                store.close()
        names |= {one.id: one.regel.partition("  ")[2] for one in found}
    return names


def _rows(count: int) -> str:
    return "1 regel" if count == 1 else f"{count} regels"
