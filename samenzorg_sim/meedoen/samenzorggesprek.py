"""The gespreksleidraad for a real talk, and its agreements as a file to take over: nothing of it is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from tornado.web import HTTPError

from samenzorg_sim.content.gespreksleidraad import Gespreksleidraad
from samenzorg_sim.dag import day_of
from samenzorg_sim.meedoen.opdracht import Onleesbaar
from samenzorg_sim.meedoen.pagina import Huis, Pagina
from samenzorg_sim.reports.papier import security_policy, teken
from samenzorg_sim.reports.samenzorggesprek import (
    AFSPRAKENBESTANDEN,
    Gespreksafspraak,
    make_afsprakenbestand,
)

Leidraden = Mapping[str, Gespreksleidraad]
REGELS = 5
"""Agreements on the page: more than a talk over coffee should end in."""
_LANGSTE = 300
_KWARTAAL = timedelta(weeks=13)
_VELDEN = ("wat", "wie", "wanneer", "terugkijken")


@dataclass(frozen=True)
class Regel:
    """One agreement as somebody typed it."""

    wat: str = ""
    wie: str = ""
    wanneer: str = ""
    terugkijken: str = ""

    @property
    def leeg(self) -> bool:
        """Whether nothing was typed; the day to look back stands there beforehand."""
        return not (self.wat or self.wie or self.wanneer)


class Onvolledig(ValueError):
    """Something in the agreements that only their writer can put right; `melding` is in Dutch."""

    def __init__(self, melding: str) -> None:
        super().__init__(melding)
        self.melding = melding


def read_afspraken(regels: tuple[Regel, ...]) -> tuple[Gespreksafspraak, ...]:
    """The agreements in these lines; empty ones are left out. Raises `Onvolledig` for a lack."""
    found = []
    for number, een in enumerate(regels, 1):
        if een.leeg:
            continue
        if not een.wat:
            raise Onvolledig(f"Bij afspraak {number} ontbreekt wat er gebeurt. Vul dat in, of maak hem leeg.")
        if max(len(een.wat), len(een.wie)) > _LANGSTE:
            raise Onvolledig(f"Afspraak {number} is te lang. Maak er een korte zin van.")
        wanneer = _dag(een.wanneer, number) if een.wanneer else None
        terug = _dag(een.terugkijken, number)
        if wanneer is not None and terug < wanneer:
            raise Onvolledig(f"Bij afspraak {number} kijkt u terug vóór de dag zelf. Kies een latere dag.")
        found.append(Gespreksafspraak(een.wat, een.wie, wanneer, terug))
    if not found:
        raise Onvolledig("Er staat nog geen afspraak. Niets afspreken mag ook: dan is er geen bestand nodig.")
    return tuple(found)


def _dag(typed: str, number: int) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise Onvolledig(f"Bij afspraak {number} ontbreekt een dag. Kies hem in het kalendertje.") from None


class _Gesprek(Pagina):
    leidraden: Leidraden

    def initialize(self, huis: Huis, leidraden: Leidraden) -> None:  # type: ignore[override]
        """Take what the handlers share, and what may be shown."""
        super().initialize(huis)
        self.leidraden = leidraden

    def leidraad(self, name: str) -> Gespreksleidraad:
        """The one with this id; raises HTTPError 404."""
        if name not in self.leidraden:
            raise HTTPError(404)
        return self.leidraden[name]

    def vandaag(self) -> date:
        """The day on the desk's clock, here."""
        return day_of(self.huis.nu())

    def show_leidraad(self, name: str, regels: tuple[Regel, ...], melding: str = "") -> None:
        """The page, with what was typed so far."""
        status = 400 if melding else 200
        show = {"leidraad": self.leidraad(name), "regels": regels, "melding": melding}
        self.show("leidraad.html", status=status, bestanden=tuple(AFSPRAKENBESTANDEN), **show)


class Leidradenlijst(_Gesprek):
    """Which talk is it?"""

    def get(self) -> None:
        """Show them; no meeting and no name is needed."""
        self.show("leidraden.html", leidraden=list(self.leidraden.values()))


class Leidraad(_Gesprek):
    """One of them, with room for what is agreed."""

    def get(self, name: str) -> None:
        """Show it, with a quarter from now as the day to look back."""
        back = (self.vandaag() + _KWARTAAL).isoformat()
        self.show_leidraad(name, (Regel(terugkijken=back),) * REGELS)

    async def post(self, name: str) -> None:
        """Give the file that was asked for, or the page with what is missing; what was typed is not kept."""
        self.leidraad(name)
        try:
            fields = {key: value for key, value in self.posted().items() if isinstance(value, str)}
        except Onleesbaar:
            raise HTTPError(400) from None
        file = fields.get("bestand", "")
        if file not in AFSPRAKENBESTANDEN:
            raise HTTPError(400)
        regels = tuple(
            Regel(*(" ".join(fields.get(f"{veld}_{n}", "").split()) for veld in _VELDEN))
            for n in range(1, REGELS + 1)
        )
        try:
            afspraken = read_afspraken(regels)
        except Onvolledig as no:
            self.show_leidraad(name, regels, no.melding)
            return
        # A workbook takes a second the first time: other phones must not wait for it.
        soort, content = await asyncio.to_thread(make_afsprakenbestand, file, afspraken, self.vandaag())
        self.set_header("Content-Type", soort)
        self.set_header("Content-Disposition", f'attachment; filename="{file}"')
        self.finish(content)


class LeidraadPapier(_Gesprek):
    """On paper: one sheet to talk by, one to write on."""

    def get(self, name: str) -> None:
        """The sheets, under the policy of paper."""
        self.set_header("Content-Security-Policy", security_policy())
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish_packed(teken("gespreksleidraad", leidraad=self.leidraad(name)).encode())
