"""The log for people: what each line means in plain Dutch, and the last that somebody should know of."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from samenzorg_sim.server.watch.gezond_zinnen import WERK

#: What each event of ours means; `{…}` are fields of the line.
ZINNEN: Mapping[str, str] = {
    "started": "Samenzorg is gestart (versie {version}).",
    "stopped": "Samenzorg is gestopt.",
    "server_failed": "Samenzorg moest stoppen door een fout. Start het opnieuw.",
    "journal_not_opened": "De gegevens konden niet worden geopend.",
    "signed_in": "Er is iemand ingelogd.",
    "sign_in_refused": "Een poging om in te loggen is geweigerd.",
    "door_opened": "De deur voor telefoons ging open.",
    "door_shut": "De deur voor telefoons ging dicht.",
    "door_not_opened": "De deur kon niet open: een ander programma gebruikt poort {port}.",
    "hub_silent": "JupyterHub antwoordde niet. Zo lang kan niemand daarmee inloggen.",
    "kernel_started": "Een bladzijde werd geopend ({kind}).",
    "kernel_ended": "Een bladzijde werd gesloten ({kind}).",
    "kernel_died": "Een bladzijde viel uit ({kind}). Zij laadt zichzelf opnieuw.",
    "page_not_made": "Een bladzijde kon niet worden gemaakt ({kind}).",
    "backup_made": "Er is een reservekopie gemaakt.",
    "backup_failed": "Een reservekopie maken lukte niet.",
    "heads_not_written": "De controlegegevens konden niet worden bewaard.",
    "certificate_renewed": "Het nieuwe certificaat is in gebruik.",
    "certificate_refused": "Het nieuwe certificaat klopt niet. Het oude is nog in gebruik.",
    "inzage_failed": "Wie wat bekeek, kon niet worden opgeschreven.",
    "no_example_group": "De voorbeeldgroep kon niet worden gemaakt.",
    "task_failed": "Dit lukte niet, en wordt opnieuw geprobeerd: {task}.",
    "request_failed": "Een bladzijde vroeg iets, en daarbij ging het programma in de fout.",
    "answer_failed": "Een vraag aan de server mislukte (antwoord {status}).",
    "message_unreadable": "Een browser stuurde iets onleesbaars.",
    "proefgroep_killed": "De proefgroep stopte niet vanzelf, en is beëindigd.",
    "answers": "Antwoorden van soort {kind}: {count}.",
    "refusals": "Weigeringen van soort {kind}: {count}.",
    "slowest_answer": "Het traagste antwoord duurde {ms} milliseconden.",
    "message": "Een onderdeel van het programma meldde iets ({logger}).",
}
_WAAROM = {
    "ENOSPC": "De schijf is vol.",
    "SQLITE_FULL": "De schijf is vol.",
    "EROFS": "De schijf staat op alleen-lezen.",
    "SQLITE_READONLY": "In de map met gegevens kan niet worden geschreven.",
    "EACCES": "In de map met gegevens kan niet worden geschreven.",
    "EIO": "De schijf is misschien stuk.",
    "SQLITE_IOERR": "De schijf is misschien stuk.",
    "SQLITE_CORRUPT": "De gegevens zijn beschadigd.",
}
#: Bytes from the end of the log that are read for the last warnings.
_TAIL = 1 << 18


@dataclass(frozen=True)
class Melding:
    """Something that happened, in words, how often lately, and when last (with its zone)."""

    zin: str
    keer: int
    laatst: datetime


def sentence(line: Mapping[str, Any]) -> str:
    """What a line of the log means; an event that nobody wrote a sentence for is shown as it is."""
    told = {**line, "task": WERK.get(str(line.get("task")), str(line.get("task")))}
    zin = ZINNEN.get(str(line["event"]), str(line["event"]))
    zin = re.sub(r"\{(\w+)\}", lambda found: str(told.get(found[1], "?")), zin)
    waarom = _WAAROM.get(str(line.get("code", "")))
    return f"{zin} {waarom}" if waarom else zin


def warnings(file: Path, since: datetime, most: int = 8) -> tuple[Melding, ...]:
    """What this log says went wrong after `since`, the latest first; the same thing is said once."""
    found: dict[str, Melding] = {}
    for line in _last_lines(file):
        moment = moment_of(line)
        if line.get("level") in ("warning", "error", "critical") and moment is not None and moment > since:
            zin = sentence(line)
            before = found.pop(zin, None)
            found[zin] = Melding(zin, before.keer + 1 if before else 1, moment)
    return tuple(reversed(found.values()))[:most]


def read_lines(texts: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The lines that are ours; a half one, or one of an older version, is left out."""
    for text in texts:
        try:
            line = json.loads(text)
        except ValueError:
            continue
        if isinstance(line, dict) and "event" in line:
            yield line


def moment_of(line: Mapping[str, Any]) -> datetime | None:
    """When it was written."""
    try:
        return datetime.fromisoformat(str(line.get("time")))
    except ValueError:
        return None


def _last_lines(file: Path) -> Iterator[dict[str, Any]]:
    try:
        with file.open("rb") as read:
            read.seek(max(0, file.stat().st_size - _TAIL))
            text = read.read().decode("utf-8", "replace")
    except OSError:
        return iter(())
    return read_lines(text.splitlines())
