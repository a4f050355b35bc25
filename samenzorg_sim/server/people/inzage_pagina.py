"""`/beheer/inzage` and `samenzorg inzage`: the trail as people read it, with names of accounts beside ids."""

import csv
import io
from collections.abc import Iterable
from datetime import UTC, datetime
from html import escape
from itertools import islice
from pathlib import Path
from typing import Any

from samenzorg_sim.balie.vinden import data_folder
from samenzorg_sim.dag import here
from samenzorg_sim.server.people.accounts import Accounts
from samenzorg_sim.server.people.invitations import Invitations
from samenzorg_sim.server.people.inzage import COMPUTER, DADEN, Inzage, Regel
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.watch.beheer import SOORTEN
from samenzorg_sim.server.watch.beheer_handlers import BeheerPagina
from samenzorg_sim.server.watch.beheer_pagina import beheer_page
from samenzorg_sim.stijl.datum import datum_en_tijd

#: Lines on one page.
A_PAGE = 100
LEEG = "Er is nog niets bekeken, geopend of veranderd."
UITLEG = (
    "Hier staat wie wat bekeek of meenam, en wanneer. Wat er in een bijeenkomst staat, ziet u hier niet. "
    "Een regel blijft een jaar staan."
)
GEEN_DAG = "'{}' is geen dag. Schrijf hem als 2026-11-22."
GEEN_MAP = "In {} staan nog geen gegevens van Samenzorg."
_TERUG = "<p><a href='/beheer'>Naar beheer</a></p>"
_ROW = "<tr><td data-kop='Wanneer'>{}</td><td data-kop='Wie'>{}</td><td data-kop='Wat'>{}</td></tr>"


class InzagePagina(BeheerPagina):
    """The trail, for the beheerder only; the latest line first."""

    async def get(self) -> None:
        """A page of lines, from `?tot=<nr>` back."""
        asked = self.get_query_argument("tot", "")
        until = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 12 else None
        inzage: Inzage = self.settings["inzage"]
        lines = sorted(inzage.lines(), key=lambda line: -line.nr)
        wanted = (line for line in lines if until is None or line.nr < until)
        body = draw(list(islice(wanted, A_PAGE)), Personen(self.settings))
        self.finish(beheer_page(body, "Wie bekeek wat", script=False))

    async def post(self) -> None:
        """Nothing is changed here."""
        self.redirect("/beheer/inzage", status=303)


class Personen:
    """What to call a person of the trail."""

    def __init__(self, settings: Any) -> None:
        """`settings` has `accounts` and `invitations`."""
        self._names = {each.persoon: each.naam for each in settings["accounts"].all()}
        self._names |= {settings["invitations"].trainer: "wie Samenzorg startte", COMPUTER: "aan de computer"}
        self._names[""] = "onbekend"

    def __call__(self, persoon: str) -> str:
        """A name, or the start of the id of who came by a link or whose account is gone."""
        return self._names.get(persoon) or f"zonder account ({persoon[:8]})"


def draw(lines: list[Regel], personen: Personen) -> str:
    """The table as HTML, with a way to what is older."""
    if not lines:
        return f"<section><p>{UITLEG}</p></section><section class='sz-kaart'><p>{LEEG}</p></section>{_TERUG}"
    rows = "".join(_ROW.format(*map(escape, told(line, personen))) for line in lines)
    older = f"<p><a href='?tot={lines[-1].nr}'>Ouder</a></p>" if len(lines) == A_PAGE else ""
    return (
        f"<section><p>{UITLEG}</p></section><section class='sz-kaart'>"
        "<table><thead><tr><th scope='col'>Wanneer</th>"
        "<th scope='col'>Wie</th><th scope='col'>Wat</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></section><section>{older}{_TERUG}</section>"
    )


def told(line: Regel, personen: Personen) -> tuple[str, str, str]:
    """When, who and what, in words."""
    return (
        datum_en_tijd(here(line.tijd)),
        personen(line.persoon),
        f"{DADEN[line.daad]}{_thing(line, personen)}",
    )


def _thing(line: Regel, personen: Personen) -> str:
    """Which meeting by the start of its id, or whose account."""
    if line.wat.startswith("p_"):
        return f": {personen(line.wat)}"
    stream, _, name = line.wat.partition("/")
    soort = SOORTEN.get(stream.partition("_")[0], ("",))[0]
    return f": {soort} {stream[:8]}{f', {name}' if name else ''}" if stream else ""


def inzage(since: str = "", as_csv: bool = False, data: Path | None = None) -> tuple[str, int]:
    """What `samenzorg inzage` prints, and the exit code; `since` is a day ('2026-11-22') or ''."""
    folder = DataFolder((data or data_folder()).expanduser().absolute())
    secret = folder.path / "secret"
    if not secret.exists():
        return GEEN_MAP.format(folder.path), 1
    try:
        begin = datetime.fromisoformat(since).replace(tzinfo=UTC).timestamp() * 1000 if since else 0
    except ValueError:
        return GEEN_DAG.format(since), 1
    trail = Inzage(folder.path, secret.read_bytes())
    personen = Personen({"accounts": Accounts(folder), "invitations": Invitations(folder)})
    lines = [line for line in trail.lines() if line.tijd >= begin]
    if as_csv:
        return _as_csv(lines, personen), 0
    return "\n".join("\t".join(told(line, personen)) for line in lines) or LEEG, 0


def _as_csv(lines: Iterable[Regel], personen: Personen) -> str:
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(("nr", "moment", "persoon", "naam", "daad", "wat"))
    for line in lines:
        moment = here(line.tijd).isoformat(timespec="seconds")
        table.writerow(
            (line.nr, moment, line.persoon, _harmless(personen(line.persoon)), line.daad, line.wat)
        )
    return out.getvalue().rstrip("\n")


def _harmless(naam: str) -> str:
    """A name that a spreadsheet does not take for a formula."""
    return f"'{naam}" if naam[:1] in "=+-@\t\r" else naam
