"""Stories that people told: kept beside the organisation's own content, and gone once they are taken back."""

import hashlib
import os
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from tornado.web import RequestHandler

from samenzorg_sim.balie.klok import now_ms
from samenzorg_sim.content.document import parse_document
from samenzorg_sim.content.ervaring import GEVRAAGD, Ervaringsverhaal
from samenzorg_sim.content.library import Library
from samenzorg_sim.content.read import judge
from samenzorg_sim.content.write import write_yaml
from samenzorg_sim.dag import here
from samenzorg_sim.journal import Refused
from samenzorg_sim.logboek.woorden import load_woorden
from samenzorg_sim.server.people.identity import signed_in
from samenzorg_sim.server.storage.data_folder import DataFolder, refused, write_private
from samenzorg_sim.server.storage.file_lock import locked

_LINK: Final = "ervaringlink.json"
_PLAATSEN: Final = "voorlezen.json"
LINK_DAGEN: Final = 30
"""Days that the link for the client council is good; for more than one person, until a new one is made."""
GEEN: Final = "Dit verhaal is er niet (meer)."
NIET_WISSEN: Final = "Dit is een meegeleverd voorbeeld. Dat is verzonnen, en blijft staan."
KLOPT_NIET: Final = "Er ontbreekt nog iets, of het verhaal is te lang. Ga terug en kijk het na."


class Ervaringen:
    """The stories in the data folder; `library` is what all counters read, and it grows and shrinks here."""

    def __init__(self, folder: DataFolder, library: Library, clock: Callable[[], int] = now_ms) -> None:
        self._folder, self._clock = folder, clock
        self._verhalen = dict(library.ervaringen)
        self.library = replace(library, ervaringen=MappingProxyType(self._verhalen))
        self._shipped = {naam for naam in self._verhalen if not self._file(naam).is_file()}
        #: Told of each story that comes or goes here, for other servers on this folder; they `look_again`.
        self.changed: Callable[[str], None] = lambda naam: None

    @property
    def maand(self) -> str:
        """This month: '2026-11'."""
        return f"{here(self._clock()):%Y-%m}"

    # who may write

    def geef_link(self) -> str:
        """The secret of a new link for the client council; an earlier one ends."""
        secret = secrets.token_urlsafe(24)
        until = self._clock() + LINK_DAGEN * 86_400_000
        self._folder.write_json(_LINK, {"hash": _hash(secret), "until": until})
        return secret

    def sluit_link(self) -> None:
        """End the link, also for who used it already."""
        self._folder.remove(_LINK)

    def link_tot(self) -> int | None:
        """Until when (ms since the epoch) a link is good; None without one."""
        until = (self._folder.read_json(_LINK) or {}).get("until", 0)
        return until if until > self._clock() else None

    def laat_binnen(self, geheim: str) -> str | None:
        """What a browser keeps that opened the link; None for any other secret."""
        return _hash(geheim) if self._is_link(_hash(geheim)) else None

    def mag_schrijven(self, handler: RequestHandler, raad: str | None) -> bool:
        """Whether this browser opened the link, or is that of somebody who signed in on this machine."""
        here = "invitations" in handler.settings and signed_in(handler) is not None
        return here or (raad is not None and self._is_link(raad))

    def _is_link(self, found: str) -> bool:
        kept = (self._folder.read_json(_LINK) or {}).get("hash", "")
        return self.link_tot() is not None and secrets.compare_digest(kept, found)

    # the stories

    def lees(self, naam: str) -> Ervaringsverhaal | None:
        """The story that came in under this name; None when there is none (any more)."""
        return self._verhalen.get(naam) if self._file(naam).is_file() else None

    def is_eigen(self, naam: str) -> bool:
        """Whether it can be taken back: it is not one that was shipped."""
        return self._file(naam).is_file()

    def bewaar(self, verteld: Mapping[str, Any], jaren: int, command_id: str) -> str:
        """Keep a story for so many years under three words, which are returned; the same order twice is once.

        `verteld` holds its fields as typed, and `mag`. Raises Refused for what is no story.
        """
        naam = _three_words(command_id)
        month = self.maand
        agreed = {
            "gevraagd": " ".join(GEVRAAGD),
            "mag": verteld.get("mag"),
            "tot": f"{int(month[:4]) + jaren}{month[4:]}",
        }
        told = {key: verteld.get(key) for key in ("titel", "verteller", "verhaal", "vraagt", "themas")}
        head = {"versie": "1", "id": naam, **told, "verzameld": month, "toestemming": agreed}
        text = write_yaml(head, Ervaringsverhaal)
        story = _judged(text.encode("utf-8", "replace"))
        if story is None:
            raise Refused("klopt-niet", KLOPT_NIET)
        with self._alone():
            file = self._file(naam)
            if not file.exists():
                file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                write_private(file, text.encode())
                first = datetime.fromisoformat(f"{month}-01").timestamp()
                os.utime(file, (first, first))  # the hour at which it was told would say who told it
                self._verhalen[naam] = story
        self.changed(naam)
        return naam

    def neem_terug(self, naam: str) -> None:
        """Overwrite the story and remove it; raises Refused for one that is not there, or was shipped."""
        file = self._file(naam)
        with self._alone():
            if not file.is_file():
                raise Refused("geen-verhaal", NIET_WISSEN if naam in self._verhalen else GEEN)
            _erase(file)
            self._verhalen.pop(naam, None)
        self.changed(naam)

    def look_again(self, *namen: str) -> None:
        """Know the stories that stand in the folder now, and no others: another server may have written."""
        found = {file.stem: file for file in self._file("x").parent.glob("*.yaml")}
        for naam in namen or {*found, *self._verhalen}:
            if naam in found and (namen or naam not in self._verhalen):
                story = _judged(found[naam].read_bytes())
                if story is not None:
                    self._verhalen[naam] = story
            elif naam not in found and naam not in self._shipped:
                self._verhalen.pop(naam, None)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Nobody else changes the stories meanwhile, at this server or another."""
        with refused(self._folder.path), locked(self._folder.path / _PLAATSEN):
            yield

    def wis_verlopen(self) -> None:
        """Erase every story whose last month is over."""
        for naam, story in tuple(self._verhalen.items()):
            if not story.mag_in(self.maand) and self._file(naam).is_file():
                self.neem_terug(naam)

    def _file(self, naam: str) -> Path:
        return self._folder.content / "exercises" / "ervaring" / f"{naam}.yaml"

    # where they are read aloud

    def plaatsen(self) -> dict[str, list[str]]:
        """Where which stories are read aloud: 'oefenblad/oma-thuis' → ids; some may be gone."""
        found = self._folder.read_json(_PLAATSEN)
        return dict(found) if isinstance(found, dict) else {}

    def leg_voor(self, plaats: str, verhalen: Sequence[str]) -> None:
        """Have these stories, and no others, read aloud there."""
        with self._alone():
            rest = {there: ids for there, ids in self.plaatsen().items() if there != plaats}
            self._folder.write_json(_PLAATSEN, rest | ({plaats: list(verhalen)} if verhalen else {}))


def _three_words(command_id: str) -> str:
    """The name of what this order makes: the same again for the same order."""
    words = load_woorden()
    drawn = int.from_bytes(hashlib.sha256(command_id.encode()).digest()[:8])
    return "-".join(words[drawn // len(words) ** place % len(words)] for place in range(3))


def _judged(told: bytes) -> Ervaringsverhaal | None:
    """The story in this text, None when it is none."""
    document = parse_document(told)
    story = judge(document, document.root, Ervaringsverhaal)[0] if document.root is not None else None
    return story if isinstance(story, Ervaringsverhaal) else None


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()


def _erase(file: Path) -> None:
    with file.open("r+b") as out:
        out.write(b"\0" * file.stat().st_size)
        out.flush()
        os.fsync(out.fileno())
    file.unlink()
