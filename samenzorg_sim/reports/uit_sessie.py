"""From a session to what may leave it and to the names on its sheets; nothing else here reads a session."""

import hashlib
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.reports.bezetting import Bezetting, Kijker
from samenzorg_sim.reports.verslag import Aanwezige, Afspraak, Verslag
from samenzorg_sim.werkvorm.events import SoortDeelnemer
from samenzorg_sim.werkvorm.spel import NAASTE, SPELER
from samenzorg_sim.werkvorm.state import Sessie
from samenzorg_sim.werkvorm.tafel import EERSTE_TAFEL

Text = Callable[[str | None], str]
"""The words behind a text id; '(gewist)' for what was erased."""

BEGELEIDER = "de begeleider"
_HIER = ZoneInfo("Europe/Amsterdam")


def make_verslag(sessie: str, state: Sessie, text: Text, scenario: Scenario, script: Werkvorm) -> Verslag:
    """What may leave the room of this session; agreements by their day, people in the order they came."""
    words = _readable(text)
    opening = state.opening
    names = {d.id: words(d.naam) for d in state.deelnemers.values()}
    played = dict.fromkeys(
        who for spel in state.spellen.values() for who, had in spel.rollen.items() if had.rol == NAASTE
    )
    agreed = (
        Afspraak(a.id, words(a.wat), BEGELEIDER if a.wie is None else names[a.wie], a.wanneer, a.terugkijken)
        for a in state.afspraken.values()
    )
    return Verslag(
        # Not the session's id: its first digits open the door for who scans.
        kenmerk=hashlib.sha256(sessie.encode()).hexdigest()[:16],
        dag=day_of(state),
        groep=words(opening.groep) if opening else "",
        casus=scenario.titel,
        oefening=script.titel,
        leerdoelen=tuple(doel.tekst for doel in scenario.leerdoelen),
        aanwezigen=tuple(
            Aanwezige(names[d.id], d.soort is SoortDeelnemer.CLIENTENRAAD, words(state.leerpunten.get(d.id)))
            for d in state.deelnemers.values()
            if not d.gewist
        ),
        afspraken=tuple(sorted(agreed, key=lambda a: (a.wanneer, a.terugkijken))),
        naasten=tuple(names[who] for who in played if who in names),
    )


def make_bezetting(state: Sessie, text: Text, tafel: int = EERSTE_TAFEL) -> Bezetting:
    """The names for sheets of the round that is on at a table, or of the first that comes."""
    words = _readable(text)
    opening = state.opening
    here, ronde = state.aan_tafel(tafel), max(1, state.tafels[tafel].ronde)

    def with_role(rol: str) -> str:
        return " en ".join(words(d.naam) for d in here if state.rol_van(d.id, ronde, tafel).rol == rol)

    return Bezetting(
        groep=words(opening.groep) if opening else "",
        dag=day_of(state),
        verwacht=opening.verwacht if opening else 0,
        minuten=opening.minuten if opening else (),
        namen=tuple(words(d.naam) for d in here),
        speler=with_role(SPELER),
        naaste=with_role(NAASTE),
        kijkers=tuple(
            Kijker(words(d.naam), kaart) for d in here if (kaart := state.rol_van(d.id, ronde, tafel).kaart)
        ),
    )


def day_of(state: Sessie) -> date:
    """The day of a session, as the calendar on the wall in the Netherlands has it."""
    return datetime.fromtimestamp(state.geopend / 1000, _HIER).date()


def _readable(text: Text) -> Text:
    """The same words without control characters: a spreadsheet refuses them, and a calendar breaks."""

    def read(key: str | None) -> str:
        return "".join(c for c in text(key) if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))

    return read
